"""What the decision cards say: each settled decision of the route, with what it rests on, in both languages.

A card is bound to the state of the project by a code: when an answer behind the decision, its result or the
rulebook changes, so does the code, and a card signed with the old one is superseded.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.domain.text import Language, Text
from b24desk.papers.card_words import card_words
from b24desk.papers.dossier import Dossier
from b24desk.rules.assessment import title_of
from b24desk.rules.book.content import Point
from b24desk.rules.book.entry_writer import EntryWriter, plain
from b24desk.rules.context import Context
from b24desk.rules.phrasing import say_fact
from b24desk.rules.plain_data import plain as plain_value
from b24desk.rules.route import RoutePart
from b24desk.rules.schema.conflicts import Conflict

_DIGITS = 10


@dataclass(frozen=True, slots=True)
class DecisionCard:
    id: str
    title: Text
    code: str
    notes: tuple[tuple[Text, bool], ...]
    """About cards signed before, and whether it is bad news."""
    points: tuple[Point, ...]


def decision_cards(dossier: Dossier) -> tuple[DecisionCard, ...]:
    """A card for each decision that is settled, in the order of the route."""
    context = dossier.context
    cards = enumerate(dossier.assessment.route.parts, 1)
    return tuple(_card(number, part, dossier, context) for number, part in cards if part.text is not None)


def state_code(number: int, part: RoutePart, context: Context) -> str:
    """Of the decision's place in the route, and of everything that decided it: ``3-9F2C01A7BE``."""
    facts = {fact: plain_value(context.fact(fact)) for fact in _deciding(part, context)}
    state = [part.id, part.value, facts, context.rulebook.digest]
    said = json.dumps(state, ensure_ascii=False, sort_keys=True, default=str)
    return f"{number}-{hashlib.sha256(said.encode()).hexdigest()[:_DIGITS].upper()}"


def _deciding(part: RoutePart, context: Context) -> list[str]:
    """The known facts beneath the rows down to the one that holds."""
    found: dict[str, None] = {}
    for row in context.rulebook.decisions[part.id].rows:
        found.update(dict.fromkeys(context.base_facts(row.when)))
        if row.value == part.value and row.text == part.text:
            break
    return [fact for fact in found if context.fact(fact) is not None]


def _card(number: int, part: RoutePart, dossier: Dossier, context: Context) -> DecisionCard:
    words, code = card_words().decision, state_code(number, part, context)
    notes = []
    for signed in dossier.signed_cards:
        if signed.partition("-")[0] == str(number):
            is_old = signed != code
            said = words.superseded if is_old else words.upheld
            notes.append((_filled(said, code=signed), is_old))
    return DecisionCard(part.id, part.title, code, tuple(notes), tuple(_points(part, code, dossier, context)))


def _points(part: RoutePart, code: str, dossier: Dossier, context: Context) -> Iterator[Point]:
    words, rulebook = card_words().decision, dossier.rulebook
    writer = EntryWriter(rulebook, dossier.assessment.as_of)
    assert part.text is not None  # noqa: S101 - only settled decisions have cards
    yield Point(words.result, (part.text,))
    answers = tuple(_answer(fact, context) for fact in _deciding(part, context))
    if answers:
        yield Point(words.facts, answers)
    rows = rulebook.decisions[part.id].rows
    others = tuple(dict.fromkeys(row.text for row in rows if row.text != part.text))
    if others:
        yield Point(words.others, others)
    cited = zip(writer.cited(part.citations), part.citations, strict=True)
    basis = tuple(
        _filled(words.cited, source=said, level=writer.level(rulebook.sources[citation.source].level))
        for said, citation in cited
    )
    if basis:
        yield Point(words.basis, basis)
    if part.conflict:
        yield Point(words.conflict, tuple(_sides(rulebook.conflicts[part.conflict], writer)))
    edition = plain(dossier.assessment.rulebook_version)
    if dossier.company_name:
        named = Text.model_construct(zh=dossier.company_name, en=dossier.company_name_in(Language.EN))
        yield Point(writer.words.labels["applicant"], (named,))
    yield Point(writer.words.page.edition, (edition,))
    yield Point(writer.words.page.as_of, (writer.day(dossier.assessment.as_of),))
    yield Point(words.state, (_filled(words.state_note, code=code),))


def _answer(fact: str, context: Context) -> Text:
    value = context.fact(fact)
    assert value is not None  # noqa: S101 - only known facts decide
    zh, en = (say_fact(context.rulebook, fact, value, spoken) for spoken in Language)
    said = Text.model_construct(zh=zh, en=en)
    return _filled(card_words().decision.answered, title=title_of(context.rulebook, fact), value=said)


def _sides(conflict: Conflict, writer: EntryWriter) -> Iterator[Text]:
    words = card_words().decision
    for side in sorted(conflict.sides, key=lambda side: side.id != conflict.follows):
        said = words.followed if side.id == conflict.follows else words.other
        yield _filled(said, claim=side.claim, level=writer.level(side.level))
    if conflict.follows is None:
        yield words.open
    yield conflict.why
    yield _filled(words.ask, ask=conflict.ask)


def _filled(text: Text, **facts: Text | str) -> Text:
    """Put together from checked texts, so that an answer in it may be longer than any single one."""
    zh, en = (
        text[spoken].format(**{k: v[spoken] if isinstance(v, Text) else v for k, v in facts.items()})
        for spoken in Language
    )
    return Text.model_construct(zh=zh, en=en)
