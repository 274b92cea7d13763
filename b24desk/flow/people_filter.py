"""Which people of a long list are shown: by post, by what is missing with them, by name in any spelling."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from b24desk.domain.identifiers import fold
from b24desk.domain.project import Person
from b24desk.flow.search_text import Spelling, spelling, spells, squeezed

NO_POST = "-"
"""Instead of a role's id: people without a post."""
_FEWEST_DIGITS = 4


class Lacking(StrEnum):
    """What may be missing with a person."""

    ANYTHING = "anything"
    GAP = "gap"
    NUMBER = "number"
    INSURANCE = "insurance"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Empty parts ask for nothing. `post` is a role's id, or `NO_POST`."""

    text: str = ""
    post: str = ""
    lacking: Lacking | None = None

    @property
    def is_open(self) -> bool:
        """Whether everybody passes."""
        return not squeezed(self.text) and not self.post and self.lacking is None

    def passes(
        self, person: Person, gaps: Collection[object], spelt: Callable[[str], Spelling] = spelling
    ) -> bool:
        """`gaps` are those of the person's posts; `spelt` may remember what it was asked before."""
        return self._has_post(person) and self._lacks(person, gaps) and self._is_called(person, spelt)

    def _has_post(self, person: Person) -> bool:
        if self.post == NO_POST:
            return not person.roles
        return not self.post or self.post in person.roles

    def _lacks(self, person: Person, gaps: Collection[object]) -> bool:
        insurance = person.insured_by_applicant is None or person.insured_months is None
        number = not person.identity_number.strip()
        match self.lacking:
            case None:
                return True
            case Lacking.GAP:
                return bool(gaps)
            case Lacking.NUMBER:
                return number
            case Lacking.INSURANCE:
                return insurance
            case Lacking.PHONE:
                return not person.phone.strip()
            case Lacking.ANYTHING:
                return bool(gaps) or number or insurance or not person.phone.strip()
            case _:
                assert_never(self.lacking)

    def _is_called(self, person: Person, spelt: Callable[[str], Spelling]) -> bool:
        """By name, position, e-mail or the end of a number; by pinyin or its initials for the name."""
        query = squeezed(self.text)
        if not query:
            return True
        written = squeezed(f"{person.name} {person.name_en} {person.position} {person.education}")
        if query in written or query in squeezed(person.email):
            return True
        if query.isascii() and query.isalpha() and spells(query, spelt(squeezed(person.name))) is not None:
            return True
        digits = fold(self.text).casefold()
        numbers = (person.identity_number, person.phone)
        return len(digits) >= _FEWEST_DIGITS and any(
            fold(number).casefold().endswith(digits) for number in numbers
        )
