"""Reading the rulebook's files. Every problem is found before any is reported, each with file, id and key."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomli
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from b24desk.errors import B24Error, ErrorCode
from b24desk.rules.consistency import Problem, inconsistencies
from b24desk.rules.rulebook import TABLES, Rulebook
from b24desk.rules.schema.edition import Edition
from b24desk.rules.schema.entry import Entry

_TITLE_PAGE = "rulebook.toml"
_MOST_ENTRIES = 2_000
"""Of one table; with the other bounds it keeps the time that a strange file can cost within reason."""
_MOST_PROBLEMS = 100
"""Of one entry."""
_DEEPEST = 24


class RulebookError(B24Error):
    """The rulebook cannot be used; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(ErrorCode.BAD_RULEBOOK, problems="\n".join(map(str, problems)))
        self.problems = problems


@dataclass(slots=True)
class _Reading:
    tables: dict[str, dict[str, Entry]]
    files: dict[tuple[str, str], str]
    edition: Edition | None
    problems: list[Problem]


def load_rulebook(folder: Path) -> Rulebook:
    """The rulebook made of every .toml file in a folder.

    Raises RulebookError with all problems at once.
    """
    return read_rulebook(rulebook_files(folder))


def rulebook_files(folder: Path) -> dict[str, bytes]:
    """Every file of the rulebook in a folder, name to content."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}


def digest_of(files: Mapping[str, bytes]) -> str:
    """What tells these files from all others; their order does not matter."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.hexdigest()


def read_edition(files: Mapping[str, bytes]) -> Edition:
    """The rulebook's title page alone; what else the files say is not looked at. Raises RulebookError."""
    reading = _Reading({name: {} for name in TABLES}, {}, None, [])
    _read_file(_TITLE_PAGE, files.get(_TITLE_PAGE, b""), reading)
    return _edition_found(reading)


def read_rulebook(files: Mapping[str, bytes]) -> Rulebook:
    """The rulebook made of these files, name to content. Raises RulebookError with all problems at once."""
    reading = _Reading({name: {} for name in TABLES}, {}, None, [])
    for name in sorted(files):
        _read_file(name, files[name], reading)
    edition = _edition_found(reading)
    tables = {TABLES[name].attribute: entries for name, entries in reading.tables.items()}
    rulebook = Rulebook(edition=edition, digest=digest_of(files), **tables)  # type: ignore[arg-type]  # each table holds its own entry class: TABLES pairs them
    problems = inconsistencies(rulebook, reading.files)
    if problems:
        raise RulebookError(tuple(problems))
    return rulebook


def _edition_found(reading: _Reading) -> Edition:
    if reading.edition is None:
        reading.problems.append(Problem(_TITLE_PAGE, "", "edition", "the edition table is missing"))
    if reading.problems or reading.edition is None:
        raise RulebookError(tuple(reading.problems))
    return reading.edition


def _read_file(name: str, content: bytes, reading: _Reading) -> None:
    try:
        data = tomli.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # bad TOML or UTF-8, endless digits; brackets in brackets
        reading.problems.append(Problem(name, "", "", str(error)))
        return
    if _is_too_deep(data):
        reading.problems.append(Problem(name, "", "", "nested too deeply"))
        return
    for table, rows in data.items():
        if table == "edition":
            reading.edition = _edition(name, rows, reading.problems)
        elif table not in TABLES:
            reading.problems.append(Problem(name, "", table, f"unknown table; known are {', '.join(TABLES)}"))
        elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            reading.problems.append(Problem(name, "", table, f"write [[{table}]], one for each entry"))
        elif len(rows) + len(reading.tables[table]) > _MOST_ENTRIES:
            reading.problems.append(Problem(name, "", table, f"more than {_MOST_ENTRIES} entries"))
        else:
            for row in rows:
                _read_entry(name, table, row, reading)


def _is_too_deep(data: object) -> bool:
    """Conditions are read and evaluated by functions that call themselves."""
    layer = [data]
    for _ in range(_DEEPEST):
        layer = [part for whole in layer for part in _parts(whole)]
    return bool(layer)


def _parts(whole: object) -> Iterable[object]:
    if isinstance(whole, dict):
        return whole.values()
    return whole if isinstance(whole, list) else ()


def _edition(name: str, row: object, problems: list[Problem]) -> Edition | None:
    try:
        return Edition.model_validate(row)
    except ValidationError as error:
        problems.extend(_spelt(name, "edition", error))
        return None


def _read_entry(name: str, table: str, row: Mapping[str, object], reading: _Reading) -> None:
    identity = str(row.get("id", "(no id)"))
    try:
        entry = TABLES[table].entry.model_validate(row)
    except ValidationError as error:
        reading.problems.extend(_spelt(name, f"{table} {identity}", error))
        return
    if entry.id in reading.tables[table]:
        reading.problems.append(Problem(name, f"{table} {identity}", "id", "used twice"))
    reading.tables[table][entry.id] = entry
    reading.files[table, entry.id] = name


def _spelt(name: str, identity: str, error: ValidationError) -> list[Problem]:
    problems = error.errors(include_url=False, include_input=False)[:_MOST_PROBLEMS]
    return [
        Problem(name, identity, ".".join(str(part) for part in problem["loc"]), problem["msg"])
        for problem in problems
        if not (problem["type"] == "too_short" and _has_faulty_parts(problem["loc"], problems))
    ]


def _has_faulty_parts(place: tuple[int | str, ...], problems: Sequence[ErrorDetails]) -> bool:
    """A list is called too short when its entries could not be read; the entries' problems say enough."""
    return any(len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in problems)
