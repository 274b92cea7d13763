"""What an application would mean with another reply to one question; nothing is kept of it."""

from b24desk.domain.project import AnswerState, AnswerValue
from b24desk.flow.entry import replied
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.schema.questions import Question, QuestionKind


def possible_replies(question: Question) -> tuple[AnswerValue, ...]:
    """The replies to choose one from, in the order of the page; none where a reply is typed or combined."""
    if question.kind is QuestionKind.YES_NO:
        return (True, False)
    if question.kind is QuestionKind.CHOICE:
        return tuple(option.id for option in question.options)
    return ()


def reading_if(reading: Reading, question: str, value: AnswerValue) -> Reading:
    """The reading of the same day, had this been replied; what is noted beside the question stays."""
    project, context = reading.project, reading.context
    answer = replied(project.answers.get(question), state=AnswerState.ANSWERED, value=value)
    return read_project(project.with_answer(question, answer), context.rulebook, context.as_of)
