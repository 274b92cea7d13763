"""The manifest of a project file: what stands first in it and says what the rest must be."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, ValidationError

import b24desk
from b24desk.domain.frozen import Frozen
from b24desk.domain.project import FORMAT_VERSION, Attachment, Digest, Line, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.archive import ArchiveError
from b24desk.storage.container import LARGEST_DOCUMENT, LARGEST_MANIFEST
from b24desk.storage.strict_json import read_json

CONTENT = "project.json"
RULEBOOK = "rulebook.b24rules"
ATTACHMENTS = "attachments/"
"""Before the digest of an attachment, in the name of its entry."""

LAST_SEQUENCE = 10**15
"""More than anybody saves, and less than any store of numbers holds."""
_Size = Annotated[int, Field(ge=0, le=LARGEST_DOCUMENT)]


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which content a revision follows."""

    revision: UUID
    sequence: int


class Manifest(Frozen):
    """Readable without unpacking the rest.

    `revision` names this content, `parent` the one that it was made from; `sequence` counts them. `entries`
    gives the size and digest of each part, in their order.
    """

    format: Literal["b24desk"] = "b24desk"
    format_version: Annotated[int, Field(ge=1)] = FORMAT_VERSION
    min_reader_version: Annotated[int, Field(ge=1)] = 1
    document: UUID
    revision: UUID
    parent: UUID | None = None
    sequence: Annotated[int, Field(ge=1, le=LAST_SEQUENCE)] = 1
    application: Line = f"b24desk {b24desk.__version__}"
    created: date | None = None
    title: Line = ""
    status: Line = "draft"
    entries: Annotated[dict[str, tuple[_Size, Digest]], Field(max_length=6_000)]

    @property
    def lineage(self) -> Lineage:
        return Lineage(self.revision, self.sequence)

    @property
    def is_newer(self) -> bool:
        """Whether a newer program wrote this: to be looked at, if at all, and never written."""
        return self.format_version > FORMAT_VERSION

    @property
    def is_older(self) -> bool:
        """Whether writing it back would change its format; a copy is kept before that."""
        return self.format_version < FORMAT_VERSION

    @property
    def attachments(self) -> tuple[str, ...]:
        """The digests of the attachments that the file holds."""
        return tuple(name.removeprefix(ATTACHMENTS) for name in self.entries if name.startswith(ATTACHMENTS))

    def lacking(self, project: Project) -> tuple[Attachment, ...]:
        """The project's attachments whose bytes the file does not hold."""
        held = {(digest, size) for size, digest in self.entries.values()}
        return tuple(item for item in project.attachments if (item.sha256, item.size) not in held)


def manifest_of(raw: bytes, *, viewing: bool = False) -> Manifest:
    """The manifest that these bytes spell. Raises ArchiveError, JsonError, or B24Error with FILE_NEWER.

    With `viewing`, that of a newer format is read as far as it is known, if it lets us.
    """
    data = read_json(raw, LARGEST_MANIFEST)
    if not isinstance(data, dict) or data.get("format") != "b24desk":
        raise ArchiveError("no manifest of ours")
    version, least = data.get("format_version"), data.get("min_reader_version")
    if isinstance(version, int) and version > FORMAT_VERSION:
        if not viewing or not isinstance(least, int) or least > FORMAT_VERSION:
            raise B24Error(ErrorCode.FILE_NEWER, version=version)
        raw = json.dumps({name: data[name] for name in data if name in Manifest.model_fields}).encode()
    manifest = _validated(raw)
    _check_entries(manifest)
    return manifest


def _validated(raw: bytes) -> Manifest:
    try:
        return Manifest.model_validate_json(raw, strict=True)
    except ValidationError as error:
        raise ArchiveError(f"the manifest has {error.error_count()} faults") from error


def _check_entries(manifest: Manifest) -> None:
    """The project first, then its rulebook, then its attachments, each under its digest. Nothing besides."""
    names = list(manifest.entries)
    head = [CONTENT, RULEBOOK] if RULEBOOK in manifest.entries else [CONTENT]
    if names[: len(head)] != head:
        raise ArchiveError("the project does not come first")
    for name in names[len(head) :]:
        if not manifest.is_newer and name != ATTACHMENTS + manifest.entries[name][1]:
            raise ArchiveError("an entry of a kind unknown to this version")
