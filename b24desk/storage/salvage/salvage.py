"""A damaged project file: what of it is whole, and a new file of that. The damaged one stays as it is."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO
from uuid import UUID, uuid4

from b24desk.domain.project import FORMAT_VERSION, Attachment, Project
from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage import exchange
from b24desk.storage.archive import ArchiveError
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Backup
from b24desk.storage.container import CHUNK
from b24desk.storage.contents import read_document
from b24desk.storage.document import Content, write_document
from b24desk.storage.manifest import RULEBOOK, Manifest
from b24desk.storage.migrations import migrated
from b24desk.storage.reading import reading
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.salvage import debris
from b24desk.storage.sealing.envelope import is_sealed_file
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.strict_json import JsonError, read_json


@dataclass(frozen=True, slots=True)
class Damage:
    """What a damaged file still holds.

    `whole` are the digests of the attachments that are whole; `had_rulebook` is None where that cannot be
    told. Of a protected file nothing can be told.
    """

    path: Path
    protected: bool = False
    manifest: Manifest | None = None
    project: Project | None = None
    had_rulebook: bool | None = None
    rulebook: RulebookText | None = None
    whole: frozenset[str] = frozenset()

    @property
    def document(self) -> UUID | None:
        if self.project is not None:
            return self.project.id
        return self.manifest.document if self.manifest is not None else None

    @property
    def snapshot(self) -> Snapshot | None:
        return None if self.project is None else Snapshot(self.project, self.rulebook)

    @property
    def damaged(self) -> tuple[Attachment, ...]:
        """The attachments that the project names and the file no longer gives back."""
        named = self.project.attachments if self.project else ()
        return tuple(item for item in named if item.sha256 not in self.whole)

    @property
    def is_worth_saving(self) -> bool:
        return self.project is not None or bool(self.whole)


def examine(path: Path) -> Damage | None:
    """What is whole in a file that could not be read; None where it can be read after all.

    Reads it anew from the beginning: a disk that failed once to answer is no damage. Raises B24Error for
    everything but damage, with READ_FAILED where two readings do not give the same. A protected file was
    found damaged with its password at hand; that is taken as it is.
    """
    try:
        read_document(path)
    except B24Error as error:
        if error.code not in {*DAMAGE, ErrorCode.PASSWORD_NEEDED}:
            raise
    else:
        return None
    with reading(path) as file:
        before = _digest(file)
        found = _examined(path, file)
        if _digest(file) != before:
            raise B24Error(ErrorCode.READ_FAILED, path=path, reason="two readings differ")
    return found


def save_salvage(damage: Damage, path: Path, instead: Snapshot | None = None) -> None:
    """Write what is whole as a new file. Raises B24Error; nothing that is there is ever replaced.

    Where the project's own data is lost, `instead` takes its place, from a backup. An attachment that is
    whole but that nothing names is put with it all the same.
    """
    snapshot = damage.snapshot or instead
    if snapshot is None:
        raise ValueError("no project to save")
    with TemporaryDirectory(prefix="b24desk-") as place, reading(damage.path) as file:
        files = AttachmentFolder(Path(place))
        spots = debris.whole_attachments(file, debris.spots(file), damage.manifest)
        for digest, spot in spots.items():
            with suppress(ArchiveError):  # one that changed since is left out like a damaged one
                files.take_from(debris.chunks(file, spot), digest)
        unnamed = _unnamed(snapshot.project, {digest: spot.size for digest, spot in spots.items()})
        project = snapshot.project.with_attachments((*snapshot.project.attachments, *unnamed))
        parent = damage.manifest.lineage if damage.manifest else None
        write_document(path, Content(project, snapshot.rulebook, files), uuid4(), parent, may_replace=False)


def newest_good(backups: Backups, damage: Damage) -> Backup | None:
    """The newest backup of the damaged file whose every byte is there."""
    return next(filter(backups.is_whole, _candidates(backups, damage)), None)


def _candidates(backups: Backups, damage: Damage) -> Iterator[Backup]:
    """By the application; where that is not known any more, by the name of the file."""
    if damage.document is not None:
        yield from backups.of(damage.document)
        return
    named = [
        backup
        for document in backups.documents()
        for backup in backups.of(document)
        if backup.head.name == damage.path.name
    ]
    yield from sorted(named, key=lambda backup: backup.made, reverse=True)


def _examined(path: Path, file: BinaryIO) -> Damage:
    if is_sealed_file(file):
        return Damage(path, protected=True)
    found = debris.spots(file)
    manifest = debris.whole_manifest(file, found)
    packed = debris.whole_rulebook(file, found, manifest)
    return Damage(
        path,
        manifest=manifest,
        project=_project(debris.whole_content(file, found, manifest), manifest),
        had_rulebook=None if manifest is None else RULEBOOK in manifest.entries,
        rulebook=_rulebook(packed),
        whole=frozenset(debris.whole_attachments(file, found, manifest)),
    )


def _project(raw: bytes | None, manifest: Manifest | None) -> Project | None:
    """The project that these bytes spell; without a manifest they have to be of today's format."""
    if raw is None:
        return None
    version = FORMAT_VERSION if manifest is None else manifest.format_version
    with suppress(JsonError, exchange.ExchangeError, B24Error):
        data = read_json(raw, exchange.LARGEST)
        if isinstance(data, dict) and version <= FORMAT_VERSION:
            return exchange.project_of(
                raw if version == FORMAT_VERSION else json.dumps(migrated(data, version))
            )
    return None


def _rulebook(packed: bytes | None) -> RulebookText | None:
    if packed is not None:
        with suppress(ArchiveError):
            return RulebookText.unpacked(packed)
    return None


def _unnamed(project: Project, sizes: dict[str, int]) -> list[Attachment]:
    named = {item.sha256 for item in project.attachments}
    taken = {item.id for item in project.attachments}
    return [
        Attachment(id=f"salvaged-{digest}", name=f"salvaged-{digest[:8]}", sha256=digest, size=size)
        for digest, size in sorted(sizes.items())
        if digest not in named and f"salvaged-{digest}" not in taken
    ]


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    found = hashlib.sha256()
    while chunk := file.read(CHUNK):
        found.update(chunk)
    return found.hexdigest()
