"""A project from a file of either kind: a project file, or exchange JSON."""

from pathlib import Path

from b24desk.domain.project import Project
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import read_document
from b24desk.storage.exchange import read_exchange
from b24desk.storage.reading import read_bytes
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.opening import Unlock

_HEAD = 64


def read_either(
    path: Path, unlock: Unlock = None, into: AttachmentFolder | None = None
) -> tuple[Project, RulebookText | None]:
    """The project in the file, told by its beginning rather than its name, with the rulebook beside it.

    Exchange JSON carries none. Attachments are copied `into` a folder on the way. A newer format is read as
    far as it is known, if it lets us. Raises B24Error, PASSWORD_NEEDED for a protected file without `unlock`.
    """
    head = read_bytes(path, _HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
    if path.suffix.lower() == ".json" or head.startswith((b"{", b"[")):
        return read_exchange(path), None
    document = read_document(path, into, viewing=True, unlock=unlock)
    return document.project, document.rulebook
