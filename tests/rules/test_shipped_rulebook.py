"""The rulebook that is shipped: complete, well spoken in both languages, no bolder than its sources."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

import pytest

from b24desk.domain.facts import Facts
from b24desk.domain.frozen import Frozen
from b24desk.domain.language import Language
from b24desk.domain.project import AnswerState, DocumentState, HolderKind, IdentityKind
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Cause, Outcome, Severity, Verdict
from b24desk.rules.checklist import Need
from b24desk.rules.conditions import Condition, ParameterRef, comparisons, evaluate, facts_in
from b24desk.rules.consistency import MARK
from b24desk.rules.context import Context
from b24desk.rules.rulebook import DERIVED_FACTS
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.documents import DocumentCategory, DocumentLanguage, Form, Seal, Signer
from b24desk.rules.schema.entry import Entry
from b24desk.rules.schema.milestones import Milestone
from b24desk.rules.schema.pages import PageKind, Step
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Effort, Rule, Topic
from b24desk.rules.schema.sources import Citation
from b24desk.rules.staffing import GapKind
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

CHINESE = re.compile("[\u4e00-\u9fff]")
GUIDES_STATEMENTS = 181


class Place(NamedTuple):
    entry: Entry
    path: str


def _texts() -> Iterator[tuple[Place, Text]]:
    for entry in standard_rulebook().entries():
        yield from ((Place(entry, path), text) for path, text in _texts_in(entry, type(entry).__name__))
    edition = standard_rulebook().edition
    for path, text in _texts_in(edition, "Edition"):
        yield Place(Entry(id="edition"), path), text


def _texts_in(value: object, path: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_in(item, path)
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from _texts_in(getattr(value, name), f"{path}.{name}")


def _is_name_or_example(path: str) -> bool:
    """Names of firms and examples of what to type may read the same, and be Chinese, in both languages."""
    return path.endswith((".example", ".issuer"))


def test_there_is_something_to_read() -> None:
    rulebook = standard_rulebook()
    assert len(rulebook.rules) >= 40
    assert len(rulebook.conflicts) >= 26
    assert len(list(_texts())) > 1500


def test_chinese_texts_are_chinese_and_address_nobody() -> None:
    found = [
        (place.entry.id, place.path, text.zh)
        for place, text in _texts()
        if not _is_name_or_example(place.path)
        if not CHINESE.search(text.zh) and not re.fullmatch(r"[\d\s.]*MB|PDF.*|#.*", text.zh)
    ]
    assert found == []
    assert [(p.entry.id, t.zh) for p, t in _texts() if re.search("[您你]", t.zh)] == []


def test_english_texts_hold_chinese_only_as_names_in_brackets_or_quotation_marks() -> None:
    in_brackets = re.compile(r"\([^()]*\)|《[^》]*》|“[^”]*”|\"[^\"]*\"")
    found = [
        (place.entry.id, place.path, text.en)
        for place, text in _texts()
        if not _is_name_or_example(place.path) and CHINESE.search(in_brackets.sub("", text.en))
    ]
    assert found == []


def test_no_text_is_the_same_in_both_languages() -> None:
    same = [
        (place.entry.id, place.path, text.en)
        for place, text in _texts()
        if text.zh == text.en and not _is_name_or_example(place.path)
    ]
    assert same == []


def test_the_options_of_a_question_can_be_told_apart_in_each_language() -> None:
    questions = [question for question in standard_rulebook().questions.values() if question.options]
    assert len(questions) > 15
    for question in questions:
        for language in Language:
            said = [option.text[language].strip().lower() for option in question.options]
            assert len(set(said)) == len(said), (question.id, language)


def test_english_is_spelt_the_british_way() -> None:
    american = re.compile(r"\b(?:licenses?\b|centers?\b|organiz|authoriz|notariz)", re.IGNORECASE)
    assert [(p.entry.id, t.en) for p, t in _texts() if american.search(t.en)] == []


def test_punctuation_is_each_languages_own() -> None:
    half_width = re.compile("[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]|[\u4e00-\u9fff]\\.(?:$|[\u4e00-\u9fff])")
    assert [(p.entry.id, t.zh) for p, t in _texts() if half_width.search(t.zh)] == []
    in_brackets = re.compile(r"\([^()]*\)|《[^》]*》|“[^”]*”")
    full_width = re.compile("[，。；：？！（）、]")
    assert [
        (p.entry.id, p.path, t.en)
        for p, t in _texts()
        if not _is_name_or_example(p.path) and full_width.search(in_brackets.sub("", t.en))
    ] == []


def test_nobody_is_promised_a_licence() -> None:
    promise = re.compile(
        r"保证(?:通过|获批|取得许可)|一定(?:通过|获批)|guarantee|will be (?:approved|granted)", re.IGNORECASE
    )
    assert [(p.entry.id, t.en) for p, t in _texts() if promise.search(t.zh + t.en)] == []


def test_the_garbled_figure_is_nowhere() -> None:
    assert [p.entry.id for p, t in _texts() if "654" in re.sub("650|653|654号", "", t.zh + t.en)] == []


# --- What refuses, and on what ground ----------------------------------------------------------------


def test_a_rule_below_a_ministry_notice_or_in_dispute_speaks_of_confirming() -> None:
    soft = [
        rule
        for rule in standard_rulebook().rules.values()
        if rule.conflict or not all(version.level.may_refuse for version in rule.versions)
    ]
    assert len(soft) >= 15
    asks_zh = re.compile("确认|核对|补齐|补全")
    asks_en = re.compile("confirm|ask|check|complete|fill the posts", re.IGNORECASE)
    assert [r.id for r in soft if not asks_zh.search(r.unmet.zh) or not asks_en.search(r.unmet.en)] == []


def test_everything_dated_says_when_it_was_checked_and_until_when_that_holds() -> None:
    rulebook = standard_rulebook()
    for rule in rulebook.rules.values():
        for version in rule.versions:
            assert version.verified_on <= rulebook.edition.published
            assert version.review_by == rulebook.edition.review_by


def test_articles_of_the_permit_measures_are_cited_only_where_their_number_is_known() -> None:
    known = {"三", "六", "八", "九", "十一", "十二", "二十七", "二十九"}
    known |= {"三十五", "三十六", "三十七", "三十八", "四十二"}
    cited: set[str] = set()
    for entry in standard_rulebook().entries():
        for citation in _citations_in(entry):
            if citation.source == "permit-measures" and citation.at is not None:
                cited |= set(re.findall("第([一二三四五六七八九十]+)条", citation.at.zh))
    assert {"六", "八", "九", "十一", "三十五"} <= cited <= known


def _citations_in(value: object) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _citations_in(item)
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from _citations_in(getattr(value, name))


def test_every_source_is_cited_or_explains_why_it_is_kept() -> None:
    cited = {citation.source for entry in standard_rulebook().entries() for citation in _citations_in(entry)}
    kept = [
        source.id
        for source in standard_rulebook().sources.values()
        if source.id not in cited and not source.note
    ]
    assert kept == []


def test_every_disagreement_shows_who_says_what_and_what_is_followed() -> None:
    for conflict in standard_rulebook().conflicts.values():
        assert len(conflict.sides) >= 2, conflict.id
        assert len({side.claim.zh for side in conflict.sides}) == len(conflict.sides), conflict.id
        assert conflict.follows is not None or conflict.id == "in-house-use"
        followed = next((side for side in conflict.sides if side.id == conflict.follows), None)
        assert followed is None or followed.level is not AuthorityLevel.GUIDE_ARTICLE, conflict.id


def test_each_disagreement_named_in_the_vocabulary_is_there() -> None:
    assert set(standard_rulebook().conflicts) >= {
        "foreign-ownership",
        "pilot-wfoe-count",
        "in-house-use",
        "outbound-calls",
        "three-year-record",
        "pdf-only",
        "objection-period",
        "renewal-30-days",
        "late-renewal-listing",
        "agency-liability",
        "staff-nationality",
        "insured-months",
        "shenzhen-authority",
        "licence-collection",
        "data-localisation",
        "licence-lending",
        "criminal-liability",
        "decision-start",
        "start-of-service",
        "offshore-application",
        "number-digits",
        "capital-figure",
        "foreign-experience",
        "legal-representative-nationality",
        "mlps-level",
        "calling-hours",
    }


def test_every_statement_of_the_guides_is_answered_or_set_aside_with_a_reason() -> None:
    answered = {claim for entry in standard_rulebook().entries() for claim in entry.covers}
    assert answered == {f"S{number}" for number in range(1, GUIDES_STATEMENTS + 1)}
    for aside in standard_rulebook().overlooked.values():
        assert aside.covers == (aside.id.upper(),)
        others = [
            e.id for e in standard_rulebook().entries() if e is not aside and aside.covers[0] in e.covers
        ]
        assert others == [], aside.id


# --- Words for every code ----------------------------------------------------------------------------

GROUPS: dict[str, type[StrEnum]] = {
    "verdict": Verdict,
    "cause": Cause,
    "severity": Severity,
    "level": AuthorityLevel,
    "outcome": Outcome,
    "topic": Topic,
    "step": Step,
    "page_kind": PageKind,
    "category": DocumentCategory,
    "signer": Signer,
    "seal": Seal,
    "form": Form,
    "document_language": DocumentLanguage,
    "need": Need,
    "document_state": DocumentState,
    "answer_state": AnswerState,
    "gap": GapKind,
    "identity_kind": IdentityKind,
    "holder_kind": HolderKind,
    "effort": Effort,
}


@pytest.mark.parametrize("group", GROUPS)
def test_every_code_has_its_words(group: str) -> None:
    terms = standard_rulebook().terms
    codes = {name.removeprefix(f"{group}.") for name in terms if name.startswith(f"{group}.")}
    assert codes == set(GROUPS[group])


def test_every_derived_fact_unit_and_plain_value_has_its_words() -> None:
    rulebook = standard_rulebook()
    for fact in DERIVED_FACTS:
        assert f"fact.{fact}" in rulebook.terms
    for code in ("yes", "no", "not_given"):
        assert f"value.{code}" in rulebook.terms
    without_words = {Unit.CNY, Unit.COUNT, Unit.PHRASES, Unit.FILE_TYPES}
    for unit in set(Unit) - without_words:
        for code in (unit.value, f"{unit.value}.many"):
            term = rulebook.term("unit", code)
            assert term.zh.count("#") == term.en.count("#") == 1


# --- Questions and pages -----------------------------------------------------------------------------

PRINTED_ONLY = {
    "company.name",
    "company.name_en",
    "company.credit_code",
    "company.established_on",
    "company.address",
    "company.legal_representative",
    "contact.name",
    "contact.phone",
    "contact.email",
    "plan.filing_date",
    "service.products",
}
"""Questions that no condition reads: the papers print them, and the timeline counts from one."""


def _conditions_in(entry: Entry) -> Iterator[Condition]:
    for key in ("applies", "needed", "asked_when"):
        condition = vars(entry).get(key)
        if condition is not None:
            yield condition
    if isinstance(entry, Rule):
        yield from (version.require for version in entry.versions)
    if isinstance(entry, Decision):
        yield from (row.when for row in entry.rows)


def _facts_read() -> set[str]:
    entries = list(standard_rulebook().entries())
    compared = {
        fact for entry in entries for condition in _conditions_in(entry) for fact in facts_in(condition)
    }
    marked = {mark for _, text in _texts() for mark in MARK.findall(text.zh)}
    return compared | marked


def test_every_question_is_read_by_a_condition_or_printed() -> None:
    unread = set(standard_rulebook().questions) - _facts_read()
    derived_from = {"service.provinces"}
    assert unread <= PRINTED_ONLY | derived_from
    assert set(standard_rulebook().questions) >= PRINTED_ONLY


def test_every_figure_is_used() -> None:
    rulebook = standard_rulebook()
    entries = list(rulebook.entries())
    used = {mark.removeprefix("@") for _, text in _texts() for mark in MARK.findall(text.zh)}
    for entry in entries:
        operands = [c.operand for condition in _conditions_in(entry) for c in comparisons(condition)]
        used |= {operand.id for operand in operands if isinstance(operand, ParameterRef)}
        if isinstance(entry, Rule):
            used |= {str(value).removeprefix("@") for way in entry.ways_out for value in way.sets.values()}
        if isinstance(entry, Milestone):
            used |= {name for name in (entry.earliest, entry.latest) if name}
        if isinstance(entry, Role):
            used.add(entry.insured_months)
    assert set(rulebook.parameters) - used == set()


def test_every_question_can_come_up_and_gives_a_reason() -> None:
    nothing_known = Context(Facts(), standard_rulebook(), TODAY)
    for question in standard_rulebook().questions.values():
        assert evaluate(question.asked_when, nothing_known) is not Outcome.UNMET, question.id
        assert question.why.zh != question.text.zh
        ids = [option.id for option in question.options]
        assert len(ids) == len(set(ids)), question.id


def test_questions_stand_on_question_pages_and_no_such_page_is_empty() -> None:
    rulebook = standard_rulebook()
    pages = {page.id for page in rulebook.pages.values() if page.kind is PageKind.QUESTIONS}
    assert {question.page for question in rulebook.questions.values()} == pages


def test_pages_follow_the_steps_and_each_built_page_comes_once() -> None:
    pages = list(standard_rulebook().pages.values())
    steps = list(Step)
    assert [steps.index(page.step) for page in pages] == sorted(steps.index(page.step) for page in pages)
    assert {page.step for page in pages} == set(steps)
    built = [page.kind for page in pages if page.kind is not PageKind.QUESTIONS]
    assert sorted(built) == sorted(set(PageKind) - {PageKind.QUESTIONS})


def test_hints_are_one_short_sentence_without_a_full_stop() -> None:
    hints = [(q.id, q.hint) for q in standard_rulebook().questions.values() if q.hint]
    assert len(hints) >= 15
    assert [name for name, hint in hints if hint.zh.endswith("。") or hint.en.endswith(".")] == []


# --- Decisions ---------------------------------------------------------------------------------------


def _values(names: Iterable[str]) -> dict[str, list[str]]:
    decisions = standard_rulebook().decisions
    return {name: sorted({row.value for row in decisions[name].rows}) for name in names}


def test_the_route_knows_the_values_that_others_rely_on() -> None:
    assert _values(standard_rulebook().decisions) == {
        "route.licence": ["ask", "needed", "not_needed"],
        "route.domestic": ["no", "yes"],
        "route.offshore": ["no", "yes"],
        "route.scope": ["cross_province", "one_province"],
        "route.ownership": ["domestic", "joint_venture", "wholly_foreign"],
        "route.authority": ["miit", "provincial"],
        "route.numbers": ["none", "series_95", "series_96"],
    }


def test_a_figure_that_is_the_same_everywhere_does_not_wait_for_the_province() -> None:
    rulebook = standard_rulebook()
    everywhere = rulebook.parameter_value("business_scope.phrases", TODAY, None)
    assert everywhere is not None
    assert everywhere.provinces == ()
    assert rulebook.parameter_value("staff.insured_months", TODAY, None) is None
