"""What the letters say, and on what they rest."""

from itertools import combinations
from typing import NamedTuple

import pytest

from b24desk.domain.project import AnswerValue
from b24desk.domain.text import Language
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import papers_of
from b24desk.papers.letter_content import Letter, letter_content
from b24desk.papers.letter_template import letter_template
from b24desk.papers.numerals import chinese_numeral, letter
from b24desk.papers.paper import APPLICATION_PAPERS, LETTERS, SPECIAL_LETTERS, PaperKind
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project, rulebook

pytestmark = pytest.mark.any_day


def commitment(source: Dossier, language: Language) -> Letter:
    return letter_content(PaperKind.LETTER, source, language)


def test_the_letter_is_addressed_to_the_authority_of_the_route() -> None:
    assert commitment(DOSSIERS["domestic"], Language.ZH).addressee == "陕西省通信管理局："
    assert commitment(DOSSIERS["nationwide"], Language.ZH).addressee.startswith("工业和信息化部")


def test_the_opening_names_company_code_service_and_area() -> None:
    opening = commitment(DOSSIERS["domestic"], Language.ZH).opening
    for told in ("company.name", "company.credit_code"):
        assert str(DOMESTIC[told]) in opening
    assert "国内呼叫中心业务（B24-1）" in opening
    assert "业务覆盖范围为陕西" in opening


def test_what_is_missing_is_marked_where_it_belongs() -> None:
    empty = commitment(DOSSIERS["unanswered"], Language.ZH)
    assert empty.addressee == "【待填：受理机关】："
    for slot in ("企业名称", "统一社会信用代码", "业务种类", "业务覆盖范围"):
        assert f"【待填：{slot}】" in empty.opening
    assert "[to be filled in: company name]" in commitment(DOSSIERS["blank"], Language.EN).opening


def test_a_letter_with_all_answers_has_no_blank() -> None:
    for language in Language:
        content = commitment(DOSSIERS["domestic"], language)
        assert "待填" not in content.opening + content.addressee
        assert "to be filled in" not in content.opening + content.addressee


def test_the_reference_says_that_the_chinese_text_is_the_letter() -> None:
    assert commitment(DOSSIERS["domestic"], Language.ZH).note == ""
    assert "Only the Chinese text" in commitment(DOSSIERS["domestic"], Language.EN).note


def test_points_are_numbered_in_each_language() -> None:
    chinese = commitment(DOSSIERS["domestic"], Language.ZH).undertakings
    english = commitment(DOSSIERS["domestic"], Language.EN).undertakings
    assert len(chinese) == len(english)
    assert chinese[10].startswith("十一、")
    assert english[10].startswith("11. ")


@pytest.mark.parametrize("kind", LETTERS)
def test_every_point_cites_a_source_of_the_rulebook(kind: PaperKind) -> None:
    for point in letter_template(kind).undertaking:
        assert {citation.source for citation in point.citations} <= set(rulebook().sources), point.id


def test_points_without_law_behind_them_are_only_those_of_the_circulating_forms() -> None:
    sources = rulebook().sources
    weak = [
        point.id
        for point in letter_template(PaperKind.LETTER).undertaking
        if not any(sources[citation.source].level.may_refuse for citation in point.citations)
    ]
    assert weak == ["opening", "advertising"]


def test_the_figures_in_the_letter_are_those_of_the_rulebook() -> None:
    in_words = {30: "thirty days", 90: "ninety days"}
    points = [point for kind in LETTERS for point in letter_template(kind).undertaking]
    stated = [(point, figure) for point in points for figure in point.figures]
    assert len(stated) == 5
    for point, figure in stated:
        for value in rulebook().parameters[figure].values:
            assert isinstance(value.value, int)
            assert f"{chinese_numeral(value.value)}日" in point.text.zh
            assert in_words[value.value] in point.text.en


@pytest.mark.parametrize("kind", LETTERS)
def test_every_letter_is_the_draft_of_one_line_of_the_checklist(kind: PaperKind) -> None:
    document = rulebook().documents[kind.document or ""]
    template = letter_template(kind)
    assert document.letter
    assert template.id == document.id
    assert template.title.zh == document.title.zh


def test_every_letter_of_the_checklist_has_a_draft() -> None:
    letters = {name for name, document in rulebook().documents.items() if document.letter}
    assert {kind.document for kind in LETTERS} == letters


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize("language", Language)
def test_a_letter_rests_on_the_sources_of_its_line_of_the_checklist(
    kind: PaperKind, language: Language
) -> None:
    """A point may cite more law; a letter cites no page that its document does not rest on."""
    document = rulebook().documents[kind.document or ""]
    own = {citation.source for citation in document.citations}
    cited = {citation.source for point in letter_template(kind).undertaking for citation in point.citations}
    levels = {name: rulebook().sources[name].level for name in cited}
    assert all(levels[name].may_refuse for name in cited - own) or kind is PaperKind.LETTER
    assert "{" not in "".join(letter_content(kind, DOSSIERS["domestic"], language).undertakings)


@pytest.mark.parametrize("kind", SPECIAL_LETTERS)
def test_what_only_the_firm_can_say_is_left_to_be_written_in(kind: PaperKind) -> None:
    content = letter_content(kind, DOSSIERS["domestic"], Language.ZH)
    said = content.addressee + content.opening + "".join(content.undertakings)
    for what in letter_template(kind).slots.values():
        assert f"【待填：{what.zh}】" in said


CASES: dict[PaperKind, dict[str, AnswerValue]] = {
    PaperKind.NO_HARASSING_CALLS: {},
    PaperKind.SPECIFIED_SERVICES: {"company.finance_name": True},
    PaperKind.NOTIFICATION_COMMITMENT: {"plan.commitment_route": True},
    PaperKind.NO_FOREIGN_CAPITAL: {"company.listed": "domestic"},
    PaperKind.GOOD_FAITH: {"record.penalty_within_three_years": True},
    PaperKind.CANCEL_PROVINCIAL_LICENCE: {
        "plan.provincial_licence_held": True,
        "service.scope": "cross_province",
        "service.provinces": ("61", "11"),
    },
    PaperKind.ON_TIME_RENEWAL: {"plan.application": "renewal", "plan.renewal_incomplete": True},
    PaperKind.NOT_STARTED: {"plan.application": "renewal", "plan.renewal_drops_service": True},
    PaperKind.NO_ILLEGAL_OUTBOUND: {"service.outbound": "consented"},
    PaperKind.UNCHANGED_SHAREHOLDING: {"plan.shareholding_unchanged": True},
}


@pytest.mark.parametrize("kind", SPECIAL_LETTERS)
def test_a_letter_is_offered_only_when_its_trigger_holds(kind: PaperKind) -> None:
    day = max(TODAY, EVERY_SOURCE_SPEAKS)
    quiet = dossier(project({**DOMESTIC, "plan.application": "change"}), day)
    assert kind not in papers_of(quiet)
    assert kind in papers_of(dossier(project({**DOMESTIC, **CASES[kind]}), day))
    assert kind not in papers_of(DOSSIERS["blank"])


def test_an_empty_project_is_offered_no_letter_that_may_not_apply() -> None:
    assert papers_of(DOSSIERS["unanswered"]) == APPLICATION_PAPERS


TOGETHER = "同时申请国内多方通信服务业务（B22）和呼叫中心业务（B24）"


class Case(NamedTuple):
    answers: dict[str, AnswerValue]
    zh: str


@pytest.mark.parametrize(
    "case",
    [
        Case(
            {"service.other_categories": ("b22",)}, "同时申请国内多方通信服务业务（B22）和呼叫中心业务（B24）"
        ),
        Case({"service.other_categories": ("b21", "b23", "b25")}, "一次申请四种以上业务"),
        Case({"company.finance_name": True, "company.human_resources": False}, "公司名称含有金融类字样"),
        Case(
            {"company.finance_name": True, "company.human_resources": True},
            "公司名称含有金融类字样、从事线下传统行业（含人力资源）",
        ),
        Case({}, "【待填：适用情形】"),
        Case({"service.other_categories": ("b21", "b23")}, "【待填：适用情形】"),
    ],
)
def test_the_letter_for_specified_services_names_its_cases(case: Case) -> None:
    source = dossier(project({**DOMESTIC, **case.answers}))
    opening = letter_content(PaperKind.SPECIFIED_SERVICES, source, Language.ZH).opening
    assert f"属于下列情形：{case.zh}。" in opening


def test_the_cases_of_the_letter_are_those_that_call_for_it() -> None:
    """Whatever answer makes the checklist ask for the letter, the letter can name."""
    categories = ["b21", "b22", "b23", "b25", "b26"]
    for chosen in (set_ for size in range(6) for set_ in combinations(categories, size)):
        source = dossier(project({**DOMESTIC, "service.other_categories": chosen}))
        is_named = (
            "待填：适用情形" not in letter_content(PaperKind.SPECIFIED_SERVICES, source, Language.ZH).opening
        )
        assert is_named == (PaperKind.SPECIFIED_SERVICES in papers_of(source)), chosen


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (99, "九十九")],
)
def test_chinese_numerals(number: int, written: str) -> None:
    assert chinese_numeral(number) == written


def test_letters_before_headings() -> None:
    assert "".join(map(letter, range(1, 27))) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
