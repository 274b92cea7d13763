"""The sources that a draft cites: a short mark after each paragraph, and the list that the marks lead to."""

from collections.abc import Iterable
from datetime import date

from b24desk.domain.text import Language
from b24desk.papers.draft_template import draft_words
from b24desk.papers.overdue import MARK
from b24desk.papers.wording import load_wording
from b24desk.rules.review import is_overdue
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.sources import Citation


class DraftSources:
    """Grows while a draft is written; a place in a source is numbered where it is first cited."""

    def __init__(self, rulebook: Rulebook, language: Language, as_of: date) -> None:
        self._rulebook = rulebook
        self._language = language
        self._as_of = as_of
        self._cited: dict[tuple[str, str], int] = {}

    def cite(self, citations: Iterable[Citation]) -> str:
        """``〔1〕〔3〕``: brackets that no company's name is likely to hold, in every font."""
        numbers = (self._number(citation) for citation in citations)
        return "".join(
            f"〔{number}〕" if self._language is Language.ZH else f" [{number}]" for number in numbers
        )

    def listed(self) -> tuple[str, ...]:
        return tuple(self._entry(source, place, number) for (source, place), number in self._cited.items())

    def _number(self, citation: Citation) -> int:
        place = citation.at[self._language] if citation.at else ""
        return self._cited.setdefault((citation.source, place), len(self._cited) + 1)

    def _entry(self, source: str, place: str, number: int) -> str:
        described, words, language = self._rulebook.sources[source], draft_words(), self._language
        title = described.title[language]
        if described.number:
            title += _bracketed(described.number[language], language)
        if place and not described.level.may_refuse:  # a section of a page, where a law has an article
            title, place = f"{title}{_BEFORE_SECTION[language]}{place}", ""
        pattern = words.source if place else words.source_plain
        level = load_wording().levels[described.level][language]
        said = pattern[language].format(index=number, title=title, place=place, level=level)
        return f"{MARK} {said}" if is_overdue(described, self._rulebook, self._as_of) else said


_BEFORE_SECTION = {Language.ZH: "，", Language.EN: ", "}


def _bracketed(number: str, language: Language) -> str:
    return f"（{number}）" if language is Language.ZH else f" ({number})"
