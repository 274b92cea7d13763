"""A project that is double-clicked while the window is open."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.project import Project
from b24desk.storage.document import Content, write_document
from b24desk.storage.first_start import begin
from b24desk.storage.paths import Folders
from b24desk.ui.arrivals import Arrivals
from tests import clock
from tests.house.sources import ROOT

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from b24desk.app import Application, Program
from b24desk.storage.first_start import begin
from b24desk.storage.paths import user_folders

application = Application(["b24desk"])
first = begin(user_folders(), None, lambda: None)
program = Program(application, user_folders(), first=first)
program.window.show()
desk = program.make_ready()

def told():
    print(desk.session.project.title, flush=True)
    program.window.close()
    first.release()

desk.opened.connect(lambda: QTimer.singleShot(0, told))
if len(sys.argv) > 1:
    application.sendEvent(application, QFileOpenEvent(sys.argv[1]))
print("ready", flush=True)
application.exec()
"""


def project_at(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_document(path, Content(Project(title=path.stem)), uuid4())
    return path


def title_in(program: Program) -> str:
    """Of the application that is open in the window."""
    session = program.make_ready().session
    return "" if session is None else session.project.title


@pytest.fixture
def arrivals(program: Program) -> Arrivals:
    assert program.arrivals is not None
    return program.arrivals


def test_it_opens_in_the_window_that_is_open(program: Program, arrivals: Arrivals, tmp_path: Path) -> None:
    arrivals.open(project_at(tmp_path / "许可.b24"))
    assert title_in(program) == "许可"


def test_the_one_that_is_open_already_stays_as_it_is(
    program: Program, arrivals: Arrivals, tmp_path: Path
) -> None:
    path = project_at(tmp_path / "许可.b24")
    arrivals.open(path)
    before = program.make_ready().session
    program.open_path(path)
    assert program.make_ready().session is before


def test_it_waits_until_the_dialog_that_is_open_has_closed(
    program: Program, arrivals: Arrivals, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = QDialog(program.window)
    dialog.setModal(True)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    arrivals.open(project_at(tmp_path / "first.b24"))
    arrivals.open(project_at(tmp_path / "last.b24"))
    assert title_in(program) == ""
    dialog.reject()
    qtbot.waitUntil(lambda: title_in(program) == "last")


def test_a_minimised_window_comes_back(program: Program, arrivals: Arrivals) -> None:
    program.window.showMinimized()
    arrivals.come_forward()
    assert not program.window.windowState() & Qt.WindowState.WindowMinimized
    assert program.window.isVisible()


@pytest.fixture
def first_of_two(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """A window that later starts find open."""
    folders = Folders.under(tmp_path / "home")
    first = begin(folders, None, lambda: None)
    assert first is not None
    started = Program(qapp, folders, clock.now, first)
    started.window.show()
    started.make_ready()
    yield started
    started.window.close()
    started.language.remove()
    started.window.deleteLater()
    started.deleteLater()
    first.release()


def test_a_later_start_has_its_project_opened_here_and_ends(
    first_of_two: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = project_at(tmp_path / "资料（新）[1]" / "许可.b24")
    ended: list[object] = []
    folders = Folders.under(tmp_path / "home")
    second = Thread(target=lambda: ended.append(begin(folders, path, lambda: None)))
    second.start()
    qtbot.waitUntil(lambda: title_in(first_of_two) == "许可")
    second.join()
    assert ended == [None]


def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "B24DESK_HOME": str(tmp_path / "张三"),
    }


def test_a_file_that_macos_hands_over_as_an_event_is_opened(tmp_path: Path) -> None:
    path = project_at(tmp_path / "许可.b24")
    done = subprocess.run(
        [sys.executable, "-c", FIRST, str(path)],
        env=environment(tmp_path),
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    assert done.stdout.splitlines() == ["ready", "许可"]


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace sees what the system is asked for")
def test_two_starts_find_each_other_without_a_socket(tmp_path: Path) -> None:
    path = project_at(tmp_path / "资料（新）[1]" / "许可.b24")
    calls = [tmp_path / "first.calls", tmp_path / "second.calls"]
    traced = [["strace", "-f", "-e", "trace=%network", "-o", str(file)] for file in calls]
    command = [*traced[0], sys.executable, "-c", FIRST]
    with subprocess.Popen(
        command, env=environment(tmp_path), stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "ready\n"
        second = [*traced[1], sys.executable, "-m", "b24desk", str(path)]
        done = subprocess.run(second, env=environment(tmp_path), capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        assert first.stdout.readline() == "许可\n"
    assert first.returncode == 0
    for file in calls:
        trace = file.read_text("utf-8")
        assert "exited with 0" in trace
        assert "AF_INET" not in trace
        assert "bind(" not in trace
        assert "listen(" not in trace
        # The C library itself asks there who the user is.
        assert [line for line in trace.splitlines() if "connect(" in line and "/nscd/" not in line] == []
