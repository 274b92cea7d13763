"""Laws of the verdicts under the shipped rulebook: any answers, in any order, before, on and after a change.

The days stand around 1 September 2017, when the ministry's measures came into force, and 19 June 2020, when
the notice on call centres did; the last is far past every review.
"""

from collections import Counter
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import AuthorityLevel, Cause, Outcome, Verdict
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.assessment import assess
from b24desk.rules.checklist import Need
from b24desk.rules.context import Context
from b24desk.rules.judgement import Finding, find, verdict_of
from b24desk.rules.schema.rules import Rule
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

RULEBOOK = standard_rulebook()
CLASSES = answer_classes(RULEBOOK)
DAYS = (date(2017, 8, 31), date(2017, 9, 1), date(2020, 6, 18), date(2020, 6, 19), TODAY, date(2040, 1, 1))
on_each_day = pytest.mark.parametrize("day", DAYS, ids=str)
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

answers = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in CLASSES.items()}
)


def _verdicts(facts: dict[str, FactValue], day: date) -> dict[str, Verdict]:
    context = Context(Facts.of(facts), RULEBOOK, day)
    return {rule.id: verdict_of(rule, context) for rule in RULEBOOK.rules.values()}


@on_each_day
def test_nothing_is_refused_before_anything_is_answered(day: date) -> None:
    assessment = assess(Facts(), RULEBOOK, day)
    assert {finding.verdict for finding in assessment.findings} <= {Verdict.UNKNOWN}
    assert assessment.standing is Outcome.UNKNOWN
    assert assessment.blockers() == ()


@on_each_day
@few
@given(answers, st.randoms(use_true_random=False))
def test_one_more_answer_never_turns_a_verdict_over(
    day: date, facts: dict[str, FactValue], chance: Random
) -> None:
    """Whatever the order: from open to settled, and never from one settled verdict to another."""
    order = list(facts)
    chance.shuffle(order)
    known: dict[str, FactValue] = {}
    before = _verdicts(known, day)
    for name in order:
        known[name] = facts[name]
        after = _verdicts(known, day)
        assert all(was in (Verdict.UNKNOWN, after[rule]) for rule, was in before.items())
        before = after


@on_each_day
@few
@given(answers)
def test_every_rule_and_document_is_judged_once(day: date, facts: dict[str, FactValue]) -> None:
    assessment = assess(Facts.of(facts), RULEBOOK, day)
    assert [finding.id for finding in assessment.findings] == list(RULEBOOK.rules)
    assert [line.id for line in assessment.documents] == list(RULEBOOK.documents)
    assert [role.id for role in assessment.staffing] == list(RULEBOOK.roles)
    assert max(Counter(milestone.id for milestone in assessment.milestones).values(), default=1) == 1
    for finding in assessment.findings:
        assert (finding.cause is None) == (finding.verdict is not Verdict.UNKNOWN)
        assert bool(finding.missing) <= (finding.cause is Cause.UNANSWERED)
    for line in assessment.documents:
        assert bool(line.missing) == (line.need is Need.UNDECIDED and line.dated)
        assert line.dated or line.need is Need.UNDECIDED


@on_each_day
@few
@given(answers)
def test_only_undisputed_law_refuses(day: date, facts: dict[str, FactValue]) -> None:
    strong = {AuthorityLevel.LAW, AuthorityLevel.MINISTRY_RULE, AuthorityLevel.MINISTRY_NOTICE}
    for finding in assess(Facts.of(facts), RULEBOOK, day).findings:
        if finding.verdict is Verdict.UNMET:
            assert finding.level in strong
            assert finding.conflict is None


@on_each_day
@few
@given(answers)
def test_green_needs_every_rule_that_applies(day: date, facts: dict[str, FactValue]) -> None:
    assessment = assess(Facts.of(facts), RULEBOOK, day)
    verdicts = {finding.verdict for finding in assessment.findings}
    if assessment.standing is Outcome.MET:
        assert verdicts <= {Verdict.MET, Verdict.NOT_APPLICABLE}
    if assessment.standing is Outcome.UNMET:
        assert Verdict.UNMET in verdicts


def _bounds(rule: Rule) -> tuple[date, date | None]:
    ends = [version.until for version in rule.versions]
    last = None if None in ends else max(end for end in ends if end is not None)
    return min(version.since for version in rule.versions), last


@settings(few, max_examples=60)
@given(facts=answers, day=st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_a_day_that_no_version_covers_is_unknown_whatever_holds_on_other_days(
    facts: dict[str, FactValue], day: date
) -> None:
    context = Context(Facts.of(facts), RULEBOOK, day)
    for rule in RULEBOOK.rules.values():
        first, last = _bounds(rule)
        if first <= day and (last is None or day <= last):
            continue
        finding = find(rule, context)
        assert finding.verdict in (Verdict.UNKNOWN, Verdict.NOT_APPLICABLE)
        assert (finding.level, finding.citations) == (None, ())
        if finding.verdict is Verdict.UNKNOWN:
            assert finding.cause is Cause.NO_RULE_FOR_DATE


@on_each_day
@few
@given(answers)
def test_the_same_question_asked_twice_has_the_same_answer(day: date, facts: dict[str, FactValue]) -> None:
    backwards = dict(reversed(facts.items()))
    assert assess(Facts.of(facts), RULEBOOK, day) == assess(Facts.of(backwards), RULEBOOK, day)


def test_a_rule_of_some_provinces_only_waits_for_the_province() -> None:
    """In 2020 six guides printed the clean record of three years and nobody else did."""
    record: dict[str, FactValue] = {
        "record.penalty_within_three_years": False,
        "service.use": "entrusted",
        "service.platform_in_china": True,
        "service.clients": ("domestic",),
        "service.users": ("domestic",),
    }
    rule, day = RULEBOOK.rules["three-year-record"], date(2020, 6, 19)

    def found(**more: FactValue) -> Finding:
        return find(rule, Context(Facts.of({**record, **more}), RULEBOOK, day))

    nowhere = found()
    assert (nowhere.verdict, nowhere.cause) == (Verdict.UNKNOWN, Cause.UNANSWERED)
    assert nowhere.missing == ("company.province",)
    assert found(**{"company.province": "12"}).verdict is Verdict.MET
    assert found(**{"company.province": "44"}).cause is Cause.NO_RULE_FOR_DATE
