"""What stands underlined in a field, still being composed, is text before it could be lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from b24desk.app import Program
from b24desk.domain.project import Project
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import HUB, Place
from b24desk.ui.pages.questions import QuestionsPage
from tests.ui.looking import press, session_of, settle, work_of
from tests.ui.questions_page import shown_questions

Act = Callable[[Program], object]
CONTROL = Qt.KeyboardModifier.ControlModifier
ACTS: dict[str, Act] = {
    "save": lambda program: program.window.actions_.save.trigger(),
    "switch the language": lambda program: program.language.use(program.language.other),
    "save and continue": lambda program: program.window.actions_.go_on.trigger(),
    "go elsewhere": lambda program: work_of(program.make_ready()).go(HUB),
    "come back later": lambda program: page_of(program).come_back_later(),
    "close the application": lambda program: program.window.actions_.close.trigger(),
    "close the window": lambda program: program.window.close(),
}


def page_of(program: Program) -> QuestionsPage:
    return shown_questions(program.make_ready())


def compose(field: QWidget, committed: str, underlined: str) -> None:
    """As an input method does: some text is handed over, some is still open."""
    event = QInputMethodEvent("", [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)
    QApplication.sendEvent(field, QInputMethodEvent(underlined, []))


@pytest.mark.parametrize("question", ["company.name", "company.address"])
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_it_is_kept_whatever_is_done_next(
    program: Program, desk: Desk, tmp_path: Path, question: str, act: Act
) -> None:
    path = tmp_path / "empty.b24"
    assert desk.create(path, Project(title="Empty"))
    settle()
    work_of(desk).go(Place("company-details", question))
    settle()
    field = page_of(program).block(question).field.target()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    compose(field, "深圳", "ceshi")
    act(program)
    settle()
    if desk.session is None:
        assert desk.open(path)
        settle()
    else:
        session_of(desk).flush()
    answer = session_of(desk).project.answers[question]
    assert answer.value == "深圳ceshi"
    assert desk.close_project()


def test_a_pause_does_not_end_what_is_being_composed(program: Program, desk: Desk, tmp_path: Path) -> None:
    assert desk.create(tmp_path / "empty.b24", Project(title="Empty"))
    settle()
    work_of(desk).go(Place("company-details", "company.name"))
    settle()
    field = page_of(program).block("company.name").field.target()
    assert isinstance(field, QLineEdit)
    compose(field, "深圳", "ceshi")
    page_of(program).gather()
    settle()
    assert field.text() == "深圳"
    assert field.displayText() == "深圳"
    finished = QInputMethodEvent("", [])
    finished.setCommitString("测试")
    QApplication.sendEvent(field, finished)
    page_of(program).gather()
    assert session_of(desk).project.answers["company.name"].value == "深圳测试"


def test_a_key_pressed_after_composing_types_on(program: Program, desk: Desk, tmp_path: Path) -> None:
    assert desk.create(tmp_path / "empty.b24", Project(title="Empty"))
    settle()
    work_of(desk).go(Place("company-details", "company.name"))
    settle()
    field = page_of(program).block("company.name").field.target()
    compose(field, "", "ceshi")
    program.window.actions_.save.trigger()
    press(field, Qt.Key.Key_X)
    page_of(program).gather()
    assert session_of(desk).project.answers["company.name"].value == "ceshix"
