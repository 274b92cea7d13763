"""A rulebook with faults is refused whole, with every fault named by file, id and key."""

from pathlib import Path
from typing import NamedTuple

import pytest

from b24desk.errors import ErrorCode
from b24desk.rules.loader import RulebookError, load_rulebook, read_rulebook
from b24desk.rules.rulebook import Rulebook

EDITION = """
[edition]
version = "2026.11.22"
published = 2026-11-22
review_by = 2027-05-22
title = {zh = "规则包", en = "Rule pack"}
note = {zh = "试用", en = "For trying"}
"""
SOURCES = """
[[source]]
id = "the-law"
title = {zh = "条例", en = "Regulations"}
level = "law"
confidence = "seen_primary"

[[source]]
id = "a-guide"
title = {zh = "指南", en = "Guide"}
level = "provincial_guide"
confidence = "seen_primary"
"""
QUESTIONS = """
[[page]]
id = "firm"
step = "eligibility"
title = {zh = "公司", en = "Company"}

[[question]]
id = "company.capital"
page = "firm"
kind = "money"
text = {zh = "注册资本", en = "Registered capital"}
why = {zh = "有最低限额", en = "There is a minimum"}

[[question]]
id = "company.kind"
page = "firm"
kind = "choice"
text = {zh = "类型", en = "Kind"}
why = {zh = "须为公司", en = "It must be a company"}
options = [
  {id = "company", text = {zh = "公司", en = "Company"}},
  {id = "other", text = {zh = "其他", en = "Other"}},
]
"""
PLACES = """
[[authority]]
id = "ca-44"
name = {zh = "省局", en = "Administration"}
verified_on = 2026-11-22

[[province]]
id = "44"
name = {zh = "省", en = "Province"}
prefix = "粤"
authority = "ca-44"

[[province]]
id = "11"
name = {zh = "市", en = "City"}
prefix = "京"
authority = "ca-44"

[[overlay]]
id = "province"
province = "44"
title = {zh = "地方", en = "Local"}
text = {zh = "另有数额", en = "A figure of its own"}
changes = ["parameter:minimum"]
citations = [{source = "a-guide"}]
verified_on = 2026-11-22
"""
RULE = """
[[parameter]]
id = "minimum"
title = {zh = "最低", en = "Minimum"}
unit = "cny"

[[parameter.values]]
from = 2020-01-01
value = 5
level = "law"
citations = [{source = "the-law"}]
verified_on = 2026-11-22

[[rule]]
id = "capital"
topic = "company"
severity = "blocker"
title = {zh = "资本", en = "Capital"}
met = {zh = "达到 {@minimum}", en = "Reaches {@minimum}"}
unmet = {zh = "低于 {@minimum}", en = "Below {@minimum}"}
unknown = {zh = "未知", en = "Unknown"}
advice = {zh = "增资", en = "Increase it"}

[[rule.ways_out]]
id = "increase"
text = {zh = "增资", en = "Increase it"}
effort = "moderate"
lead = "others"
lead_time = {zh = "数周", en = "Weeks"}
sets = {"company.capital" = "@minimum"}

[[rule.versions]]
from = 2020-01-01
level = "law"
require = {fact = "company.capital", at_least = "@minimum"}
citations = [{source = "the-law"}]
verified_on = 2026-11-22
"""
SOUND = {
    "rulebook.toml": EDITION,
    "sources.toml": SOURCES,
    "questions.toml": QUESTIONS,
    "rules.toml": RULE,
}


def _read(files: dict[str, str]) -> Rulebook:
    return read_rulebook({name: text.encode() for name, text in files.items()})


def _problems(files: dict[str, str]) -> list[str]:
    with pytest.raises(RulebookError) as caught:
        _read(files)
    assert caught.value.code is ErrorCode.BAD_RULEBOOK
    return [str(problem) for problem in caught.value.problems]


def _with(name: str, old: str, new: str) -> dict[str, str]:
    """The sound files with one passage changed."""
    assert old in SOUND[name]
    return {**SOUND, name: SOUND[name].replace(old, new)}


def test_sound_files_make_a_rulebook() -> None:
    rulebook = _read(SOUND)
    assert list(rulebook.rules) == ["capital"]
    assert list(rulebook.questions) == ["company.capital", "company.kind"]
    assert rulebook.edition.version == "2026.11.22"


class FaultCase(NamedTuple):
    name: str
    old: str
    new: str
    problem: str


FAULTS = [
    FaultCase("rules.toml", "at_least =", "at_last =", "rules.toml: rule capital: versions.0.require: "),
    FaultCase(
        "rules.toml",
        'citations = [{source = "the-law"}]\nverified_on = 2026-11-22\n\n[[rule]]',
        'citations = [{source = "no-law"}]\nverified_on = 2026-11-22\n\n[[rule]]',
        "rules.toml: parameter minimum: values.citations: no source 'no-law'",
    ),
    FaultCase(
        "rules.toml", '{zh = "增资", en = "Increase it"}\n\n', '{en = "Increase it"}\n\n', "advice.zh: "
    ),
    FaultCase(
        "rules.toml", '"company.capital" =', '"company.money" =', "ways_out.sets: no fact 'company.money'"
    ),
    FaultCase("rules.toml", 'fact = "company.capital"', 'fact = "company.money"', "no fact 'company.money'"),
    FaultCase(
        "rules.toml",
        'require = {fact = "company.capital", at_least = "@minimum"}',
        'require = {fact = "company.kind", is = "club"}',
        "rules.toml: rule capital: versions.require: 'company.kind' never is club",
    ),
    FaultCase("rules.toml", 'at_least = "@minimum"', 'at_least = "@maximum"', "no parameter 'maximum'"),
    FaultCase(
        "rules.toml", 'en = "Below {@minimum}"', 'en = "Too low"', "the languages mark different things"
    ),
    FaultCase("rules.toml", "达到 {@minimum}", "达到 {@least}", "rule capital: met: no parameter 'least'"),
    FaultCase("rules.toml", "topic = ", "subject = ", "rules.toml: rule capital: subject: "),
    FaultCase(
        "rules.toml", 'severity = "blocker"', 'severity = "fatal"', "rules.toml: rule capital: severity: "
    ),
    FaultCase(
        "rules.toml", 'id = "capital"\n', 'id = "capital"\ncovers = ["S182"]\n', "rule capital: covers.0: "
    ),
    FaultCase(
        "rules.toml",
        'id = "capital"\n',
        'id = "capital"\nconflict = "none"\n',
        "conflict: no conflict 'none'",
    ),
    FaultCase(
        "rules.toml",
        'level = "law"\nrequire',
        'level = "law"\nuntil = 2019-12-31\nrequire',
        "until lies before from",
    ),
    FaultCase("questions.toml", 'kind = "money"', 'kind = "choice"', "question company.capital: "),
    FaultCase(
        "questions.toml",
        'id = "company.kind"\npage = "firm"',
        'id = "company.kind"\npage = "shop"',
        "questions.toml: question company.kind: page: no page 'shop'",
    ),
    FaultCase(
        "sources.toml", 'id = "a-guide"', 'id = "the-law"', "sources.toml: source the-law: id: used twice"
    ),
    FaultCase("sources.toml", "[[source]]", "[[sauce]]", "sources.toml: sauce: unknown table"),
    FaultCase(
        "rulebook.toml", 'version = "2026.11.22"', 'version = "1"', "rulebook.toml: edition: version: "
    ),
    FaultCase("rulebook.toml", "[edition]", "[[edition", "rulebook.toml: "),
]


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.problem)
def test_a_fault_is_named_with_file_id_and_key(case: FaultCase) -> None:
    problems = _problems(_with(case.name, case.old, case.new))
    assert any(case.problem in problem for problem in problems), problems
    assert any(problem.startswith(f"{case.name}: ") for problem in problems)


class ComparedCase(NamedTuple):
    fact: str
    other: str
    problem: str


@pytest.mark.parametrize(
    "case",
    [
        ComparedCase("company.kind", "company.club", "'company.club' is compared with another fact"),
        ComparedCase("staff.people", "company.kind", "'staff.people' is compared with another fact"),
        ComparedCase("company.kind", "company.kind", "'company.kind' is compared with itself"),
        ComparedCase("company.kind", "company.capital", "do not take the same values"),
        ComparedCase("company.capital", "company.kind", "do not take the same values"),
        ComparedCase("company.capital", "company.means", "do not take the same values"),
        ComparedCase("company.areas", "company.areas", "'company.areas' is compared with another fact"),
    ],
)
def test_only_two_questions_with_the_same_closed_answers_are_compared(case: ComparedCase) -> None:
    means = 'id = "company.means"\npage = "firm"\nkind = "money"\n'
    areas = 'id = "company.areas"\npage = "firm"\nkind = "provinces"\n'
    words = 'text = {zh = "问", en = "Ask"}\nwhy = {zh = "因", en = "Because"}\n'
    more = "".join(f"\n[[question]]\n{fields}{words}" for fields in (means, areas))
    compared = f'require = {{fact = "{case.fact}", same_as = "{case.other}"}}'
    files = _with("rules.toml", 'require = {fact = "company.capital", at_least = "@minimum"}', compared)
    problems = _problems({**files, "questions.toml": QUESTIONS + more})
    assert len(problems) == 1
    assert case.problem in problems[0]


def test_a_blocker_names_a_way_out() -> None:
    start, end = RULE.index("[[rule.ways_out]]"), RULE.index("[[rule.versions]]")
    problems = _problems({**SOUND, "rules.toml": RULE[:start] + RULE[end:]})
    assert problems == ["rules.toml: rule capital: ways_out: a blocker names at least one lawful way out"]


def test_a_guide_cannot_block_and_no_claim_is_stronger_than_its_source() -> None:
    from_a_guide = RULE.replace('level = "law"\nrequire', 'level = "provincial_guide"\nrequire')
    assert _problems({**SOUND, "rules.toml": from_a_guide}) == [
        "rules.toml: rule capital: severity: only law, ministry rule and ministry notice can block"
    ]
    before, after = RULE.split("[[rule.versions]]")
    overstated = before + "[[rule.versions]]" + after.replace('"the-law"', '"a-guide"')
    assert _problems({**SOUND, "rules.toml": overstated}) == [
        "rules.toml: rule capital: versions.level: claims law but cites nothing that strong"
    ]


def test_two_versions_never_cover_the_same_day() -> None:
    version = RULE[RULE.index("[[rule.versions]]") :]
    twice = RULE + version.replace("from = 2020-01-01", "from = 2024-01-01")
    assert _problems({**SOUND, "rules.toml": twice}) == [
        "rules.toml: rule capital: from: two versions cover 2024-01-01"
    ]
    ended = RULE.replace(
        version, version.replace("from = 2020-01-01", "from = 2020-01-01\nuntil = 2023-12-31")
    )
    later = version.replace("from = 2020-01-01", "from = 2024-01-01")
    assert len(_read({**SOUND, "rules.toml": ended + later}).rules["capital"].versions) == 2


def test_values_of_one_province_may_stand_beside_the_general_one_but_not_beside_each_other() -> None:
    value = RULE[RULE.index("[[parameter.values]]") : RULE.index("[[rule]]")]
    local = value.replace("value = 5", 'value = 6\nprovinces = ["44"]')
    sound = {**SOUND, "places.toml": PLACES}
    assert _read({**sound, "rules.toml": RULE.replace(value, value + local)}).parameters["minimum"].values
    assert _problems({**sound, "rules.toml": RULE.replace(value, value + local + local)}) == [
        "rules.toml: parameter minimum: from: two versions cover 2020-01-01"
    ]


def test_a_decision_looks_only_at_what_is_decided_before_it() -> None:
    decisions = """
[[decision]]
id = "first"
title = {zh = "一", en = "One"}
rows = [{when = {fact = "second", is = "yes"}, value = "yes", text = {zh = "是", en = "Yes"}}]

[[decision]]
id = "second"
title = {zh = "二", en = "Two"}
rows = [{value = "yes", text = {zh = "是", en = "Yes"}}]
"""
    assert _problems({**SOUND, "decisions.toml": decisions}) == [
        "decisions.toml: decision first: rows.when: looks at 'second', which is decided later"
    ]


def test_a_missing_edition_is_a_fault() -> None:
    files = {name: text for name, text in SOUND.items() if name != "rulebook.toml"}
    assert _problems(files) == ["rulebook.toml: edition: the edition table is missing"]


def test_faults_of_several_files_are_reported_together() -> None:
    problems = _problems(
        {
            "rulebook.toml": EDITION,
            "sources.toml": SOURCES.replace('"seen_primary"', '"heard"'),
            "questions.toml": QUESTIONS.replace('why = {zh = "有最低限额", en = "There is a minimum"}', ""),
            "rules.toml": RULE.replace("at_least =", "at_last =").replace('topic = "company"', ""),
            "torn.toml": "[[rule",
        }
    )
    *spelt, torn = [problem.split(": ")[:3] for problem in problems]
    assert spelt == [
        ["questions.toml", "question company.capital", "why"],
        ["rules.toml", "rule capital", "topic"],
        ["rules.toml", "rule capital", "versions.0.require"],
        ["sources.toml", "source the-law", "confidence"],
        ["sources.toml", "source a-guide", "confidence"],
    ]
    assert torn[0] == "torn.toml"


def test_contradictions_between_tables_are_reported_together() -> None:
    problems = _problems(
        {**SOUND, "rules.toml": RULE.replace('"the-law"', '"lost"').replace("{@minimum}", "{lost.fact}")}
    )
    assert len([problem for problem in problems if "no source 'lost'" in problem]) == 2
    assert len([problem for problem in problems if "no fact 'lost.fact'" in problem]) == 2


def test_the_digest_follows_every_byte(tmp_path: Path) -> None:
    for name, text in SOUND.items():
        tmp_path.joinpath(name).write_text(text, "utf-8", newline="\n")
    tmp_path.joinpath("notes.txt").write_text("not a rulebook file", "utf-8")
    loaded = load_rulebook(tmp_path)
    assert loaded.digest == _read(SOUND).digest
    tmp_path.joinpath("rules.toml").write_text(RULE + "# checked again\n", "utf-8", newline="\n")
    assert load_rulebook(tmp_path).digest != loaded.digest
