"""The wording of a commitment letter: the typed reading of resources/letters/commitment.toml."""

from datetime import date
from functools import cache
from typing import Annotated

import tomli
from pydantic import Field

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.resources import resource
from b24desk.rules.schema import Citation, Id


class Undertaking(Frozen):
    """One numbered point, with the law or the practice that asks for it."""

    id: Id
    text: Text
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    figures: tuple[Id, ...] = ()
    """Parameters of the rulebook whose values the text spells out."""


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


class LetterTemplate(Frozen):
    id: Id
    verified_on: date
    title: Text
    reference_note: Text
    addressee: Text
    opening: Text
    penalty: Text
    close: Text
    signature: SignatureWords
    slots: SlotWords
    undertaking: Annotated[tuple[Undertaking, ...], Field(min_length=1, max_length=20)]


@cache
def commitment_template() -> LetterTemplate:
    path = resource("letters", "commitment.toml")
    return LetterTemplate.model_validate(tomli.loads(path.read_text("utf-8")))
