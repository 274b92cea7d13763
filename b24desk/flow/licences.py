"""Whose work is inside the program, on which terms, and the texts of the licences."""

import json
from dataclasses import dataclass

from b24desk.resources import resource


@dataclass(frozen=True, slots=True)
class Licence:
    name: str
    """Of the program's own part, or of somebody else's."""
    licence: str
    """An SPDX expression."""
    note: str
    text: str


def licences() -> tuple[Licence, ...]:
    """The program itself first, then Qt, then what else is inside."""
    return tuple(Licence(**entry) for entry in json.loads(resource("licences.json").read_text("utf-8")))
