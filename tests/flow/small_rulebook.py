"""A rulebook small enough to follow by eye, for conversations about the way through."""

from functools import cache

from b24desk.domain.project import Answer, AnswerValue, Project
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.loader import read_rulebook
from b24desk.rules.rulebook import Rulebook
from tests.clock import TODAY

_HEAD = """
[edition]
version = "2026.11.22"
published = 2026-11-22
review_by = 2027-05-22
title = {zh = "规则包", en = "Rule pack"}
note = {zh = "试用", en = "For trying"}

[[source]]
id = "law"
title = {zh = "条例", en = "Regulations"}
level = "law"
confidence = "seen_primary"

[[parameter]]
id = "staff.months"
title = {zh = "月数", en = "Months"}
unit = "months"

[[parameter.values]]
from = 2020-01-01
level = "law"
verified_on = 2026-11-01
citations = [{source = "law"}]
value = 1

[[decision]]
id = "route.licence"
title = {zh = "许可", en = "Licence"}
rows = [
  {when = {fact = "use", is = "in_house"}, value = "ask", text = {zh = "询问", en = "Ask"}},
  {when = {fact = "use", is_not = "in_house"}, value = "needed", text = {zh = "需要", en = "Needed"}},
]

[[decision]]
id = "route.authority"
title = {zh = "机关", en = "Authority"}
rows = [{value = "miit", text = {zh = "部", en = "Ministry"}}]

[[authority]]
id = "miit"
name = {zh = "部", en = "Ministry"}
verified_on = 2026-11-01

[[role]]
id = "officer"
title = {zh = "负责人", en = "Officer"}
duty = {zh = "负责", en = "In charge"}
insured_months = "staff.months"
needed = {fact = "route.licence", is = "needed"}
level = "law"
citations = [{source = "law"}]
verified_on = 2026-11-01
"""

_PAGES = (
    ("use", "eligibility", "questions"),
    ("coverage", "eligibility", "questions"),
    ("abroad", "eligibility", "questions"),
    ("result", "eligibility", "result"),
    ("shareholders", "company", "shareholders"),
    ("people", "staffing", "people"),
    ("documents", "documents", "documents"),
    ("review", "review", "review"),
    ("papers", "papers", "papers"),
)
_CHOICE = 'kind = "choice"\noptions = [{}]\n'
_QUESTIONS = (
    ("use", "use", ("entrusted", "in_house"), "", False),
    ("scope", "coverage", ("one", "many"), "", False),
    ("home", "coverage", ("north", "south"), '{fact = "scope", is = "one"}', False),
    ("town", "coverage", ("port", "hill"), '{fact = "home", is = "south"}', False),
    ("remark", "coverage", (), "", True),
    ("partners", "abroad", (), '{fact = "scope", is = "many"}', False),
)
_DOCUMENT = """
[[document]]
id = "{id}"
title = {{zh = "材料", en = "Paper"}}
category = "company"
trigger = {{zh = "触发", en = "When"}}
reason = {{zh = "原因", en = "Why"}}
form = "copy"
file_format = {{zh = "格式", en = "Format"}}
obtain = {{zh = "来源", en = "Where"}}
level = "law"
citations = [{{source = "law"}}]
verified_on = 2026-11-01
needed = {needed}
"""


def _term(code: str) -> str:
    return f'[[term]]\nid = "{code}"\ntext = {{zh = "词", en = "Word"}}\n'


def _page(page: tuple[str, str, str]) -> str:
    name, step, kind = page
    title = f'title = {{zh = "页面", en = "{name}"}}'
    return f'[[page]]\nid = "{name}"\nstep = "{step}"\nkind = "{kind}"\n{title}\n'


def _question(question: tuple[str, str, tuple[str, ...], str, bool]) -> str:
    name, page, options, asked_when, optional = question
    rows = ", ".join(f'{{id = "{option}", text = {{zh = "选项", en = "{option}"}}}}' for option in options)
    lines = [
        f'[[question]]\nid = "{name}"\npage = "{page}"\n',
        'text = {zh = "问题", en = "Question"}\nwhy = {zh = "原因", en = "Why"}\n',
        _CHOICE.format(rows) if options else 'kind = "text"\n',
        f"asked_when = {asked_when}\n" if asked_when else "",
        "optional = true\n" if optional else "",
        "printed = true\n",
    ]
    return "".join(lines)


@cache
def small_rulebook() -> Rulebook:
    """Three question pages, the third only for firms in many places; then the built pages."""
    parts = [
        _HEAD,
        *map(_page, _PAGES),
        *map(_question, _QUESTIONS),
        _DOCUMENT.format(id="plan", needed='{fact = "route.licence", is = "needed"}'),
        _DOCUMENT.format(id="map", needed='{fact = "scope", is = "many"}'),
        _term("value.yes"),
        _term("value.no"),
        _term("value.not_given"),
    ]
    return read_rulebook({"small.toml": "\n".join(parts).encode()})


def told(project: Project, **values: AnswerValue) -> Project:
    """The project after these answers, in order."""
    for name, value in values.items():
        project = project.with_answer(name, Answer(value=value))
    return project


def reading_of(project: Project) -> Reading:
    return read_project(project, small_rulebook(), TODAY)
