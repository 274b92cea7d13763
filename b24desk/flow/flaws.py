"""What is wrong or odd in one reply, looked at when a page is to be left by "Save and continue".

A flaw never stops the saving. A doubt (`is_doubt`) is something real firms do have: it is pointed out
once and may stand.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from b24desk.domain.identifiers import (
    IdentifierProblem,
    credit_code_problems,
    fold,
    licence_number_problems,
    phone_problems,
    resident_id_problems,
)
from b24desk.domain.project import Answer, AnswerState
from b24desk.flow.asking import QuestionState
from b24desk.flow.entry import LONGEST
from b24desk.rules.schema.questions import Question, QuestionKind

_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_CHOSEN = (QuestionKind.YES_NO, QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.PROVINCES)


class FlawKind(StrEnum):
    MISSING = "missing"
    NOTHING_CHOSEN = "nothing_chosen"
    REASON_MISSING = "reason_missing"
    TOO_LONG = "too_long"
    NOT_A_SUM = "not_a_sum"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    DUE_NOT_A_DATE = "due_not_a_date"
    LENGTH = "length"
    CHARACTERS = "characters"
    BIRTH_DATE = "birth_date"
    CHECK_DIGIT = "check_digit"
    ODD_REGION = "odd_region"
    ODD_AGE = "odd_age"
    ODD_ORGANISATION_CODE = "odd_organisation_code"
    ODD_PHONE = "odd_phone"
    ODD_EMAIL = "odd_email"
    ODD_LICENCE_NUMBER = "odd_licence_number"
    IN_THE_FUTURE = "in_the_future"
    IN_THE_PAST = "in_the_past"


_UNREADABLE = {
    QuestionKind.MONEY: FlawKind.NOT_A_SUM,
    QuestionKind.NUMBER: FlawKind.NOT_A_NUMBER,
    QuestionKind.DATE: FlawKind.NOT_A_DATE,
}
_GRAVE = frozenset(
    {
        FlawKind.MISSING,
        FlawKind.NOTHING_CHOSEN,
        FlawKind.REASON_MISSING,
        FlawKind.TOO_LONG,
        *_UNREADABLE.values(),
    }
)
_PAST_ONLY = frozenset({"company.established_on"})
_FUTURE_ONLY = frozenset({"plan.filing_date"})


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with the reply to one question; `length` is the number of characters found."""

    question: str
    kind: FlawKind
    length: int = 0

    @property
    def is_doubt(self) -> bool:
        return self.kind not in _GRAVE


def reply_flaws(state: QuestionState, as_of: date) -> tuple[Flaw, ...]:
    """The flaws of the reply to a question that is asked."""
    question, answer = state.question, state.answer
    if answer is None:
        return () if question.optional else (_missing(question),)
    if answer.state in (AnswerState.DONT_KNOW, AnswerState.NOT_APPLICABLE, AnswerState.LATER):
        return ()
    if answer.value is None:
        kind = _UNREADABLE.get(question.kind)
        if kind and answer.typed.strip():
            return (Flaw(question.id, kind),)
        return () if question.optional else (_missing(question),)
    if isinstance(answer.value, str):
        return tuple(Flaw(question.id, kind, length) for kind, length in _text(question, answer, as_of))
    return ()


def _missing(question: Question) -> Flaw:
    chosen = question.kind in _CHOSEN
    return Flaw(question.id, FlawKind.NOTHING_CHOSEN if chosen else FlawKind.MISSING)


def _text(question: Question, answer: Answer, as_of: date) -> list[tuple[FlawKind, int]]:
    value = str(answer.value)
    if len(answer.typed or value) >= LONGEST:
        return [(FlawKind.TOO_LONG, LONGEST)]
    match question.kind:
        case QuestionKind.CREDIT_CODE:
            return [_identifier(problem, value) for problem in credit_code_problems(value)]
        case QuestionKind.IDENTITY:
            return [_identifier(problem, value) for problem in resident_id_problems(value, as_of)]
        case QuestionKind.PHONE:
            return [(FlawKind.ODD_PHONE, 0)] if phone_problems(value) else []
        case QuestionKind.EMAIL:
            return [] if _EMAIL.match(value) else [(FlawKind.ODD_EMAIL, 0)]
        case QuestionKind.LICENCE_NUMBER:
            return [(FlawKind.ODD_LICENCE_NUMBER, 0)] if licence_number_problems(value) else []
        case QuestionKind.DATE:
            return _day(question.id, date.fromisoformat(value), as_of)
        case _:
            return []


def _identifier(problem: IdentifierProblem, value: str) -> tuple[FlawKind, int]:
    return FlawKind(problem.value), len(fold(value))


def _day(question: str, day: date, as_of: date) -> list[tuple[FlawKind, int]]:
    if question in _PAST_ONLY and day > as_of:
        return [(FlawKind.IN_THE_FUTURE, 0)]
    if question in _FUTURE_ONLY and day < as_of:
        return [(FlawKind.IN_THE_PAST, 0)]
    return []
