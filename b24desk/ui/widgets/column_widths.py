"""How wide the columns of a table are: as wide as what they hold, and never wider together than the table."""

from collections.abc import Sequence


def shared_widths(wanted: Sequence[int], room: int, least: int) -> list[int]:
    """The widths wanted, the widest cut first until all fit; none below `least` unless it wants less."""
    widths = list(wanted)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= least:
            break
        rest = [width for width in widths if width < widest]
        many = len(widths) - len(rest)
        lower = max([least, *rest])
        excess = sum(widths) - room
        cut = min(widest - lower, -(-excess // many)) if lower < widest else 0
        if cut <= 0:
            break
        widths = [width - cut if width == widest else width for width in widths]
    return widths
