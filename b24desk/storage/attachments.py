"""The files of a project's evidence on this computer: each once, under its digest, in the working folder.

A file is here before anything names it, and durable. What a file is called, and what it is evidence for,
stands in the project; what is no longer named is swept away when nothing can bring it back.
"""

import hashlib
import os
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from b24desk.domain.project import Attachment
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.archive import ArchiveError
from b24desk.storage.container import CHUNK, LARGEST_DOCUMENT, Entry, Part
from b24desk.storage.failures import reading_failed
from b24desk.storage.manifest import ATTACHMENTS
from b24desk.storage.paths import reachable
from b24desk.storage.publish import check_room, make_folder, publish_stream
from b24desk.storage.reading import reading
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from b24desk.storage.temporary import IsWhole, Temporary, remove

LARGEST_ATTACHMENT = 512 * 1024 * 1024
LARGEST_TOGETHER = LARGEST_DOCUMENT - 64 * 1024 * 1024
"""Bytes of all attachments of a project, with room beside them for the project itself."""
_PREFIX = "att-"

OnBytes = Callable[[int], None]
"""Told how many bytes have been dealt with so far."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file turned out to hold."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file that was read whole and held what its name says; `changed` is its time of change, in ns."""

    size: int
    changed: int
    check: int


class AttachmentFolder:
    """The attachments of one open project. May be used from several threads."""

    def __init__(self, folder: Path, sealer: AttachmentSealer | None = None) -> None:
        self.folder = folder
        self._sealer = sealer
        self._seen: dict[str, _Seen] = {}

    @property
    def is_sealed(self) -> bool:
        """Whether what stands on the disk can be read with the password only."""
        return self._sealer is not None

    def path_of(self, sha256: str) -> Path:
        return self.folder / f"{_PREFIX}{self._name(sha256)}"

    def take_in(self, source: Path, on_bytes: OnBytes | None = None) -> Taken:
        """Copy a file of the user's in; it is durable when this returns.

        Raises B24Error: ATTACHMENT_TOO_LARGE, NOT_A_FILE, or why it could not be read or kept.
        """
        with reading(source, ErrorCode.NOT_A_FILE) as file:
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST_ATTACHMENT:
                raise B24Error(ErrorCode.ATTACHMENT_TOO_LARGE, path=source, limit=LARGEST_ATTACHMENT)
            check_room(self.folder / _PREFIX, size)
            return self._keep(_bounded(file.read, source), None, on_bytes)

    def take_from(self, chunks: Iterable[bytes], sha256: str) -> None:
        """Copy in what a project file holds under this digest; what is whole here is only read past.

        Raises ArchiveError where something else would be copied in, B24Error where it cannot be kept.
        """
        if self._whole(sha256) is not None:
            for _ in chunks:
                pass
        else:
            self._keep(chunks, sha256, None)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """The bytes of an attachment, a piece at a time. Raises B24Error."""
        with reading(self.path_of(sha256)) as file:
            inside = file if self._sealer is None else self._sealer.opened(file)
            while chunk := inside.read(CHUNK):
                yield chunk

    def part(self, attachment: Attachment) -> Part | None:
        """The attachment as a part of a project file; None for one that is missing or changed."""
        seen = self._whole(attachment.sha256)
        if seen is None or seen.size != attachment.size:
            return None
        sha256 = attachment.sha256
        entry = Entry(ATTACHMENTS + sha256, seen.size, seen.size, seen.check)
        return Part(entry, lambda: self.chunks(sha256))

    def missing(self, attachments: Iterable[Attachment]) -> tuple[Attachment, ...]:
        """Those that are not here at all."""
        return tuple(item for item in attachments if not reachable(self.path_of(item.sha256)).is_file())

    def changed(self, attachments: Iterable[Attachment]) -> tuple[Attachment, ...]:
        """Those that are here, but with other bytes than were taken in."""
        present = (item for item in attachments if reachable(self.path_of(item.sha256)).is_file())
        return tuple(item for item in present if self.part(item) is None)

    def hand_out(self, attachment: Attachment, path: Path, *, may_replace: bool = True) -> None:
        """Write a copy for the user. Raises B24Error, with ATTACHMENTS_MISSING where it is not whole."""
        part = self.part(attachment)
        if part is None:
            raise B24Error(ErrorCode.ATTACHMENTS_MISSING, path=path, attachments=(attachment.name,))
        is_whole = _holds(bytes.fromhex(attachment.sha256))
        publish_stream(path, part.chunks(), attachment.size, is_whole, may_replace=may_replace)

    def forget_seen(self) -> None:
        """Read every file anew before it is next relied on."""
        self._seen.clear()

    def sweep(self, kept: Collection[str]) -> None:
        """Remove every attachment whose digest is not among these."""
        try:
            names = [place.name for place in reachable(self.folder).iterdir()]
        except OSError:
            return
        kept_names = {_PREFIX + self._name(sha256) for sha256 in kept}
        for name in names:
            if name.startswith(_PREFIX) and name not in kept_names:
                remove(self.folder / name)

    def _keep(self, chunks: Iterable[bytes], expected: str | None, on_bytes: OnBytes | None) -> Taken:
        """Write beside its place, then name it by what was written."""
        make_folder(self.folder)
        digest, size, check = hashlib.sha256(), 0, 0
        on_disk = digest if self._sealer is None else hashlib.sha256()

        def counted() -> Iterator[bytes]:
            nonlocal size, check
            for chunk in chunks:
                digest.update(chunk)
                size, check = size + len(chunk), zlib.crc32(chunk, check)
                if on_bytes is not None:
                    on_bytes(size)
                yield chunk

        with Temporary.beside(self.folder / _PREFIX) as temporary:
            for chunk in counted() if self._sealer is None else self._sealer.sealed(counted()):
                temporary.write(chunk)
                if on_disk is not digest:
                    on_disk.update(chunk)
            sha256 = digest.hexdigest()
            if expected not in (None, sha256):
                raise ArchiveError("does not match its digest")
            temporary.settle(_holds(on_disk.digest()), path=self.path_of(sha256))
        place = reachable(self.path_of(sha256)).stat()
        self._seen[sha256] = _Seen(size, place.st_mtime_ns, check)
        return Taken(sha256, size)

    def _stamp(self, sha256: str) -> _Seen | None:
        """What is known of the file as it stands; None where it was touched since, or never read."""
        seen = self._seen.get(sha256)
        try:
            place = reachable(self.path_of(sha256)).stat()
        except OSError:
            return None
        return seen if seen and (self._stored(seen.size), seen.changed) == _stamp_of(place) else None

    def _name(self, sha256: str) -> str:
        return sha256 if self._sealer is None else self._sealer.name_of(sha256)

    def _stored(self, size: int) -> int:
        """Bytes on the disk of a file of so many."""
        return size if self._sealer is None else self._sealer.size_of(size)

    def _whole(self, sha256: str) -> _Seen | None:
        """The file read anew where it has to be; None where it does not hold what its name says."""
        known = self._stamp(sha256)
        if known is not None:
            return known
        digest, size, check = hashlib.sha256(), 0, 0
        try:
            changed = reachable(self.path_of(sha256)).stat().st_mtime_ns
            for chunk in self.chunks(sha256):
                digest.update(chunk)
                size, check = size + len(chunk), zlib.crc32(chunk, check)
        except (OSError, B24Error):
            return None
        if digest.hexdigest() != sha256:
            return None
        self._seen[sha256] = _Seen(size, changed, check)
        return self._seen[sha256]


def _bounded(read: Callable[[int], bytes], source: Path) -> Iterator[bytes]:
    """The file to its end, even if it grows meanwhile, but never beyond what is accepted."""
    found = 0
    while chunk := _read(read, source):
        found += len(chunk)
        if found > LARGEST_ATTACHMENT:
            raise B24Error(ErrorCode.ATTACHMENT_TOO_LARGE, path=source, limit=LARGEST_ATTACHMENT)
        yield chunk


def _stamp_of(place: os.stat_result) -> tuple[int, int]:
    return place.st_size, place.st_mtime_ns


def _holds(digest: bytes) -> IsWhole:
    return lambda file: hashlib.file_digest(file, "sha256").digest() == digest


def _read(read: Callable[[int], bytes], source: Path) -> bytes:
    try:
        return read(CHUNK)
    except OSError as error:  # said of the source, before it is taken for a failure of our own folder
        raise reading_failed(error, source) from error
