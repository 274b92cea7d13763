"""The version of an application that stands where this one wants to go, and what both came from."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from b24desk.storage.document import Document, Lineage
from b24desk.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Rival:
    """`base` is the last state that both versions had; None where none is known any more.

    `in_place` says that it stands in this application's own file, and not in one beside it. `kept` is the
    folder of edits that this computer set aside, where it is those.
    """

    path: Path
    lineage: Lineage
    snapshot: Snapshot
    base: Snapshot | None
    in_place: bool
    kept: Path | None = None

    @property
    def revision(self) -> UUID:
        return self.lineage.revision


def common_state(theirs: Document, ours: Lineage, past: Callable[[UUID], Snapshot | None]) -> Snapshot | None:
    """The last state that both came from; `past` gives what this computer wrote or read as a revision.

    A version that counts more revisions than ours and whose parent nobody here knows was saved there more
    than once: it came from what we read last.
    """
    manifest = theirs.manifest
    candidates = [manifest.revision, *([manifest.parent] if manifest.parent else [])]
    if manifest.sequence > ours.sequence:
        candidates.append(ours.revision)
    return next((found for revision in candidates if (found := past(revision)) is not None), None)
