"""Which questions are asked of this firm, which wait for another answer, which are skipped, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.domain.verdict import Outcome
from b24desk.rules.conditions import evaluate
from b24desk.rules.context import Context
from b24desk.rules.judgement import findings_of
from b24desk.rules.relevance import waiting_results
from b24desk.rules.schema.questions import Question


class Asking(StrEnum):
    ASKED = "asked"
    WAITING = "waiting"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class QuestionState:
    """One question as this firm meets it.

    `because` are the known facts for which it is skipped, none where it is skipped because its answer
    could change nothing any more; `missing` are the facts it waits for.
    `decided` says that nothing more is needed here: it is answered readably, or ruled out with a reason.
    """

    question: Question
    asking: Asking
    because: tuple[str, ...]
    missing: tuple[str, ...]
    answer: Answer | None
    decided: bool

    @property
    def id(self) -> str:
        return self.question.id

    @property
    def touched(self) -> bool:
        """Somebody replied, if only "later" or "don't know"."""
        return self.answer is not None

    @property
    def counts(self) -> bool:
        """Whether progress counts it; an optional question is never owed."""
        return self.asking is Asking.ASKED and not self.question.optional


def question_states(
    project: Project, context: Context, waiting: Mapping[str, tuple[str, ...]] | None = None
) -> Mapping[str, QuestionState]:
    """Every question of the rulebook by id, in rulebook order.

    `waiting` is what an assessment of the same context says of its questions; without it, and where an
    answer does not count because its question is skipped, that is worked out here.
    """
    skipped = skipped_questions(context)
    seen = _without(context, skipped)
    matters = waiting if waiting is not None and seen is context else waiting_results(seen, findings_of(seen))
    needless = {
        name: ()
        for name, question in context.rulebook.questions.items()
        if not (name in skipped or name in matters or question.printed or name in project.answers)
    }
    states = {
        name: _state(question, project.answers.get(name), seen, {**skipped, **needless})
        for name, question in context.rulebook.questions.items()
    }
    return MappingProxyType(states)


def _state(
    question: Question,
    answer: Answer | None,
    seen: Context,
    skipped: Mapping[str, tuple[str, ...]],
) -> QuestionState:
    asking = Asking.ASKED
    missing: tuple[str, ...] = ()
    if question.id in skipped:
        asking = Asking.SKIPPED
    elif seen.outcome(question.asked_when) is not Outcome.MET:
        asking, missing = Asking.WAITING, seen.open_facts(question.asked_when)
    ruled_out = answer is not None and answer.state is AnswerState.NOT_APPLICABLE
    return QuestionState(
        question=question,
        asking=asking,
        because=skipped.get(question.id, ()),
        missing=missing,
        answer=answer,
        decided=ruled_out or question.id in seen.facts,
    )


def skipped_questions(context: Context) -> Mapping[str, tuple[str, ...]]:
    """The questions that are not asked of these facts, each with the known facts that rule it out.

    What was once answered to a skipped question does not count, so a question that hangs on skipped
    ones alone is skipped with them. Each question is looked at after those that it hangs on.
    """
    skipped: dict[str, tuple[str, ...]] = {}
    seen = context
    for question in _dependencies_first(context):
        match seen.outcome(question.asked_when):
            case Outcome.UNMET:
                skipped[question.id] = _because(question, seen)
            case Outcome.UNKNOWN:
                missing = seen.open_facts(question.asked_when)
                if missing and skipped.keys() >= set(missing):
                    reasons = [fact for name in missing for fact in skipped[name]]
                    skipped[question.id] = tuple(dict.fromkeys(reasons))
            case Outcome.MET:
                pass
        if question.id in skipped:
            seen = _without(seen, skipped)
    return skipped


def _dependencies_first(context: Context) -> Iterator[Question]:
    questions = context.rulebook.questions
    placed: set[str] = set()

    def place(name: str) -> Iterator[Question]:
        if name in placed or name not in questions:
            return
        placed.add(name)
        for fact in context.base_facts(questions[name].asked_when):
            yield from place(fact)
        yield questions[name]

    for name in questions:
        yield from place(name)


def _without(context: Context, names: Mapping[str, object]) -> Context:
    known = [name for name in names if name in context.facts]
    return context.under(context.facts.without(*known)) if known else context


def _because(question: Question, seen: Context) -> tuple[str, ...]:
    """A minimal set of known facts for which the question is not asked."""
    kept = [name for name in seen.base_facts(question.asked_when) if name in seen.facts]
    facts = seen.facts
    for name in tuple(kept):
        fewer = facts.without(name)
        if evaluate(question.asked_when, seen.under(fewer)) is Outcome.UNMET:
            facts = fewer
            kept.remove(name)
    return tuple(kept)
