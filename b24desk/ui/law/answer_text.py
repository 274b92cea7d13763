"""An answer in words, as the review and the lists show it."""

from PySide6.QtCore import QCoreApplication

from b24desk.domain.identifiers import masked
from b24desk.domain.project import Answer, AnswerState
from b24desk.domain.text import Language
from b24desk.flow.remark import has_reply
from b24desk.rules.phrasing import say_fact
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question, QuestionKind

_PRIVATE = (QuestionKind.PHONE, QuestionKind.IDENTITY)


def answer_text(
    question: Question, answer: Answer | None, rulebook: Rulebook, language: Language, *, private: bool
) -> str:
    """`private` shows telephone and identity numbers whole. Days are written yyyy-MM-dd."""
    if answer is None or not has_reply(answer):
        return QCoreApplication.translate("Answer", "Not provided")
    match answer.state:
        case AnswerState.DONT_KNOW | AnswerState.LATER:
            return rulebook.term("answer_state", answer.state)[language]
        case AnswerState.NOT_APPLICABLE:
            return f"{rulebook.term('answer_state', answer.state)[language]} · {answer.reason}"
        case AnswerState.ANSWERED | AnswerState.PARKED:
            return _value(question, answer, rulebook, language, private=private)


def _value(
    question: Question, answer: Answer, rulebook: Rulebook, language: Language, *, private: bool
) -> str:
    value = answer.value
    if value is None:
        words = QCoreApplication.translate("Answer", "“{typed}” (cannot be read)")
        return words.format(typed=answer.typed)
    if isinstance(value, str) and question.kind in _PRIVATE and not private:
        return masked(value)
    if isinstance(value, str) and question.kind is QuestionKind.DATE:
        return value
    return say_fact(rulebook, question.id, value, language)
