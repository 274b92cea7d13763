"""Routes compared: today's facts and the same facts with a choice made otherwise, each assessed alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from b24desk.domain.verdict import Cause, Outcome, Severity, Verdict
from b24desk.rules.alternatives import TODAY, Alternative
from b24desk.rules.assessment import LICENCE_DECISION, NOT_NEEDED, Assessment, assessment_of
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.conditions import Compare, Operator, ParameterRef, comparisons
from b24desk.rules.context import Context
from b24desk.rules.difference import Difference, difference
from b24desk.rules.judgement import Finding
from b24desk.rules.schema.rules import Rule
from b24desk.rules.staffing import StaffRole

CAPITAL_FACT = "company.registered_capital"


@dataclass(frozen=True, slots=True)
class Capital:
    """Yuan. `asked` is the highest minimum that applies; None while that, or what there is, is not known."""

    asked: int | None
    present: int | None

    @property
    def gap(self) -> int | None:
        if self.asked is None or self.present is None:
            return None
        return max(0, self.asked - self.present)


@dataclass(frozen=True, slots=True)
class RouteOutcome:
    """What one route comes to, and how that differs from today's."""

    alternative: Alternative
    context: Context
    assessment: Assessment
    difference: Difference
    capital: Capital

    @property
    def is_applied_for(self) -> bool:
        return self.assessment.route.value(LICENCE_DECISION) != NOT_NEEDED

    @property
    def duties(self) -> tuple[Finding, ...]:
        """Rules not met that do not stop the application."""
        blockers = {finding.id for finding in self.assessment.blockers()}
        unmet = (finding for finding in self.assessment.findings if finding.verdict is Verdict.UNMET)
        return tuple(finding for finding in unmet if finding.id not in blockers)

    @property
    def to_confirm(self) -> tuple[Finding, ...]:
        """Rules that stay open though everything is answered."""
        return tuple(one for one in self._unknown() if one.cause is not Cause.UNANSWERED)

    @property
    def unanswered(self) -> tuple[Finding, ...]:
        """Rules that wait for an answer."""
        return tuple(one for one in self._unknown() if one.cause is Cause.UNANSWERED)

    def documents(self, need: Need) -> tuple[DocumentLine, ...]:
        return tuple(line for line in self.assessment.documents if line.need is need)

    @property
    def posts(self) -> tuple[StaffRole, ...]:
        """Posts asked for, or not yet ruled out."""
        return tuple(role for role in self.assessment.staffing if role.needed is not False)

    def _unknown(self) -> Iterator[Finding]:
        return (finding for finding in self.assessment.findings if finding.verdict is Verdict.UNKNOWN)


def compare_routes(context: Context, routes: Iterable[Alternative]) -> tuple[RouteOutcome, ...]:
    """Each route assessed, in the order given."""
    today = assessment_of(context)
    return tuple(_outcome(route, context, today) for route in routes)


def _outcome(route: Alternative, context: Context, today: Assessment) -> RouteOutcome:
    if route == TODAY:
        there, found = context, today
    else:
        there = route.applied_to(context)
        found = assessment_of(there)
    return RouteOutcome(route, there, found, difference(today, found), _capital(there))


def _capital(context: Context) -> Capital:
    """The highest minimum among the blockers that are sure to apply."""
    found: list[int] = []
    for rule in context.rulebook.rules.values():
        if rule.severity is Severity.BLOCKER and context.outcome(rule.applies) is Outcome.MET:
            found.extend(_minima(rule, context))
    present = context.facts.get(CAPITAL_FACT)
    return Capital(max(found, default=None), present if isinstance(present, int) else None)


def _minima(rule: Rule, context: Context) -> Iterator[int]:
    for version in context.in_force(rule.versions):
        for comparison in comparisons(version.require):
            value = _minimum(comparison, context)
            if value is not None:
                yield value


def _minimum(comparison: Compare, context: Context) -> int | None:
    if comparison.fact != CAPITAL_FACT or comparison.operator is not Operator.AT_LEAST:
        return None
    operand = comparison.operand
    value = context.parameter(operand.id) if isinstance(operand, ParameterRef) else operand
    return value if isinstance(value, int) else None
