"""Erasing a person from everything that this computer holds of an open project, and from its file."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.author import Author
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.rewriting import flush_removals, rewrite
from b24desk.storage.bin import BinEntry
from b24desk.storage.bin import entries as bin_entries
from b24desk.storage.contents import read_manifest
from b24desk.storage.listing import forget_titles
from b24desk.storage.paths import Folders
from b24desk.storage.personal.erasure import Eraser
from b24desk.storage.personal.history import erase_from_history, states_of
from b24desk.storage.recovery import recoveries
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.temporary import remove_leftovers
from b24desk.storage.working.steps import Step
from b24desk.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Erasure:
    """Who goes, with which attachments (their digests)."""

    person: str
    attachments: tuple[str, ...] = ()


def eraser_for(workspace: Workspace, wanted: Erasure) -> Eraser:
    """An eraser that knows every state that the person's row ever had. Raises B24Error, KeyError."""
    project = workspace.project
    person = next((row for row in project.people if row.id == wanted.person), None)
    if person is None:
        raise KeyError(wanted.person)
    states = states_of(workspace.history, wanted.person)
    return Eraser(project, person, wanted.attachments, states)


def erase_from_workspace(workspace: Workspace, eraser: Eraser) -> None:
    """Take the person out of the file, the working store, its history and the attachments here.

    Raises B24Error; what was reached until then stays erased, and it may be done again.
    """
    erase_from_file(workspace, eraser)
    erase_from_history_of(workspace, eraser)


def erase_from_file(workspace: Workspace, eraser: Eraser) -> None:
    """Take the person out of the file. Raises B24Error. The history still knows every state of the row."""
    newest = workspace.newest
    workspace.replace(Snapshot(eraser.project(newest.project), newest.rulebook))
    state = workspace.flush()
    if state.error is not None:
        raise state.error


def erase_from_history_of(workspace: Workspace, eraser: Eraser) -> None:
    """Take the person out of the history and the attachments here. Raises B24Error.

    The workspace is then to be opened anew: what undo holds in memory still knows the person.
    """
    erase_from_history(workspace.history, eraser)
    kept = workspace.history.digests() | {item.sha256 for item in workspace.project.attachments}
    workspace.attachments.sweep(kept)


def erase_from_backups(backups: Backups, document: UUID, eraser: Eraser) -> int:
    """Rewrite every backup of the application without the person; what cannot be rewritten is deleted.

    That is one that is protected, or damaged; how many were deleted. Raises B24Error.
    """
    rows = []
    for backup in backups.of(document):
        with suppress(B24Error):  # one that cannot be read is met again below
            people = backups.read(backup).project.people
            rows += [row for row in people if row.id == eraser.person_id]
    knowing = eraser.knowing(tuple(dict.fromkeys(rows)))

    def change(snapshot: Snapshot) -> Snapshot:
        return Snapshot(knowing.project(snapshot.project), snapshot.rulebook)

    left = rewrite(backups, document, change).left
    for backup in left:
        backups.delete(backup)
    flush_removals(backups.folders.backups / str(document))
    return len(left)


def copies_in_bin(folders: Folders, document: UUID, ring: KeyRing | None) -> tuple[BinEntry, ...]:
    """The deleted files of this application; one under another password cannot be told."""
    found = []
    for entry in bin_entries(folders):
        with suppress(B24Error):
            if read_manifest(entry.content, ring).document == document:
                found.append(entry)
    return tuple(found)


def erase_from_kept(
    folders: Folders, eraser: Eraser, document: UUID, ring: KeyRing | None, by: Author
) -> None:
    """Take the person out of edits of this application that were set aside, with their history.

    Cached titles go, too. Raises B24Error.
    """
    forget_titles(folders.index_file)
    remove_leftovers(folders.cache)
    flush_removals(folders.cache)
    for found in recoveries(folders.working, ring):
        if found.snapshot.project.id == document:
            store = found.store()
            try:
                own = eraser.knowing(states_of(store.history, eraser.person_id))
                cleaned = Snapshot(own.project(found.snapshot.project), found.snapshot.rulebook)
                store.save(cleaned, Step(store.history.past().unit, by.now(), by.name))
                erase_from_history(store.history, own)
                kept = store.history.digests() | {item.sha256 for item in cleaned.project.attachments}
                found.attachments.sweep(kept)
            finally:
                store.close()
