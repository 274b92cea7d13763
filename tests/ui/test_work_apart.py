"""Erasing and protecting beside the window, which goes on being drawn; nothing can be changed meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from b24desk.app import Program
from b24desk.domain.project import Answer, Attachment
from b24desk.storage.document import read_document
from b24desk.storage.sealing.key_ring import Cost
from b24desk.storage.sealing.password import Password
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.dialogs.erase_form import WantedErasure
from b24desk.ui.dialogs.password_form import WantedProtection
from b24desk.ui.erasing import Erasing
from b24desk.ui.law.jumps import Place
from b24desk.ui.protection import Protection
from tests.storage.disks import read_only
from tests.storage.sealing.sealed import CHEAP
from tests.ui.looking import open_sample, session_of, settle, work_of

PASSWORD = "battery staple"  # noqa: S105 - of files that the test makes
EVIDENCE = 24 * 1024 * 1024


class Watch:
    """What the window's own thread saw while the work went on, turn after turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.turns = 0
        self.open_meanwhile = False
        self.dialogs: set[str] = set()

    def look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, BusyDialog):
            self.turns += 1
            self.dialogs.add(dialog.doing.text())
            self.open_meanwhile |= self._desk.session is not None


@contextmanager
def watched(desk: Desk) -> Iterator[Watch]:
    watch, timer = Watch(desk), QTimer()
    timer.timeout.connect(watch.look)
    timer.start(0)
    yield watch
    timer.stop()


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    """An application with a large piece of evidence, open at the people."""
    open_sample(desk, "provincial-domestic")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF" + bytes(range(256)) * (EVIDENCE // 256))
    work_of(desk).go(Place("people"))
    settle()
    session = session_of(desk)
    taken = session.workspace.attachments.take_in(tmp_path / "scan.pdf")
    assert taken.size > EVIDENCE
    scan = Attachment(id="scan", name="scan.pdf", sha256=taken.sha256, size=taken.size)
    session.set_attachments((*session.project.attachments, scan))
    session.flush()
    return session.workspace.path


def test_the_window_goes_on_while_a_person_is_erased(desk: Desk, path: Path) -> None:
    person = session_of(desk).project.people[0]
    erasing = desk.findChild(Erasing)
    assert erasing is not None
    with watched(desk) as watch:
        erasing.erase(WantedErasure(person.id, (), backups=True))
    assert watch.turns > 3
    assert not watch.open_meanwhile
    assert any("history" in doing for doing in watch.dialogs)
    assert work_of(desk).page.page == "people"
    assert person.id not in {row.id for row in session_of(desk).project.people}
    document = read_document(path)
    assert person.identity_number not in document.project.model_dump_json()
    assert document.lacking == ()


def test_the_window_goes_on_while_a_password_is_set_and_removed(desk: Desk, path: Path) -> None:
    protection = desk.findChild(Protection)
    assert protection is not None
    protection.cost = CHEAP
    session_of(desk).answer("technical.seats", Answer(value=31))
    with watched(desk) as watch:
        protection.protect(WantedProtection(PASSWORD, recovery_code=False, delete_backups=False))
    assert watch.turns > 3
    assert not watch.open_meanwhile
    assert work_of(desk).page.page == "people"
    document = read_document(path, unlock=Password(PASSWORD))
    assert document.project.answers["technical.seats"].value == 31
    assert document.lacking == ()
    protection.cost = CHEAP
    with watched(desk) as watch:
        protection.remove()
    assert watch.turns > 3
    assert read_document(path).lacking == ()
    assert session_of(desk).workspace.ring is None


def test_a_password_that_is_stopped_in_time_changes_nothing(desk: Desk, path: Path) -> None:
    protection = desk.findChild(Protection)
    assert protection is not None
    protection.cost = Cost(passes=10, memory=1024 * 1024)  # seconds, in which the button is found
    before = path.read_bytes()
    timer = QTimer()
    timer.timeout.connect(_stop)
    timer.start(0)
    protection.protect(WantedProtection(PASSWORD, recovery_code=False, delete_backups=True))
    timer.stop()
    assert path.read_bytes() == before
    assert session_of(desk).workspace.ring is None
    session_of(desk).answer("technical.seats", Answer(value=32))
    desk.close_project()
    assert read_document(path).project.answers["technical.seats"].value == 32


def test_what_cannot_be_written_is_said_and_work_goes_on(program: Program, desk: Desk, path: Path) -> None:
    protection = desk.findChild(Protection)
    assert protection is not None
    protection.cost = CHEAP
    before = path.read_bytes()
    person = session_of(desk).project.people[0]
    erasing = desk.findChild(Erasing)
    assert erasing is not None
    with read_only(path.parent):
        protection.protect(WantedProtection(PASSWORD, recovery_code=False, delete_backups=False))
        assert _message(program) == "The password was not changed"
        session_of(desk).answer("technical.seats", Answer(value=33))
        erasing.erase(WantedErasure(person.id, (), backups=True))
        assert _message(program) == "The person was not erased everywhere"
        assert person in session_of(desk).project.people
        assert path.read_bytes() == before
        desk.close_project()
        assert _message(program) == "Not everything has reached the file"
    assert desk.open(path)
    assert session_of(desk).project.answers["technical.seats"].value == 33


def _stop() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, BusyDialog) and dialog.stop_button.isEnabled():
        dialog.stop_button.click()


def _message(program: Program) -> str:
    settle()
    message = program.window.findChild(QMessageBox)
    assert message is not None
    words = message.text().partition(":")[0]
    message.close()
    settle()
    return words
