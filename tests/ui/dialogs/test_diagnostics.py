"""The diagnostic file: useful, shown before it is saved, and without a word about anybody."""

from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox

from b24desk import __version__
from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Person
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.diagnostics import DiagnosticsDialog
from tests.storage.disks import read_only
from tests.ui.looking import focusable, open_sample, session_of, settle, spoken

PERSONAL = ("张三丰", "Zhang Sanfeng", "110101199003078515", "13800138000", "云鹭呼叫", "资料（新）")


def opened(program: Program) -> DiagnosticsDialog:
    program.window.actions_.diagnostics.trigger()
    settle()
    dialog = program.window.findChild(DiagnosticsDialog)
    assert isinstance(dialog, DiagnosticsDialog)
    return dialog


def fill_in(program: Program, desk: Desk, folder: Path) -> None:
    """An application, settings and a log that are full of names, numbers and paths."""
    open_sample(desk, "cross-provincial")
    session = session_of(desk)
    session.rename("云鹭呼叫")
    session.answer("company.name", Answer(value="云鹭呼叫"))
    session.answer("contact.name", Answer(value="张三丰"))
    session.answer("contact.phone", Answer(value="13800138000"))
    person = Person(
        id="person-9", name="张三丰", name_en="Zhang Sanfeng", identity_number="110101199003078515"
    )
    session.set_people((*session.project.people, person))
    program.preferences.change(
        projects_folder=str(folder / "资料（新）"), papers_folder="D:\\云鹭呼叫", backup_folder="E:\\张三丰"
    )
    log = desk.library.folders.data / "b24desk.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(
        "2026-11-22 09:30:00,123 ERROR C:\\Users\\张三丰\\b24desk\\ui\\session.py:88 record\nValueError\n"
        '2026-11-22 09:30:01,001 WARNING cannot open "D:\\云鹭呼叫\\Zhang Sanfeng.b24" (qt.core)\n'
        "2026-11-22 09:30:02,001 WARNING 13800138000 110101199003078515 (default)\n",
        "utf-8",
    )


def test_it_holds_versions_settings_and_the_log_and_no_personal_data(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    fill_in(program, desk, tmp_path)
    dialog = opened(program)
    path = tmp_path / "diagnostics.txt"
    dialog.save_in(path)
    written = path.read_text("utf-8")
    assert written == dialog.text.toPlainText()
    for fact in (__version__, qVersion(), "session.py:88 record", "ValueError", "projects folder: chosen"):
        assert fact in written
    session = session_of(desk)
    names = [person.name for person in session.project.people]
    numbers = [person.identity_number for person in session.project.people]
    typed = [str(answer.value) for answer in session.project.answers.values() if len(str(answer.value)) > 6]
    for word in (*PERSONAL, *names, *numbers, *typed, str(tmp_path), str(Path.home()), session.project.title):
        assert not word or word not in written, word
    dialog.reject()
    settle()


@pytest.mark.parametrize("language", list(Language))
def test_everything_in_it_is_read_before_it_is_saved(program: Program, language: Language) -> None:
    program.language.use(language)
    dialog = opened(program)
    assert dialog.text.isVisible()
    assert dialog.text.isReadOnly()
    assert all(spoken(widget) for widget in focusable(dialog))
    dialog.reject()
    settle()


def test_a_folder_that_refuses_is_named_and_nothing_is_lost(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    dialog = opened(program)
    with read_only(folder):
        dialog.save_in(folder / "diagnostics.txt")
    settle()
    message = dialog.findChild(QMessageBox)
    assert isinstance(message, QMessageBox)
    assert message.text().startswith("The file was not saved: ")
    assert list(folder.iterdir()) == []
    assert not dialog.said.isVisible()
    message.close()
    dialog.reject()
    settle()
