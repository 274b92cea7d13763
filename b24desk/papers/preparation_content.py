"""What a blank checklist says beside the documents: every question that may be asked, and every role."""

from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.papers.dossier import Dossier
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.conditions import Condition
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.roles import Role
from b24desk.rules.wording import ConditionWriter


@dataclass(frozen=True, slots=True)
class PreparationRow:
    """A question or role. The id helps to find it in the rule book."""

    number: int
    title: Words
    note: Words
    applies: tuple[Words, ...]
    """What must hold, one by one."""
    reference: str


@dataclass(frozen=True, slots=True)
class PreparationGroup:
    heading: Words
    continued: Words
    rows: tuple[PreparationRow, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    heading: Words
    heads: tuple[Words, ...]
    groups: tuple[PreparationGroup, ...]


def preparation(dossier: Dossier, voice: Voice) -> Preparation:
    words = load_wording().preparation
    heads = (words.number, words.question, words.asked, words.reference)
    return Preparation(
        heading=voice.say(words.heading),
        heads=tuple(voice.say(head) for head in heads),
        groups=tuple(_Writer(dossier, voice).groups()),
    )


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self._rulebook = dossier.rulebook
        self._voice = voice
        self._words = load_wording().preparation
        self._conditions = ConditionWriter(dossier.rulebook, dossier.assessment.as_of)
        self._number = 0

    def groups(self) -> Iterator[PreparationGroup]:
        """The questions by page, in the order of asking, then the roles."""
        for page in self._rulebook.pages.values():
            questions = self._rulebook.page_questions(page.id)
            if questions:
                step = self._rulebook.term("step", page.step)
                heading = self._voice.say(self._words.page, step=step, page=page.title)
                yield self._group(heading, [self._question(question) for question in questions])
        if self._rulebook.roles:
            heading = self._voice.say(self._words.roles)
            yield self._group(heading, [self._role(role) for role in self._rulebook.roles.values()])

    def _group(self, heading: Words, rows: list[PreparationRow]) -> PreparationGroup:
        continued = self._voice.around(self._words.continued, heading)
        return PreparationGroup(heading, continued, tuple(rows))

    def _question(self, question: Question) -> PreparationRow:
        note = self._voice.say(question.hint) if question.hint else ()
        return self._row(question.id, self._voice.say(question.text), note, question.asked_when)

    def _role(self, role: Role) -> PreparationRow:
        return self._row(role.id, self._voice.say(role.title), self._voice.say(role.duty), role.needed)

    def _row(self, reference: str, title: Words, note: Words, condition: Condition) -> PreparationRow:
        self._number += 1
        applies = tuple(self._voice.say(clause) for clause in self._conditions.clauses(condition))
        return PreparationRow(self._number, title, note, applies, reference)
