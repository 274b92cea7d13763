"""A project with evidence that shows the person, in a file of its own."""

from pathlib import Path

from b24desk.domain.project import Attachment, Project
from b24desk.storage.library import Library
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.workspace import Workspace
from tests.storage.authors import NOON, unheard
from tests.storage.personal.people import NAME, PROJECT, WANTED

SCAN = b"%PDF scan of the identity card " * 4_000
SHOWN = "scan of the identity"
"""What a search for the scan looks for."""
OLD_PHONE = "13655554444"
EARLIER = PROJECT.with_people((WANTED.model_copy(update={"phone": OLD_PHONE}), *PROJECT.people[1:]))
"""The same project while the person had another number."""


def with_a_scan(library: Library, path: Path, ring: KeyRing | None = None) -> tuple[Workspace, Attachment]:
    """A new project, nobody in it yet, and the scan that it has taken in."""
    workspace = library.new(path, Project(id=PROJECT.id), unheard, NOON)
    if ring is not None:
        workspace = library.protect(workspace, ring, unheard, NOON)
    source = path.parent / "scan.pdf"
    source.write_bytes(SCAN)
    taken = workspace.attachments.take_in(source)
    source.unlink()
    return workspace, Attachment(id="a9", name=f"{NAME}.pdf", sha256=taken.sha256, size=taken.size)
