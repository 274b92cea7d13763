"""The `.b24` project file: what its manifest says, and the project inside, checked whole."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationError

import b24desk
from b24desk.domain.frozen import Frozen
from b24desk.domain.project import FORMAT_VERSION, Line, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage import archive, exchange
from b24desk.storage.migrations import migrated
from b24desk.storage.reading import read_bytes
from b24desk.storage.rulebook_text import LARGEST_PACKED, RulebookText
from b24desk.storage.strict_json import JsonError, read_json

SUFFIX = ".b24"
CONTENT = "project.json"
RULEBOOK = "rulebook.b24rules"
_HEAD = 512 * 1024
Size = Annotated[int, Field(ge=0, le=exchange.LARGEST)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Manifest(Frozen):
    """The first entry of a project file, readable without unpacking the rest.

    `revision` names this content, `parent` the one that it was made from; `sequence` counts them.
    """

    format: Literal["b24desk"] = "b24desk"
    format_version: Annotated[int, Field(ge=1)] = FORMAT_VERSION
    min_reader_version: Annotated[int, Field(ge=1)] = 1
    document: UUID
    revision: UUID
    parent: UUID | None = None
    sequence: Annotated[int, Field(ge=1)] = 1
    application: Line = f"b24desk {b24desk.__version__}"
    created: date | None = None
    title: Line = ""
    status: Line = "draft"
    entries: dict[str, tuple[Size, Digest]]

    @property
    def lineage(self) -> "Lineage":
        return Lineage(self.revision, self.sequence)


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which content a revision follows."""

    revision: UUID
    sequence: int


@dataclass(frozen=True, slots=True)
class Document:
    """`rulebook` is the text that the project was made with; a file written without one has None."""

    manifest: Manifest
    project: Project
    rulebook: RulebookText | None


def encode(
    project: Project, revision: UUID, parent: Lineage | None = None, rulebook: RulebookText | None = None
) -> tuple[Manifest, bytes]:
    """The project file's bytes, as the revision that follows `parent`; a first revision without one."""
    content = project.model_dump_json().encode()
    parts = {CONTENT: content}
    entries = {CONTENT: (len(content), hashlib.sha256(content).hexdigest())}
    if rulebook is not None:
        parts[RULEBOOK] = rulebook.packed
        entries[RULEBOOK] = (len(rulebook.packed), rulebook.packed_digest)
    manifest = Manifest(
        document=project.id,
        revision=revision,
        parent=parent.revision if parent else None,
        sequence=parent.sequence + 1 if parent else 1,
        created=project.created,
        title=project.title,
        entries=entries,
    )
    spelt = json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    return manifest, archive.pack(spelt.encode(), parts, stored={RULEBOOK})


def decode(raw: bytes) -> Document:
    """The document in these bytes, every part of it verified.

    Raises B24Error: NOT_A_PROJECT, FILE_NEWER, or FILE_DAMAGED with a `reason` for the log.
    """
    if not archive.looks_like_ours(raw[:_HEAD]):
        raise B24Error(ErrorCode.NOT_A_PROJECT)
    try:
        manifest = _manifest(archive.peek_manifest(raw[:_HEAD]))
        parts = _parts(raw, manifest)
        project = exchange.project_of(_newest(parts[CONTENT], manifest.format_version))
        rulebook = RulebookText.unpacked(parts[RULEBOOK]) if RULEBOOK in parts else None
    except (archive.ArchiveError, exchange.ExchangeError, JsonError) as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, reason=str(error)) from error
    if project.id != manifest.document:
        raise B24Error(ErrorCode.FILE_DAMAGED, reason="manifest and content name different projects")
    return Document(manifest, project, rulebook)


def _parts(raw: bytes, manifest: Manifest) -> dict[str, bytes]:
    """The project's JSON and its rulebook, exactly as the manifest describes them and nothing besides."""
    if list(manifest.entries) not in ([CONTENT], [CONTENT, RULEBOOK]):
        raise archive.ArchiveError("entries of a shape unknown to this version")
    sizes = {name: size for name, (size, _) in manifest.entries.items()}
    if sizes.get(RULEBOOK, 0) > LARGEST_PACKED:
        raise archive.ArchiveError("the rulebook is too large")
    parts = archive.unpack(raw, sizes)
    for name, content in parts.items():
        described = manifest.entries.get(name)
        if described and described != (len(content), hashlib.sha256(content).hexdigest()):
            raise archive.ArchiveError(f"{name} does not match its digest")
    return parts


def _manifest(raw: bytes) -> Manifest:
    data = read_json(raw, archive.LARGEST_MANIFEST)
    if not isinstance(data, dict) or data.get("format") != "b24desk":
        raise archive.ArchiveError("no manifest of ours")
    version = data.get("format_version")
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise B24Error(ErrorCode.FILE_NEWER, version=version)
    try:
        return Manifest.model_validate_json(raw, strict=True)
    except ValidationError as error:
        raise archive.ArchiveError(f"the manifest has {error.error_count()} faults") from error


def _newest(content: bytes, version: int) -> str | bytes:
    """The content as the newest format spells it: as it stands, or migrated."""
    data = read_json(content, exchange.LARGEST)
    if not isinstance(data, dict):
        raise archive.ArchiveError("the content is no project")
    return content if version == FORMAT_VERSION else json.dumps(migrated(data, version))


def read_document(path: Path) -> Document:
    """The document in a file, verified whole. Raises B24Error with the path."""
    try:
        return decode(read_bytes(path, archive.LARGEST_FILE + 1))
    except B24Error as error:
        error.facts["path"] = path
        raise


def read_manifest(path: Path) -> Manifest:
    """The manifest alone, for a list or a glance at the revision; the rest is not verified."""
    head = read_bytes(path, _HEAD)
    if not archive.looks_like_ours(head):
        raise B24Error(ErrorCode.NOT_A_PROJECT, path=path)
    try:
        return _manifest(archive.peek_manifest(head))
    except (archive.ArchiveError, JsonError) as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, path=path, reason=str(error)) from error
    except B24Error as error:
        error.facts["path"] = path
        raise
