"""Who holds whom: the lines between shareholders and the applicant."""

from b24desk.domain.project import Shareholder


def unattached(holders: tuple[Shareholder, ...]) -> tuple[Shareholder, ...]:
    """Holders from whom no line leads to the applicant: they hold in nobody listed, or in a ring."""
    reached: set[str | None] = {None}
    size = 0
    while len(reached) != size:
        size = len(reached)
        reached |= {holder.id for holder in holders if holder.holds_in in reached}
    return tuple(holder for holder in holders if holder.id not in reached)
