"""The wording of the letters that the legal representative signs: the typed reading of resources/letters."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Annotated

import tomli
from pydantic import Field

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Language, Text
from b24desk.papers.paper import PaperKind
from b24desk.resources import resource
from b24desk.rules.schema.entry import ConditionField, Id
from b24desk.rules.schema.sources import Citation


class Undertaking(Frozen):
    """One numbered point, with the law or the practice that asks for it."""

    id: Id
    text: Text
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    figures: tuple[Id, ...] = ()
    """Parameters of the rulebook whose values the text spells out."""


class Case(Frozen):
    """One of the cases that call for a letter, named in it where the answers say that it holds."""

    when: ConditionField
    text: Text


class SignatureWords(Frozen):
    company: Text
    person: Text
    day: Text
    seal: Text


class SlotWords(Frozen):
    """What each slot asks for, said in place of an answer that is missing."""

    blank: Text
    authority: Text
    company: Text
    credit_code: Text
    services: Text
    area: Text


class LetterWords(Frozen):
    """What every letter says alike."""

    reference_note: Text
    addressee: Text
    penalty: Text
    close: Text
    signature: SignatureWords
    slots: SlotWords


class LetterTemplate(Frozen):
    """One letter. `id` is that of its line of the checklist; `slots` are left to be written in."""

    id: Id
    verified_on: date
    title: Text
    addressee: Text | None = None
    opening: Text
    slots: Mapping[str, Text] = Field(default_factory=dict)
    case: tuple[Case, ...] = ()
    undertaking: Annotated[tuple[Undertaking, ...], Field(min_length=1, max_length=20)]


def blank_pattern() -> re.Pattern[str]:
    """Finds what is left to be filled in, in either language."""
    blank = letter_words().slots.blank
    said = (re.escape(blank[language].format(what="\0")) for language in Language)
    return re.compile("|".join(one.replace("\0", r"[^】\]]*") for one in said))


def begun_blank_pattern() -> re.Pattern[str]:
    """Finds the start of one that the line it stands on does not end."""
    blank = letter_words().slots.blank
    begins = [blank[language].partition("{what}")[0].rstrip() for language in Language]
    whole = [re.escape(begin) + r"[^】\]]*$" for begin in begins]
    cut = [re.escape(begin[:length]) + "$" for begin in begins for length in range(2, len(begin))]
    return re.compile("|".join((*whole, *cut)))


def letter_template(kind: PaperKind) -> LetterTemplate:
    """The template of one of the LETTERS."""
    return _template(kind.document or kind.value)


@cache
def letter_words() -> LetterWords:
    return LetterWords.model_validate(_read("letter_words"))


@cache
def _template(name: str) -> LetterTemplate:
    return LetterTemplate.model_validate(_read(name))


def _read(name: str) -> dict[str, object]:
    return tomli.loads(resource("letters", f"{name}.toml").read_text("utf-8"))
