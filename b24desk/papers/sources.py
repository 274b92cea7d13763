"""The sources that a paper cites, numbered in the order of their first mention and listed once."""

from collections.abc import Iterable
from datetime import date

from b24desk.domain.text import Language, Text
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.review import is_overdue
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.sources import Citation


class SourceIndex:
    """Grows while a paper is written; one for each paper."""

    def __init__(self, rulebook: Rulebook, voice: Voice, as_of: date) -> None:
        self._rulebook = rulebook
        self._as_of = as_of
        self._voice = voice
        self._cited: dict[str, int] = {}

    def cite(self, citations: Iterable[Citation]) -> Words:
        """``[1] 第八条 [4]``: short enough for a narrow column; the second language only repeats places.

        The place is named where the law itself is cited; guides and articles are found by their number.
        """
        numbered = [(self._number(citation.source), self._place(citation)) for citation in citations]
        first, *others = self._voice.languages
        placed = [pair for pair in numbered if pair[1]]
        spoken = [_spoken(numbered, first), *(_spoken(placed, other) for other in others if placed)]
        return tuple(spoken)

    def _place(self, citation: Citation) -> Text | None:
        return citation.at if self._rulebook.sources[citation.source].level.may_refuse else None

    def listed(self) -> tuple[Words, ...]:
        """Every source cited so far, with its number, title, document number and level."""
        return tuple(self._entry(source, number) for source, number in self._cited.items())

    def _number(self, source: str) -> int:
        return self._cited.setdefault(source, len(self._cited) + 1)

    def _entry(self, source: str, number: int) -> Words:
        described, words = self._rulebook.sources[source], load_wording()
        listed = words.checklist.notes.source if described.number else words.checklist.notes.source_plain
        said = self._voice.say(
            listed,
            index=number,
            title=described.title,
            number=described.number or described.title,
            level=words.levels[described.level],
        )
        is_old = is_overdue(described, self._rulebook, self._as_of)
        return self._voice.around(words.checklist.notes.source_overdue, said) if is_old else said


def _spoken(numbered: Iterable[tuple[int, Text | None]], language: Language) -> str:
    return " ".join(f"[{number}] {place[language]}" if place else f"[{number}]" for number, place in numbered)
