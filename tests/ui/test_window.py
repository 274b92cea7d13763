"""The frame: start page, opening and closing, saving, undo, keys, looks."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Project
from b24desk.storage.autosave import SaveKind
from b24desk.storage.document import read_document
from b24desk.storage.settings import Appearance
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.bin import BinDialog
from b24desk.ui.dialogs.new_application import NewApplicationForm
from b24desk.ui.law.jumps import Place
from tests.clock import TODAY
from tests.storage.disks import read_only
from tests.ui.looking import (
    button_called,
    every_page,
    open_sample,
    press,
    session_of,
    settle,
    type_in,
    visible,
    work_of,
)
from tests.ui.questions_page import questions_page


class _Windows(QObject):
    """Notes everything that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


def test_no_part_of_a_page_ever_shows_up_as_a_window(
    qapp: QApplication, program: Program, desk: Desk
) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    open_sample(desk, "cross-provincial")
    for _ in every_page(desk):
        program.language.use(program.language.other)
    qapp.removeEventFilter(windows)
    assert windows.seen == []
    assert program.window.isActiveWindow()


def test_a_new_application_takes_three_questions(program: Program, desk: Desk) -> None:
    program.window.home.new.click()
    form = program.window.findChild(NewApplicationForm)
    assert form is not None
    form.accept()
    assert form.isVisible()
    assert form.problem() == "Enter the company name"
    type_in(form.name, "Model Call Centre")
    assert Path(form.path.text()).name == "Model Call Centre.b24"
    form.scope.choose("one_province")
    form.accept()
    settle()
    session = session_of(desk)
    assert session.project.title == "Model Call Centre"
    assert session.project.answers["service.scope"].value == "one_province"
    assert session.project.answers["company.name"].value == "Model Call Centre"
    assert session.workspace.path.is_file()


def test_what_was_entered_is_there_when_it_is_opened_again(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "我的 申请.b24"
    assert desk.create(path, Project(title="申请"))
    session_of(desk).answer("service.use", Answer(value="rental"))
    assert desk.close_project()
    assert desk.window.is_home
    assert [entry.path for entry in desk.library.recent()] == [path]
    assert desk.open(path)
    assert session_of(desk).project.answers["service.use"].value == "rental"


def test_the_state_of_saving_is_in_sight(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    session_of(desk).answer("contact.name", Answer(value="新联系人"))
    assert session_of(desk).flush().kind is SaveKind.SAVED
    settle()
    desk.show_state()
    assert program.window.status.text.startswith("Saved to the file ")
    program.language.use(Language.ZH)
    assert program.window.status.text.startswith("已保存到文件 ")
    session_of(desk).answer("contact.name", Answer(value="另一联系人"))
    assert session_of(desk).workspace.keep().kind is SaveKind.HERE
    settle()
    assert program.window.status.text == "已保存在本机"
    program.language.use(Language.EN)
    assert program.window.status.text == "Saved on this computer"


def test_a_file_that_is_no_application_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    stranger = tmp_path / "letter.b24"
    stranger.write_bytes(b"not a project")
    assert not desk.open(stranger)
    message = desk.window.findChild(QMessageBox)
    assert message is not None
    assert "letter.b24" in message.text()
    assert stranger.read_bytes() == b"not a project"
    message.close()


def test_a_copy_is_saved_where_it_is_told(desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    desk.window.actions_.save_copy.trigger()
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(tmp_path / "copy.b24"))
    dialog.fileSelected.emit(str(tmp_path / "copy.b24"))
    dialog.close()
    assert (tmp_path / "copy.b24").is_file()
    assert session_of(desk).workspace.path != tmp_path / "copy.b24"


def test_every_change_can_be_undone_and_done_again(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    session, before = session_of(desk), session_of(desk).project
    session.answer("service.use", Answer(value="in_house"))
    session.set_people(())
    desk.window.actions_.undo.trigger()
    assert session.project.people == before.people
    desk.window.actions_.undo.trigger()
    assert session.project == before
    desk.window.actions_.redo.trigger()
    assert session.project.answers["service.use"].value == "in_house"


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        (Qt.Key.Key_1, "use"),
        (Qt.Key.Key_5, "people"),
        (Qt.Key.Key_6, "documents"),
        (Qt.Key.Key_7, "review"),
    ],
)
def test_control_and_a_digit_leads_to_a_step(desk: Desk, keys: Qt.Key, page: str) -> None:
    open_sample(desk, "provincial-domestic")
    press(desk.window, keys, Qt.KeyboardModifier.ControlModifier)
    assert work_of(desk).page.page == page


@pytest.mark.parametrize("language", list(Language))
def test_control_and_return_lead_from_the_first_page_to_the_papers(
    program: Program, desk: Desk, language: Language
) -> None:
    """The whole way by keyboard, the language switched in the middle of it."""
    open_sample(desk, "provincial-domestic")
    # The sample's own day may lie behind: then its page would have to be mended first.
    filing = Answer(value=(TODAY + timedelta(days=30)).isoformat())
    session_of(desk).answer("plan.filing_date", filing)
    work = work_of(desk)
    way = [stop.id for stop in session_of(desk).reading.flow.visible()]
    press(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    walked = [work.page.page]
    while walked[-1] != "papers":
        if len(walked) == len(way) // 2:
            program.language.use(language)
        press(desk.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert work.page.page != walked[-1], "stuck"
        walked.append(work.page.page)
    assert walked == way


def test_escape_leads_to_the_overview_and_alt_left_back(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("firm"))
    press(desk.window, Qt.Key.Key_Escape)
    assert work_of(desk).page.page == "hub"
    press(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert work_of(desk).page.page == "firm"


def test_f6_goes_round_the_panes(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    page = questions_page(desk, "firm")
    panes = []
    for _ in range(3):
        press(desk.window, Qt.Key.Key_F6)
        held = QApplication.focusWidget()
        assert held is not None
        parts = {"rail": work_of(desk).rail, "panel": page.panel, "page": page}
        panes.append(next(name for name, part in parts.items() if part is held or part.isAncestorOf(held)))
    assert sorted(panes) == ["page", "panel", "rail"]


def test_arrow_keys_move_along_the_steps(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    rail = work_of(desk).rail
    rail.enter()
    for _ in range(2):
        press(QApplication.focusWidget(), Qt.Key.Key_Down)
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert work_of(desk).page.page == "company-details"


def test_dark_and_light_repaint_everything_at_once(program: Program, desk: Desk) -> None:
    open_sample(desk, "cross-provincial")
    for page in every_page(desk):
        shades = []
        for look in (Appearance.LIGHT, Appearance.DARK):
            program.appearance.use(look)
            settle()
            # Smoothly, so that it is the mean of all and not the one pixel in the middle.
            image = (
                program.window.grab().toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
            )
            shades.append(image.pixelColor(0, 0).lightness())
        if page != "papers":  # paper stays white
            assert shades[0] > 200, page
            assert shades[1] < 90, page


def test_a_deleted_application_comes_back_from_the_bin(program: Program, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "gone.b24"
    assert desk.create(path, Project(title="Gone"))
    desk.close_project()
    program.window.home.delete.emit(path)
    assert not path.exists()
    entries = desk.library.bin()
    assert [entry.title for entry in entries] == ["Gone"]
    program.window.actions_.bin.trigger()
    settle()
    dialog = program.window.findChild(BinDialog)
    assert dialog is not None
    button_called(dialog, "Restore Gone").click()
    dialog.close()
    assert path.is_file()


@pytest.mark.any_day
def test_the_window_is_usable_on_a_small_screen(program: Program, desk: Desk) -> None:
    program.window.resize(1093, 582)
    open_sample(desk, "foreign-offshore")
    cut_off = []
    for page in every_page(desk):
        assert program.window.width() == 1093, page
        right = program.window.width()
        for widget in visible(program.window):
            corner = widget.mapTo(program.window, QPoint(widget.width(), 0)).x()
            if corner > right + 1:
                cut_off.append(f"{page}: {widget!r}")
    assert cut_off == []


def test_a_folder_that_refuses_is_said_at_once_with_a_way_out(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    assert desk.create(folder / "a.b24", Project(title="A"))
    with read_only(folder):
        session_of(desk).answer("contact.name", Answer(value="Li"))
        state = session_of(desk).flush()
        settle()
        desk.show_state()
        assert state.kind is SaveKind.NOT_SAVED
        assert program.window.status.text.startswith("Cannot save to the file: ")
        assert button_called(program.window, "Save a copy…").isVisible()
    assert session_of(desk).flush().kind is SaveKind.SAVED
    desk.show_state()
    assert program.window.status.text.startswith("Saved to the file ")


def test_looking_away_brings_the_edits_into_the_file(program: Program, desk: Desk, qtbot: QtBot) -> None:
    open_sample(desk, "provincial-domestic")
    session = session_of(desk)
    session.answer("contact.name", Answer(value="Li"))
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: program.window.status.text.startswith("Saved to the file "))
    assert read_document(session.workspace.path).project.answers["contact.name"].value == "Li"
