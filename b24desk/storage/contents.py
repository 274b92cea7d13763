"""What a project file holds, every byte of it verified before anything is believed."""

import hashlib
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from b24desk.domain.project import FORMAT_VERSION, Attachment, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage import exchange
from b24desk.storage.archive import ArchiveError
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.container import ContainerReader, Readable, begins_like_ours
from b24desk.storage.manifest import ATTACHMENTS, CONTENT, RULEBOOK, Manifest, manifest_of
from b24desk.storage.migrations import migrated
from b24desk.storage.reading import reading
from b24desk.storage.rulebook_text import LARGEST_PACKED, RulebookText
from b24desk.storage.sealing.envelope import is_sealed
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import Unlock, unsealed
from b24desk.storage.strict_json import JsonError, read_json

_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read. `rulebook` is the text that the project was made with, where it has one.

    `ring` is what opened a protected file, and seals it again; None in one that is not protected.
    """

    manifest: Manifest
    project: Project
    rulebook: RulebookText | None
    ring: KeyRing | None = None

    @property
    def lacking(self) -> tuple[Attachment, ...]:
        """The attachments that the project names and the file does not hold."""
        return self.manifest.lacking(self.project)


def decode(raw: bytes, *, viewing: bool = False) -> Document:
    """The document in these bytes.

    Raises B24Error: NOT_A_PROJECT, FILE_NEWER, or FILE_DAMAGED with a `reason` for the log.
    """
    return _read(io.BytesIO(raw), None, None, viewing=viewing)


def read_document(
    path: Path, into: AttachmentFolder | None = None, *, viewing: bool = False, unlock: Unlock = None
) -> Document:
    """The document in a file; its attachments are copied `into` a folder on the way.

    Raises B24Error with the path. Where nothing but attachments is damaged, FILE_DAMAGED names them. A
    protected file that `unlock` does not open is PASSWORD_NEEDED, WRONG_PASSWORD or WRONG_RECOVERY_CODE.
    With `viewing`, a file of a newer format that allows it is read as far as it is known: for looking at,
    never to be written, as fields that are not known are left out.
    """
    try:
        with reading(path) as file:
            return _read(file, into, unlock, viewing=viewing)
    except B24Error as error:
        error.facts.setdefault("path", path)
        raise


def read_manifest(path: Path, unlock: Unlock = None) -> Manifest:
    """The manifest alone, for a list or a glance at the revision; the rest is not verified."""
    try:
        with reading(path) as file, _explained(file):
            return manifest_of(ContainerReader(unsealed(file, unlock)[0]).manifest())
    except B24Error as error:
        error.facts.setdefault("path", path)
        raise


def glance(stream: Readable) -> Document:
    """The document at the front of a stream, verified as far as it goes: attachments are not looked at.

    Raises B24Error: FILE_NEWER, or FILE_DAMAGED with a `reason` for the log.
    """
    reader = ContainerReader(stream)
    try:
        manifest = manifest_of(reader.manifest())
        return Document(manifest, *_front(reader, manifest))
    except (ArchiveError, exchange.ExchangeError, JsonError) as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, reason=str(error)) from error


def is_whole(file: BinaryIO, manifest: Manifest, ring: KeyRing | None = None) -> bool:
    """Whether the disk gives back what this manifest describes, to the last byte."""
    try:
        reader = ContainerReader(unsealed(file, ring)[0])
        if manifest_of(reader.manifest()) != manifest:
            return False
        for name in manifest.entries:
            for _ in _verified(reader, manifest, name):
                pass
        reader.finish()
    except (ArchiveError, JsonError, B24Error):
        return False
    return True


def _read(file: BinaryIO, into: AttachmentFolder | None, unlock: Unlock, *, viewing: bool) -> Document:
    with _explained(file):
        inside, ring = unsealed(file, unlock)
        reader = ContainerReader(inside)
        manifest = manifest_of(reader.manifest(), viewing=viewing)
        project, rulebook = _front(reader, manifest)
        damaged = _take_attachments(reader, manifest, into)
        reader.finish()
        _check_names(manifest, project)
    if damaged:
        names = tuple(item.name for item in project.attachments if item.sha256 in damaged)
        raise B24Error(ErrorCode.FILE_DAMAGED, reason="attachments", attachments=names)
    return Document(manifest, project, rulebook, ring)


def _front(reader: ContainerReader, manifest: Manifest) -> tuple[Project, RulebookText | None]:
    """What stands before the attachments."""
    content = b"".join(_verified(reader, manifest, CONTENT, exchange.LARGEST))
    project = _project(content, manifest)
    if RULEBOOK not in manifest.entries:
        return project, None
    packed = b"".join(_verified(reader, manifest, RULEBOOK, LARGEST_PACKED))
    return project, RulebookText.unpacked(packed)


@contextmanager
def _explained(file: BinaryIO) -> Iterator[None]:
    """Tells a damaged file of ours from one that never was."""
    try:
        yield
    except (ArchiveError, exchange.ExchangeError, JsonError) as error:
        file.seek(0)
        head = file.read(_HEAD)
        if not begins_like_ours(head) and not is_sealed(head):
            raise B24Error(ErrorCode.NOT_A_PROJECT) from error
        raise B24Error(ErrorCode.FILE_DAMAGED, reason=str(error)) from error


def _verified(
    reader: ContainerReader, manifest: Manifest, name: str, most: int | None = None
) -> Iterator[bytes]:
    """A part as the manifest describes it, a piece at a time. The last piece comes before the verdict."""
    size, digest = manifest.entries[name]
    if most is not None and size > most:
        raise ArchiveError(f"{name} is too large")
    found = hashlib.sha256()
    for chunk in reader.part(name, size, is_deflated=name == CONTENT):
        found.update(chunk)
        yield chunk
    if found.hexdigest() != digest:
        raise ArchiveError(f"{name} does not match its digest")


def _take_attachments(
    reader: ContainerReader, manifest: Manifest, into: AttachmentFolder | None
) -> frozenset[str]:
    """Every other part verified, and kept where it is an attachment; the digests of the damaged ones."""
    damaged = set()
    for name, (_, digest) in manifest.entries.items():
        if name in (CONTENT, RULEBOOK):
            continue
        chunks = _verified(reader, manifest, name)
        try:
            if into is not None and name.startswith(ATTACHMENTS):
                into.take_from(chunks, digest)
            else:
                for _ in chunks:
                    pass
        except ArchiveError:
            damaged.add(digest)  # if it is not only this one, the next header will not be where it should
    return frozenset(damaged)


def _project(content: bytes, manifest: Manifest) -> Project:
    data = read_json(content, exchange.LARGEST)
    if not isinstance(data, dict):
        raise ArchiveError("the content is no project")
    if manifest.is_newer:
        return exchange.as_far_as_known(data)
    version = manifest.format_version
    project = exchange.project_of(
        content if version == FORMAT_VERSION else json.dumps(migrated(data, version))
    )
    if project.id != manifest.document:
        raise ArchiveError("manifest and content name different projects")
    return project


def _check_names(manifest: Manifest, project: Project) -> None:
    """A file carries nothing that its project does not name."""
    named = {(item.sha256, item.size) for item in project.attachments}
    for digest in manifest.attachments:
        size = manifest.entries[ATTACHMENTS + digest][0]
        if not manifest.is_newer and (digest, size) not in named:
            raise ArchiveError("an attachment that the project does not name")
