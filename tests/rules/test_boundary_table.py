"""The shipped rulebook agrees with the table of what the law says, rule by rule and figure by figure."""

import pytest

from b24desk.domain.verdict import Severity
from b24desk.rules.conditions import ParameterRef, comparisons
from tests.rules.boundary_table import FigureBoundary, RuleBoundary, boundary_table, disagreements
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import Standing

RULES = standard_rulebook().rules
TABLE = boundary_table()
BLOCKERS = {rule.id for rule in RULES.values() if rule.severity is Severity.BLOCKER}


def _named(boundary: RuleBoundary | FigureBoundary) -> str:
    return f"{boundary.id} since {boundary.first_day}"


@pytest.mark.parametrize("boundary", [*TABLE.rule, *TABLE.figure], ids=_named)
def test_the_rulebook_says_what_the_law_says(boundary: RuleBoundary | FigureBoundary) -> None:
    assert list(disagreements(standard_rulebook(), boundary)) == []


def test_every_rule_that_can_refuse_is_in_the_table() -> None:
    refusing = {
        rule.id for rule in RULES.values() if any(version.level.may_refuse for version in rule.versions)
    }
    assert refusing <= {boundary.id for boundary in TABLE.rule} <= RULES.keys()


def test_every_blocker_is_probed_on_both_sides_and_left_open() -> None:
    for boundary in TABLE.rule:
        if boundary.id in BLOCKERS:
            assert {probe.says for probe in boundary.probes} >= {Standing.MET, Standing.UNMET, Standing.OPEN}


def test_every_value_of_every_figure_is_in_the_table() -> None:
    values = {
        (name, value.provinces, value.since)
        for name, parameter in standard_rulebook().parameters.items()
        for value in parameter.values
    }
    assert {(boundary.id, boundary.provinces, boundary.first_day) for boundary in TABLE.figure} == values


def test_every_figure_of_a_blocker_is_in_the_table() -> None:
    figures = {
        comparison.operand.id
        for name in BLOCKERS
        for version in RULES[name].versions
        for comparison in comparisons(version.require)
        if isinstance(comparison.operand, ParameterRef)
    }
    assert figures <= {boundary.id for boundary in TABLE.figure}
