"""Makes a bundle: binds the volume, packs every file, and reads the whole again before it takes its place."""

import hashlib
import json
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from io import BufferedReader
from pathlib import Path

from b24desk.domain.bundle import Piece, Plain, Plan, Volume
from b24desk.domain.examined import Examined
from b24desk.domain.project import Attachment
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.bundle.zipped import LARGEST, MOST_FILES, Packed, size_of, zipped
from b24desk.storage.inspection.evidence import in_the_clear
from b24desk.storage.inspection.examining import examine
from b24desk.storage.inspection.process import StoppedError, workspace
from b24desk.storage.inspection.volume import Sheet, bind
from b24desk.storage.publish import publish_stream
from b24desk.storage.reading import reading

MANIFEST = "manifest.json"
_CHUNK = 256 * 1024
_BINDING_SHARE = 50
"""Per cent of the way that is gone when the volume is bound."""

OnPercent = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle that was read again whole. `left_out` are the attachments that are not in its volume."""

    path: Path
    files: int
    size: int
    left_out: tuple[Attachment, ...]


class _Watch:
    """Carries the wish to stop into every loop, and how far it is out of them."""

    def __init__(self, stop: threading.Event | None, on_percent: OnPercent | None) -> None:
        self.stop = stop
        self._on_percent = on_percent
        self._told = -1

    def tell(self, percent: int) -> None:
        if self.stop is not None and self.stop.is_set():
            raise StoppedError
        if self._on_percent is not None and percent > self._told:
            self._told = percent
            self._on_percent(percent)

    def over(self, chunks: Iterable[bytes], size: int) -> Iterator[bytes]:
        done = 0
        for chunk in chunks:
            done += len(chunk)
            self.tell(_BINDING_SHARE + (100 - _BINDING_SHARE) * done // max(1, size))
            yield chunk


def make_bundle(
    path: Path,
    plan: Plan,
    attachments: AttachmentFolder,
    day: date,
    *,
    stop: threading.Event | None = None,
    on_percent: OnPercent | None = None,
) -> Made:
    """Write the bundle, whole or not at all; a file of this name is replaced.

    Raises StoppedError when asked to stop, and B24Error: DISK_FULL, FOLDER_READ_ONLY, ATTACHMENTS_MISSING,
    ATTACHMENT_TOO_LARGE where all together is more than a ZIP takes, or whatever else the disk refuses.
    """
    watch = _Watch(stop, on_percent)
    with workspace() as folder:
        volume = _bound(plan, attachments, folder, watch)
        pieces = plan.pieces(volume)
        files = [_packed(piece, attachments) for piece in pieces]
        manifest = _manifest(plan.about, pieces, files)
        files.append(_of_bytes(MANIFEST, manifest))
        size = size_of(files)
        if size > LARGEST or len(files) > MOST_FILES:
            raise B24Error(ErrorCode.ATTACHMENT_TOO_LARGE, path=path, limit=LARGEST)
        publish_stream(path, watch.over(zipped(files, day), size), size, lambda file: is_whole(file, files))
    bound = volume.first_pages if volume else {}
    left_out = tuple(sheet.attachment for sheet in plan.sheets if sheet.attachment.id not in bound)
    return Made(path, len(files), size, left_out)


def is_whole(file: BufferedReader, files: Sequence[Packed]) -> bool:
    """Whether another reader of ZIPs finds exactly these files, byte for byte."""
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.namelist() != [packed.name for packed in files]:
                return False
            return all(_digest_in(archive, packed.name) == packed.sha256 for packed in files)
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError):
        return False


def _digest_in(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as entry:  # checks the checksum at the end
        while chunk := entry.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _bound(plan: Plan, attachments: AttachmentFolder, folder: Path, watch: _Watch) -> Volume | None:
    """The volume, opened once more by another process; None where nothing could be bound."""
    sheets = plan.sheets
    if not sheets:
        return None
    into = folder / "volume.pdf"
    with ExitStack() as stack:
        paths = stack.enter_context(in_the_clear(attachments, [sheet.attachment for sheet in sheets]))
        bound = bind(
            [
                Sheet(path, sheet.title, sheet.is_picture, sheet.stamp)
                for path, sheet in zip(paths, sheets, strict=True)
            ],
            into,
            stamps=plan.stamps(),
            stop=watch.stop,
            on_sheet=lambda count: watch.tell(_BINDING_SHARE * count // len(sheets)),
        )
    if not bound.pages:
        return None
    first_pages, page = {}, 1
    for place, count in bound.pages.items():
        first_pages[sheets[place].attachment.id] = page
        page += count
    (seen,) = examine([into], stop=watch.stop, most=1)
    return Volume(into, first_pages, page - 1) if _is_as_bound(seen, page - 1) else None


def _is_as_bound(seen: Examined, pages: int) -> bool:
    return seen.trouble is None and seen.pages == pages and not seen.is_active


def _packed(piece: Piece, attachments: AttachmentFolder) -> Packed:
    match piece.content:
        case bytes() as content:
            return _of_bytes(piece.name, content)
        case Path() as path:
            return _of_file(piece.name, path)
        case Attachment() as attachment:
            part = attachments.part(attachment)
            if part is None:
                raise B24Error(ErrorCode.ATTACHMENTS_MISSING, attachments=(attachment.name,))
            return Packed(piece.name, attachment.size, part.entry.check, attachment.sha256, part.chunks)


def _of_bytes(name: str, content: bytes) -> Packed:
    digest = hashlib.sha256(content).hexdigest()
    return Packed(name, len(content), zlib.crc32(content), digest, lambda: (content,))


def _of_file(name: str, path: Path) -> Packed:
    digest, size, check = hashlib.sha256(), 0, 0
    for chunk in _chunks(path):
        digest.update(chunk)
        size, check = size + len(chunk), zlib.crc32(chunk, check)
    return Packed(name, size, check, digest.hexdigest(), lambda: _chunks(path))


def _chunks(path: Path) -> Iterator[bytes]:
    with reading(path) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _manifest(about: Mapping[str, Plain], pieces: Sequence[Piece], files: Sequence[Packed]) -> bytes:
    listed = [
        {"name": file.name, "size": file.size, "sha256": file.sha256, **piece.about}
        for piece, file in zip(pieces, files, strict=True)
    ]
    said = {"format": "b24desk-bundle", "format_version": 1, **about, "files": listed}
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()
