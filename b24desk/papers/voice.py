"""Says things in the language of a paper: once, or in Chinese and then in English."""

from collections.abc import Iterable
from datetime import date
from functools import reduce

from b24desk.domain.text import Language, PaperLanguage, Text
from b24desk.rules.phrasing import say_date

Words = tuple[str, ...]
"""One statement, once for each language of the paper, Chinese first."""


class Voice:
    """The language of one paper."""

    def __init__(self, language: PaperLanguage) -> None:
        self.languages = language.languages

    def say(self, text: Text, **facts: object) -> Words:
        """The text in each language; a fact that is a Text follows the language, others are plain."""
        return tuple(self._fill(text, facts, language) for language in self.languages)

    def around(self, text: Text, words: Words, **facts: object) -> Words:
        """The text in each language around words already said, in place of its mark {words}."""
        pairs = zip(self.languages, words, strict=True)
        return tuple(text[language].format(words=said, **facts) for language, said in pairs)

    def same(self, text: str) -> Words:
        """A name or figure that reads the same in every language: said once."""
        return (text,)

    def date(self, day: date) -> Words:
        return tuple(say_date(day, language) for language in self.languages)

    def list(self, texts: Iterable[Text], pair: Text) -> Words:
        """Any number of texts as one, two and two by a pattern with {first} and {second}."""
        found = tuple(texts)
        return tuple(joined([text[said] for text in found], pair[said]) for said in self.languages)

    def _fill(self, text: Text, facts: dict[str, object], language: Language) -> str:
        if not facts:
            return text[language]
        said = {name: fact[language] if isinstance(fact, Text) else fact for name, fact in facts.items()}
        return text[language].format(**said)


def joined(texts: Iterable[str], pair: str) -> str:
    """`{first}、{second}` over any number of texts; empty for none."""
    first, *others = [*texts] or [""]
    return reduce(lambda before, text: pair.format(first=before, second=text), others, first)
