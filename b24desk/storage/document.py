"""The `.b24` project file: a project written whole with its attachments, checked before it takes its place.

Reading it is `contents`' part; both are offered here.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from b24desk.domain.project import Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage import exchange
from b24desk.storage.archive import ArchiveError
from b24desk.storage.attachments import LARGEST_TOGETHER, AttachmentFolder
from b24desk.storage.container import MANIFEST, Part, deflated, size_of, stored, written
from b24desk.storage.contents import Document, decode, is_whole, read_document, read_manifest
from b24desk.storage.manifest import CONTENT, LAST_SEQUENCE, RULEBOOK, Lineage, Manifest
from b24desk.storage.publish import publish_stream
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.envelope import sealed_document, sealed_document_size
from b24desk.storage.sealing.key_ring import KeyRing

__all__ = (
    "CONTENT",
    "RULEBOOK",
    "SUFFIX",
    "Content",
    "Document",
    "Lineage",
    "Manifest",
    "decode",
    "encode",
    "read_document",
    "read_manifest",
    "write_document",
)

SUFFIX = ".b24"


@dataclass(frozen=True, slots=True)
class Content:
    """What a project file is made of; `attachments` holds the bytes of what the project names.

    With a `ring`, the file is sealed with it.
    """

    project: Project
    rulebook: RulebookText | None = None
    attachments: AttachmentFolder | None = None
    ring: KeyRing | None = None


def write_document(
    path: Path,
    content: Content,
    revision: UUID,
    parent: Lineage | None = None,
    *,
    may_replace: bool = True,
    before_move: Callable[[Manifest], None] | None = None,
) -> Manifest:
    """Write the content as the revision that follows `parent`. Raises B24Error.

    An attachment that the folder has lost is fetched back from the file that is to be replaced; one that is
    not there either is left out, as `Manifest.lacking` tells: a lost scan never stops the saving of answers.
    `before_move` is called with everything written and checked, and may refuse the move.
    """
    attachments = content.attachments
    if attachments is not None and may_replace:
        _fetch_back(path, content, attachments)
    manifest, parts = _parts(content, revision, parent)
    ring, size = content.ring, _size(parts, path)
    try:
        publish_stream(
            path,
            written(parts) if ring is None else sealed_document(written(parts), ring),
            size if ring is None else sealed_document_size(size, ring),
            lambda file: is_whole(file, manifest, ring),
            may_replace=may_replace,
            before_move=None if before_move is None else lambda: before_move(manifest),
        )
    except B24Error as error:
        if error.code is ErrorCode.WRITE_FAILED and attachments is not None:
            attachments.forget_seen()  # one may have changed under our hands; the next attempt looks
        raise
    return manifest


def encode(
    project: Project, revision: UUID, parent: Lineage | None = None, rulebook: RulebookText | None = None
) -> tuple[Manifest, bytes]:
    """The bytes of a project file without attachments, in memory."""
    manifest, parts = _parts(Content(project, rulebook), revision, parent)
    return manifest, b"".join(written(parts))


def _parts(content: Content, revision: UUID, parent: Lineage | None) -> tuple[Manifest, list[Part]]:
    project, rulebook = content.project, content.rulebook
    spelt = project.model_dump_json().encode()
    if len(spelt) > exchange.LARGEST:
        raise B24Error(ErrorCode.WRITE_FAILED, reason=f"the project is larger than {exchange.LARGEST} bytes")
    parts = [deflated(CONTENT, spelt)]
    digests = {CONTENT: hashlib.sha256(spelt).hexdigest()}
    if rulebook is not None:
        parts.append(stored(RULEBOOK, rulebook.packed))
        digests[RULEBOOK] = rulebook.packed_digest
    for attachment in project.attachments:
        part = content.attachments.part(attachment) if content.attachments is not None else None
        if part is not None and part.entry.name not in digests:
            parts.append(part)
            digests[part.entry.name] = attachment.sha256
    manifest = Manifest(
        document=project.id,
        revision=revision,
        parent=parent.revision if parent else None,
        sequence=min(parent.sequence + 1, LAST_SEQUENCE) if parent else 1,
        created=project.created,
        title=project.title,
        entries={part.entry.name: (part.entry.size, digests[part.entry.name]) for part in parts},
    )
    head = json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    return manifest, [stored(MANIFEST, head.encode()), *parts]


def _size(parts: Sequence[Part], path: Path) -> int:
    """How much room they take. What came together from two versions may be more than a file holds."""
    try:
        return size_of(parts)
    except ArchiveError as error:
        raise B24Error(ErrorCode.ATTACHMENT_TOO_LARGE, path=path, limit=LARGEST_TOGETHER) from error


def _fetch_back(path: Path, content: Content, attachments: AttachmentFolder) -> None:
    """Copy in again what the folder has lost and the old file still holds."""
    lost = {item.sha256 for item in content.project.attachments if attachments.part(item) is None}
    if lost:
        with suppress(B24Error):
            if lost.intersection(read_manifest(path, content.ring).attachments):
                read_document(path, attachments, unlock=content.ring)
