"""What can be done about a clash: take one side, or both where both can stand."""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import assert_never

from b24desk.domain.project import Answer, Attachment, DocumentProgress, Person, Shareholder
from b24desk.storage.merging.clash import Clash
from b24desk.storage.merging.parts import ROWS, Key, Part

_LONGEST_PROSE = 20_000
_LONGEST_STEM = 90


class Choice(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


def offered(clash: Clash) -> tuple[Choice, ...]:
    """The choices that make sense for this clash."""
    both = (Choice.BOTH,) if _can_double(clash) or _joined(clash) is not None else ()
    return (Choice.MINE, Choice.THEIRS, *both)


def chosen(clash: Clash, choice: Choice, taken: AbstractSet[Key]) -> dict[Key, Part]:
    """What stands in the merged application; `taken` are the keys that no second row may have.

    Both, where both cannot stand, is mine: nobody is offered that.
    """
    match choice:
        case Choice.MINE:
            return _one(clash.key, clash.mine)
        case Choice.THEIRS:
            return _one(clash.key, clash.theirs)
        case Choice.BOTH:
            if _can_double(clash):
                return _one(clash.key, clash.mine) | _second(clash, taken)
            return _one(clash.key, _joined(clash) or clash.mine)
        case _:
            assert_never(choice)


def _one(key: Key, part: Part | None) -> dict[Key, Part]:
    return {} if part is None else {key: part}


def _can_double(clash: Clash) -> bool:
    """Two people, two shareholders, two files can stand beside each other."""
    return clash.key.kind in ROWS and clash.mine is not None and clash.theirs is not None


def _second(clash: Clash, taken: AbstractSet[Key]) -> dict[Key, Part]:
    """Their row under a key of its own."""
    if not isinstance(clash.theirs, Person | Shareholder | Attachment):
        raise TypeError("only rows can be doubled")
    number, stem = 2, clash.key.id[:_LONGEST_STEM]
    while (key := Key(clash.key.kind, f"{stem}-{number}")) in taken:
        number += 1
    return {key: clash.theirs.model_copy(update={"id": key.id})}


def _joined(clash: Clash) -> Part | None:
    """Both sides in one part: texts behind each other, choices side by side; None where that says nothing."""
    mine, theirs = clash.mine, clash.theirs
    if isinstance(mine, str) and isinstance(theirs, str) and clash.key.id == "notes":
        return _text(mine, theirs)
    if isinstance(mine, Answer) and isinstance(theirs, Answer):
        return _joined_answer(mine, theirs)
    if isinstance(mine, DocumentProgress) and isinstance(theirs, DocumentProgress):
        return _joined_note(mine, theirs)
    return None


def _joined_answer(mine: Answer, theirs: Answer) -> Part | None:
    if (
        isinstance(mine.value, tuple)
        and isinstance(theirs.value, tuple)
        and mine.model_copy(update={"value": theirs.value}) == theirs
    ):
        return mine.model_copy(update={"value": tuple(dict.fromkeys(mine.value + theirs.value))})
    return _joined_note(mine, theirs)


def _joined_note(mine: Answer | DocumentProgress, theirs: Answer | DocumentProgress) -> Part | None:
    """For parts that differ in their notes alone."""
    note = _text(mine.note, theirs.note)
    if note is None or mine.model_copy(update={"note": theirs.note}) != theirs:
        return None
    return mine.model_copy(update={"note": note})


def _text(mine: str, theirs: str) -> str | None:
    """One text behind the other; one that holds the other already stands for both."""
    if theirs in mine or mine in theirs:
        return max(mine, theirs, key=len)
    both = f"{mine}\n\n{theirs}"
    return both if len(both) <= _LONGEST_PROSE else None
