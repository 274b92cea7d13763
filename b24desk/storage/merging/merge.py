"""The three-way merge of an application: what was the last common state, theirs, and mine.

Parts that one side changed are taken from that side. A part that both sides changed to different things
is a clash: both sides of it are kept until somebody chooses. Pure; reads and writes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from b24desk.storage.merging.choice import Choice, chosen
from b24desk.storage.merging.clash import Clash
from b24desk.storage.merging.order import merged_order
from b24desk.storage.merging.parts import Key, Kind, Part, Parts, put_together, same, taken_apart
from b24desk.storage.workspace import Snapshot


@dataclass(frozen=True, slots=True)
class Merge:
    """What two versions make together. `from_theirs` and `from_mine` are the parts only one side changed."""

    document: UUID
    clashes: tuple[Clash, ...]
    from_theirs: tuple[Key, ...]
    from_mine: tuple[Key, ...]
    _parts: Parts = field(repr=False)
    _order: tuple[Key, ...] = field(repr=False)

    @property
    def snapshot(self) -> Snapshot:
        """The merged application, with every clash as it is on my side. Raises ValueError as `resolved`."""
        return self.resolved({})

    def resolved(self, choices: Mapping[Key, Choice]) -> Snapshot:
        """The merged application after these choices; what is not chosen stays as it is on my side.

        Raises ValueError where the two are too large to be one project.
        """
        clashes = {clash.key: clash for clash in self.clashes}
        taken = {key for key in self._order if key in self._parts or key in clashes}
        parts: dict[Key, Part] = {}
        for key in self._order:
            if key in clashes:
                parts |= chosen(clashes[key], choices.get(key, Choice.MINE), taken)
                taken |= parts.keys()
            elif key in self._parts:
                parts[key] = self._parts[key]
        return put_together(self.document, parts)


def merge(base: Snapshot | None, theirs: Snapshot, mine: Snapshot) -> Merge:
    """Bring two versions of one application together.

    Without a common state, what only one side has is taken and what differs is a clash. Raises ValueError
    for two different applications.
    """
    if theirs.project.id != mine.project.id:
        raise ValueError("two different applications")
    old = {} if base is None else taken_apart(base)
    left, right = taken_apart(theirs), taken_apart(mine)
    order = [key for kind in Kind for key in merged_order(_of(kind, old), _of(kind, left), _of(kind, right))]
    parts: dict[Key, Part] = {}
    clashes: list[Clash] = []
    from_theirs: list[Key] = []
    from_mine: list[Key] = []
    for key in order:
        before, their, my = old.get(key), left.get(key), right.get(key)
        if same(their, my):
            part = my
        elif same(before, my):
            part = their
            from_theirs.append(key)
        elif same(before, their):
            part = my
            from_mine.append(key)
        else:
            clashes.append(Clash(key, before, their, my))
            continue
        if part is not None:
            parts[key] = part
    return Merge(mine.project.id, tuple(clashes), tuple(from_theirs), tuple(from_mine), parts, tuple(order))


def _of(kind: Kind, parts: Parts) -> list[Key]:
    return [key for key in parts if key.kind is kind]
