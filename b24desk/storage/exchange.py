"""The exchange JSON: the open form of a project, written canonically and read leniently but never loosely.

Lenient: an answer may be its bare value, what is left out has its usual value, people and shareholders
may come without ids. Never loose: an unknown field, a key used twice, NaN, an oversized or newer file
is refused, and each problem names its place in the file.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from b24desk.domain.project import FORMAT_VERSION, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.migrations import Plain, migrated
from b24desk.storage.reading import read_bytes
from b24desk.storage.strict_json import JsonError, read_json

LARGEST = 32 * 1024 * 1024
_FORMAT = "b24desk-project"
_MOST_PROBLEMS = 50
_MOST_COUNTED = 10_000
"""Problems beyond which a file is not looked at one by one: each would take memory of its own."""
_ITEMS = {"people": "person", "shareholders": "holder", "attachments": "attachment"}


@dataclass(frozen=True, slots=True)
class ExchangeProblem:
    """What is wrong and where: `kind` is pydantic's or strict_json's word for it."""

    where: str
    kind: str
    detail: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.kind, self.detail) if part)


class ExchangeError(B24Error):
    """This is no exchange JSON; `problems` lists what is wrong with it, at most fifty things."""

    def __init__(self, problems: tuple[ExchangeProblem, ...]) -> None:
        super().__init__(ErrorCode.BAD_EXCHANGE, problems=tuple(map(str, problems)))
        self.problems = problems


def dump(project: Project) -> bytes:
    """The one canonical spelling of a project: UTF-8, every field, in the order of the models."""
    return (project.model_dump_json(indent=2) + "\n").encode()


def load(raw: bytes) -> Project:
    """The project that exchange JSON spells. Raises ExchangeError, or B24Error with FILE_NEWER."""
    try:
        data = read_json(raw, LARGEST)
    except JsonError as error:
        raise ExchangeError((ExchangeProblem(error.place, error.kind),)) from None
    if not isinstance(data, dict):
        raise ExchangeError((ExchangeProblem("", "model_type"),))
    return project_of(json.dumps(_widened(migrated(data, _version(data)))))


def read_exchange(path: Path) -> Project:
    """The project in an exchange file; errors carry its path."""
    raw = read_bytes(path, LARGEST + 1)
    try:
        return load(raw)
    except B24Error as error:
        error.facts["path"] = path
        raise


def project_of(spelt: str | bytes) -> Project:
    """The project that JSON of the newest format spells in full; it was read by strict_json before.

    Raises ExchangeError.
    """
    try:
        return Project.model_validate_json(spelt, strict=True)
    except ValidationError as error:
        if error.error_count() > _MOST_COUNTED:
            problem = ExchangeProblem("", "too-many-problems", str(error.error_count()))
            raise ExchangeError((problem,)) from None
        found = dict.fromkeys(map(_problem, error.errors(include_url=False, include_input=False)))
        raise ExchangeError(tuple(found)[:_MOST_PROBLEMS]) from None


def as_far_as_known(data: Plain) -> Project:
    """The project in data of a newer format, without the fields that this program does not know.

    Raises B24Error with FILE_NEWER where more than unknown fields stands in the way.
    """
    known = {**data, "format_version": FORMAT_VERSION}
    try:
        return Project.model_validate_json(json.dumps(known), strict=True)
    except ValidationError as error:
        if error.error_count() > _MOST_COUNTED:
            raise B24Error(ErrorCode.FILE_NEWER, version=data.get("format_version", 0)) from None
        places = [
            item["loc"] for item in error.errors(include_url=False) if item["type"] == "extra_forbidden"
        ]
    try:
        return Project.model_validate_json(json.dumps(_without(known, places)), strict=True)
    except ValidationError:
        raise B24Error(ErrorCode.FILE_NEWER, version=data.get("format_version", 0)) from None


def _without(data: Plain, places: Iterable[tuple[int | str, ...]]) -> Plain:
    """A copy in which nothing stands at these places."""
    copy = json.loads(json.dumps(data))
    for *way, last in places:
        inner = copy
        for step in way:
            inner = inner[step]
        del inner[last]
    return dict(copy)


def _version(data: Mapping[str, object]) -> int:
    """The format version of a file that says it is ours, or says nothing."""
    if data.get("format", _FORMAT) != _FORMAT:
        raise ExchangeError((ExchangeProblem("format", "literal_error", _FORMAT),))
    version = data.get("format_version", FORMAT_VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ExchangeError((ExchangeProblem("format_version", "int_type"),))
    if version > FORMAT_VERSION:
        raise B24Error(ErrorCode.FILE_NEWER, version=version)
    return version


def _widened(data: Plain) -> Plain:
    """Short forms written out: bare answers as answers, list items with ids."""
    wide = dict(data)
    answers = wide.get("answers")
    if isinstance(answers, dict):
        given = {name: answer for name, answer in answers.items() if answer is not None}
        wide["answers"] = {
            name: answer if isinstance(answer, dict) else {"value": answer} for name, answer in given.items()
        }
    for name, word in _ITEMS.items():
        if isinstance(wide.get(name), list):
            wide[name] = _with_ids(wide[name], word)
    return wide


def _with_ids(items: list[object], word: str) -> list[object]:
    taken = {item.get("id") for item in items if isinstance(item, dict)}
    free = (name for number in range(1, 2 * len(items) + 2) if (name := f"{word}-{number}") not in taken)
    return [
        {"id": next(free), **item} if isinstance(item, dict) and "id" not in item else item for item in items
    ]


def _problem(item: ErrorDetails) -> ExchangeProblem:
    place = item["loc"]
    if place[:1] == ("answers",) and place[2:3] == ("value",):
        # One line for a value that none of the four forms fits, instead of one for each form.
        return ExchangeProblem(_where(place[:3]), "answer_value")
    return ExchangeProblem(_where(place), item["type"], _detail(item))


def _where(place: tuple[int | str, ...]) -> str:
    """A place inside the file: answers["company.name"].value, people[2].phone."""
    words = ""
    for part in place:
        if isinstance(part, int):
            words += f"[{part}]"
        elif part.isidentifier():
            words += f".{part}" if words else part
        else:
            words += f'["{part}"]'
    return words


def _detail(item: ErrorDetails) -> str:
    """What would have been right, where pydantic says so as a bare value."""
    context = item.get("ctx", {})
    for key in ("expected", "max_length", "pattern", "le", "ge", "error"):
        if key in context:
            return str(context[key])
    return ""
