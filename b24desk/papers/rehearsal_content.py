"""What the rehearsal of an on-site check says: for each role a card with the answers it has to stand for.

Every answer of the project stands on exactly one card. What is asked, shown and cited is the rulebook's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.domain.facts import FactValue
from b24desk.domain.identifiers import masked
from b24desk.domain.project import Person
from b24desk.domain.text import Language, Text
from b24desk.papers.card_words import card_words
from b24desk.papers.dossier import Dossier
from b24desk.papers.shareholding_content import percent
from b24desk.papers.voice import Voice, Words, joined
from b24desk.rules.book.entry_writer import EntryWriter, plain
from b24desk.rules.checklist import Need
from b24desk.rules.judgement import Finding
from b24desk.rules.phrasing import filled, say_fact
from b24desk.rules.schema.notices import Notice
from b24desk.rules.schema.questions import Question, QuestionKind
from b24desk.rules.schema.sources import Citation
from b24desk.rules.staffing import StaffRole

LEGAL_REPRESENTATIVE = "legal_representative"
_MASKED = (QuestionKind.PHONE, QuestionKind.IDENTITY)
_MOST_CONDITIONS = 2
_INSURANCE_PROOF, _TRACING = "social-insurance-proof", "shareholder-tracing"


@dataclass(frozen=True, slots=True)
class Drill:
    """One thing that an inspector may ask."""

    id: str
    question: Words
    answer: Words
    shown: tuple[Words, ...]
    """Documents that state it."""
    grounds: tuple[Words, ...]
    """Conditions that rest on it, with sources and authority level."""


@dataclass(frozen=True, slots=True)
class Card:
    role: str
    title: Words
    remarks: tuple[Words, ...]
    drills: tuple[Drill, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    title: Words
    remarks: tuple[Words, ...]
    grounds: tuple[Words, ...]
    """What the rulebook says of checks on the spot, with sources and authority level."""
    heads: tuple[Words, ...]
    cards: tuple[Card, ...]


def rehearsal(dossier: Dossier, voice: Voice) -> Rehearsal:
    return _Writer(dossier, voice).rehearsal()


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self._dossier = dossier
        self._voice = voice
        self._words = card_words().rehearsal
        self._context = dossier.context
        self._entries = EntryWriter(dossier.rulebook, dossier.assessment.as_of)

    def rehearsal(self) -> Rehearsal:
        say, words = self._voice.say, self._words
        cards = tuple(card for role in words.pages if (card := self._card(role)).drills)
        known = self._dossier.rulebook.notices
        return Rehearsal(
            title=say(words.title),
            remarks=(say(words.remark if cards else words.nothing),),
            grounds=tuple(self._notice(known[name]) for name in words.notices),
            heads=tuple(map(say, (words.number, words.agree, words.stated, words.shown, words.ground))),
            cards=cards,
        )

    def _card(self, role: str) -> Card:
        drills = [drill for page in self._words.pages[role] for drill in self._of_page(page)]
        post = next((post for post in self._dossier.assessment.staffing if post.id == role), None)
        project = self._dossier.project
        if role == LEGAL_REPRESENTATIVE:
            title = self._words.legal_representative
            remarks: tuple[Words, ...] = ()
            drills += self._holders()
        else:
            assert post is not None  # noqa: S101 - a test holds the roles of the cards against the rulebook
            title = post.title
            remarks = (self._voice.say(self._words.post, role=post.title, duty=post.duty), self._named(post))
            drills += self._people(post) if project else ()
        return Card(role, self._voice.say(self._words.card, role=_within(title)), remarks, tuple(drills))

    def _of_page(self, page: str) -> Iterator[Drill]:
        """Every question of a page that has an answer."""
        for question in self._dossier.rulebook.page_questions(page):
            value = self._context.facts.get(question.id)
            if value is not None:
                said = self._value(question, value)
                yield self._drill(question.id, self._voice.say(question.text), self._voice.say(said))

    def _people(self, post: StaffRole) -> Iterator[Drill]:
        words, named = self._words, self._people_of(post)
        if not named:
            return
        states = {True: words.insured, False: words.uninsured, None: words.insurance_blank}
        lines = [
            self._voice.say(states[person.insured_by_applicant], name=person.name or "—") for person in named
        ]
        asked = self._voice.say(words.people, role=_within(post.title))
        grounds = (self._cited(post.title, post.citations),)
        yield self._drill(f"staff.{post.id}", asked, self._together(lines), (_INSURANCE_PROOF,), grounds)

    def _holders(self) -> Iterator[Drill]:
        project, words = self._dossier.project, self._words
        direct = [holder for holder in project.shareholders if holder.holds_in is None] if project else []
        if not direct:
            return
        lines = []
        for holder in direct:
            share = words.holder_blank if holder.percent is None else plain(percent(holder.percent) + "%")
            lines.append(self._voice.say(words.holder, name=holder.name or "—", percent=share))
        yield self._drill("shareholders", self._voice.say(words.holders), self._together(lines), (_TRACING,))

    def _drill(
        self,
        name: str,
        question: Words,
        value: Words,
        shown_by: tuple[str, ...] = (),
        grounds: tuple[Words, ...] = (),
    ) -> Drill:
        spoken = zip(self._voice.languages, value, strict=True)
        answer = tuple(self._words.answer[language].format(value=said) for language, said in spoken)
        return Drill(name, question, answer, self._shown(name, shown_by), grounds or self._grounds(name))

    def _shown(self, fact: str, named: tuple[str, ...]) -> tuple[Words, ...]:
        """The documents of this application that state it."""
        wanted = (*named, *self._words.shown_by.get(fact, ()))
        lines = self._dossier.assessment.documents
        found = (line for line in lines if line.id in wanted and line.need is Need.NEEDED)
        return tuple(self._voice.say(line.document.title) for line in found)

    def _grounds(self, fact: str) -> tuple[Words, ...]:
        findings = self._dossier.assessment.findings
        chosen = sorted((found for found in findings if fact in found.facts), key=_breadth)[:_MOST_CONDITIONS]
        return tuple(self._cited(finding.title, finding.citations) for finding in chosen)

    def _notice(self, notice: Notice) -> Words:
        said = self._voice.say(filled(notice.text, self._context))
        cited = self._cited(notice.title, notice.citations[:1])
        return tuple(f"{one} {other}" for one, other in zip(said, cited, strict=True))

    def _cited(self, title: Text, citations: tuple[Citation, ...]) -> Words:
        """A condition with the source it rests on, and how far that binds."""
        if not citations:
            return self._voice.say(title)
        [source] = self._entries.cited(citations[:1])
        level = self._entries.level(self._dossier.rulebook.sources[citations[0].source].level)
        cited = self._voice.say(self._words.said, source=source, level=level)
        pairs = zip(self._voice.languages, self._voice.say(title), cited, strict=True)
        return tuple(self._words.lines[spoken].format(first=one, second=two) for spoken, one, two in pairs)

    def _value(self, question: Question, value: FactValue) -> Text:
        if question.kind in _MASKED and isinstance(value, str):
            return plain(masked(value))
        zh, en = (say_fact(self._dossier.rulebook, question.id, value, spoken) for spoken in Language)
        return Text.model_construct(zh=zh, en=en)

    def _named(self, post: StaffRole) -> Words:
        names = [person.name for person in self._people_of(post) if person.name.strip()]
        if not names:
            return self._voice.say(self._words.nobody)
        listed = tuple(joined(names, self._words.listed[spoken]) for spoken in self._voice.languages)
        return tuple(
            self._words.named[spoken].format(names=said)
            for spoken, said in zip(self._voice.languages, listed, strict=True)
        )

    def _people_of(self, post: StaffRole) -> list[Person]:
        project = self._dossier.project
        return [person for person in project.people if person.id in post.people] if project else []

    def _together(self, lines: list[Words]) -> Words:
        spoken = zip(self._voice.languages, zip(*lines, strict=True), strict=True)
        return tuple(joined(said, self._words.lines[language]) for language, said in spoken)


def _breadth(finding: Finding) -> int:
    return len(finding.facts)


def _within(title: Text) -> Text:
    """A title as it stands within a sentence."""
    return Text(zh=title.zh, en=title.en[:1].lower() + title.en[1:])
