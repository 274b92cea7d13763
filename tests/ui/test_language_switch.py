"""Switching the language in the middle of things: nothing typed is lost, nothing is left behind."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from tests.ui.looking import every_page, focusable, open_sample, session_of, settle, type_in, work_of
from tests.ui.questions_page import questions_page, shown_questions


def field(desk: Desk, question: str) -> QLineEdit:
    target = shown_questions(desk).block(question).field.target()
    assert isinstance(target, QLineEdit)
    return target


def test_values_focus_and_cursor_stay(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("company-details", "company.name"))
    line = field(desk, "company.name")
    line.setText("")
    type_in(line, "Model Ltd")
    line.setCursorPosition(3)
    program.language.use(Language.ZH)
    settle()
    assert line.text() == "Model Ltd"
    assert line.cursorPosition() == 3
    assert QApplication.focusWidget() is line


def test_the_focus_stays_on_every_page(program: Program, desk: Desk) -> None:
    open_sample(desk, "cross-provincial")
    for page in every_page(desk):
        held = QApplication.focusWidget()
        assert held is not None, page
        program.language.use(program.language.other)
        settle()
        assert QApplication.focusWidget() is held, page


def test_what_is_being_composed_is_finished_first(program: Program, desk: Desk) -> None:
    """The offscreen platform has no input method that hands over: underlined text is taken as it is."""
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("company-details", "company.name"))
    line = field(desk, "company.name")
    line.setText("深圳")
    line.setCursorPosition(2)
    QApplication.sendEvent(line, QInputMethodEvent("ceshi", []))
    program.language.use(Language.ZH)
    assert line.text() == "深圳ceshi"
    next_one = QInputMethodEvent("", [])
    next_one.setCommitString("测试")
    QApplication.sendEvent(line, next_one)
    assert line.text() == "深圳ceshi测试"


def test_an_error_that_is_shown_follows_the_language(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    page = questions_page(desk, "company-details")
    session_of(desk).answer("company.credit_code", None)
    settle()
    page.go_on()
    assert "Fill this in" in page.block("company.credit_code").error
    program.language.use(Language.ZH)
    assert page.block("company.credit_code").error == "填写此项，或选“暂不清楚”"


@pytest.mark.parametrize("first", list(Language))
def test_the_choice_is_there_at_the_next_start(program: Program, desk: Desk, first: Language) -> None:
    program.window.home.language_chosen.emit(first)
    assert desk.preferences.settings.language is (first if first is not Language.EN else Language.EN)
    assert program.window.actions_.languages[first].isChecked()


def test_every_button_of_the_dialogs_of_qt_is_translated(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    program.window.actions_.about.trigger()
    program.language.use(Language.ZH)
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert [w for w in focusable(dialog) if getattr(w, "text", str)() == "Close"] == []
    dialog.close()
