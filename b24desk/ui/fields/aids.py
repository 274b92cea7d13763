"""Live readings beside a field while it is typed in: how it is understood. Never an error."""

from PySide6.QtCore import QCoreApplication

from b24desk.domain.identifiers import IdentifierProblem, credit_code_problems, fold
from b24desk.domain.money import money
from b24desk.domain.text import Language
from b24desk.flow.entry import read_entry
from b24desk.rules.schema.questions import QuestionKind

_CODE_LENGTH = 18


def aid(kind: QuestionKind, text: str, language: Language) -> str:
    """The reading of a text; empty where there is nothing to add to it."""
    if not text.strip():
        return ""
    value = read_entry(kind, text).value
    match kind:
        case QuestionKind.MONEY if isinstance(value, int):
            return _sum(value, language)
        case QuestionKind.NUMBER | QuestionKind.DATE if value is not None and str(value) != text.strip():
            return _read_as(str(value))
        case QuestionKind.CREDIT_CODE:
            return _code(text)
        case _:
            return ""


def _sum(yuan: int, language: Language) -> str:
    """Both ways of saying it: a zero too many is seen in one of them."""
    first, second = money(yuan, Language.ZH), money(yuan, Language.EN)
    return f"= {first} · {second}" if language is Language.ZH else f"= {second} · {first}"


def _read_as(value: str) -> str:
    return QCoreApplication.translate("Aid", "Read as {value}").format(value=value)


def _code(text: str) -> str:
    code = fold(text)
    count = QCoreApplication.translate("Aid", "{found} of {wanted} characters").format(
        found=len(code), wanted=_CODE_LENGTH
    )
    if len(code) != _CODE_LENGTH:
        return count
    problems = credit_code_problems(code)
    if IdentifierProblem.CHECK_DIGIT in problems:
        return f"{count} · " + QCoreApplication.translate("Aid", "the check digit differs")
    if IdentifierProblem.CHARACTERS in problems:
        return count
    return f"{count} · " + QCoreApplication.translate("Aid", "the check digit agrees")
