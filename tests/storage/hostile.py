"""Files that somebody made to do harm: each is right in everything but what its name says."""

import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from uuid import UUID

from b24desk.domain.project import Attachment, Project
from b24desk.storage.container import Entry, Part, deflated, stored, written
from b24desk.storage.document import encode

SCAN = b"scan" * 1_000
DIGEST = hashlib.sha256(SCAN).hexdigest()
PROJECT = Project(
    id=UUID(int=10),
    title="云鹭",
    attachments=(Attachment(id="scan", name="scan.pdf", sha256=DIGEST, size=len(SCAN)),),
)
SPELT = PROJECT.model_dump_json().encode()
HELD = f"attachments/{DIGEST}"
_MEGABYTE = 1024 * 1024
_ZEROS = bytes(300 * _MEGABYTE)


def manifest(content: Mapping[str, bytes], **changes: object) -> bytes:
    """Honest about the content, but for the changes."""
    plain = encode(PROJECT, UUID(int=1))[0].model_dump(mode="json")
    sizes = {name: [len(item), hashlib.sha256(item).hexdigest()] for name, item in content.items()}
    return json.dumps({**plain, "entries": sizes, **changes}, separators=(",", ":")).encode()


def whole(content: Mapping[str, bytes] | None = None, head: bytes | None = None) -> bytes:
    """A file of exactly our shape."""
    content = content or {"project.json": SPELT, HELD: SCAN}
    parts = [stored("manifest.json", head or manifest(content))]
    parts += [(deflated if name == "project.json" else stored)(name, item) for name, item in content.items()]
    return b"".join(written(parts))


def _says(text: str) -> bytes:
    """A file whose project says this."""
    return whole({"project.json": text.encode()})


def _with_entry(name: str, content: bytes = b"x") -> bytes:
    return whole({"project.json": SPELT, HELD: SCAN, name: content})


def _rezipped(change: Callable[[zipfile.ZipInfo], None], *, comment: bytes = b"") -> bytes:
    """The same content as another program would pack it."""
    content = {"project.json": SPELT, HELD: SCAN}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, item in {"manifest.json": manifest(content), **content}.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED if name == "project.json" else zipfile.ZIP_STORED
            change(info)
            archive.writestr(info, item)
        archive.comment = comment
    return buffer.getvalue()


def _linked(info: zipfile.ZipInfo) -> None:
    if info.filename == HELD:
        info.external_attr = 0o120777 << 16


def _in_a_second_form(info: zipfile.ZipInfo) -> None:
    if info.filename == HELD:
        info.extra = struct.pack("<HHQQ", 1, 16, len(SCAN), len(SCAN))


def _flagged(bit: int) -> bytes:
    """With a flag set in the last local header and in its line of the directory."""
    raw = bytearray(whole())
    local, line = raw.rindex(b"PK\3\4"), raw.rindex(b"PK\1\2")
    raw[local + 6] |= bit
    raw[line + 8] |= bit
    return bytes(raw)


def _lying(size: int, name: str = "project.json", content: bytes = SPELT) -> bytes:
    """With an entry that says another size than it unfolds to, in header, directory and manifest alike."""
    honest = deflated(name, content) if name == "project.json" else stored(name, content)
    told = honest.entry
    entry = Entry(told.name, size, told.packed if told.deflated else size, told.check, told.deflated)
    digest = hashlib.sha256(content).hexdigest()
    described = {"project.json": [len(SPELT), hashlib.sha256(SPELT).hexdigest()], name: [size, digest]}
    parts = [stored("manifest.json", manifest({}, entries=described))]
    if name != "project.json":
        parts.append(deflated("project.json", SPELT))
    return b"".join(written([*parts, Part(entry, honest.chunks)]))


def _of_nothing() -> bytes:
    """Thirty megabytes of packed blocks that unfold to nothing."""
    packed = b"\0\0\0\xff\xff" * (6 * _MEGABYTE) + b"\1\0\0\xff\xff"
    entry = Entry("project.json", 0, len(packed), zlib.crc32(b""), deflated=True)
    head = stored("manifest.json", manifest({"project.json": b""}))
    return b"".join(written([head, Part(entry, lambda: (packed,))]))


def _overlapping() -> bytes:
    """A directory of thousands of lines that all point at the same packed zeros."""
    bomb = deflated("project.json", bytes(30 * _MEGABYTE))
    head = stored("manifest.json", manifest({"project.json": bytes(30 * _MEGABYTE)}))
    start = len(head.entry.header) + head.entry.packed
    body = b"".join([head.entry.header, *head.chunks(), bomb.entry.header, *bomb.chunks()])
    directory = head.entry.listed(0) + bomb.entry.listed(start) * 8_000
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 8_001, 8_001, len(directory), len(body), 0)
    return body + directory + end


def _with_zip64_end() -> bytes:
    raw = whole()
    end = raw[-22:]
    size, offset = struct.unpack_from("<2L", end, 12)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 3, 3, size, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(raw) - 22, 1)
    return raw[:-22] + record + locator + end


def _given_twice() -> bytes:
    content = {"project.json": SPELT, HELD: SCAN}
    parts = [stored("manifest.json", manifest(content)), deflated("project.json", SPELT)]
    return b"".join(written([*parts, stored(HELD, SCAN), stored(HELD, SCAN)]))


def _many_entries() -> bytes:
    content = {"project.json": SPELT} | {f"attachments/{number:064x}": b"" for number in range(30_000)}
    return whole(content, manifest({"project.json": SPELT}))


def _people(fields: str) -> str:
    spelt = SPELT.decode()
    return spelt.replace('"people":[]', f'"people":[{fields}]')


HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "a name that climbs": lambda: _with_entry("../../evil"),
    "an absolute name": lambda: _with_entry("/etc/passwd"),
    "a name with a drive": lambda: _with_entry("C:\\evil"),
    "a name that climbs out of the attachments": lambda: _with_entry(f"attachments/../../{DIGEST}"),
    "a name with a null": lambda: _with_entry("attachments/\0"),
    "a name in other letters": lambda: _with_entry(HELD.upper()),
    "a name that is a folder": lambda: _with_entry(f"{HELD}/"),
    "a link": lambda: _rezipped(_linked),
    "a comment": lambda: _rezipped(lambda _: None, comment=b"PK"),
    "an entry of the second form": lambda: _rezipped(_in_a_second_form),
    "an end of the second form": _with_zip64_end,
    "an encrypted entry": lambda: _flagged(0x1),
    "sizes that come later": lambda: _flagged(0x8),
    "a flag of the future": lambda: _flagged(0x40),
    "an entry given twice": _given_twice,
    "thousands of entries": _many_entries,
    "thousands of lines for one entry": _overlapping,
    "something before": lambda: b"PK\3\4" + whole(),
    "something behind": lambda: whole() + b"x",
    "two files in one": lambda: whole() + whole(),
    "an honest bomb": lambda: whole({"project.json": _ZEROS}),
    "a bomb that says it is small": lambda: _lying(100, content=_ZEROS),
    "a small bomb that says it is smaller": lambda: _lying(100, content=bytes(500_000)),
    "a bomb within the bounds": lambda: whole({"project.json": bytes(30 * _MEGABYTE)}),
    "an entry that says it is larger": lambda: _lying(len(SPELT) + 1),
    "an entry that says it is empty": lambda: _lying(0),
    "an attachment that says two gigabytes": lambda: _lying(2**31 - 1, HELD, SCAN),
    "an attachment that the project does not name": lambda: _with_entry(
        f"attachments/{hashlib.sha256(b'x').hexdigest()}"
    ),
    "megabytes that unfold to nothing": _of_nothing,
    "a huge manifest": lambda: whole(head=manifest({"project.json": SPELT}, title="x" * 2 * _MEGABYTE)),
    "a manifest of many keys": lambda: whole(
        head=manifest(
            {"project.json": SPELT}, entries={f"{number:x}": [0, DIGEST] for number in range(11_000)}
        )
    ),
    "a deep manifest": lambda: whole(head=b'{"format":"b24desk","a":' + b"[" * 500_000),
    "deep content": lambda: _says("[" * 30_000_000),
    "a million empty lists": lambda: _says("[" + "[]," * 10_000_000 + "[]]"),
    "a million small tables": lambda: _says("[" + '{"":0},' * 450_000 + "0]"),
    "a million numbers": lambda: _says("[" + "1," * 15_000_000 + "0]"),
    "a million unknown fields": lambda: _says(
        '{"id":"x"' + "".join(f',"{number}":0' for number in range(900_000)) + "}"
    ),
    "a million wrong people": lambda: _says(_people(",".join(["0"] * 900_000))),
    "a number of a million digits": lambda: _says('{"notes":' + "9" * 30_000_000 + "}"),
    "one long wide text": lambda: _says('{"notes":"' + "x" * 30_000_000 + '😀"}'),
}
