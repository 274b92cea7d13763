"""What is missing in the posts, once for each thing to be mended: one person's gap in two posts is one."""

from typing import NamedTuple

from b24desk.flow.reading import Reading
from b24desk.rules.staffing import Gap


class PostGap(NamedTuple):
    """A gap with the ids of the posts that it is in."""

    posts: tuple[str, ...]
    gap: Gap


def post_gaps(reading: Reading) -> tuple[PostGap, ...]:
    """The gaps of the posts that are needed, in the rulebook's order.

    None while no person is entered at all: that is still to be done, and nothing is wrong with it yet.
    """
    if not reading.project.people:
        return ()
    found: dict[tuple[str, Gap], list[str]] = {}
    for role in reading.assessment.staffing:
        if role.needed:
            for gap in role.gaps:
                found.setdefault(("" if gap.person else role.id, gap), []).append(role.id)
    return tuple(PostGap(tuple(posts), gap) for (_, gap), posts in found.items())
