"""A program that erases a person, or sets a password, with copies in a second folder: for being cut short."""

import argparse
from datetime import timedelta
from pathlib import Path

from b24desk.domain.project import Attachment
from b24desk.storage.author import Author
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Care
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.personal.erasing import Erasure
from b24desk.storage.personal.everywhere import begin_erasing, erase_everywhere
from b24desk.storage.sealing.key_ring import new_ring
from b24desk.storage.sealing_copies import begin_sealing, seal_copies
from b24desk.storage.unfinished import unfinished
from b24desk.storage.workspace import Workspace
from tests.storage.authors import AUTHOR, Clock, unheard
from tests.storage.harness.setting import AT, CHEAP, PASSWORD
from tests.storage.personal.people import NAME, PROJECT, WANTED

DOCUMENT, HOME, STICK = "project.b24", "home", "stick"
SCAN = b"scan of the identity card " * 400
OLD_PHONE = "13655554444"
ERASE, PROTECT = "erase", "protect"


def library(folder: Path, author: Author = AUTHOR) -> Library:
    folders = Folders.under(folder / HOME)
    return Library(folders, author, Care(Backups(folders), lambda: folder / STICK))


def live_in(folder: Path) -> None:
    """A project with a past: an earlier number, evidence, backups, copies in the second folder."""
    folder.mkdir()
    (folder / STICK).mkdir()
    clock = Clock(AT)
    kept = library(folder, clock.author)
    workspace = kept.new(folder / DOCUMENT, PROJECT.with_people(()).with_attachments(()), unheard, AT)
    (folder / "scan.pdf").write_bytes(SCAN)
    taken = workspace.attachments.take_in(folder / "scan.pdf")
    (folder / "scan.pdf").unlink()
    scan = Attachment(id="a9", name=f"{NAME}.pdf", sha256=taken.sha256, size=taken.size)
    project = PROJECT.with_attachments((scan,))
    earlier = WANTED.model_copy(update={"phone": OLD_PHONE})
    for state in (project.with_people((earlier, *PROJECT.people[1:])), project, project):
        clock.at += timedelta(minutes=40)
        workspace.record(state.model_copy(update={"notes": f"{state.notes} {clock.at}"}))
        workspace.flush()
    workspace.close()


def erase(folder: Path, workspace: Workspace) -> None:
    """Begin the erasing, unless it was begun before."""
    folders = library(folder).folders
    if any(row.id == WANTED.id for row in workspace.project.people) and not begun(folder):
        digests = tuple(item.sha256 for item in workspace.project.attachments)
        begin_erasing(workspace, Erasure(WANTED.id, digests), folders, folder / STICK, backups=True)
    for noted in tuple(unfinished(folders, PROJECT.id)):
        erase_everywhere(noted, workspace, folders, AUTHOR)


def begun(folder: Path) -> bool:
    return any(unfinished(library(folder).folders, PROJECT.id))


def protect(folder: Path, workspace: Workspace) -> None:
    kept, ring = library(folder), new_ring(PASSWORD, None, CHEAP)
    noted = begin_sealing(kept.folders, PROJECT.id, folder / STICK)
    kept.seal_anew(workspace, ring)
    assert noted is not None
    seal_copies(noted, kept.folders, ring, lambda: False)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("act", choices=(ERASE, PROTECT))
    told = parser.parse_args()
    workspace = library(told.folder).open(told.folder / DOCUMENT, unheard, AT)
    if told.act == ERASE:
        erase(told.folder, workspace)
        workspace.close()
    else:
        protect(told.folder, workspace)


if __name__ == "__main__":
    main()
