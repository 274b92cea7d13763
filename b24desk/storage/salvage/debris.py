"""Finding the parts of a project file again where it can no longer be read from front to back.

A part is looked for where the parts before it end and wherever a header with its name still stands. It
counts only when its digest or checksum fits, so a wrong guess is a part not found, never a wrong part.
"""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, Final

from b24desk.errors import B24Error
from b24desk.storage import exchange
from b24desk.storage.archive import ArchiveError
from b24desk.storage.container import CHUNK, LARGEST_MANIFEST, MANIFEST
from b24desk.storage.manifest import ATTACHMENTS, CONTENT, RULEBOOK, Manifest, manifest_of
from b24desk.storage.rulebook_text import LARGEST_PACKED
from b24desk.storage.strict_json import JsonError

_HEADER = struct.Struct("<4s5H3L2H")
_NAME = re.compile(
    rb"PK\x03\x04[\s\S]{26}"
    rb"(manifest\.json|project\.json|rulebook\.b24rules|attachments/[0-9a-f]{64})"
)
_LONGEST: Final = _HEADER.size + len(ATTACHMENTS) + 64
_MOST_HEADERS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a part may begin, and what its header says there. Without a header, only the place is known."""

    start: int
    check: int | None = None
    size: int = 0


def spots(file: BinaryIO) -> dict[str, list[Spot]]:
    """The headers that still stand anywhere in the file, by the name of their part.

    Attachments come last, and one may be a project file itself: what else is found behind the first of
    them is not a part of this one.
    """
    found: dict[str, list[Spot]] = {}
    attachments_began = False
    for position, raw in _headers(file):
        check, size = struct.unpack_from("<L4xL", raw, 14)
        name = raw[_HEADER.size :].decode()
        attachments_began = attachments_began or name.startswith(ATTACHMENTS)
        if name.startswith(ATTACHMENTS) or not attachments_began:
            found.setdefault(name, []).append(Spot(position + len(raw), check, size))
    return found


def _headers(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    file.seek(0)
    before, start, count = b"", 0, 0
    while chunk := file.read(CHUNK):
        window = before + chunk
        last = 0
        for match in _NAME.finditer(window):
            last = match.end()
            count += 1
            if count > _MOST_HEADERS:
                return
            yield start + match.start(), match[0]
        kept = min(_LONGEST - 1, len(window) - last)
        before = window[len(window) - kept :] if kept > 0 else b""
        start += len(window) - len(before)


def whole_manifest(file: BinaryIO, found: dict[str, list[Spot]]) -> Manifest | None:
    """The manifest, if it is there and fits its checksum."""
    for spot in found.get(MANIFEST, [])[:1]:
        file.seek(spot.start)
        raw = file.read(min(spot.size, LARGEST_MANIFEST))
        if zlib.crc32(raw) == spot.check:
            with suppress(ArchiveError, JsonError, B24Error):
                return manifest_of(raw, viewing=True)
    return None


def whole_content(file: BinaryIO, found: dict[str, list[Spot]], manifest: Manifest | None) -> bytes | None:
    """The project's JSON, if it is whole."""
    for spot in _places(found, CONTENT, _after_manifest(found)):
        content = _unpacked(file, spot.start)
        if content is not None and _fits(content, spot, manifest, CONTENT):
            return content
    return None


def whole_rulebook(file: BinaryIO, found: dict[str, list[Spot]], manifest: Manifest | None) -> bytes | None:
    """The packed rulebook, if it is whole."""
    for spot in found.get(RULEBOOK, []):
        file.seek(spot.start)
        described = manifest.entries.get(RULEBOOK) if manifest else None
        content = file.read(min(described[0] if described else spot.size, LARGEST_PACKED))
        if _fits(content, spot, manifest, RULEBOOK):
            return content
    return None


def whole_attachments(
    file: BinaryIO, found: dict[str, list[Spot]], manifest: Manifest | None
) -> dict[str, Spot]:
    """Where each whole attachment lies, by its digest, with its size."""
    whole: dict[str, Spot] = {}
    for name, headers in found.items():
        digest = name.removeprefix(ATTACHMENTS)
        if digest == name:
            continue
        described = manifest.entries.get(name) if manifest else None
        for spot in headers:
            size = described[0] if described else spot.size
            if _digest(file, spot.start, size) == digest:
                whole[digest] = Spot(spot.start, size=size)
                break
    return {digest: spot for digest, spot in whole.items() if not _is_within_another(spot, whole.values())}


def _is_within_another(spot: Spot, others: Iterable[Spot]) -> bool:
    """Whether it is a part of an attachment that is a project file itself."""
    end = spot.start + spot.size
    return any(other.start < spot.start and end <= other.start + other.size for other in others)


def chunks(file: BinaryIO, spot: Spot) -> Iterator[bytes]:
    """The bytes that lie there."""
    file.seek(spot.start)
    left = spot.size
    while left and (chunk := file.read(min(left, CHUNK))):
        left -= len(chunk)
        yield chunk


def _places(found: dict[str, list[Spot]], name: str, likely: int | None) -> list[Spot]:
    """The headers with this name, and where the part has to begin if all before it is in its place."""
    return [*found.get(name, []), *([] if likely is None else [Spot(likely)])]


def _after_manifest(found: dict[str, list[Spot]]) -> int | None:
    for spot in found.get(MANIFEST, []):
        return spot.start + (spot.size) + _HEADER.size + len(CONTENT)
    return None


def _unpacked(file: BinaryIO, start: int) -> bytes | None:
    """What unpacks from here to the end that it sets itself."""
    file.seek(start)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    parts, size = [], 0
    try:
        while not unpacker.eof and (packed := file.read(CHUNK)):
            while packed and not unpacker.eof:
                part = unpacker.decompress(packed, CHUNK)
                packed = unpacker.unconsumed_tail
                parts.append(part)
                size += len(part)
                if size > exchange.LARGEST:
                    return None
    except zlib.error:
        return None
    return b"".join(parts) if unpacker.eof else None


def _fits(content: bytes, spot: Spot, manifest: Manifest | None, name: str) -> bool:
    """Whether these are the bytes that were written, by the manifest's digest or the header's checksum."""
    if manifest is not None and name in manifest.entries:
        return manifest.entries[name] == (len(content), hashlib.sha256(content).hexdigest())
    return spot.check is not None and (zlib.crc32(content), len(content)) == (spot.check, spot.size)


def _digest(file: BinaryIO, start: int, size: int) -> str:
    found = hashlib.sha256()
    for chunk in chunks(file, Spot(start, size=size)):
        found.update(chunk)
    return found.hexdigest()
