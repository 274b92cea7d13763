"""A Chinese term and its English go together, wherever the program speaks: rulebook, letters, interface."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from b24desk.resources import resource
from tests.house.sources import ROOT

HEADING = "## Terms in sentences"
CHINESE = re.compile("[\u4e00-\u9fff]")


class Term(NamedTuple):
    """`zh` and `en` hold the form by preference first; `never` may hold either language."""

    zh: tuple[str, ...]
    en: tuple[str, ...]
    never: tuple[str, ...]


EVERYDAY = frozenset(
    {
        "guide",
        "number",
        "letter",
        "form",
        "plan",
        "seal",
        "copy",
        "foreign",
        "domestic",
        "differ",
        "verification",
    }
)
"""English words that also stand for other things than the term; none is here without need."""
NO_WORDS = re.compile(r"https?://[\w./-]+|\{[^}]*\}")
"""Addresses and marks: they name something and say nothing."""


class Said(NamedTuple):
    place: str
    zh: str
    en: str


@cache
def terms() -> tuple[Term, ...]:
    table = ROOT.joinpath("GLOSSARY.md").read_text("utf-8").partition(HEADING)[2]
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("| ")][1:]
    return tuple(
        Term(*(tuple(filter(None, map(str.strip, cell.split(" / ")))) for cell in row)) for row in rows
    )


@cache
def said() -> tuple[Said, ...]:
    files = [
        path
        for folder in ("rulebook", "letters", "drafts")
        for path in sorted(resource(folder).glob("*.toml"))
    ]
    spoken = [one for path in files for one in _in_table(tomllib.loads(path.read_text("utf-8")), path.name)]
    messages = ET.parse(ROOT / "translations" / "b24desk_zh_CN.ts").iter("message")  # noqa: S314  # our own file
    for message in messages:
        translation = message.find("translation")
        if translation is not None and translation.get("type") not in ("obsolete", "vanished"):
            zh = "".join(translation.itertext())
            spoken.append(Said("interface", zh, message.findtext("source") or ""))
    return tuple(one for one in spoken if one.zh.strip() and one.en.strip())


def _in_table(value: object, place: str) -> Iterator[Said]:
    if isinstance(value, dict):
        zh, en = value.get("zh"), value.get("en")
        if isinstance(zh, str) and isinstance(en, str):
            yield Said(place, zh, en)
            return
        here = f"{place} {value.get('id', '')}".rstrip()
        for part in value.values():
            yield from _in_table(part, here)
    elif isinstance(value, list):
        for part in value:
            yield from _in_table(part, place)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """The words, inflected at their end: cancel, cancelled; penalty, penalties; correct, correction."""
    stem = words.lower()
    if re.search("[^aeiou]y$", stem):
        ending = re.escape(stem[:-1]) + "(?:y|ies|ied)"
    elif stem.endswith("e"):
        ending = re.escape(stem[:-1]) + "(?:e|es|ed|ing)"
    else:
        ending = re.escape(stem) + "(?:s|es|ed|ing)?"
    return re.compile(rf"(?<![a-z]){ending}(?![a-z])")


def _says(english: str, words: str) -> bool:
    return _pattern(words).search(english.lower()) is not None


def misrendered(one: Said) -> Iterator[str]:
    """Terms of the Chinese that the English does not have; a longer term hides those within it."""
    left = one.zh
    for term in sorted(terms(), key=lambda term: -len(term.zh[0])):
        if term.zh[0] in left:
            left = left.replace(term.zh[0], "\0")
            if not any(_says(one.en, words) for words in term.en):
                yield f"{term.zh[0]} without {' / '.join(term.en)}: {one}"


def untold(one: Said) -> Iterator[str]:
    """Terms of the English, in the form by preference, that the Chinese does not have."""
    english = NO_WORDS.sub("", one.en)
    for term in terms():
        preferred = term.en[0]
        if preferred in EVERYDAY or not _says(english, preferred):
            continue
        alike = _alike(preferred)
        if not any(zh in one.zh for zh in alike):
            yield f"{preferred} without {' / '.join(alike)}: {one}"


def _alike(preferred: str) -> list[str]:
    """Everything in Chinese that these English words may stand for."""
    return [zh for other in terms() if preferred in other.en for zh in other.zh]


def banned(one: Said) -> Iterator[str]:
    for term in terms():
        for words in term.never:
            if words in one.zh if CHINESE.search(words) else _says(one.en, words):
                yield f"{words} instead of {term.zh[0]}, {term.en[0]}: {one}"


def test_there_are_terms_enough_and_much_is_said() -> None:
    assert len(terms()) >= 80
    assert len({term.zh[0] for term in terms()}) == len(terms())
    assert {len(term) for term in terms()} == {3}
    assert all(term.zh and term.en for term in terms())
    assert len(said()) > 2_500
    assert {one.place.split()[0] for one in said()} >= {"commitment-letter.toml", "wording.toml", "interface"}


def test_every_term_is_said_somewhere() -> None:
    assert [term.zh[0] for term in terms() if not any(term.zh[0] in one.zh for one in said())] == []


def test_a_chinese_term_is_rendered_by_its_english() -> None:
    assert [wrong for one in said() for wrong in misrendered(one)] == []


def test_an_english_term_renders_its_chinese() -> None:
    assert [wrong for one in said() for wrong in untold(one)] == []


def test_no_banned_word_is_said() -> None:
    assert [wrong for one in said() for wrong in banned(one)] == []


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.zh[0])
def test_wherever_a_term_is_said_another_english_word_would_be_seen(term: Term) -> None:
    """Tried on every sentence that has it, unless it is there only as a part of a longer term."""
    longer = [other.zh[0] for other in terms() if len(other.zh[0]) > len(term.zh[0])]
    tried = 0
    for one in said():
        without_longer = one.zh
        for words in sorted(longer, key=len, reverse=True):
            without_longer = without_longer.replace(words, "\0")
        if term.zh[0] in without_longer:
            tried += 1
            assert list(misrendered(one._replace(en=_without(term.en, one.en)))), one
    assert tried


def _without(words: tuple[str, ...], english: str) -> str:
    left = english.lower()
    for form in sorted(words, key=len, reverse=True):
        left = _pattern(form).sub("gadget", left)
    return left


ENFORCED = sorted({term.en[0] for term in terms()} - EVERYDAY)


@pytest.mark.parametrize("preferred", ENFORCED)
def test_wherever_an_english_term_is_said_another_chinese_word_would_be_seen(preferred: str) -> None:
    for one in said():
        if _says(NO_WORDS.sub("", one.en), preferred):
            chinese = one.zh
            for form in _alike(preferred):
                chinese = chinese.replace(form, "东西")
            assert list(untold(one._replace(zh=chinese))), one


def test_most_terms_are_held_to_in_both_directions() -> None:
    assert len(ENFORCED) >= 70


@pytest.mark.parametrize("word", sorted(EVERYDAY))
def test_a_word_is_free_only_because_it_has_to_be(word: str) -> None:
    assert word in {term.en[0] for term in terms()}
    alike = _alike(word)
    sentences = [one for one in said() if _says(NO_WORDS.sub("", one.en), word)]
    assert [one for one in sentences if not any(zh in one.zh for zh in alike)]


@pytest.mark.parametrize("place", ["rulebook", "letters", "interface"])
def test_sentences_of_every_kind_are_held_to_the_terms(place: str) -> None:
    """A slip put into the first sentence of each kind that has a term is seen there."""
    letters = {path.name for path in resource("letters").glob("*.toml")}
    kinds = {"interface": "interface", **dict.fromkeys(letters, "letters")}
    slips = [
        one._replace(en="A gadget")
        for one in said()
        if kinds.get(one.place.split()[0], "rulebook") == place
        and any(term.zh[0] in one.zh for term in terms())
    ]
    assert len(slips) > 50
    assert all(list(misrendered(one)) for one in slips)


@pytest.mark.parametrize(
    "wrong",
    [
        Said("here", "由法定代表人签字", "Signed by the boss"),
        Said("here", "注册资本不足", "The money is short"),
        Said("here", "外商独资企业", "A domestic company"),
    ],
)
def test_another_english_word_for_a_term_is_seen(wrong: Said) -> None:
    assert list(misrendered(wrong))


def test_an_english_term_for_something_else_is_seen() -> None:
    assert list(untold(Said("here", "由老板签字", "Signed by the legal representative")))


@pytest.mark.parametrize("wrong", [Said("here", "法人代表", "x"), Said("here", "失信", "on the blacklist")])
def test_a_banned_word_is_seen_in_either_language(wrong: Said) -> None:
    assert list(banned(wrong))


def test_a_longer_term_is_not_taken_for_the_shorter_within_it() -> None:
    assert list(misrendered(Said("here", "外商独资企业", "A wholly foreign-owned enterprise"))) == []
