"""Conditions in words, in both languages: what a lawyer reads in place of operators and codes."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import reduce
from typing import assert_never

from b24desk.domain.facts import FactValue
from b24desk.domain.text import Language, Text
from b24desk.rules.assessment import title_of
from b24desk.rules.book.words import Phrase, book_words
from b24desk.rules.condition_patterns import Part, Several, parts_of
from b24desk.rules.conditions import (
    ALWAYS,
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Not,
    Operator,
    ParameterRef,
)
from b24desk.rules.phrasing import say_fact, say_quantity
from b24desk.rules.rulebook import Rulebook

_DENIED: Mapping[Operator, Phrase] = {
    Operator.IS: Phrase.IS_NOT,
    Operator.IS_NOT: Phrase.IS,
    Operator.IN: Phrase.NOT_IN,
    Operator.NOT_IN: Phrase.IN,
    Operator.HAS: Phrase.HAS_NOT,
    Operator.HAS_ANY: Phrase.HAS_NONE,
    Operator.AT_LEAST: Phrase.LESS_THAN,
    Operator.AT_MOST: Phrase.MORE_THAN,
    Operator.MORE_THAN: Phrase.AT_MOST,
    Operator.LESS_THAN: Phrase.AT_LEAST,
    Operator.MENTIONS_ANY: Phrase.MENTIONS_NONE,
    Operator.SAME_AS: Phrase.NOT_SAME_AS,
}
_EXPLAINED_AFTER = ("：", ":")


class ConditionWriter:
    """Words for the conditions of one rulebook; figures are those of one day."""

    def __init__(self, rulebook: Rulebook, as_of: date) -> None:
        self._rulebook = rulebook
        self._as_of = as_of
        self._words = book_words().condition

    def sentence(self, condition: Condition) -> Text:
        """The whole condition, without a full stop."""
        zh, en = (self._say(condition, language, holds=True) for language in Language)
        # Put together from checked texts, and with many alternatives longer than any single one may be.
        return Text.model_construct(zh=zh, en=en[0].upper() + en[1:])

    def clauses(self, condition: Condition) -> tuple[Text, ...]:
        """The conditions that must hold together, one by one: the parts of an "all", else the whole."""
        together = _together(condition)
        if len(together) == 1:
            return (self.sentence(condition),)
        zh, en = (self._clauses(together, language) for language in Language)
        return tuple(Text.model_construct(zh=z, en=e) for z, e in zip(zh, en, strict=True))

    def _clauses(self, together: Iterable[Condition], language: Language) -> list[str]:
        also = self._words[Phrase.ALSO][language]
        first, *others = [self._grouped(part, language, holds=True) for part in together]
        return [first[0].upper() + first[1:], *(also.format(part=words) for words in others)]

    def _say(self, part: Part, language: Language, *, holds: bool) -> str:
        """A condition, or (`holds` False) its opposite; the opposite of "all" is "any" of the opposites."""
        match part:
            case Compare():
                return self._compare(part, language, holds=holds)
            case Several():
                return self._several(part, language, holds=holds)
            case Not(inner):
                return self._say(inner, language, holds=not holds)
            case All() | Any():
                joint = Phrase.AND if isinstance(part, All) is holds else Phrase.OR
                return self._many(parts_of(part), joint, language, holds=holds)
            case _:
                assert_never(part)

    def _many(self, parts: tuple[Part, ...], joint: Phrase, language: Language, *, holds: bool) -> str:
        if not parts:
            return self._words[Phrase.ALWAYS][language]
        if len(parts) == 1:
            return self._say(parts[0], language, holds=holds)
        said = [self._grouped(part, language, holds=holds) for part in parts]
        return _chain(said, self._words[joint][language])

    def _grouped(self, part: Part, language: Language, *, holds: bool) -> str:
        """In brackets where it is one of several and holds an "and" or "or" of its own."""
        words = self._say(part, language, holds=holds)
        return self._words[Phrase.GROUP][language].format(part=words) if _is_joined(part) else words

    def _several(self, family: Several, language: Language, *, holds: bool) -> str:
        if family.count == len(family.values):
            phrase = Phrase.HAS_ALL if holds else Phrase.HAS_NOT_ALL
        else:
            phrase = Phrase.HAS_SEVERAL if holds else Phrase.HAS_FEWER
        return self._words[phrase][language].format(
            subject=self._subject(family.fact, language),
            value=self._values(family.fact, family.values, language),
            count=family.count,
        )

    def _compare(self, comparison: Compare, language: Language, *, holds: bool) -> str:
        phrase = Phrase(comparison.operator.value) if holds else _DENIED[comparison.operator]
        return self._words[phrase][language].format(
            subject=self._subject(comparison.fact, language), value=self._value(comparison, language)
        )

    def _subject(self, fact: str, language: Language) -> str:
        phrase = Phrase.ANSWER if fact in self._rulebook.questions else Phrase.RESULT
        title = title_of(self._rulebook, fact)[language]
        return self._words[phrase][language].format(title=_within_quotes(title))

    def _value(self, comparison: Compare, language: Language) -> str:
        operand = comparison.operand
        if isinstance(operand, ParameterRef):
            return self._figure(operand.id, language)
        if isinstance(operand, FactRef):
            return self._subject(operand.id, language)
        return self._values(comparison.fact, operand if isinstance(operand, tuple) else (operand,), language)

    def _values(self, fact: str, values: tuple[FactValue, ...], language: Language) -> str:
        said = [self._known(fact, value, language) for value in values]
        return _chain(said, self._words[Phrase.LISTED][language])

    def _known(self, fact: str, value: FactValue, language: Language) -> str:
        """Figures bare, everything else in quotes."""
        words = say_fact(self._rulebook, fact, value, language)
        if isinstance(value, int) and not isinstance(value, bool):
            return f" {words}" if language is Language.ZH else words
        named = _named(words) if fact in self._rulebook.decisions else words
        return self._words[Phrase.QUOTED][language].format(value=_within_quotes(named))

    def _figure(self, name: str, language: Language) -> str:
        title = self._rulebook.parameters[name].title[language]
        figures = self.figures(name, language)
        if not figures:
            return self._words[Phrase.NO_FIGURE][language].format(title=_within_quotes(title))
        return self._words[Phrase.FIGURE][language].format(title=title, value=figures)

    def figures(self, name: str, language: Language) -> str:
        """The values of a parameter on the day: the general one, then those of provinces; empty for none."""
        rulebook, parameter = self._rulebook, self._rulebook.parameters[name]
        said = []
        for value in sorted(parameter.values, key=lambda value: bool(value.provinces)):
            if not value.covers_day(self._as_of):
                continue
            figure = say_quantity(rulebook, value.value, parameter.unit, language)
            if value.provinces:
                names = [rulebook.provinces[code].name[language] for code in value.provinces]
                provinces = _chain(names, self._words[Phrase.LISTED][language])
                figure = self._words[Phrase.LOCAL_FIGURE][language].format(provinces=provinces, value=figure)
            said.append(figure)
        return _chain(said, self._words[Phrase.FIGURES][language]) if said else ""


def _named(words: str) -> str:
    """A decision's value is named before the colon and explained after it."""
    for mark in _EXPLAINED_AFTER:
        words = words.partition(mark)[0]
    return words


def _within_quotes(words: str) -> str:
    return words.replace("“", "‘").replace("”", "’")


def _together(condition: Condition) -> tuple[Condition, ...]:
    """What must hold together: the parts of an "all", and of any "all" among them."""
    if isinstance(condition, All) and condition != ALWAYS:
        return tuple(inner for part in condition.parts for inner in _together(part))
    return (condition,)


def _is_joined(part: Part) -> bool:
    """Whether the words of a part hold an "and" or "or" of their own."""
    match part:
        case All() | Any():
            parts = parts_of(part)
            return len(parts) > 1 or any(_is_joined(inner) for inner in parts)
        case Not(inner):
            return _is_joined(inner)
        case Compare() | Several():
            return False
        case _:
            assert_never(part)


def _chain(said: Iterable[str], pair: str) -> str:
    return reduce(lambda before, words: pair.format(first=before, second=words), said)
