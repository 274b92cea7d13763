"""What is odd about an identity number, said beside it; it is kept as it is typed all the same."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from b24desk.domain.identifiers import resident_id_problems
from b24desk.domain.project import IdentityKind
from b24desk.flow.flaws import Flaw, FlawKind
from b24desk.ui.flaw_sentences import flaw_sentence


def identity_aid(kind: IdentityKind, number: str, today: date) -> str:
    """Empty for other documents than the resident identity card: their numbers have no common shape."""
    if kind is not IdentityKind.RESIDENT_ID or not number.strip():
        return ""
    problems = resident_id_problems(number, today)
    if not problems:
        return QCoreApplication.translate("Aid", "the check digit agrees")
    return flaw_sentence(Flaw("", FlawKind(problems[0].value), len(number.strip())))
