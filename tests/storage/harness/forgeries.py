"""Project files that somebody made up: every digest right, and the content not what a program expects."""

import hashlib
import io
import json
import random
import stat
import zipfile
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from b24desk.storage.container import deflated, stored, written
from tests.storage.harness.mutations import Mutation

Json: TypeAlias = Any
Forgery = Callable[["Forged", random.Random], None]
_MANIFEST = "manifest.json"
_CONTENT = "project.json"
_LONG = 200_000
_DEEP = 50_000


class Forged:
    """The parts of a project file, to be changed and put together again as a whole one."""

    def __init__(self, raw: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            self.parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        self.manifest: Json = json.loads(self.parts.pop(_MANIFEST))
        self.project: Json = json.loads(self.parts[_CONTENT])
        self.described = True
        self.is_link = False

    def whole(self) -> bytes:
        """The archive, with a manifest that says of each part what is true."""
        if self.described:
            self.manifest["entries"] = {
                name: [len(part), hashlib.sha256(part).hexdigest()] for name, part in self.parts.items()
            }
        head = json.dumps(self.manifest, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return self._zipped(head) if self.is_link else self._written(head)

    def _written(self, head: bytes) -> bytes:
        """In exactly our shape."""
        spelt = [(deflated if name == _CONTENT else stored)(name, part) for name, part in self.parts.items()]
        return b"".join(written([stored(_MANIFEST, head), *spelt]))

    def _zipped(self, head: bytes) -> bytes:
        """As another program would, with entries that are links."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, part in {_MANIFEST: head, **self.parts}.items():
                entry = zipfile.ZipInfo(name)
                entry.external_attr, entry.create_system = (stat.S_IFLNK | 0o777) << 16, 3
                archive.writestr(entry, part)
        return buffer.getvalue()

    def spell(self) -> None:
        self.parts[_CONTENT] = json.dumps(self.project, ensure_ascii=False).encode("utf-8", "surrogatepass")


def forged_files(raw: bytes, seed: int) -> Iterator[Mutation]:
    """Without end, every kind of forgery in turn."""
    chance = random.Random(seed)
    while True:
        for name, forge in FORGERIES.items():
            forged = Forged(raw)
            forge(forged, chance)
            yield Mutation(name, forged.whole())


def _value(forged: Forged, chance: random.Random) -> None:
    """Some value in the project is of another kind, too large, too deep or no text."""
    place, key = chance.choice(list(_places(forged.project)))
    place[key] = chance.choice(_STRANGE)()
    forged.spell()


def _key_missing(forged: Forged, chance: random.Random) -> None:
    place, key = chance.choice([found for found in _places(forged.project) if isinstance(found[0], dict)])
    del place[key]
    forged.spell()


def _key_unknown(forged: Forged, chance: random.Random) -> None:
    places = [place for place, _ in _places(forged.project) if isinstance(place, dict)]
    chance.choice(places)[chance.choice(["__class__", "", "x" * _LONG, "id ", "\0"])] = 1
    forged.spell()


def _manifest_value(forged: Forged, chance: random.Random) -> None:
    key = chance.choice([key for key in forged.manifest if key != "entries"])
    forged.manifest[key] = chance.choice(_STRANGE)()


def _entries_lie(forged: Forged, chance: random.Random) -> None:
    forged.described = False
    forged.manifest["entries"][_CONTENT] = chance.choice(
        [[2**62, "0" * 64], [-1, "0" * 64], [0, ""], None, [1], {}, [1.5, "g" * 64]]
    )


def _strange_name(forged: Forged, chance: random.Random) -> None:
    names = ["../evil", "..\\evil", "/evil", "C:\\evil", "a/../../evil", "evil\0", "con", "x" * 60_000, ""]
    forged.parts[chance.choice(names)] = b"evil"


def _strange_attachment(forged: Forged, chance: random.Random) -> None:
    names = ["attachments/../evil", "attachments/", f"attachments/{'0' * 64}", "attachments/" + "x" * 500]
    forged.parts[chance.choice(names)] = b"evil"


def _link(forged: Forged, _chance: random.Random) -> None:
    forged.is_link = True


def _bomb(forged: Forged, chance: random.Random) -> None:
    """Small in the file, huge when unpacked."""
    forged.parts[chance.choice([_CONTENT, "rulebook.b24rules", f"attachments/{'0' * 64}"])] = bytes(
        70_000_000
    )


def _many_entries(forged: Forged, _chance: random.Random) -> None:
    forged.parts |= {f"attachments/{number}": b"" for number in range(5_000)}


def _twice(forged: Forged, chance: random.Random) -> None:
    spelt = json.dumps(forged.project, ensure_ascii=False)
    again = chance.choice(['{"notes": "9", ', '{"format_version": 2, ', '{"id": "x", '])
    forged.parts[_CONTENT] = (again + spelt[1:]).encode()


def _not_json(forged: Forged, chance: random.Random) -> None:
    forged.parts[_CONTENT] = chance.choice(
        [
            b"",
            b"null",
            b"[]",
            b"[" * _DEEP,
            b'{"a":' * _DEEP,
            b'{"notes": NaN}',
            b'{"notes": 1e999}',
            b'{"notes": "\xff"}',
            b'"\\ud800"',
            b"9" * _LONG,
            b"\xef\xbb\xbf{}",
            bytes(1_000),
        ]
    )


def _rulebook(forged: Forged, chance: random.Random) -> None:
    forged.parts["rulebook.b24rules"] = chance.choice([b"", b"PK", chance.randbytes(900)])


def _places(value: Json) -> Iterator[tuple[Json, Any]]:
    """Every place in the project that holds something."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            yield from _places(inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield value, index
            yield from _places(inner)


def _nested() -> Json:
    value: Json = 0
    for _ in range(400):
        value = [value]
    return value


_STRANGE: tuple[Callable[[], Json], ...] = (
    lambda: None,
    lambda: True,
    lambda: -1,
    lambda: 2**80,
    lambda: 1e308,
    lambda: float("nan"),
    lambda: float("inf"),
    lambda: "",
    lambda: "\0",
    lambda: "\ud800",
    lambda: "字" * _LONG,
    lambda: "../evil",
    list,
    dict,
    _nested,
    lambda: [1] * 30_000,
    lambda: {f"k{number}": number for number in range(3_000)},
    lambda: "2026-02-30",
)

FORGERIES: dict[str, Forgery] = {
    "a strange value": _value,
    "a key missing": _key_missing,
    "an unknown key": _key_unknown,
    "a strange manifest": _manifest_value,
    "sizes that lie": _entries_lie,
    "a name that leads elsewhere": _strange_name,
    "an attachment that nobody put there": _strange_attachment,
    "a link": _link,
    "a bomb": _bomb,
    "many entries": _many_entries,
    "a key twice": _twice,
    "no JSON": _not_json,
    "a rulebook that is none": _rulebook,
}
