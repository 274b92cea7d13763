"""The words of a sheet that stand for a value: posts, yes and no, kinds of document, in both languages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from b24desk.domain.project import IdentityKind
from b24desk.domain.text import Language, Text
from b24desk.flow.people_sheet.cleaning import word_of
from b24desk.flow.people_sheet.wording import sheet_wording

Meant = TypeVar("Meant")
_LONGEST_BLANK = 8
"""Characters of a word that stands for nothing, with what may stand around it."""
_BETWEEN_WORDS = re.compile(r"[、,，;；/|\n]+|\s{2,}")


@dataclass(frozen=True, slots=True)
class Meanings:
    """What each word means, by how it is compared. `posts` are ids of the rulebook's roles."""

    posts: Mapping[str, str]
    kinds: Mapping[str, IdentityKind]
    truth: Mapping[str, bool]
    blank: frozenset[str]
    total: frozenset[str]

    def is_blank(self, text: str) -> bool:
        return not text or (len(text) <= _LONGEST_BLANK and word_of(text) in self.blank)

    def posts_in(self, text: str) -> tuple[tuple[str, ...], str]:
        """The posts that a cell names, and the first word that is none."""
        whole = self.posts.get(word_of(text))
        if whole is not None:
            return (whole,), ""
        found: list[str] = []
        for word in _words(text):
            post = self.posts.get(word_of(word))
            if post is None:
                return (), word
            found.append(post)
        return tuple(dict.fromkeys(found)), ""

    def kind(self, text: str) -> IdentityKind | None:
        return _meant(text, self.kinds)

    def yes_or_no(self, text: str) -> bool | None:
        return _meant(text, self.truth)


def meanings_of(roles: Mapping[str, Text], kinds: Mapping[IdentityKind, Text]) -> Meanings:
    """`roles` and `kinds` are what the rulebook calls them; the sheet's wording knows more names."""
    wording = sheet_wording()
    posts = {role: (role, *_both(title), *wording.posts.get(role, ())) for role, title in roles.items()}
    documents = {kind: (*_both(kinds[kind]), *also) for kind, also in wording.values.kinds().items()}
    values = wording.values
    return Meanings(
        posts=_by_word(posts),
        kinds=_by_word(documents),
        truth=_by_word({True: values.yes, False: values.no}),
        blank=frozenset(map(word_of, values.blank)),
        total=frozenset(map(word_of, values.total)),
    )


def _both(text: Text) -> tuple[str, ...]:
    return tuple(text[language] for language in Language)


def _by_word(words: Mapping[Meant, Iterable[str]]) -> Mapping[str, Meant]:
    return MappingProxyType({word_of(word): meant for meant, all_ in words.items() for word in all_})


def _words(text: str) -> list[str]:
    return [word for word in map(str.strip, _BETWEEN_WORDS.split(text)) if word]


def _meant(text: str, table: Mapping[str, Meant]) -> Meant | None:
    """One meaning, even where both languages say it: "是 / Yes"."""
    if word_of(text) in table:
        return table[word_of(text)]
    for words in (text.split(" / "), _words(text)):
        found = {table.get(word_of(word)) for word in words}
        meant = found.pop() if len(found) == 1 else None
        if meant is not None:
            return meant
    return None
