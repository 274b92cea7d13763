"""The preferences: each choice holds at once, everywhere, and is there at the next start."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Project
from b24desk.storage.settings import Appearance, Settings, load_settings
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.new_application import NewApplicationForm
from b24desk.ui.dialogs.preferences import PreferencesDialog
from b24desk.ui.law.jumps import BACKUPS, Place
from tests.ui.looking import (
    alt_keys,
    focusable,
    open_sample,
    press,
    session_of,
    settle,
    spoken,
    texts,
    visible,
    work_of,
)

each_language = pytest.mark.parametrize("language", list(Language))


@pytest.fixture
def dialog(program: Program) -> PreferencesDialog:
    program.window.actions_.preferences.trigger()
    settle()
    found = program.window.findChild(PreferencesDialog)
    assert isinstance(found, PreferencesDialog)
    return found


def choose(box: QComboBox, data: str) -> None:
    """As a user does: on the box, with the keys."""
    box.setFocus()
    place = box.findData(data)
    assert place >= 0
    while box.currentIndex() != place:
        press(box, Qt.Key.Key_Down if box.currentIndex() < place else Qt.Key.Key_Up)
    box.activated.emit(place)
    settle()


def kept(program: Program) -> Settings:
    return load_settings(program.preferences.folders)


def test_the_language_changes_at_once_with_the_dialog_open(
    program: Program, dialog: PreferencesDialog
) -> None:
    assert dialog.tongue.currentData() == "en"
    choose(dialog.tongue, "zh")
    assert dialog.windowTitle() == "偏好设置"
    assert program.window.menuBar().actions()[0].text() == "文件(&F)"
    assert program.window.actions_.languages[Language.ZH].isChecked()
    assert kept(program).language is Language.ZH


def test_light_and_dark_are_used_at_once_and_ticked_in_the_menu(
    program: Program, dialog: PreferencesDialog
) -> None:
    choose(dialog.look, "dark")
    assert program.appearance.is_dark
    assert program.window.actions_.looks[Appearance.DARK].isChecked()
    assert dialog.palette().window().color().lightness() < 60
    choose(dialog.look, "light")
    assert dialog.palette().window().color().lightness() > 200
    assert kept(program).appearance is Appearance.LIGHT


@pytest.mark.parametrize("percent", [90, 125, 150])
def test_the_text_of_every_open_window_takes_the_size_that_is_chosen(
    program: Program, desk: Desk, dialog: PreferencesDialog, percent: int
) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("firm"))
    before = {widget: widget.font().pointSizeF() for widget in visible(program.window)}
    usual = program.window.font().pointSizeF()
    dialog.activateWindow()
    choose(dialog.text_size, str(percent))
    after = {widget: widget.font().pointSizeF() for widget in visible(program.window) if widget in before}
    after = {widget: size for widget, size in after.items() if not widget.objectName().startswith("qt_")}
    wrong = [widget for widget in after if round(after[widget] / before[widget] * 100) != percent]
    assert wrong == []
    assert round(dialog.tongue.font().pointSizeF() / usual * 100) == percent
    assert kept(program).text_size == percent


@each_language
def test_nothing_in_the_preferences_is_cut_off_at_the_largest_size(
    program: Program, dialog: PreferencesDialog, language: Language
) -> None:
    program.preferences.change(language=language, text_size=150)
    dialog.close()
    settle()
    program.window.actions_.preferences.trigger()
    settle()
    again = program.window.findChild(PreferencesDialog)
    assert isinstance(again, PreferencesDialog)
    for widget in visible(again):
        if isinstance(widget, QLabel | QAbstractButton | QComboBox):
            least = widget.minimumSizeHint()
            tall = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
            assert widget.width() >= least.width(), spoken(widget)
            assert widget.height() >= tall, spoken(widget)
    again.close()


@each_language
def test_everything_in_it_has_a_name_and_a_letter_of_its_own(
    program: Program, dialog: PreferencesDialog, language: Language
) -> None:
    program.preferences.change(
        language=language, projects_folder="/a/甲", papers_folder="/b/乙", backup_folder="/c/丙"
    )
    settle()
    names = [spoken(widget) for widget in focusable(dialog)]
    assert all(names)
    assert len(set(names)) == len(names)
    letters = alt_keys(dialog)
    assert len(set(letters)) == len(letters)


def test_the_wheel_passes_over_a_choice_without_changing_it(
    program: Program, dialog: PreferencesDialog
) -> None:
    spot = QPointF(5, 5)
    wheel = QWheelEvent(
        spot,
        dialog.text_size.mapToGlobal(spot),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dialog.text_size, wheel)
    assert program.preferences.settings == Settings()
    assert wheel.type() is QEvent.Type.Wheel


def test_new_applications_are_suggested_in_the_projects_folder_and_old_ones_stay(
    program: Program, desk: Desk, dialog: PreferencesDialog, tmp_path: Path
) -> None:
    assert desk.create(desk.library.suggest_path("before"), Project(title="before"))
    before = desk.session.workspace.path if desk.session else Path()
    folder = tmp_path / "资料（新）"
    dialog.projects.chosen.emit(str(folder))
    assert desk.library.suggest_path("after").parent == folder
    assert desk.create(desk.library.suggest_path("after"), Project(title="after"))
    assert (folder / "after.b24").is_file()
    assert before.is_file()
    desk.close_project()
    program.window.home.new.click()
    form = program.window.findChild(NewApplicationForm)
    assert isinstance(form, NewApplicationForm)
    assert Path(form.path.text()).parent == folder or not form.path.text()
    form.reject()
    dialog.projects.reset.click()
    assert desk.library.suggest_path("again").parent == before.parent
    assert kept(program).projects_folder == ""


def test_papers_are_suggested_beside_the_application_until_a_folder_is_chosen(
    program: Program, desk: Desk, dialog: PreferencesDialog, tmp_path: Path
) -> None:
    application = tmp_path / "申请" / "a.b24"
    assert program.preferences.papers_folder(application) == application.parent
    dialog.papers.chosen.emit(str(tmp_path / "文书"))
    assert program.preferences.papers_folder(application) == tmp_path / "文书"
    said = "\n".join(texts(dialog)).replace("\u200b", "")
    assert str(tmp_path / "文书") in said
    dialog.papers.reset.click()
    assert "Beside the application" in set(texts(dialog))
    assert desk.session is None


def test_the_rhythm_of_backups_holds_for_the_application_that_is_open(
    program: Program, desk: Desk, dialog: PreferencesDialog, tmp_path: Path
) -> None:
    open_sample(desk, "provincial-domestic")
    dialog.activateWindow()
    choose(dialog.often, "10")
    choose(dialog.long, "24")
    dialog.second.chosen.emit(str(tmp_path / "second"))
    rhythm = desk.safeguard.care.rhythm()
    assert (rhythm.interval, rhythm.months) == (timedelta(minutes=10), 24)
    assert kept(program).backup_folder == str(tmp_path / "second")


def test_numbers_are_masked_until_the_box_is_ticked_and_the_menu_says_the_same(
    program: Program, desk: Desk, dialog: PreferencesDialog
) -> None:
    open_sample(desk, "provincial-domestic")
    action = program.window.actions_.show_identity
    assert not action.isChecked()
    dialog.identity.click()
    assert action.isChecked()
    assert desk.preferences.settings.show_identity_numbers
    action.trigger()
    assert not dialog.identity.isChecked()


def test_no_page_that_was_left_shows_a_number_that_is_to_be_masked_again(
    desk: Desk, dialog: PreferencesDialog
) -> None:
    work = open_sample(desk, "provincial-domestic")
    session_of(desk).answer("contact.phone", Answer(value="13800138000"))
    dialog.identity.click()
    work.go(Place("review"))
    settle()
    assert any("13800138000" in words for words in texts(work.page))
    work.go(Place("firm"))
    dialog.identity.click()
    work.go(Place("review"))
    settle()
    assert not any("13800138000" in words for words in texts(work.page))


def test_the_page_of_the_backups_names_the_second_folder_that_is_chosen_elsewhere(
    desk: Desk, dialog: PreferencesDialog, tmp_path: Path
) -> None:
    work = open_sample(desk, "provincial-domestic")
    work.go(BACKUPS)
    settle()
    dialog.second.chosen.emit(str(tmp_path / "second"))
    assert any(str(tmp_path / "second") in words for words in texts(work.page))


def test_what_the_menus_change_is_shown_in_the_open_dialog(
    program: Program, dialog: PreferencesDialog
) -> None:
    program.window.actions_.looks[Appearance.DARK].trigger()
    program.window.actions_.larger.trigger()
    program.window.actions_.languages[Language.ZH].trigger()
    assert dialog.look.currentData() == "dark"
    assert dialog.text_size.currentData() == "110"
    assert dialog.tongue.currentData() == "zh"


def test_there_is_one_dialog_which_goes_with_the_window(program: Program, dialog: PreferencesDialog) -> None:
    program.window.actions_.preferences.trigger()
    assert program.window.findChildren(PreferencesDialog) == [dialog]
    program.window.close()
    assert not dialog.isVisible()


def test_damaged_settings_stop_no_start_and_are_put_aside(program: Program) -> None:
    folders = program.preferences.folders
    folders.settings.mkdir(parents=True, exist_ok=True)
    folders.settings_file.write_bytes(b'{"text_size": "large"')
    assert load_settings(folders) == Settings()
    program.preferences.change(text_size=125)
    assert kept(program).text_size == 125
