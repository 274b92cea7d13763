"""Who holds whom: the lines between shareholders and the applicant."""

from collections.abc import Mapping
from decimal import Decimal

from b24desk.domain.project import Shareholder

_WHOLE = Decimal(100)


def unattached(holders: tuple[Shareholder, ...]) -> tuple[Shareholder, ...]:
    """Holders from whom no line leads to the applicant: they hold in nobody listed, or in a ring."""
    reached = {holder.id for holder in attached(holders)}
    return tuple(holder for holder in holders if holder.id not in reached)


def attached(holders: tuple[Shareholder, ...]) -> tuple[Shareholder, ...]:
    """Holders from whom a line leads to the applicant, tier by tier."""
    by_owned: dict[str | None, list[Shareholder]] = {}
    for holder in holders:
        by_owned.setdefault(holder.holds_in, []).append(holder)
    found = by_owned.pop(None, [])
    for holder in found:  # grows while it is read
        found += by_owned.pop(holder.id, [])
    return tuple(found)


def rings(holders: tuple[Shareholder, ...]) -> tuple[tuple[Shareholder, ...], ...]:
    """Holders that hold in each other in a circle, each circle once and in the order of holding."""
    by_id = {holder.id: holder for holder in holders}
    seen: set[str] = set()
    found: list[tuple[Shareholder, ...]] = []
    for start in unattached(holders):
        path: list[str] = []
        here: str | None = start.id
        while here is not None and here in by_id and here not in seen:
            seen.add(here)
            path.append(here)
            here = by_id[here].holds_in
        if here in path:
            found.append(tuple(by_id[one] for one in path[path.index(here) :]))
    return tuple(found)


def shares_of_applicant(holders: tuple[Shareholder, ...]) -> Mapping[str, Decimal | None]:
    """Percent of the applicant that each holder comes to, multiplied through the tiers.

    None where a share on the way is not given; a holder joined to nobody is left out.
    """
    found: dict[str, Decimal | None] = {}
    for holder in attached(holders):
        above = _WHOLE if holder.holds_in is None else found[holder.holds_in]
        own = holder.percent
        found[holder.id] = None if above is None or own is None else above * own / _WHOLE
    return found
