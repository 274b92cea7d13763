"""A mistake of the program is written down without a word of the user's, and said once."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QMessageBox

from b24desk.app import Program
from b24desk.domain.project import Answer
from b24desk.storage.autosave import SaveKind
from b24desk.ui.desk import Desk
from tests.ui.looking import open_sample, session_of, settle


def make_a_mistake(quoting: str) -> None:
    raise ValueError(quoting)


def test_a_mistake_saves_the_work_logs_no_words_and_is_said_once(
    program: Program, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    open_sample(desk, "provincial-domestic")
    session_of(desk).answer("contact.name", Answer(value="王秘密"))
    program.watch_for_mistakes()
    assert program.hook is not None
    try:
        make_a_mistake("王秘密 440300199001011234")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    program.hook.remove()
    settle()
    assert desk.session is not None
    assert desk.session.save_state.kind is SaveKind.SAVED
    (record,) = [record for record in caplog.get_records("call") if record.levelname == "ERROR"]
    assert "ValueError" in record.getMessage()
    assert "王秘密" not in caplog.text
    message = program.window.findChild(QMessageBox)
    assert message is not None
    assert "mistake" in message.text()
    assert "test_excepthook.py" in message.detailedText()
    message.close()
    caplog.clear()


def test_qt_s_own_warnings_reach_the_log(
    program: Program, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    program.watch_for_mistakes()
    qWarning("a warning of Qt's")
    assert program.hook is not None
    program.hook.remove()
    assert "a warning of Qt's" in caplog.text
    assert list(tmp_path.rglob("b24desk.log")) != []
    caplog.clear()
