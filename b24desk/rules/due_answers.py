"""Questions beside which a day is noted: what is to be answered, or to be seen to, by when."""

from datetime import date
from typing import NamedTuple

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.domain.verdict import Outcome
from b24desk.rules.context import Context


class DueAnswer(NamedTuple):
    """`replied` says that there is an answer already, so that only what is noted beside it is left."""

    day: date
    question: str
    owner: str
    replied: bool


def due_answers(project: Project, context: Context) -> tuple[DueAnswer, ...]:
    """The earliest first, on one day in the rulebook's order.

    Without questions that are not asked, and without days gone by beside what has been answered.
    """
    found = [
        DueAnswer(answer.due, name, answer.owner, _is_reply(answer))
        for name in context.rulebook.questions
        if (answer := project.answers.get(name)) is not None
        and answer.due is not None
        and _counts(name, answer, context)
    ]
    return tuple(
        sorted((due for due in found if not due.replied or due.day >= context.as_of), key=lambda due: due.day)
    )


def _is_reply(answer: Answer) -> bool:
    return answer.known is not None or answer.state is AnswerState.NOT_APPLICABLE


def _counts(name: str, answer: Answer, context: Context) -> bool:
    asked = context.outcome(context.rulebook.questions[name].asked_when)
    return answer.state is not AnswerState.PARKED and asked is not Outcome.UNMET
