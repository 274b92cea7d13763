"""Writing several files: how far it is, stopping half-way, and a file that another program holds open."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.errors import B24Error, ErrorCode
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.file_in_use import FileInUse
from b24desk.ui.pages.papers import PapersPage
from b24desk.ui.paper_making import Made, Piece
from tests.ui.looking import settle
from tests.ui.papers_page import open_papers, wait


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PapersPage:
    return open_papers(desk, qtbot)


def said(page: PapersPage) -> Sequence[str]:
    return page.outcome.label.text().replace("\u200b", "").splitlines()


def pieces(folder: Path, count: int) -> list[Piece]:
    return [Piece(folder / f"{n}.txt", partial(Made, b"%d" % n)) for n in range(1, count + 1)]


class InUse:
    """Holds a file open for others so many times, as an office program on Windows does."""

    def __init__(self, path: Path, times: int) -> None:
        self.path, self.left = path, times

    def make(self) -> Made:
        if self.left:
            self.left -= 1
            raise B24Error(ErrorCode.FILE_IN_USE, path=self.path)
        return Made(b"new")

    def piece(self) -> Piece:
        self.path.write_bytes(b"old")
        return Piece(self.path, self.make)


def question(program: Program, qtbot: QtBot) -> FileInUse:
    def is_asked() -> bool:
        return any(box.isVisible() for box in program.window.findChildren(FileInUse))

    qtbot.waitUntil(is_asked, timeout=10_000)
    return next(box for box in program.window.findChildren(FileInUse) if box.isVisible())


def press(button: QAbstractButton, page: PapersPage, qtbot: QtBot) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait(page, qtbot)


def test_progress_names_the_file_and_can_be_stopped(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.saving.writing.start(pieces(tmp_path, 3))
    assert said(page) == ["Saving file 1 of 3…"]
    assert page.outcome.stop.isVisible()
    QTest.mouseClick(page.outcome.stop, Qt.MouseButton.LeftButton)
    wait(page, qtbot)
    assert said(page) == ["Saved:", str(tmp_path / "1.txt"), "2 files not saved"]
    assert [path.name for path in tmp_path.glob("*.txt")] == ["1.txt"]
    assert not page.outcome.stop.isVisible()


def test_one_file_has_nothing_to_stop(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.saving.writing.start(pieces(tmp_path, 1))
    assert said(page) == ["Saving…"]
    assert not page.outcome.stop.isVisible()
    wait(page, qtbot)


def test_a_file_in_use_is_saved_under_another_name(
    program: Program, page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    held = InUse(tmp_path / "清单.pdf", 1)
    tmp_path.joinpath("清单 (2).pdf").write_bytes(b"taken")
    page.saving.writing.start([held.piece(), *pieces(tmp_path, 1)])
    asked = question(program, qtbot)
    assert "清单.pdf" in asked.text()
    assert "清单 (3).pdf" in asked.under_another_name.text()
    press(asked.under_another_name, page, qtbot)
    assert said(page)[1:] == [str(tmp_path / "清单 (3).pdf"), str(tmp_path / "1.txt")]
    assert held.path.read_bytes() == b"old"


def test_a_file_in_use_is_tried_once_more(
    program: Program, page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    held = InUse(tmp_path / "清单.pdf", 1)
    page.saving.writing.start([held.piece()])
    press(question(program, qtbot).once_more, page, qtbot)
    assert held.path.read_bytes() == b"new"


def test_giving_up_on_a_file_in_use_keeps_what_was_saved(
    program: Program, page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    held = InUse(tmp_path / "清单.pdf", 1)
    page.saving.writing.start([*pieces(tmp_path, 1), held.piece()])
    QTest.keyClick(question(program, qtbot), Qt.Key.Key_Escape)
    wait(page, qtbot)
    assert said(page) == ["Saved:", str(tmp_path / "1.txt"), "1 file not saved"]
    assert held.path.read_bytes() == b"old"


def test_the_question_follows_the_language(
    program: Program, page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.saving.writing.start([InUse(tmp_path / "清单.pdf", 1).piece()])
    asked = question(program, qtbot)
    program.language.use(Language.ZH)
    settle()
    assert "另一个程序" in asked.text()
    press(asked.once_more, page, qtbot)
    assert said(page)[0] == "已导出："
