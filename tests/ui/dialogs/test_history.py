"""The history: who changed what, from what to what, and the way back to each version."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Person
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.history import HistoryDialog
from b24desk.ui.session import Session
from tests.ui.looking import button_called, open_sample, press, session_of, settle, type_in, visible

NUMBER = "110101199003078515"


@pytest.fixture
def session(desk: Desk) -> Session:
    open_sample(desk, "provincial-domestic")
    return session_of(desk)


def opened(program: Program) -> HistoryDialog:
    program.window.actions_.history.trigger()
    settle()
    dialog = program.window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    return dialog


def said(dialog: HistoryDialog) -> str:
    return "\n".join(label.text() for label in visible(dialog) if isinstance(label, QLabel))


def test_a_change_is_told_with_what_it_was_before(program: Program, session: Session) -> None:
    session.answer("contact.name", Answer(value="Wang"))
    session.answer_many({})
    session.answer("company.name", Answer(value="Yunlu"))
    session.answer("contact.name", Answer(value="Li"))
    dialog = opened(program)
    words = said(dialog)
    assert ": Wang → Li" in words
    assert words.index(": Wang → Li") < words.index("→ Yunlu") < words.index("→ Wang")
    dialog.reject()
    settle()


def test_private_numbers_are_masked_in_the_history(program: Program, session: Session) -> None:
    session.set_people((*session.project.people, Person(id="new", name="Zhou")))
    *others, zhou = session.project.people
    session.set_people((*others, zhou.model_copy(update={"identity_number": NUMBER, "phone": "13800138000"})))
    dialog = opened(program)
    words = said(dialog)
    assert "Zhou, Number of the document: " in words
    assert NUMBER not in words
    assert "13800138000" not in words
    dialog.reject()
    settle()


def test_an_earlier_version_is_gone_back_to_and_that_can_be_undone(
    program: Program, session: Session
) -> None:
    session.answer("contact.name", Answer(value="Wang"))
    session.answer("company.name", Answer(value="Yunlu"))
    session.rename("Renamed")
    dialog = opened(program)
    backs = [widget for widget in visible(dialog) if widget.accessibleName().startswith("Go back to 20")]
    assert len(backs) == 2
    press(backs[1], Qt.Key.Key_Space)
    settle()
    assert session.project.answers["contact.name"].value == "Wang"
    assert session.project.title != "Renamed"
    assert "Went back to an earlier version" in said(dialog)
    dialog.reject()
    settle()
    session.undo()
    assert session.project.title == "Renamed"
    session.undo()
    assert session.project.answers["company.name"].value == "Yunlu"


def test_a_version_gets_a_name_by_the_keyboard_alone(program: Program, session: Session) -> None:
    session.rename("As filed")
    dialog = opened(program)
    press(dialog.name, Qt.Key.Key_Return)
    assert "Enter a name" in said(dialog)
    type_in(dialog.name, "First filing")
    press(dialog.name, Qt.Key.Key_Return)
    settle()
    assert dialog.isVisible()
    assert (dialog.name.text(), "Enter a name" in said(dialog)) == ("", False)
    session.rename("Later")
    button_called(dialog, "Go back to First filing").click()
    settle()
    assert session.project.title == "As filed"
    dialog.reject()
    settle()


def test_undo_and_redo_reach_over_closing(program: Program, desk: Desk, session: Session) -> None:
    path: Path = session.workspace.path
    session.answer("contact.name", Answer(value="Wang"))
    session.answer("company.name", Answer(value="Yunlu"))
    assert desk.close_project()
    assert desk.open(path)
    settle()
    again = session_of(desk)
    assert program.window.actions_.undo.isEnabled()
    program.window.actions_.undo.trigger()
    program.window.actions_.undo.trigger()
    assert again.project.answers["contact.name"].value != "Wang"
    assert desk.close_project()
    assert desk.open(path)
    settle()
    program.window.actions_.redo.trigger()
    program.window.actions_.redo.trigger()
    assert session_of(desk).project.answers["company.name"].value == "Yunlu"
    assert not program.window.actions_.redo.isEnabled()


def test_the_history_is_read_in_pages(program: Program, session: Session) -> None:
    for number in range(40):
        session.rename(f"Title {number}")
        session.answer("contact.name", Answer(value=str(number)))
    dialog = opened(program)
    assert "→ Title 0" not in said(dialog)
    button_called(dialog, "Show earlier steps").click()
    settle()
    assert "→ Title 0" in said(dialog)
    dialog.reject()
    settle()


def test_the_history_follows_the_language(program: Program, session: Session) -> None:
    session.rename("改名")
    dialog = opened(program)
    program.language.use(Language.ZH)
    words = said(dialog)
    assert "修改记录" in words
    assert "→ 改名" in words
    assert dialog.windowTitle() == "修改记录"
    dialog.reject()
    settle()
