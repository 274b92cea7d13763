"""States of a project that somebody gave a name: each kept whole, so that age takes none away."""

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from b24desk.storage.exchange import project_of
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.database import Database
from b24desk.storage.working.entities import Entities
from b24desk.storage.working.rows import Cell, Rows, digest


@dataclass(frozen=True, slots=True)
class Milestone:
    id: int
    seq: int
    at: datetime
    who: str
    name: str


class Milestones:
    """`newest` gives what is durable and its sequence. Any call raises B24Error."""

    def __init__(self, database: Database, rows: Rows, newest: Callable[[], tuple[Entities, int]]) -> None:
        self._database = database
        self._rows = rows
        self._newest = newest

    def name(self, words: str, who: str, at: datetime) -> Milestone:
        """Give the newest durable state a name. It is kept whole, however old it gets."""
        with self._database.transaction() as database:
            held, seq = self._newest()
            ((highest,),) = database.rows("SELECT coalesce(max(id), 0) FROM milestone")
            self._put(Milestone(highest + 1, seq, at, who, words), held.snapshot)
        return Milestone(highest + 1, seq, at, who, words)

    def all(self) -> tuple[Milestone, ...]:
        """Newest first."""
        found = self._database.rows("SELECT id, seq, at, body FROM milestone ORDER BY id DESC")
        return tuple(self._read(*cells) for cells in found)

    def snapshot(self, id_: int) -> Snapshot:
        """The project as it was when it was named. Raises KeyError."""
        found = self._database.rows(
            "SELECT id, seq, at, body, project, rulebook, sum FROM milestone WHERE id = ?", (id_,)
        )
        if not found:
            raise KeyError(id_)
        *cells, own = found[0]
        if digest(cells) != own:
            raise self._rows.damaged("a milestone does not match its digest")
        _, seq, _, _, project, rulebook = cells
        text = None
        if rulebook is not None:
            text = RulebookText.unpacked(
                self._rows.sealer.open(rulebook, "milestone.rulebook", str(id_), seq)
            )
        packed = self._rows.sealer.open(project, "milestone.project", str(id_), seq)
        return Snapshot(project_of(zlib.decompress(packed)), text)

    def digests(self) -> Iterator[str]:
        """Of the attachments of all of them, told without taking any of them apart."""
        for id_, seq, body in self._database.rows("SELECT id, seq, body FROM milestone"):
            yield from json.loads(self._rows.sealer.open(body, "milestone", str(id_), seq))["attachments"]

    def forget(self, id_: int) -> None:
        with self._database.transaction() as database:
            database.write("DELETE FROM milestone WHERE id = ?", (id_,))

    def rewrite(self, revised: Callable[[Snapshot], Snapshot], name: Callable[[str], str]) -> None:
        """Change what is in them for good; part of a transaction of the history's."""
        for milestone in self.all():
            state = self.snapshot(milestone.id)
            self._database.write("DELETE FROM milestone WHERE id = ?", (milestone.id,))
            self._put(replace(milestone, name=name(milestone.name)), revised(state))

    def _read(self, id_: int, seq: int, at: str, body: bytes) -> Milestone:
        words = json.loads(self._rows.sealer.open(body, "milestone", str(id_), seq))
        return Milestone(id_, seq, datetime.fromisoformat(at), words["who"], words["name"])

    def _put(self, milestone: Milestone, snapshot: Snapshot) -> None:
        seal, key = self._rows.sealer.seal, (str(milestone.id), milestone.seq)
        digests = [attachment.sha256 for attachment in snapshot.project.attachments]
        words = {"who": milestone.who, "name": milestone.name, "attachments": digests}
        body = json.dumps(words, ensure_ascii=False).encode()
        project = zlib.compress(snapshot.project.model_dump_json().encode())
        text = snapshot.rulebook
        cells: tuple[Cell, ...] = (
            milestone.id,
            milestone.seq,
            milestone.at.isoformat(),
            seal(body, "milestone", *key),
            seal(project, "milestone.project", *key),
            None if text is None else seal(text.packed, "milestone.rulebook", *key),
        )
        self._database.write(
            "INSERT INTO milestone (id, seq, at, body, project, rulebook, sum) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*cells, digest(cells)),
        )
