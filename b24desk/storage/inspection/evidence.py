"""The attachments of an open project, for the process that opens foreign files."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from b24desk.domain.examined import Examined
from b24desk.domain.project import Attachment
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.inspection.examining import OnFile, examine
from b24desk.storage.inspection.process import workspace


def examine_attachments(
    folder: AttachmentFolder,
    attachments: Sequence[Attachment],
    *,
    stop: threading.Event | None = None,
    on_file: OnFile | None = None,
) -> dict[str, Examined]:
    """What there is to say of each attachment, by its id. Raises StoppedError and B24Error."""
    with in_the_clear(folder, attachments) as paths:
        found = examine(paths, stop=stop, on_file=on_file)
    return {item.id: one for item, one in zip(attachments, found, strict=True)}


@contextmanager
def in_the_clear(folder: AttachmentFolder, attachments: Sequence[Attachment]) -> Iterator[list[Path]]:
    """A path for each, where nothing is that is missing or changed.

    Those of a protected project are copied out for as long as this lasts, into its own private folder.
    """
    if not folder.is_sealed:
        yield [_place(folder, item) for item in attachments]
        return
    with workspace(folder.folder) as copies:
        paths = []
        for number, item in enumerate(attachments):
            path = copies / str(number)
            if folder.part(item) is not None:
                folder.hand_out(item, path)
            paths.append(path)
        yield paths


def _place(folder: AttachmentFolder, attachment: Attachment) -> Path:
    path = folder.path_of(attachment.sha256)
    return path if folder.part(attachment) is not None else path.with_name("missing")
