"""What one edit changes, row by row: found by comparing two snapshots, applied, and turned round. Pure.

What both snapshots share is passed over by identity, so that the cost follows the change and not the
project: an edit makes new tuples and tables, and keeps the items in them that it did not touch.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not

from b24desk.domain.project import Answer
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.entities import Entities, Item, Kind, Placed, listed, with_items
from b24desk.storage.working.order import placed


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after: None before it was there, None after it has gone."""

    kind: Kind
    id: str
    before: Placed | None
    after: Placed | None


def first(snapshot: Snapshot) -> Entities:
    """A snapshot with numbers for all of its rows."""
    ords = {kind: placed(tuple(listed(snapshot, kind)), {}) or {} for kind in Kind}
    return Entities(snapshot, ords)


def changed(held: Entities, snapshot: Snapshot) -> tuple[tuple[Change, ...], Entities]:
    """What leads from what is held to the snapshot, and the snapshot with the numbers of its rows."""
    found: list[Change] = []
    ords = dict(held.ords)
    for kind in Kind:
        if not _is_shared(held.snapshot, snapshot, kind):
            changes, ords[kind] = _changed(held, snapshot, kind)
            found += changes
    return tuple(found), Entities(snapshot, ords)


def applied(held: Entities, changes: Iterable[Change]) -> Entities:
    """What is held, with every change made. Raises ValueError where a change does not fit what is there."""
    by_kind: dict[Kind, list[Change]] = {}
    for change in changes:
        by_kind.setdefault(change.kind, []).append(change)
    snapshot, ords = held.snapshot, dict(held.ords)
    for kind, wanted in by_kind.items():
        numbers = dict(held.ords[kind])
        items = dict(listed(held.snapshot, kind))
        for change in wanted:
            if (change.before is None) == (change.id in items):
                raise ValueError(f"a change of {kind} does not fit")
            if change.after is None:
                del items[change.id], numbers[change.id]
            else:
                items[change.id], numbers[change.id] = change.after.item, change.after.ord
        order = sorted(items, key=numbers.__getitem__)
        ords[kind] = {name: numbers[name] for name in order}
        snapshot = with_items(snapshot, kind, {name: items[name] for name in order})
    return Entities(snapshot, ords)


def turned_round(changes: Iterable[Change]) -> tuple[Change, ...]:
    """What undoes these changes."""
    return tuple(Change(change.kind, change.id, change.after, change.before) for change in changes)


def as_one(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes made one after the other as if made at once; what came back to where it was is left out."""
    merged: dict[tuple[Kind, str], Change] = {}
    for change in changes:
        key = (change.kind, change.id)
        earlier = merged.get(key)
        before = earlier.before if earlier else change.before
        merged[key] = Change(change.kind, change.id, before, change.after)
    return tuple(change for change in merged.values() if not _is_nothing(change))


def _is_nothing(change: Change) -> bool:
    before, after = change.before, change.after
    if before is None or after is None:
        return before is after
    return before.ord == after.ord and same(before.item, after.item)


def is_same(one: Snapshot, other: Snapshot) -> bool:
    """Equal to the last detail: every table in the same order, and yes is not one."""
    answers, others = one.project.answers, other.project.answers
    return (
        one == other
        and list(answers) == list(others)
        and list(one.project.documents) == list(other.project.documents)
        and all(map(same, answers.values(), others.values()))
    )


def same(one: Item, other: Item) -> bool:
    """Whether two items say the same. Python takes 1 for True; an answer does not."""
    if one is other:
        return True
    if isinstance(one, Answer) and isinstance(other, Answer):
        return one == other and type(one.value) is type(other.value)
    return one == other


def _is_shared(old: Snapshot, new: Snapshot, kind: Kind) -> bool:
    """Whether both hold the very same list of this kind."""
    match kind:
        case Kind.PROJECT:
            return old.project is new.project
        case Kind.ANSWER:
            return old.project.answers is new.project.answers
        case Kind.DOCUMENT:
            return old.project.documents is new.project.documents
        case Kind.RULEBOOK:
            return old.rulebook is new.rulebook
        case _:
            return _sequence(old, kind) is _sequence(new, kind)


def _sequence(snapshot: Snapshot, kind: Kind) -> Sequence[Item]:
    project = snapshot.project
    sequences: Mapping[Kind, Sequence[Item]] = {
        Kind.PERSON: project.people,
        Kind.HOLDER: project.shareholders,
        Kind.ATTACHMENT: project.attachments,
    }
    return sequences[kind]


def _changed(held: Entities, snapshot: Snapshot, kind: Kind) -> tuple[list[Change], Mapping[str, int]]:
    ords = held.ords[kind]
    stretch = _Stretch.of(held, snapshot, kind)
    numbers: Mapping[str, int] = ords
    if list(stretch.old) != list(stretch.new):
        inside = placed(tuple(stretch.new), ords, stretch.low, stretch.high)
        if inside is None:
            stretch = _Stretch(listed(held.snapshot, kind), listed(snapshot, kind))
            inside = placed(tuple(stretch.new), ords) or {}
        numbers = {name: ord_ for name, ord_ in ords.items() if name not in stretch.old} | inside
    found = []
    for name, item in stretch.old.items():
        before = Placed(ords[name], item)
        if name not in stretch.new:
            found.append(Change(kind, name, before, None))
            continue
        after = Placed(numbers[name], stretch.new[name])
        if after.ord != before.ord or not same(after.item, item):
            found.append(Change(kind, name, before, after))
    for name, item in stretch.new.items():
        if name not in stretch.old:
            found.append(Change(kind, name, None, Placed(numbers[name], item)))
    return found, numbers


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The part of a list that two snapshots do not share, and the numbers that stand around it."""

    old: Mapping[str, Item]
    new: Mapping[str, Item]
    low: int | None = None
    high: int | None = None

    @classmethod
    def of(cls, held: Entities, snapshot: Snapshot, kind: Kind) -> "_Stretch":
        if kind not in (Kind.PERSON, Kind.HOLDER, Kind.ATTACHMENT):
            return cls(listed(held.snapshot, kind), listed(snapshot, kind))
        old, new = _sequence(held.snapshot, kind), _sequence(snapshot, kind)
        start = _shared(old, new, 0)
        end = _shared(old[::-1], new[::-1], start)
        return cls(
            _by_id(old[start : len(old) - end]),
            _by_id(new[start : len(new) - end]),
            held.ords[kind][_id(old[start - 1])] if start else None,
            held.ords[kind][_id(old[-end])] if end else None,
        )


def _shared(old: Sequence[Item], new: Sequence[Item], taken: int) -> int:
    """How many items at the start are the very same ones, of those that are not taken."""
    most = min(len(old), len(new)) - taken
    return min(next(compress(count(), map(is_not, old, new)), most), most)


def _id(item: Item) -> str:
    return str(getattr(item, "id"))  # noqa: B009 - every item of a list has one; the tables' items have none


def _by_id(items: Sequence[Item]) -> dict[str, Item]:
    return {_id(item): item for item in items}
