"""One thing changed for several people at once: which things can be, and what then is different.

Names, numbers and addresses are left out on purpose: they identify or reach one person.
"""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from b24desk.domain.project import Person

Value = str | int | bool | date | tuple[str, ...] | None


class Shared(StrEnum):
    """What people may have in common; each is called as the part of a person that holds it."""

    INSURED = "insured_by_applicant"
    MONTHS = "insured_months"
    UNTIL = "insured_until"
    PROOF = "proof_issued_on"
    POSTS = "roles"
    POSITION = "position"
    EDUCATION = "education"
    IDENTITY_KIND = "identity_kind"


class Together(NamedTuple):
    """`value` has been read as what the part holds; of posts it names those that the rulebook knows."""

    shared: Shared
    value: Value


def common_value(people: Iterable[Person], shared: Shared) -> Value:
    """What all of them have; None where they differ, or have nothing."""
    found: list[Value] = list(dict.fromkeys(getattr(person, shared) for person in people))
    return found[0] if len(found) == 1 else None


def changed_together(
    people: Iterable[Person], chosen: Collection[str], together: Together, posts: Collection[str]
) -> tuple[Person, ...]:
    """Everybody in their order, the chosen with this value; `posts` are those that the rulebook knows.

    Whoever has it already stays the same object. Posts that the rulebook does not know stay with a person.
    """
    return tuple(_with(person, together, posts) if person.id in chosen else person for person in people)


def _with(person: Person, together: Together, posts: Collection[str]) -> Person:
    shared, value = together
    if shared is Shared.POSTS and isinstance(value, tuple):
        value = (*value, *(post for post in person.roles if post not in posts))
    if getattr(person, shared) == value:
        return person
    return person.model_copy(update={shared.value: value})
