"""The order of a list that two sides changed: rows added stay behind the row they were added behind."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

K = TypeVar("K", bound=tuple[str, str])
_Runs: TypeAlias = dict[K | None, tuple[K, ...]]


def merged_order(base: Sequence[K], theirs: Sequence[K], mine: Sequence[K]) -> tuple[K, ...]:
    """Every key of the three, once.

    Where one side alone moved rows, they stand as that side left them. Where both did, one of the two
    orders is taken whole: the same one whichever side asks, so that two computers arrive at one result.
    """
    old = set(base)
    spine = _with_missing(_spine(base, theirs, mine, old), base)
    runs = [_runs(theirs, old), _runs(mine, old)]
    found: dict[K, None] = {}
    for anchor in (None, *spine):
        if anchor is not None:
            found[anchor] = None
        for run in sorted(side[anchor] for side in runs if anchor in side):
            found |= dict.fromkeys(run)
    return tuple(found)


def _spine(base: Sequence[K], theirs: Sequence[K], mine: Sequence[K], old: set[K]) -> list[K]:
    """The old rows in the order that counts."""
    moved = [kept for side in (theirs, mine) if (kept := _only(side, old)) != _only(base, set(kept))]
    return min(moved, default=list(base))


def _only(keys: Iterable[K], wanted: set[K]) -> list[K]:
    return [key for key in keys if key in wanted]


def _with_missing(spine: list[K], base: Sequence[K]) -> list[K]:
    """The spine with the old rows that its side removed: something may have been added behind them."""
    result, present = list(spine), set(spine)
    before: K | None = None
    for key in base:
        if key not in present:
            result.insert(0 if before is None else result.index(before) + 1, key)
        before = key
    return result


def _runs(side: Sequence[K], old: set[K]) -> _Runs[K]:
    """New rows by the old row that they stand behind; None for those before all of them."""
    runs: _Runs[K] = {}
    anchor: K | None = None
    for key in side:
        if key in old:
            anchor = key
        else:
            runs[anchor] = (*runs.get(anchor, ()), key)
    return runs
