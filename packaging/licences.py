"""Whose work goes out with the program, and on what terms: notices, parts list, and what must stay out.

    dev.py licences            checks, and says what it found
    dev.py licences FOLDER     also writes NOTICES.txt and the parts list (CycloneDX) there
    dev.py licences --shown    writes what the program itself shows: resources/licences.json

Run inside the project's environment. Whatever is not in licences.toml with the terms that it states itself
is refused: a new dependency is read by a person before it is shipped.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
_TABLE = ROOT / "packaging" / "licences.toml"
_TEXTS = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_NAME = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)")
_EXTRA = re.compile(r"extra\s*==")
_NOT_INSIDE = ("/android/", "/cibw_musl/", "/pbin_musl/", "/v8_xfa/")
"""Texts that come along for builds of PDFium which are not the one that is shipped."""
SHOWN = Path("resources") / "licences.json"
_QT = ("pyside6-essentials", "shiboken6")
_RULE = "\n" + "-" * 78 + "\n"


class Known(NamedTuple):
    """What licences.toml says of one distribution."""

    licence: str
    states: str
    """What its own metadata says, word for word, so that a change of terms is noticed."""
    note: str = ""


class Part(NamedTuple):
    name: str
    version: str
    licence: str
    states: str
    texts: tuple[str, ...]


class LicenceError(Exception):
    """Something would be shipped that nobody has agreed to ship."""


def parts() -> list[Part]:
    """Every distribution that the program needs to run here, in order of name.

    Raises LicenceError with everything that is unknown or has changed its terms.
    """
    agreed = known()
    found: list[Part] = []
    wrong: list[str] = []
    for name, shipped in sorted(_needed().items()):
        states = _states(shipped)
        entry = agreed.get(name)
        if entry is None:
            wrong.append(f"{name} {shipped.version} is not in licences.toml; it states: {states}")
        elif entry.states != states:
            wrong.append(f"{name} {shipped.version} states {states!r}, licences.toml has {entry.states!r}")
        else:
            found.append(Part(name, shipped.version, entry.licence, states, tuple(_texts(shipped))))
    if wrong:
        raise LicenceError("\n".join(wrong))
    return found


def notices(found: list[Part]) -> str:
    """The licence texts of everything inside, with the terms chosen where there is a choice."""
    agreed = known()
    written = ["b24desk is Apache-2.0; see LICENSE. It is made with the work of others:"]
    for part in found:
        note = agreed[part.name].note
        head = f"{part.name} {part.version}\n{part.licence}" + (f"\n{note}" if note else "")
        written.append("\n\n".join((head, *part.texts)))
    table = tomllib.loads(_TABLE.read_text("utf-8"))
    written += [f"{one['name']}\n{one['licence']}\n{one['note']}" for one in table["bundled"]]
    written += [table["qt"]["replacing"].strip()]
    written += [path.read_text("utf-8").strip() for path in sorted(_TABLE.with_suffix("").glob("*.txt"))]
    return _RULE.join(written) + "\n"


def shown(found: list[Part]) -> str:
    """What the program shows of itself: whose work, on which terms, and their texts; without versions."""
    agreed = known()
    table = tomllib.loads(_TABLE.read_text("utf-8"))
    own = [path.read_text("utf-8").strip() for path in sorted(_TABLE.with_suffix("").glob("*.txt"))]
    fonts = (ROOT / "resources" / "fonts" / "LICENSE.txt").read_text("utf-8").strip()
    ours = (ROOT / "LICENSE").read_text("utf-8").strip()
    listed = [_entry("b24desk", "Apache-2.0", "", [ours])]
    listed += [_entry("Qt, PySide6, Shiboken", "LGPL-3.0-only", table["qt"]["replacing"].strip(), own)]
    # The interpreter has no text of its own among the distributions; this one is under the very same.
    python = [text for part in found if part.name == "typing-extensions" for text in part.texts]
    for one in table["bundled"]:
        texts = [fonts] if one["licence"].startswith("OFL") else python
        listed.append(_entry(one["name"], one["licence"], one["note"], texts))
    for part in found:
        if part.name not in _QT:
            listed.append(_entry(part.name, part.licence, agreed[part.name].note, list(part.texts)))
    return json.dumps(listed, indent=1, ensure_ascii=False) + "\n"


def _entry(name: str, licence: str, note: str, texts: list[str]) -> dict[str, str]:
    return {"name": name, "licence": licence, "note": note, "text": _RULE.join(texts)}


def parts_list(found: list[Part]) -> str:
    """A software bill of materials in CycloneDX 1.5, without a date: the same parts give the same list."""
    components = [
        {
            "type": "library",
            "name": part.name,
            "version": part.version,
            "purl": f"pkg:pypi/{part.name}@{part.version}",
            "licenses": [{"expression": part.licence}],
        }
        for part in found
    ]
    listed = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}
    return json.dumps(listed, indent=2) + "\n"


def refused_in(bundle: Path) -> list[str]:
    """Files in a frozen program that belong to parts of Qt that nobody listed as ours to ship."""
    allowed = tuple(tomllib.loads(_TABLE.read_text("utf-8"))["qt"]["libraries"])
    libraries = (path for path in sorted(bundle.rglob("*")) if re.match(r"(lib)?Qt6?[A-Z]", path.name))
    return [
        path.relative_to(bundle).as_posix()
        for path in libraries
        if path.is_file() and _library(path.name) not in allowed
    ]


def _library(file: str) -> str:
    """libQt6Core.so.6, Qt6Core.dll, QtCore.abi3.so -> Core."""
    match = re.match(r"(?:lib)?Qt6?([A-Za-z]+)", file)
    return match[1] if match else file


def known() -> dict[str, Known]:
    """What licences.toml has agreed to, by name."""
    table = tomllib.loads(_TABLE.read_text("utf-8"))["distribution"]
    return {entry.pop("name"): Known(**entry) for entry in table}


def _needed() -> dict[str, Distribution]:
    """The program's requirements with all of theirs, as far as this system has them."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    waiting = [(line, True) for line in wanted]
    found: dict[str, Distribution] = {}
    while waiting:
        line, must = waiting.pop()
        match = _NAME.match(line)
        if match is None or _EXTRA.search(line):
            continue
        name = _plain(match[1])
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            if must and ";" not in line:
                raise LicenceError(f"{name} is not installed here") from None
            continue  # meant for another system or Python
        waiting += [(required, False) for required in found[name].requires or ()]
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _states(shipped: Distribution) -> str:
    """The terms in a distribution's own words: one line, at most eighty characters."""
    metadata = shipped.metadata
    stated = metadata.get_all("License-Expression") or metadata.get_all("License") or [""]
    return " ".join(stated[0].split())[:80]


def _texts(shipped: Distribution) -> Iterator[str]:
    for file in shipped.files or ():
        place = file.as_posix()
        named = ".dist-info/" in place and _TEXTS.search(file.name) is not None
        kept = ".dist-info/licenses/" in place and not any(folder in place for folder in _NOT_INSIDE)
        if (named or kept) and not file.name.endswith((".py", ".pyc")):
            text = Path(str(shipped.locate_file(file))).read_text("utf-8", errors="replace").strip()
            yield text if named else f"{file.stem}\n\n{text}"


def main(arguments: list[str]) -> int:
    try:
        found = parts()
    except LicenceError as error:
        print(error, file=sys.stderr)
        return 1
    for part in found:
        print(f"{part.name} {part.version}: {part.licence}")
    if arguments == ["--shown"]:
        (ROOT / SHOWN).write_text(shown(found), "utf-8")
    elif arguments:
        folder = Path(arguments[0])
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "NOTICES.txt").write_text(notices(found), "utf-8")
        (folder / "parts.cdx.json").write_text(parts_list(found), "utf-8")
        # The texts differ a little between systems: a frozen program shows those of its own.
        for place in folder.rglob(SHOWN.name):
            place.write_text(shown(found), "utf-8")
        refused = refused_in(folder)
        if refused:
            print("not ours to ship, or not listed:", *refused, sep="\n", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
