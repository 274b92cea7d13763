"""Which documents an application needs: a case for and against each, local papers, back-planned dates."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import AuthorityLevel
from b24desk.resources import resource
from b24desk.rules.assessment import assess
from b24desk.rules.checklist import DocumentLine, Need, document_lines
from b24desk.rules.conditions import facts_in
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.schema.documents import Document, DocumentCategory, DocumentLanguage, Form, Seal, Signer
from b24desk.storage.exchange import read_exchange
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.rules.standard import PLAIN_FIRM, context_of, standard_rulebook, work_calendar

pytestmark = pytest.mark.any_day
DAY = max(TODAY, EVERY_SOURCE_SPEAKS)

Change = Mapping[str, FactValue]

NOTHING: Change = {}
NO_LICENCE: Change = {"service.use": "closed_network"}
RENEWAL: Change = {"plan.application": "renewal"}
CHANGE: Change = {"plan.application": "change"}
FOREIGN: Change = {"ownership.foreign": "minority"}
ANHUI, FUJIAN, GUANGXI, HUBEI, HUNAN, JIANGSU, LIAONING, SHAANXI = (
    {"company.province": code} for code in ("34", "35", "45", "42", "43", "32", "21", "61")
)


class Case(NamedTuple):
    """A document, a change to the plain firm that calls for it, and one that does without it."""

    document: str
    needed: Change
    not_needed: Change


CASES = (
    Case("business-licence", NOTHING, NO_LICENCE),
    Case("legal-representative-id", RENEWAL, NO_LICENCE),
    Case("articles-of-association", NOTHING, RENEWAL),
    Case("articles-archive-copy", LIAONING, FUJIAN),
    Case("shareholder-tracing", NOTHING, RENEWAL),
    Case("credit-system-screenshots", RENEWAL, NO_LICENCE),
    Case("shareholder-id", NOTHING, {"ownership.person_holder": False}),
    Case("shareholding-chart", {"ownership.company_holder": True}, NOTHING),
    Case("listed-company-holders", {"company.listed": "neeq"}, {"company.listed": "overseas"}),
    Case("public-holder-certificates", {"ownership.public_holder": True}, NOTHING),
    Case("reputation-proof", NOTHING, RENEWAL),
    Case("current-licence", RENEWAL, NOTHING),
    Case("registration-change-proof", CHANGE, RENEWAL),
    Case("foreign-investor-table", FOREIGN, NOTHING),
    Case("foreign-shareholder-registration", FOREIGN, NOTHING),
    Case("foreign-investment-certificates", {"ownership.foreign": "whole"}, NOTHING),
    Case(
        "security-review-decision",
        {**FOREIGN, "ownership.security_review": "passed"},
        {**FOREIGN, "ownership.security_review": "not_applicable"},
    ),
    Case("experience-evidence", FOREIGN, NOTHING),
    Case("translation", FOREIGN, NOTHING),
    Case("company-personnel-form", NOTHING, RENEWAL),
    Case("responsible-persons-id", NOTHING, RENEWAL),
    Case("social-insurance-proof", NOTHING, RENEWAL),
    Case("work-experience", NOTHING, RENEWAL),
    Case("education-certificates", ANHUI, NOTHING),
    Case("security-officer-qualification", HUNAN, NOTHING),
    Case("agent-contracts", SHAANXI, NOTHING),
    Case("application-form", NOTHING, CHANGE),
    Case("change-form", CHANGE, NOTHING),
    Case("declaration", CHANGE, NO_LICENCE),
    Case("development-plan", NOTHING, RENEWAL),
    Case("technical-plan", NOTHING, RENEWAL),
    Case("service-quality-measures", NOTHING, RENEWAL),
    Case("operating-procedures", NOTHING, RENEWAL),
    Case("service-opened-report", RENEWAL, CHANGE),
    Case("system-architecture", NOTHING, RENEWAL),
    Case("equipment-list", NOTHING, RENEWAL),
    Case("premises-proof", NOTHING, RENEWAL),
    Case("equipment-agreement", HUNAN, NOTHING),
    Case("carrier-agreement", SHAANXI, HUNAN),
    Case("seat-plan", SHAANXI, {**SHAANXI, "service.scope": "cross_province"}),
    Case("security-measures", NOTHING, RENEWAL),
    Case("security-department-record", NOTHING, RENEWAL),
    Case("security-policies", NOTHING, RENEWAL),
    Case("personal-information-rules", NOTHING, RENEWAL),
    Case("incident-response-plan", NOTHING, RENEWAL),
    Case("paper-set", HUBEI, NOTHING),
    Case("delivery-authorisation", JIANGSU, NOTHING),
    Case("commitment-letter", CHANGE, NO_LICENCE),
    Case(
        "no-harassing-calls-letter", NOTHING, {"service.clients": ("foreign",), "service.users": ("abroad",)}
    ),
    Case("specified-services-letter", {"service.other_categories": ("b22",)}, NOTHING),
    Case("notification-commitment-letter", {"plan.commitment_route": True}, NOTHING),
    Case("no-foreign-capital-letter", NOTHING, FOREIGN),
    Case("good-faith-letter", {"record.penalty_within_three_years": True}, NOTHING),
    Case(
        "cancel-provincial-licence-letter",
        {"plan.provincial_licence_held": True, "service.scope": "cross_province"},
        {"plan.provincial_licence_held": True},
    ),
    Case(
        "on-time-renewal-letter",
        {**RENEWAL, "plan.renewal_incomplete": True},
        {**RENEWAL, "plan.renewal_incomplete": False},
    ),
    Case(
        "not-started-letter",
        {**RENEWAL, "plan.renewal_drops_service": True},
        {**RENEWAL, "plan.renewal_drops_service": False},
    ),
    Case("no-illegal-outbound-letter", {"service.outbound": "consented"}, NOTHING),
    Case("unchanged-shareholding-letter", {"plan.shareholding_unchanged": True}, NOTHING),
)
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.document)
LOCAL = {
    "21": {"articles-archive-copy", "shareholding-chart"},
    "32": {"delivery-authorisation"},
    "34": {"education-certificates"},
    "35": {"shareholding-chart"},
    "42": {"paper-set"},
    "43": {"security-officer-qualification", "equipment-agreement"},
    "45": {"notification-commitment-letter"},
    "61": {"agent-contracts", "equipment-agreement", "carrier-agreement", "seat-plan", "paper-set"},
}
"""What a province's administration asks of the plain firm beyond the others."""


def _lines(facts: Change) -> dict[str, DocumentLine]:
    return {line.id: line for line in document_lines(context_of(facts, as_of=DAY), work_calendar())}


def _needed(facts: Change) -> set[str]:
    return {name for name, line in _lines(facts).items() if line.need is Need.NEEDED}


def test_every_document_has_its_case() -> None:
    assert {case.document for case in CASES} == set(standard_rulebook().documents)


@each_case
def test_a_document_is_asked_for_when_its_trigger_holds(case: Case) -> None:
    assert _lines({**PLAIN_FIRM, **case.needed})[case.document].need is Need.NEEDED


@each_case
def test_a_document_is_left_out_when_its_trigger_does_not_hold(case: Case) -> None:
    line = _lines({**PLAIN_FIRM, **case.not_needed})[case.document]
    assert line.need is Need.NOT_NEEDED
    assert line.due is None


@each_case
def test_a_document_is_undecided_while_nothing_is_known_and_says_what_would_settle_it(case: Case) -> None:
    line = _lines({})[case.document]
    assert line.need is Need.UNDECIDED
    assert line.missing != ()


@pytest.mark.parametrize("province", sorted(standard_rulebook().provinces))
def test_a_province_asks_only_for_what_its_own_guide_prints(province: str) -> None:
    beyond = _needed({**PLAIN_FIRM, "company.province": province}) - _needed(PLAIN_FIRM)
    assert beyond == LOCAL.get(province, set())


@pytest.mark.parametrize("province", sorted(LOCAL))
@pytest.mark.parametrize("route", [{"service.scope": "cross_province"}, FOREIGN], ids=["scope", "foreign"])
def test_what_a_province_asks_does_not_bind_an_application_to_the_ministry(
    province: str, route: Change
) -> None:
    here = _needed({**PLAIN_FIRM, **route, "company.province": province})
    assert here == _needed({**PLAIN_FIRM, **route})


def test_papers_on_foreign_capital_are_never_asked_of_a_domestic_firm() -> None:
    foreign = {
        name
        for name, document in standard_rulebook().documents.items()
        if name.startswith("foreign-") or document.language is DocumentLanguage.CHINESE_TRANSLATION
    }
    assert foreign
    assert foreign & _needed({**PLAIN_FIRM, "ownership.security_review": "passed"}) == set()
    assert foreign <= _needed({**PLAIN_FIRM, **FOREIGN})


class Letter(NamedTuple):
    name: str
    facts: Change
    needed: bool


SPECIFIED = (
    Letter(
        "three other categories make four", {"service.other_categories": ("b21", "b23", "b25")}, needed=True
    ),
    Letter("any three will do", {"service.other_categories": ("b23", "b25", "b26")}, needed=True),
    Letter("two others make three", {"service.other_categories": ("b21", "b25")}, needed=False),
    Letter("B22 alone is enough", {"service.other_categories": ("b22",)}, needed=True),
    Letter("a name with finance words", {"company.finance_name": True}, needed=True),
    Letter("human resources", {"company.human_resources": True}, needed=True),
    Letter("none of these", NOTHING, needed=False),
)


@pytest.mark.parametrize("letter", SPECIFIED, ids=lambda letter: letter.name)
def test_the_letter_for_specified_services_has_four_triggers(letter: Letter) -> None:
    assert ("specified-services-letter" in _needed({**PLAIN_FIRM, **letter.facts})) is letter.needed


def test_a_call_centre_licence_from_before_august_2020_brings_the_no_harassing_letter_to_its_change() -> None:
    for application in (RENEWAL, CHANGE):
        old = _needed({**PLAIN_FIRM, **application, "plan.licence_before_2020_08": True})
        recent = _needed({**PLAIN_FIRM, **application, "plan.licence_before_2020_08": False})
        assert old - recent == {"no-harassing-calls-letter"}


def test_every_letter_is_signed_sealed_and_scanned() -> None:
    letters = [document for document in standard_rulebook().documents.values() if document.letter]
    assert {(letter.signer, letter.seal, letter.form) for letter in letters} == {
        (Signer.LEGAL_REPRESENTATIVE, Seal.COMPANY, Form.SIGNED_SCAN)
    }


def test_what_is_practice_alone_says_so() -> None:
    """Nobody may take a counter's habit for law."""
    said = ("窗口", "表单", "规定", "指南文章")
    for document in standard_rulebook().documents.values():
        if document.level.rank >= AuthorityLevel.PRACTICE.rank:
            assert any(word in document.reason.zh for word in said), document.id


def test_every_category_and_every_block_of_the_form_is_used() -> None:
    documents = standard_rulebook().documents.values()
    assert {document.category for document in documents} == set(DocumentCategory)
    assert {document.form_block for document in documents} == set(standard_rulebook().form_blocks)


def test_documents_stand_in_the_order_of_the_guides_categories() -> None:
    order = list(DocumentCategory)
    places = [order.index(document.category) for document in standard_rulebook().documents.values()]
    assert places == sorted(places)


filing_dates = st.dates(date(2025, 1, 6), date(2026, 12, 31))


@given(filing_dates)
def test_a_document_is_due_its_lead_in_working_days_before_filing(filing: date) -> None:
    for line in _lines({**PLAIN_FIRM, "plan.filing_date": filing}).values():
        if line.need is Need.NOT_NEEDED:
            assert line.due is None
            continue
        assert line.due is not None
        between = [line.due + timedelta(days=number) for number in range((filing - line.due).days)]
        working = sum(work_calendar().is_working_day(day) for day in between)
        assert working == line.document.lead_working_days
        assert line.due == filing or work_calendar().is_working_day(line.due)


@given(filing_dates, st.sampled_from(["none", "minority"]))
def test_no_document_is_due_before_preparation_starts(filing: date, foreign: str) -> None:
    name = "time.preparation" if foreign == "none" else "time.preparation_foreign"
    value = standard_rulebook().parameter_value(name, TODAY, "44")
    assert value is not None
    assert isinstance(value.value, int)
    start = work_calendar().working_day(filing, -value.value).date
    lines = _lines({**PLAIN_FIRM, "ownership.foreign": foreign, "plan.filing_date": filing})
    assert [
        line.id for line in lines.values() if line.need is Need.NEEDED and line.due and line.due < start
    ] == []


def test_without_a_filing_date_nothing_is_due() -> None:
    assert {line.due for line in _lines(PLAIN_FIRM).values()} == {None}


def test_a_due_date_in_a_year_not_announced_is_marked_estimated() -> None:
    lines = _lines({**PLAIN_FIRM, "plan.filing_date": date(2027, 3, 1)})
    assert {line.due_estimated for line in lines.values() if line.due} == {True}
    lines = _lines({**PLAIN_FIRM, "plan.filing_date": date(2026, 9, 1)})
    assert {line.due_estimated for line in lines.values() if line.due} == {False}


@given(st.sets(st.sampled_from(sorted(PLAIN_FIRM))))
def test_forgetting_answers_never_settles_a_document_otherwise(forgotten: set[str]) -> None:
    fewer = {name: value for name, value in PLAIN_FIRM.items() if name not in forgotten}
    whole = _lines(PLAIN_FIRM)
    for name, line in _lines(fewer).items():
        assert line.need in (whole[name].need, Need.UNDECIDED)


def test_every_document_looks_at_the_licence_first() -> None:
    """A firm that needs no licence is asked for nothing."""
    for document in standard_rulebook().documents.values():
        assert facts_in(document.needed)[0] == "route.licence"
    assert _needed({**PLAIN_FIRM, **NO_LICENCE}) == set()


@pytest.mark.parametrize("sample", ["provincial-domestic", "cross-provincial", "foreign-offshore"])
def test_before_every_source_nothing_is_needed_and_nothing_decided(sample: str) -> None:
    """What nobody had written yet is not known from what was written later."""
    project, day = read_exchange(resource("samples", f"{sample}.json")), date(2010, 1, 1)
    assessment = assess(facts_of(project, standard_rulebook(), day), standard_rulebook(), day)
    assert {line.need for line in assessment.documents} <= {Need.UNDECIDED, Need.NOT_NEEDED}
    assert all(part.value is None for part in assessment.route.parts if part.id == "route.licence")
    assert all(role.needed is not True for role in assessment.staffing)
    assert all(entry.latest is None for entry in assessment.milestones)
    assert assessment.notices == ()


@pytest.mark.parametrize("document", standard_rulebook().documents.values(), ids=lambda one: one.id)
def test_a_document_is_covered_from_the_first_day_of_its_first_source(document: Document) -> None:
    sources = [standard_rulebook().sources[cited.source] for cited in document.citations]
    firsts = [source.effective or source.issued or source.verified_on for source in sources]
    first = min(day for day in firsts if day is not None)
    assert Context(Facts(), standard_rulebook(), first).covered(document.citations)
    assert not Context(Facts(), standard_rulebook(), first - timedelta(days=1)).covered(document.citations)
