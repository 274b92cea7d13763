"""Reading the rulebook's files. Every problem is found before any is reported, each with file, id and key."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomli
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from b24desk.errors import B24Error, ErrorCode
from b24desk.rules import schema
from b24desk.rules.consistency import Problem, inconsistencies
from b24desk.rules.rulebook import TABLES, Rulebook


class RulebookError(B24Error):
    """The rulebook cannot be used; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(ErrorCode.BAD_RULEBOOK, problems="\n".join(map(str, problems)))
        self.problems = problems


@dataclass(slots=True)
class _Reading:
    tables: dict[str, dict[str, schema.Entry]]
    files: dict[tuple[str, str], str]
    edition: schema.Edition | None
    problems: list[Problem]


def load_rulebook(folder: Path) -> Rulebook:
    """The rulebook made of every .toml file in a folder.

    Raises RulebookError with all problems at once.
    """
    return read_rulebook({path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))})


def read_rulebook(files: Mapping[str, bytes]) -> Rulebook:
    """The rulebook made of these files, name to content. Raises RulebookError with all problems at once."""
    reading = _Reading({name: {} for name in TABLES}, {}, None, [])
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
        _read_file(name, files[name], reading)
    if reading.edition is None:
        reading.problems.append(Problem("rulebook.toml", "", "edition", "the edition table is missing"))
    if reading.problems or reading.edition is None:
        raise RulebookError(tuple(reading.problems))
    tables = {TABLES[name].attribute: entries for name, entries in reading.tables.items()}
    rulebook = Rulebook(edition=reading.edition, digest=digest.hexdigest(), **tables)  # type: ignore[arg-type]  # each table holds its own entry class: TABLES pairs them
    problems = inconsistencies(rulebook, reading.files)
    if problems:
        raise RulebookError(tuple(problems))
    return rulebook


def _read_file(name: str, content: bytes, reading: _Reading) -> None:
    try:
        data = tomli.loads(content.decode("utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        reading.problems.append(Problem(name, "", "", str(error)))
        return
    for table, rows in data.items():
        if table == "edition":
            reading.edition = _edition(name, rows, reading.problems)
        elif table not in TABLES:
            reading.problems.append(Problem(name, "", table, f"unknown table; known are {', '.join(TABLES)}"))
        elif not isinstance(rows, list):
            reading.problems.append(Problem(name, "", table, f"write [[{table}]], one for each entry"))
        else:
            for row in rows:
                _read_entry(name, table, row, reading)


def _edition(name: str, row: object, problems: list[Problem]) -> schema.Edition | None:
    try:
        return schema.Edition.model_validate(row)
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
    problems = error.errors(include_url=False, include_input=False)
    return [
        Problem(name, identity, ".".join(str(part) for part in problem["loc"]), problem["msg"])
        for problem in problems
        if not (problem["type"] == "too_short" and _has_faulty_parts(problem["loc"], problems))
    ]


def _has_faulty_parts(place: tuple[int | str, ...], problems: Sequence[ErrorDetails]) -> bool:
    """A list is called too short when its entries could not be read; the entries' problems say enough."""
    return any(len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in problems)
