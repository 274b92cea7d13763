"""How texts and queries are made comparable: one width, one case, no punctuation; Chinese spelt in pinyin."""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_CHINESE = re.compile(r"[㐀-鿿]")
_RUNS = re.compile(r"[㐀-鿿]+|[^㐀-鿿]+")

Spelling = tuple[frozenset[str], ...]
"""For each character in turn what may be typed for it: itself, its syllable, the first letter of that."""


def words_in(text: str) -> list[str]:
    """The words of a text: "《电信条例》 2016" -> 电信条例, 2016."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def squeezed(text: str) -> str:
    """The words of a text, without anything between them."""
    return "".join(words_in(text))


def spelling(text: str) -> Spelling:
    """How a squeezed text is typed on a Latin keyboard; a character that reads in several ways takes all."""
    return tuple(_typed(text))


def _typed(text: str) -> Iterator[frozenset[str]]:
    from pypinyin import Style, pinyin  # noqa: PLC0415 - its table takes a quarter of a second to load

    for run in _RUNS.findall(text):
        if _CHINESE.match(run) is None:
            yield from (frozenset(character) for character in run)
            continue
        readings = pinyin(
            run,
            style=Style.NORMAL,
            heteronym=True,
            errors=list,  # type: ignore[arg-type] # as documented: a list holds an item for each character
        )
        for character, syllables in zip(run, readings, strict=True):
            whole = {typed for syllable in syllables for typed in (syllable, syllable.replace("v", "u"))}
            yield frozenset({character, *whole, *(syllable[0] for syllable in whole)})


def spells(query: str, spelt: Spelling) -> int | None:
    """The place in a text from which it can be typed as this query, whole syllables and initials mixed.

    The last syllable may be half typed. None when the text cannot be typed so.
    """
    begun: dict[int, int] = {}
    for place, ways in enumerate(spelt):
        begun[0] = place
        ended: list[int] = []
        going: dict[int, int] = {}
        for reached, start in begun.items():
            for typed in ways:
                if typed.startswith(query[reached:]):
                    ended.append(start)
                elif query.startswith(typed, reached):
                    end = reached + len(typed)
                    going[end] = min(start, going.get(end, start))
        if ended:
            return min(ended)
        begun = going
    return None
