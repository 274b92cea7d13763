"""Where one yuan, one day or one word turns a verdict, and where nothing may."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pytest

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Cause, Outcome, Severity, Verdict
from b24desk.rules.assessment import Assessment, assess
from b24desk.rules.judgement import Finding
from tests.clock import TODAY
from tests.rules.ready_firm import CONSENTED_CALLS, CROSS_PROVINCE, IN_SHAANXI, READY_FIRM, assessed
from tests.rules.standard import standard_rulebook

Changes = Mapping[str, FactValue]


def _said(assessment: Assessment) -> dict[str, tuple[Verdict, Text]]:
    return {finding.id: (finding.verdict, finding.text) for finding in assessment.findings}


def _differing(one: Assessment, other: Assessment) -> set[str]:
    said = _said(other)
    return {name for name, spoken in _said(one).items() if said[name] != spoken}


def test_a_firm_with_nothing_in_its_way_meets_the_conditions() -> None:
    assessment = assessed()
    assert assessment.standing is Outcome.MET
    assert {finding.verdict for finding in assessment.findings} == {Verdict.MET, Verdict.NOT_APPLICABLE}


@pytest.mark.parametrize("changes", [CROSS_PROVINCE, CONSENTED_CALLS, IN_SHAANXI])
def test_so_does_a_ready_firm_of_another_shape(changes: Changes) -> None:
    assert assessed(changes).standing is Outcome.MET


def test_an_empty_project_is_neither_refused_nor_eligible() -> None:
    assessment = assess(Facts(), standard_rulebook(), TODAY)
    assert {finding.verdict for finding in assessment.findings} == {Verdict.UNKNOWN}
    assert assessment.standing is Outcome.UNKNOWN
    assert assessment.route.value("route.licence") is None
    assert all(finding.missing and not finding.ways_out for finding in assessment.findings)
    assert len(assessment.open_questions) > 40


class CapitalCase(NamedTuple):
    changes: Changes
    rule: str
    enough: int
    ways_out: list[str]


CAPITAL = [
    CapitalCase({}, "capital-one-province", 1_000_000, ["increase-capital"]),
    CapitalCase(
        CROSS_PROVINCE, "capital-cross-province", 10_000_000, ["increase-capital", "apply-for-one-province"]
    ),
]


@pytest.mark.parametrize("case", CAPITAL)
def test_one_yuan_too_little_changes_one_finding_only(case: CapitalCase) -> None:
    enough = assessed({**case.changes, "company.registered_capital": case.enough})
    short = assessed({**case.changes, "company.registered_capital": case.enough - 1})
    assert _differing(enough, short) == {case.rule}
    assert enough.finding(case.rule).verdict is Verdict.MET
    finding = short.finding(case.rule)
    assert (finding.verdict, finding.severity) == (Verdict.UNMET, Severity.BLOCKER)
    assert finding.level is AuthorityLevel.MINISTRY_RULE
    assert [way.id for way in finding.ways_out] == case.ways_out
    assert f"{case.enough:,}" in finding.text.en
    assert f"{case.enough - 1:,}" in finding.text.en
    assert short.standing is Outcome.UNMET
    assert [blocker.id for blocker in short.blockers()] == [case.rule]


@pytest.mark.parametrize("case", CAPITAL)
def test_the_capital_asked_for_depends_on_the_service_area(case: CapitalCase) -> None:
    other = next(rule for _, rule, _, _ in CAPITAL if rule != case.rule)
    assert assessed(case.changes).finding(other).verdict is Verdict.NOT_APPLICABLE


class DayCase(NamedTuple):
    rule: str
    changes: Changes
    first_day: date


@pytest.mark.parametrize(
    "case",
    [
        DayCase("capital-one-province", {"company.registered_capital": 999_999}, date(2017, 9, 1)),
        DayCase("outbound-marketing", {"service.outbound": "marketing"}, date(2020, 6, 19)),
        DayCase("bad-faith-list", {"record.bad_faith_listed": True}, date(2017, 9, 1)),
        DayCase("fraud-control", {"security.rules": ()}, date(2022, 12, 1)),
    ],
)
def test_a_rule_speaks_from_its_first_day_on(case: DayCase) -> None:
    before = assessed(case.changes, as_of=date.fromordinal(case.first_day.toordinal() - 1)).finding(case.rule)
    assert (before.verdict, before.cause) == (Verdict.UNKNOWN, Cause.NO_RULE_FOR_DATE)
    assert before.level is None
    for day in (case.first_day, TODAY, date(2030, 1, 1)):
        assert assessed(case.changes, as_of=day).finding(case.rule).verdict is Verdict.UNMET


def test_a_rulebook_past_its_review_day_says_so() -> None:
    last_fresh_day = standard_rulebook().edition.review_by
    fresh = assessed(as_of=last_fresh_day)
    stale = assessed(as_of=date.fromordinal(last_fresh_day.toordinal() + 1))
    assert (fresh.rulebook_stale, stale.rulebook_stale) == (False, True)
    assert not any(finding.stale for finding in fresh.findings)
    assert all(finding.stale for finding in stale.findings)


class BlockerCase(NamedTuple):
    rule: str
    changes: Changes
    level: AuthorityLevel


BLOCKERS = [
    BlockerCase("company-form", {"company.kind": "sole_trader"}, AuthorityLevel.LAW),
    BlockerCase("company-form", {"company.kind": "not_established"}, AuthorityLevel.LAW),
    BlockerCase(
        "capital-one-province", {"company.registered_capital": 999_999}, AuthorityLevel.MINISTRY_RULE
    ),
    BlockerCase(
        "capital-cross-province",
        {**CROSS_PROVINCE, "company.registered_capital": 9_999_999},
        AuthorityLevel.MINISTRY_RULE,
    ),
    BlockerCase("bad-faith-list", {"record.bad_faith_listed": True}, AuthorityLevel.MINISTRY_RULE),
    BlockerCase("operating-pending", {"service.operating_now": True}, AuthorityLevel.LAW),
    BlockerCase("licence-lending", {"service.licence_lending": True}, AuthorityLevel.LAW),
    BlockerCase("number-rental", {"service.number_rental": True}, AuthorityLevel.LAW),
    BlockerCase("outbound-marketing", {"service.outbound": "marketing"}, AuthorityLevel.MINISTRY_NOTICE),
]


@pytest.mark.parametrize("case", BLOCKERS, ids=lambda case: case.rule)
def test_a_blocker_stops_the_application_and_every_way_out_lifts_it(case: BlockerCase) -> None:
    assessment = assessed(case.changes)
    finding = assessment.finding(case.rule)
    assert [blocker.id for blocker in assessment.blockers()] == [case.rule]
    assert finding.level is case.level
    assert finding.ways_out
    for way in finding.ways_out:
        assert way.sets
        after = assessed({**case.changes, **_values_of(finding, way.id)}).finding(case.rule)
        assert after.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE)


def _values_of(finding: Finding, way_out: str) -> dict[str, FactValue]:
    """The facts that a way out leads to, parameters looked up."""
    way = next(way for way in finding.ways_out if way.id == way_out)
    rulebook = standard_rulebook()
    values: dict[str, FactValue] = {}
    for name, operand in way.sets.items():
        if isinstance(operand, str) and operand.startswith("@"):
            found = rulebook.parameter_value(operand[1:], TODAY, "44")
            assert found is not None
            values[name] = found.value
        else:
            values[name] = operand
    return values


def test_every_blocker_of_the_rulebook_is_tried_above() -> None:
    blockers = {rule.id for rule in standard_rulebook().rules.values() if rule.severity is Severity.BLOCKER}
    assert blockers == {case.rule for case in BLOCKERS}


def test_a_plan_for_marketing_calls_is_stopped_by_the_notice_of_2020() -> None:
    finding = assessed({"service.outbound": "marketing"}).finding("outbound-marketing")
    cited = [standard_rulebook().sources[citation.source] for citation in finding.citations]
    assert [source.number.zh for source in cited if source.number] == ["工信部信管〔2020〕81号"]
    assert [way.id for way in finding.ways_out] == ["inbound-only", "consented-only"]


def test_consented_calls_carry_duties_of_their_own() -> None:
    short = assessed({**CONSENTED_CALLS, "technical.recording_days": 29}).finding("outbound-retention")
    assert (short.verdict, short.severity) == (Verdict.UNMET, Severity.WARNING)
    assert "30 天" in short.text.zh
    assert "30 days" in short.text.en
    assert assessed(CONSENTED_CALLS).finding("outbound-retention").verdict is Verdict.MET
    assert assessed().finding("outbound-retention").verdict is Verdict.NOT_APPLICABLE


def test_serving_only_its_own_customers_is_a_question_for_the_authority() -> None:
    assessment = assessed({"service.use": "in_house"})
    assert assessment.route.value("route.licence") == "ask"
    finding = assessment.finding("entrusted-service")
    assert (finding.verdict, finding.cause) == (Verdict.UNKNOWN, Cause.SOURCES_DIFFER)
    conflict = next(item for item in assessment.conflicts if item.id == "in-house-use")
    assert conflict.certain
    assert {side.level for side in conflict.conflict.sides} >= {
        AuthorityLevel.MINISTRY_NOTICE,
        AuthorityLevel.GUIDE_ARTICLE,
    }
    assert conflict.conflict.follows is None
    assert assessment.standing is Outcome.UNKNOWN


def test_running_for_others_without_a_licence_is_refused_but_running_for_oneself_is_not() -> None:
    assert assessed({"service.operating_now": True}).finding("operating-pending").verdict is Verdict.UNMET
    own = assessed({"service.operating_now": True, "service.use": "in_house"})
    assert own.finding("operating-pending").verdict is Verdict.NOT_APPLICABLE


class LicenceCase(NamedTuple):
    use: str
    platform_in_china: bool
    licence: str


@pytest.mark.parametrize(
    "case",
    [
        LicenceCase("entrusted", True, "needed"),
        LicenceCase("rental", True, "needed"),
        LicenceCase("mixed", True, "needed"),
        LicenceCase("in_house", True, "ask"),
        LicenceCase("entrusted", False, "ask"),
        LicenceCase("in_house", False, "ask"),
        LicenceCase("closed_network", True, "not_needed"),
    ],
)
def test_whether_a_licence_is_needed(case: LicenceCase) -> None:
    assessment = assessed({"service.use": case.use, "service.platform_in_china": case.platform_in_china})
    assert assessment.route.value("route.licence") == case.licence
    assert (assessment.standing is Outcome.MET) == (case.licence == "needed")


class KindCase(NamedTuple):
    clients: tuple[str, ...]
    users: tuple[str, ...]
    domestic: str
    offshore: str
    classified: Verdict


@pytest.mark.parametrize(
    "case",
    [
        KindCase(("domestic",), ("domestic",), "yes", "no", Verdict.MET),
        KindCase(("foreign",), ("domestic",), "yes", "no", Verdict.MET),
        KindCase(("foreign",), ("abroad",), "no", "yes", Verdict.MET),
        KindCase(("domestic", "foreign"), ("domestic", "abroad"), "yes", "yes", Verdict.MET),
        KindCase(("domestic",), ("abroad",), "no", "no", Verdict.UNKNOWN),
    ],
)
def test_which_kind_of_service_it_is(case: KindCase) -> None:
    assessment = assessed({"service.clients": case.clients, "service.users": case.users})
    assert assessment.route.value("route.domestic") == case.domestic
    assert assessment.route.value("route.offshore") == case.offshore
    assert assessment.finding("service-type").verdict is case.classified
    offshore = assessment.finding("offshore-path")
    assert (offshore.cause is Cause.SOURCES_DIFFER) == (case.offshore == "yes")


class AuthorityCase(NamedTuple):
    changes: Changes
    authority: str


@pytest.mark.parametrize(
    "case",
    [
        AuthorityCase({}, "ca-44"),
        AuthorityCase({"company.window": "shenzhen"}, "ca-44"),
        AuthorityCase(CROSS_PROVINCE, "miit"),
        AuthorityCase({"ownership.foreign": "minority", "ownership.chart_foreign": True}, "miit"),
        AuthorityCase({"ownership.foreign": "whole", "ownership.chart_foreign": True}, "miit"),
        AuthorityCase(IN_SHAANXI, "ca-61"),
    ],
)
def test_who_decides(case: AuthorityCase) -> None:
    authority = assessed(case.changes).route.authority
    assert authority is not None
    assert authority.id == case.authority


def test_foreign_capital_is_contested_and_never_refused() -> None:
    for share in ("minority", "majority", "whole"):
        assessment = assessed({"ownership.foreign": share, "ownership.chart_foreign": True})
        finding = assessment.finding("foreign-ownership")
        assert (finding.verdict, finding.cause) == (Verdict.UNKNOWN, Cause.SOURCES_DIFFER)
        assert assessment.standing is Outcome.UNKNOWN
        assert "foreign-ownership" in {item.id for item in assessment.conflicts if item.certain}


def test_a_penalty_within_three_years_asks_to_confirm_and_adds_a_letter() -> None:
    assessment = assessed({"record.penalty_within_three_years": True})
    finding = assessment.finding("three-year-record")
    assert (finding.verdict, finding.cause) == (Verdict.UNKNOWN, Cause.SOURCES_DIFFER)
    assert "good-faith-letter" in {notice.id for notice in assessment.notices}
    assert assessment.document("good-faith-letter").need.value == "needed"


def test_a_business_scope_without_telecom_words_is_confirmed_with_the_province() -> None:
    for province, cause in (("44", Cause.PRACTICE_ONLY), ("52", Cause.LOCAL_REQUIREMENT)):
        answers = {"company.business_scope": "软件开发", "company.province": province}
        finding = assessed(answers).finding("business-scope")
        assert (finding.verdict, finding.cause) == (Verdict.UNKNOWN, cause)
    for words in ("经营电信业务", "第二类增值电信业务", "从事呼叫中心服务"):
        assert assessed({"company.business_scope": words}).finding("business-scope").verdict is Verdict.MET


class ShaanxiCase(NamedTuple):
    rule: str
    changes: Changes


@pytest.mark.parametrize(
    "case",
    [
        ShaanxiCase("shaanxi-agents", {"technical.agents_with_contracts": 14}),
        ShaanxiCase("shaanxi-area", {"technical.premises_area": 74}),
        ShaanxiCase("shaanxi-seats", {"technical.system": "own", "technical.seats": 9}),
        ShaanxiCase("shaanxi-seats", {"technical.system": "leased", "technical.seats": 19}),
        ShaanxiCase("shaanxi-seat-plan", {"technical.seat_plan": False}),
    ],
)
def test_shaanxi_asks_for_more_and_only_in_shaanxi(case: ShaanxiCase) -> None:
    short = assessed({**IN_SHAANXI, **case.changes})
    finding = short.finding(case.rule)
    assert (finding.verdict, finding.cause) == (Verdict.UNKNOWN, Cause.LOCAL_REQUIREMENT)
    assert finding.ways_out
    assert assessed(IN_SHAANXI).finding(case.rule).verdict is Verdict.MET
    elsewhere = assessed({**IN_SHAANXI, **case.changes, "company.province": "44"})
    assert elsewhere.finding(case.rule).verdict is Verdict.NOT_APPLICABLE
    ministry = assessed({**IN_SHAANXI, **CROSS_PROVINCE, **case.changes})
    assert ministry.finding(case.rule).verdict is Verdict.NOT_APPLICABLE


def test_ten_own_seats_are_enough_in_shaanxi() -> None:
    own = {**IN_SHAANXI, "technical.system": "own", "technical.seats": 10}
    assert assessed(own).finding("shaanxi-seats").verdict is Verdict.MET


def test_an_open_post_or_a_short_insurance_record_asks_to_confirm() -> None:
    for rule, name in (
        ("responsible-persons", "staff.open_slots"),
        ("social-insurance", "staff.uninsured_slots"),
    ):
        finding = assessed({name: 1}).finding(rule)
        assert finding.verdict is Verdict.UNKNOWN
        assert finding.cause in (Cause.LOCAL_REQUIREMENT, Cause.SOURCES_DIFFER)


def test_a_province_other_than_the_home_province_is_confirmed_first() -> None:
    assert assessed({"service.province": "43"}).finding("coverage-home-province").verdict is Verdict.UNKNOWN
    assert assessed().finding("coverage-home-province").verdict is Verdict.MET


def test_a_cross_province_service_names_two_provinces() -> None:
    one = {**CROSS_PROVINCE, "service.provinces": ("44",), "service.province_count": 1}
    finding = assessed(one).finding("coverage-provinces")
    assert (finding.verdict, finding.severity) == (Verdict.UNMET, Severity.ACTION)
    assert [way.id for way in finding.ways_out] == ["apply-for-one-province"]


def test_a_95_number_goes_with_a_cross_province_licence() -> None:
    provincial = assessed({"service.numbers_wanted": "series_95"})
    assert provincial.finding("number-series").verdict is Verdict.UNKNOWN
    nationwide = assessed({**CROSS_PROVINCE, "service.numbers_wanted": "series_95"})
    assert nationwide.finding("number-series").verdict is Verdict.MET
    assert nationwide.route.value("route.numbers") == "series_95"


def test_four_categories_call_for_the_letter_for_specified_services() -> None:
    def told(*categories: str) -> bool:
        notices = assessed({"service.other_categories": categories}).notices
        return "specified-services" in {notice.id for notice in notices}

    assert told("b22")
    assert told("b21", "b23", "b25")
    assert not told("b21", "b25")
    assert not told("none")


def test_a_settled_verdict_says_its_figures() -> None:
    shapes: list[Changes] = [{}, CROSS_PROVINCE, CONSENTED_CALLS, IN_SHAANXI]
    shapes += [{**CONSENTED_CALLS, "technical.recording_days": 1, "technical.log_months": 1}]
    shapes += [case.changes for case in BLOCKERS]
    for changes in shapes:
        for finding in assessed(changes).findings:
            settled = finding.verdict in (Verdict.MET, Verdict.UNMET)
            assert not settled or "未填" not in finding.text.zh, finding.id
            assert "{" not in finding.text.zh + finding.text.en + finding.advice.zh + finding.advice.en


def test_the_ready_firm_answers_only_what_can_be_asked() -> None:
    rulebook = standard_rulebook()
    asked = set(rulebook.questions) | {
        name for name in READY_FIRM if name.startswith(("staff.", "ownership."))
    }
    assert set(READY_FIRM) <= asked
