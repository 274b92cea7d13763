"""Where a row stands among its like: sparse numbers, so that one row put in between moves no other.

Pure. A number is only ever compared with those of the same kind of row.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

GAP = 2**40
"""Between neighbours that were put in one after the other; it can be halved forty times."""


def placed(
    ids: Sequence[str], old: Mapping[str, int], low: int | None = None, high: int | None = None
) -> dict[str, int] | None:
    """A number for each id, rising in this order, inside the bounds; as many as can be keep their old one.

    None where the bounds leave no room.
    """
    kept = _longest_rising(ids, old, low, high)
    spread = 1
    while True:
        numbers, tight = _filled(ids, {index: old[ids[index]] for index in kept}, low, high)
        if tight is None:
            return numbers
        # No room between two rows that stay: let the nearest ones move as well, ever more of them.
        start, end = tight
        fewer = [index for index in kept if index < start - spread or index >= end + spread]
        if len(fewer) == len(kept):
            return None
        kept, spread = fewer, spread * 2


def _filled(
    ids: Sequence[str], kept: Mapping[int, int], low: int | None, high: int | None
) -> tuple[dict[str, int], tuple[int, int] | None]:
    """Numbers for all, or the first stretch of ids that has no room between its neighbours."""
    numbers: dict[str, int] = {}
    left, start = low, 0
    for end in [*sorted(kept), len(ids)]:
        right = kept.get(end, high)
        run = _between(left, right, end - start)
        if run is None:
            return numbers, (start, end)
        numbers.update(zip(ids[start:end], run, strict=True))
        if end < len(ids):
            left = numbers[ids[end]] = kept[end]
        start = end + 1
    return numbers, None


def _between(left: int | None, right: int | None, count: int) -> list[int] | None:
    """That many numbers, evenly between the two; None where they do not fit."""
    if left is not None and right is not None:
        step = (right - left) // (count + 1)
        return [left + step * (index + 1) for index in range(count)] if step or not count else None
    if right is not None:
        return [right - GAP * (count - index) for index in range(count)]
    base = 0 if left is None else left
    return [base + GAP * (index + 1) for index in range(count)]


def _longest_rising(
    ids: Sequence[str], old: Mapping[str, int], low: int | None, high: int | None
) -> list[int]:
    """The places of the most ids whose old numbers rise already."""
    tails: list[int] = []
    places: list[int] = []
    before: dict[int, int] = {}
    for index, name in enumerate(ids):
        number = old.get(name)
        if number is None or (low is not None and number <= low) or (high is not None and number >= high):
            continue
        length = bisect_left(tails, number)
        if length:
            before[index] = places[length - 1]
        tails[length : length + 1] = [number]
        places[length : length + 1] = [index]
    chain = places[-1:]
    while chain and chain[-1] in before:
        chain.append(before[chain[-1]])
    return chain[::-1]
