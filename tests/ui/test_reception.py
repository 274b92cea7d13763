"""Between the first paint and the desk: nothing that is asked for is lost, and it is done once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.storage.paths import Folders
from b24desk.storage.recent import note_opened
from b24desk.storage.settings import Appearance
from b24desk.ui.dialogs.bin import BinDialog
from b24desk.ui.dialogs.new_application import NewApplicationForm
from b24desk.ui.recent_card import RecentCard
from tests import clock
from tests.house.sources import ROOT
from tests.ui.looking import session_of, texts, visible

SAMPLE = ROOT / "resources" / "samples" / "provincial-domestic.json"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "home")


@pytest.fixture
def received(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[Program]:
    """The window on its start page, with no desk yet."""
    note_opened(folders, folders.projects / "gone.b24", "云鹭", clock.now())
    started = Program(qapp, folders, clock.now)
    started.language.use(Language.EN)
    started.window.show()
    qtbot.waitUntil(lambda: started.reception is not None)
    yield started
    started.window.close()
    QCoreApplication.processEvents()
    started.language.remove()
    started.window.deleteLater()
    started.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def dialogs(program: Program, kind: type[QDialog]) -> list[QDialog]:
    return [found for found in program.window.findChildren(kind) if found.isVisible()]


def test_the_start_page_lists_everything_before_there_is_a_desk(received: Program) -> None:
    (card,) = [widget for widget in visible(received.window.home) if isinstance(widget, RecentCard)]
    assert "云鹭" in texts(card)
    assert len(received.window.home.findChildren(QDialog)) == 0
    assert received.desk is None
    before = card
    received.make_ready()
    (card,) = [widget for widget in visible(received.window.home) if isinstance(widget, RecentCard)]
    assert card is before  # nothing is drawn twice


@pytest.mark.parametrize(
    ("press", "kind"),
    [
        (lambda window: window.home.new.click(), NewApplicationForm),
        (lambda window: window.home.open.click(), QFileDialog),
        (lambda window: window.home.bin.click(), BinDialog),
        (lambda window: window.actions_.new.trigger(), NewApplicationForm),
        (lambda window: window.actions_.bin.trigger(), BinDialog),
    ],
    ids=["button New", "button Open", "link to the bin", "menu New", "menu Restore from the bin"],
)
def test_what_is_pressed_before_there_is_a_desk_opens_once(
    received: Program, press: Callable[[object], None], kind: type[QDialog]
) -> None:
    press(received.window)
    assert len(dialogs(received, kind)) == 1
    for dialog in dialogs(received, kind):
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(received.window)
    assert len(dialogs(received, kind)) == 1


def test_an_example_chosen_before_there_is_a_desk_is_opened(received: Program) -> None:
    received.window.home.example_chosen.emit(SAMPLE)
    assert session_of(received.make_ready()).project.answers


def test_a_language_chosen_before_there_is_a_desk_is_used_and_kept(received: Program) -> None:
    received.window.home.language_chosen.emit(Language.ZH)
    assert received.language.current is Language.ZH
    assert received.preferences.settings.language is Language.ZH


@pytest.mark.parametrize("shown", [False, True])
def test_a_switch_pressed_before_there_is_a_desk_is_turned_from_what_was_kept(
    received: Program, *, shown: bool
) -> None:
    received.preferences.change(show_identity_numbers=shown)
    switch = received.window.actions_.show_identity
    switch.trigger()
    assert switch.isChecked() is not shown
    assert received.preferences.settings.show_identity_numbers is not shown


def test_a_look_chosen_before_there_is_a_desk_is_used_and_checked(received: Program) -> None:
    look = received.window.actions_.looks[Appearance.DARK]
    look.trigger()
    assert look.isChecked()
    assert received.appearance.choice is Appearance.DARK
    received.appearance.use(Appearance.SYSTEM)


def test_a_file_that_arrives_before_there_is_a_desk_is_opened(received: Program, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.b24"
    received.open_path(missing)
    assert received.desk is not None
    assert received.desk.session is None
    assert any("nothing.b24" in words for words in texts(received.window))


def test_in_pauses_everything_is_made_ready(received: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(received.settled, timeout=60_000):
        received.load_in_pauses()
    assert received.desk is not None
    assert received.desk.session is None


def test_a_press_in_the_middle_of_the_pauses_is_answered_at_once(received: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(received.settled, timeout=60_000):
        received.load_in_pauses()
        received.window.home.new.click()
    assert len(dialogs(received, NewApplicationForm)) == 1
