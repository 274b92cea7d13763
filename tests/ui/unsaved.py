"""Work that is kept on this computer because it never reached its file."""

from PySide6.QtWidgets import QApplication, QDialog

from b24desk.domain.project import Answer, AnswerValue
from b24desk.ui.desk import Desk
from tests.storage.disks import read_only
from tests.ui.looking import session_of, settle


def leave_unsaved(desk: Desk, question: str, value: AnswerValue) -> None:
    """Answer, and close the application, while nothing can be written beside its file."""
    session = session_of(desk)
    with read_only(session.workspace.path.parent):
        session.answer(question, Answer(value=value))
        session.flush()
        desk.close_project()
        settle()
    for shown in QApplication.topLevelWidgets():
        if isinstance(shown, QDialog):
            shown.close()
    settle()
