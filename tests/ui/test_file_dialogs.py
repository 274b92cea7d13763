"""The dialogs for files: what they ask for, what they are told, and that they go when they are answered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from b24desk.ui.file_dialogs import ask_for_existing, ask_for_file, ask_for_folder, ask_for_several
from tests.ui.looking import settle


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def answer(window: QWidget, ask: Callable[[], None], typed: str = "") -> None:
    """Ask, and type this, or cancel where there is nothing to type."""
    ask()
    (dialog,) = window.findChildren(QFileDialog)
    (line,) = dialog.findChildren(QLineEdit)
    line.setText(typed)
    if typed:
        dialog.accept()
    else:
        dialog.reject()
    settle()
    assert window.findChildren(QFileDialog) == []


def test_files_and_folders_that_are_chosen_are_told(window: QWidget, tmp_path: Path) -> None:
    one, other = tmp_path / "a.b24", tmp_path / "b.b24"
    for path in (one, other):
        path.write_bytes(b"")
    told: list[object] = []
    tell, start = told.append, str(tmp_path)
    answer(window, lambda: ask_for_existing(window, "Open", tell, files="(*.b24)", start=start), "a.b24")
    answer(window, lambda: ask_for_several(window, "Open", tell), f'"{one}" "{other}"')
    answer(window, lambda: ask_for_folder(window, "Choose", start, tell), start)
    answer(window, lambda: ask_for_file(window, "Save", tmp_path / "c.pdf", "(*.pdf)", tell), "d")
    assert told == [one, [one, other], tmp_path, tmp_path / "d.pdf"]


def test_nothing_is_told_when_it_is_cancelled(window: QWidget, tmp_path: Path) -> None:
    told: list[object] = []
    answer(window, lambda: ask_for_existing(window, "Open", told.append))
    answer(window, lambda: ask_for_folder(window, "Folder", str(tmp_path), told.append))
    assert told == []
