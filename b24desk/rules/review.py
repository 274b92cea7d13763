"""Which rules and figures are past the day by which somebody should have looked at them again."""

from collections.abc import Sequence
from datetime import date

from b24desk.rules import schema
from b24desk.rules.rulebook import Rulebook


def is_overdue(dated: schema.Dated, rulebook: Rulebook, as_of: date) -> bool:
    """Whether a version of the day is past its own review date, or for want of one the rulebook's."""
    return dated.covers_day(as_of) and as_of > (dated.review_by or rulebook.edition.review_by)


def overdue_entries(
    rulebook: Rulebook, as_of: date, province: str | None = None
) -> tuple[schema.Rule | schema.Parameter, ...]:
    """The rules and figures that are overdue in a province; with None, in any."""
    rules = (rule for rule in rulebook.rules.values() if _any_of(rule.versions, rulebook, as_of, province))
    figures = (
        figure for figure in rulebook.parameters.values() if _any_of(figure.values, rulebook, as_of, province)
    )
    return (*rules, *figures)


def is_any_overdue(rulebook: Rulebook, as_of: date, province: str | None = None) -> bool:
    """Whether the rulebook as a whole, or any rule or figure of the day and the province, is overdue."""
    return as_of > rulebook.edition.review_by or bool(overdue_entries(rulebook, as_of, province))


def _any_of(versions: Sequence[schema.Local], rulebook: Rulebook, as_of: date, province: str | None) -> bool:
    """What a province has of its own takes the place of what holds elsewhere."""
    local = [version for version in versions if province in version.provinces and version.covers_day(as_of)]
    general = [version for version in versions if province is None or not version.provinces]
    return any(is_overdue(version, rulebook, as_of) for version in local or general)
