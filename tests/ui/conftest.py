"""A real window of the program, drawn without a screen, in a home of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.storage.paths import Folders
from b24desk.ui.desk import Desk
from tests import clock


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The window on its start page, everything loaded, in English."""
    started = Program(qapp, Folders.under(tmp_path / "home"), clock.now)
    started.language.use(Language.EN)
    started.window.show()
    started.window.activateWindow()
    qtbot.waitUntil(started.window.isActiveWindow)
    started.make_ready()
    yield started
    started.window.close()
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()
    started.language.remove()
    started.window.deleteLater()
    started.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(program: Program) -> Desk:
    return program.make_ready()
