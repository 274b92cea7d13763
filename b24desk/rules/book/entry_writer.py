"""What the writers of the rule book's tables share: labelled points, citations, terms, spans of time."""

import re
from collections.abc import Iterable
from datetime import date
from functools import reduce

from b24desk.domain.text import Language, Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.book.content import Point
from b24desk.rules.book.words import book_words, fill
from b24desk.rules.conditions import ALWAYS, Condition
from b24desk.rules.consistency import MARK
from b24desk.rules.phrasing import say_date, say_quantity
from b24desk.rules.review import is_overdue, review_day
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.entry import Entry, Reviewed
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.schema.sources import Citation, Dated
from b24desk.rules.wording import ConditionWriter

_MARK_OPENS = "{"


class EntryWriter:
    """Writes for one rulebook as of one day."""

    def __init__(self, rulebook: Rulebook, as_of: date) -> None:
        self.rulebook = rulebook
        self.as_of = as_of
        self.words = book_words()
        self._conditions = ConditionWriter(rulebook, as_of)

    def point(self, label: str, *texts: Text | None) -> Iterable[Point]:
        """A point if there is anything to say: meant for `yield from`."""
        said = tuple(text for text in texts if text is not None)
        if said:
            yield Point(self.words.labels[label], said)

    def condition(self, label: str, condition: Condition) -> Iterable[Point]:
        return self.point(label, *self._conditions.clauses(condition))

    def applies(self, condition: Condition) -> Iterable[Point]:
        """Nothing for what always applies."""
        return () if condition == ALWAYS else self.condition("applies", condition)

    def clauses(self, condition: Condition) -> tuple[Text, ...]:
        return self._conditions.clauses(condition)

    def term(self, group: str, code: str) -> Text:
        return self.rulebook.term(group, code)

    def level(self, level: AuthorityLevel) -> Text:
        return self.term("level", level)

    def phrase(self, name: str, /, **marks: object) -> Text:
        return self.words.phrase(name, **marks)

    def joined(self, texts: Iterable[Text]) -> Text | None:
        """All texts as one; None when there are none."""
        found = list(texts)
        pair = self.words.phrases["joined"]
        return reduce(lambda a, b: fill(pair, first=a, second=b), found) if found else None

    def cited(self, citations: Iterable[Citation]) -> tuple[Text, ...]:
        """Each source by its title, with the place in it."""
        return tuple(self._cited(citation) for citation in citations)

    def _cited(self, citation: Citation) -> Text:
        title, at = self.rulebook.sources[citation.source].title, citation.at
        if at is None:
            return title
        return Text(zh=f"{title.zh}{_between(title.zh, at.zh)}{at.zh}", en=f"{title.en}, {at.en}")

    def basis(self, citations: Iterable[Citation]) -> Iterable[Point]:
        return self.point("basis", *self.cited(citations))

    def day(self, day: date) -> Text:
        return Text(zh=say_date(day, Language.ZH), en=say_date(day, Language.EN))

    def quantity(self, value: int | date | tuple[str, ...], unit: Unit) -> Text:
        zh, en = (say_quantity(self.rulebook, value, unit, spoken) for spoken in Language)
        return Text(zh=zh, en=en)

    def checked(self, item: Reviewed) -> Iterable[Point]:
        """When it was read, and by when it should be read again."""
        review = self.day(review_day(item, self.rulebook))
        if item.verified_on is None:
            return self.point("verified", self.phrase("review", review=review))
        return self.point("verified", self.phrase("checked", day=self.day(item.verified_on), review=review))

    def in_force(self, dated: Dated) -> Text:
        since = self.day(dated.since)
        if dated.until is None:
            return self.phrase("since", since=since)
        return self.phrase("between", since=since, until=self.day(dated.until))

    def is_overdue(self, *items: Reviewed) -> bool:
        return any(is_overdue(item, self.rulebook, self.as_of) for item in items)

    def template(self, text: Text) -> Text:
        """A text of the rulebook with the figures of the day, and a blank for each answer of the firm."""
        if _MARK_OPENS not in text.zh:
            return text
        return Text(zh=self._template(text, Language.ZH), en=self._template(text, Language.EN))

    def _template(self, text: Text, language: Language) -> str:
        blank = self.words.phrases["answer"][language]

        def figure(match: re.Match[str]) -> str:
            mark = match[1]
            return self._conditions.figures(mark[1:], language) if mark.startswith("@") else blank

        return MARK.sub(figure, text[language])

    def conflict(self, name: str | None) -> Iterable[Point]:
        return self.point("conflict", self.rulebook.conflicts[name].title if name else None)

    def covers(self, entry: Entry) -> Iterable[Point]:
        """The numbers of the guides' statements that the entry answers."""
        return self.point("covers", plain(" ".join(entry.covers)) if entry.covers else None)


def plain(words: str) -> Text:
    """Words that read the same in both languages."""
    return Text(zh=words, en=words)


def _between(title: str, place: str) -> str:
    """Nothing between 》 and a Chinese place, a blank before Latin; after other titles a comma."""
    if not title.endswith("》"):
        return "，"
    return " " if place[0].isascii() else ""
