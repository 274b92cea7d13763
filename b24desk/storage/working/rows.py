"""Rows of the database and what they mean: bodies sealed and opened, and a digest of each row checked.

SQLite checks the shape of its pages, not what is in them; the digests do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.archive import ArchiveError
from b24desk.storage.working.changes import Change
from b24desk.storage.working.entities import Item, Kind, Placed, Row, read_item, spelt
from b24desk.storage.working.sealer import Sealer

Cell: TypeAlias = str | int | bytes | None
_DIGEST = 16


def digest(cells: Iterable[Cell]) -> bytes:
    """Of the cells as SQLite gives them back."""
    whole = blake2b(digest_size=_DIGEST)
    for cell in cells:
        raw = cell if isinstance(cell, bytes) else str(cell).encode("utf-8", "surrogatepass")
        whole.update(b"%s %d " % (type(cell).__name__.encode(), len(raw)))
        whole.update(raw)
    return whole.digest()


def mixed(state: int, row: bytes) -> int:
    """The digest of all rows with this one put in, or, as it is in already, taken out."""
    return state ^ int.from_bytes(row)


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything is read back against `path`, which errors name."""

    sealer: Sealer
    path: Path

    def entity(self, kind: Kind, name: str, placed: Placed, seq: int) -> tuple[Cell, ...]:
        """The cells kind, id, ord, seq, body, sum."""
        body = self.sealer.seal(spelt(placed.item), kind, name, seq)
        cells = (kind.value, self.hidden(kind, name), placed.ord, seq, body)
        return (*cells, digest(cells))

    def read_entity(self, cells: tuple[Any, ...]) -> Row:
        *described, own = cells
        if digest(described) != own:
            raise self.damaged("a row does not match its digest")
        kind, hidden, ord_, seq, body = described
        name = self.sealer.show(hidden, kind)
        return Row(Kind(kind), name, Placed(ord_, self._item(Kind(kind), name, kind, seq, body)))

    def hidden(self, kind: Kind, name: str) -> str:
        """The id as it stands in the database."""
        return self.sealer.hide(name, kind)

    def revision(self, seq: int, number: int, change: Change) -> tuple[Cell, ...]:
        """The cells seq, n, kind, id, before_ord, before, after_ord, after, sum."""
        cells = (
            seq,
            number,
            change.kind.value,
            self.hidden(change.kind, change.id),
            *self._side(change, change.before, "before", seq),
            *self._side(change, change.after, "after", seq),
        )
        return (*cells, digest(cells))

    def read_revision(self, cells: tuple[Any, ...]) -> Change:
        *described, own = cells
        if digest(described) != own:
            raise self.damaged("a revision does not match its digest")
        seq, _, kind, hidden, before_ord, before, after_ord, after = described
        kind, name = Kind(kind), self.sealer.show(hidden, kind)
        return Change(
            kind,
            name,
            None
            if before is None
            else Placed(before_ord, self._item(kind, name, f"{kind}.before", seq, before)),
            None if after is None else Placed(after_ord, self._item(kind, name, f"{kind}.after", seq, after)),
        )

    def _side(self, change: Change, side: Placed | None, word: str, seq: int) -> tuple[Cell, Cell]:
        if side is None:
            return None, None
        return side.ord, self.sealer.seal(spelt(side.item), f"{change.kind}.{word}", change.id, seq)

    def _item(self, kind: Kind, name: str, label: str, seq: int, body: bytes) -> Item:
        try:
            return read_item(kind, self.sealer.open(body, label, name, seq))
        except (ValueError, ArchiveError) as error:
            raise self.damaged(f"a row is no {kind}") from error

    def damaged(self, reason: str) -> B24Error:
        return B24Error(ErrorCode.FILE_DAMAGED, path=self.path, reason=f"working store: {reason}")
