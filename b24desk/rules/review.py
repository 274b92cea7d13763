"""Which rules and figures are past the day by which somebody should have looked at them again."""

from datetime import date

from b24desk.rules import schema
from b24desk.rules.rulebook import Rulebook


def is_overdue(dated: schema.Dated, rulebook: Rulebook, as_of: date) -> bool:
    """Whether a dated entry's own review date, or for want of one the rulebook's, has passed."""
    return as_of > (dated.review_by or rulebook.edition.review_by)


def overdue_rules(rulebook: Rulebook, as_of: date) -> frozenset[str]:
    """The rules whose version of the day is overdue."""
    return frozenset(
        rule.id
        for rule in rulebook.rules.values()
        if any(is_overdue(version, rulebook, as_of) for version in rule.versions if version.covers_day(as_of))
    )


def overdue_parameters(rulebook: Rulebook, as_of: date) -> frozenset[str]:
    """The parameters with a value of the day that is overdue."""
    return frozenset(
        parameter.id
        for parameter in rulebook.parameters.values()
        if any(is_overdue(value, rulebook, as_of) for value in parameter.values if value.covers_day(as_of))
    )


def is_any_overdue(rulebook: Rulebook, as_of: date) -> bool:
    """Whether the rulebook as a whole, or any rule or figure of the day, is overdue."""
    return (
        as_of > rulebook.edition.review_by
        or bool(overdue_rules(rulebook, as_of))
        or bool(overdue_parameters(rulebook, as_of))
    )
