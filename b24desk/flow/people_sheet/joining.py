"""Rows of a sheet and the people who are in the list already: who is the same, and the list afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from b24desk.domain.identifiers import fold
from b24desk.domain.project import Person
from b24desk.flow.people_sheet.cleaning import heading_of
from b24desk.flow.people_sheet.rows import MOST_PEOPLE, Remark, SheetRow
from b24desk.flow.people_sheet.wording import Reason


class Treatment(StrEnum):
    """What is done with a row about someone who is in the list already."""

    UPDATE = "update"
    SKIP = "skip"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody in the list whom a row seems to be about; `by_number` is the surer way."""

    person: str
    by_number: bool


def matches(rows: Sequence[SheetRow], people: Sequence[Person]) -> dict[int, Match]:
    """By row number. Two people of one name who both have a number, and not the same, are two people.

    So are two rows of one name: the second one would overwrite what the first one brought.
    """
    by_number = {fold(person.identity_number): person for person in people if person.identity_number.strip()}
    by_name: dict[str, Person] = {}
    for person in people:
        by_name.setdefault(heading_of(person.name or person.name_en), person)
    found: dict[int, Match] = {}
    met: set[str] = set()
    for row in sorted(rows, key=lambda row: fold(row.identity_number) not in by_number):
        number = fold(row.identity_number)
        same = by_number.get(number) if number else None
        namesake = by_name.get(heading_of(row.name)) if row.name else None
        if namesake is not None and number and namesake.identity_number.strip():
            namesake = None
        whom = same or namesake
        if whom is not None and whom.id not in met:
            found[row.number] = Match(whom.id, by_number=same is not None)
            if not row.is_bad:
                met.add(whom.id)
    return found


@dataclass(frozen=True, slots=True)
class Joined:
    """The list as it would be, and what each good row does to it: `changed` are ids of people."""

    people: tuple[Person, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]


def joined(
    rows: Sequence[SheetRow],
    people: Sequence[Person],
    found: Mapping[int, Match],
    treatments: Mapping[int, Treatment],
) -> Joined:
    """Good rows brought in: those without a match are added at the end, the others treated as chosen."""
    now = {person.id: person for person in people}
    added: list[str] = []
    changed: dict[str, None] = {}
    free = (name for number in count(1) if (name := f"person-{number}") not in now)
    for row in rows:
        match = found.get(row.number)
        treatment = treatments.get(row.number, Treatment.UPDATE) if match else Treatment.ADD
        if row.is_bad or treatment is Treatment.SKIP:
            continue
        if match is None or treatment is Treatment.ADD:
            person = row.person(Person(id=next(free)))
            added.append(person.id)
        else:
            person = row.person(now[match.person])
            if person != now[match.person]:
                changed[match.person] = None
        now[person.id] = person
    return Joined(tuple(now.values()), tuple(added), tuple(changed))


def within_room(
    rows: Sequence[SheetRow], people: Sequence[Person], found: Mapping[int, Match]
) -> tuple[SheetRow, ...]:
    """The rows, those that would make the list too long marked as bad, whatever is chosen for the others."""
    room = MOST_PEOPLE - len(people)
    fitted: list[SheetRow] = []
    for row in rows:
        if not row.is_bad:
            room -= 1
        over = room < 0 and not row.is_bad and row.number not in found
        fitted.append(replace(row, remarks=(*row.remarks, Remark(Reason.NO_ROOM))) if over else row)
    return tuple(fitted)
