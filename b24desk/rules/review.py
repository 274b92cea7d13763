"""What is past the day by which somebody should have looked at it again.

A rule, a figure and everything else that was read from a source has such a day: one of its own, or the
edition's term counted from when it was read. None is later than the edition's own unless it says so itself.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from b24desk.rules.calendar import months_later
from b24desk.rules.conditions import ParameterRef, comparisons
from b24desk.rules.context import Context
from b24desk.rules.entries import conditions_of
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.entry import Entry, Reviewed
from b24desk.rules.schema.milestones import Milestone
from b24desk.rules.schema.notices import Notice
from b24desk.rules.schema.parameters import Parameter
from b24desk.rules.schema.places import Overlay
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Rule
from b24desk.rules.schema.sources import Dated, Local, Source

ReviewedEntry: TypeAlias = (
    Rule | Parameter | Document | Role | Milestone | Notice | Conflict | Overlay | Source
)


def review_day(item: Reviewed, rulebook: Rulebook) -> date:
    """The last day on which it may be relied on unread."""
    edition = rulebook.edition
    if item.review_by is not None:
        return item.review_by
    if item.verified_on is None or edition.review_months is None:
        return edition.review_by
    return min(months_later(item.verified_on, edition.review_months), edition.review_by)


def is_overdue(item: Reviewed, rulebook: Rulebook, as_of: date) -> bool:
    """Whether it is past its review day; what holds on other days only is not."""
    in_force = not isinstance(item, Dated) or item.covers_day(as_of)
    return in_force and as_of > review_day(item, rulebook)


def is_stale(item: Reviewed, entry: Entry, context: Context) -> bool:
    """Whether it, or a figure that its entry goes by here and today, is overdue."""
    rulebook, day = context.rulebook, context.as_of
    known = rulebook.figures.get(id(entry))
    if known is None:
        known = rulebook.figures[id(entry)] = (entry, tuple(dict.fromkeys(figures_of(entry))))
    figures = filter(None, map(context.parameter_value, known[1]))
    return is_overdue(item, rulebook, day) or any(is_overdue(figure, rulebook, day) for figure in figures)


def figures_of(entry: Entry) -> Iterator[str]:
    """The parameters that an entry goes by."""
    for _, condition in conditions_of(entry):
        for comparison in comparisons(condition):
            if isinstance(comparison.operand, ParameterRef):
                yield comparison.operand.id
    if isinstance(entry, Role):
        yield entry.insured_months
    if isinstance(entry, Milestone):
        yield from filter(None, (entry.earliest, entry.latest))


def overdue_entries(
    rulebook: Rulebook, as_of: date, province: str | None = None
) -> tuple[ReviewedEntry, ...]:
    """What is overdue in a province, table by table; with None, in any, the sources too."""
    return tuple(_overdue(rulebook, as_of, province))


def _overdue(rulebook: Rulebook, as_of: date, province: str | None) -> Iterator[ReviewedEntry]:
    for rule in rulebook.rules.values():
        if _any_of(rule.versions, rulebook, as_of, province):
            yield rule
    for figure in rulebook.parameters.values():
        if _any_of(figure.values, rulebook, as_of, province):
            yield figure
    for overlay in rulebook.overlays.values():
        if province in (None, overlay.province) and is_overdue(overlay, rulebook, as_of):
            yield overlay
    for entry in (
        *rulebook.documents.values(),
        *rulebook.roles.values(),
        *rulebook.milestones.values(),
        *rulebook.notices.values(),
        *rulebook.conflicts.values(),
        *(rulebook.sources.values() if province is None else ()),
    ):
        if is_overdue(entry, rulebook, as_of):
            yield entry


def is_any_overdue(rulebook: Rulebook, as_of: date, province: str | None = None) -> bool:
    """Whether the rulebook as a whole, or anything in it of the day and the province, is overdue."""
    return as_of > rulebook.edition.review_by or bool(overdue_entries(rulebook, as_of, province))


def _any_of(versions: Sequence[Local], rulebook: Rulebook, as_of: date, province: str | None) -> bool:
    """What a province has of its own takes the place of what holds elsewhere."""
    local = [version for version in versions if province in version.provinces and version.covers_day(as_of)]
    general = [version for version in versions if province is None or not version.provinces]
    return any(is_overdue(version, rulebook, as_of) for version in local or general)
