"""What cards say, and who is asked what: the typed reading of resources/letters/cards.toml."""

from functools import cache

import tomli

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.resources import resource
from b24desk.rules.schema.entry import Id


class RehearsalWords(Frozen):
    title: Text
    remark: Text
    nothing: Text
    basis: Text
    legal_representative: Text
    card: Text
    post: Text
    named: Text
    nobody: Text
    listed: Text
    lines: Text
    number: Text
    agree: Text
    stated: Text
    shown: Text
    ground: Text
    said: Text
    answer: Text
    people: Text
    insured: Text
    uninsured: Text
    insurance_blank: Text
    holders: Text
    holder: Text
    holder_blank: Text
    signature: Text
    day: Text
    notices: tuple[Id, ...]
    """What the rulebook says of such checks."""
    pages: dict[Id, tuple[Id, ...]]
    """Role to the pages whose answers it is asked about."""
    shown_by: dict[Id, tuple[Id, ...]]
    """Question to documents that state its answer."""


class DecisionWords(Frozen):
    title: Text
    choice: Text
    result: Text
    facts: Text
    others: Text
    basis: Text
    conflict: Text
    followed: Text
    other: Text
    open: Text
    ask: Text
    cited: Text
    answered: Text
    state: Text
    state_note: Text
    superseded: Text
    upheld: Text
    nothing: Text
    sign: Text
    day: Text


class CardWords(Frozen):
    rehearsal: RehearsalWords
    decision: DecisionWords


@cache
def card_words() -> CardWords:
    """The wording that comes with the program; it never changes while it runs."""
    return CardWords.model_validate(tomli.loads(resource("letters", "cards.toml").read_text("utf-8")))
