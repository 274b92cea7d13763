"""F1: the help at the topic of the page, in front of any dialog, in both languages, without a network."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextFormat
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.flow.help_pages import help_pages
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.new_application import NewApplicationForm
from b24desk.ui.dialogs.password_form import PasswordForm
from b24desk.ui.help_reader import fitted
from b24desk.ui.help_window import HelpWindow
from b24desk.ui.law.jumps import BACKUPS, FILING, IMPORT, ROUTES, Place
from tests.ui.looking import focusable, open_sample, press, settle, spoken, work_of

TOPICS = {
    "hub": "first-steps",
    "firm": "questions",
    "shareholders": "questions",
    "result": "result",
    "people": "staff",
    "documents": "documents",
    "review": "questions",
    "papers": "papers",
    BACKUPS.page: "files",
    ROUTES.page: "result",
    IMPORT.page: "staff",
    FILING.page: "papers",
    IMPORT.page: "staff",
}


def helped(within: QWidget) -> HelpWindow:
    settle()
    found = [window for window in within.findChildren(HelpWindow) if window.isVisible()]
    assert len(found) == 1
    return found[0]


def test_f1_on_the_start_page_begins_at_the_beginning(program: Program) -> None:
    press(program.window, Qt.Key.Key_F1)
    window = helped(program.window)
    assert window.topic == "first-steps"
    assert window.reader.toPlainText().startswith("First steps")
    window.close()


@pytest.mark.parametrize(("page", "topic"), TOPICS.items())
def test_f1_opens_the_topic_of_the_page_from_any_field_on_it(
    program: Program, desk: Desk, page: str, topic: str
) -> None:
    work = open_sample(desk, "cross-provincial")
    work.go(Place(page))
    settle()
    field = next(iter(focusable(work.page)))
    field.setFocus()
    press(field, Qt.Key.Key_F1)
    window = helped(program.window)
    assert window.topic == topic
    window.close()


def test_every_page_of_the_rulebook_has_a_topic_that_exists(program: Program, desk: Desk) -> None:
    work = open_sample(desk, "cross-provincial")
    topics = {page.id for page in help_pages(Language.EN)}
    program.window.actions_.help.trigger()
    window = helped(program.window)
    for page in desk.rulebook.pages:
        program.window.activateWindow()
        work.go(Place(page))
        program.window.actions_.help.trigger()
        assert window.topic in topics
    window.close()


def test_f1_in_a_dialog_that_blocks_the_window_is_answered_in_front_of_it(
    program: Program, desk: Desk
) -> None:
    open_sample(desk, "provincial-domestic")
    program.window.actions_.protect.trigger()
    settle()
    form = program.window.findChild(PasswordForm)
    assert isinstance(form, PasswordForm)
    press(QApplication.focusWidget(), Qt.Key.Key_F1)
    window = helped(form)
    assert window.topic == "password"
    assert window.parentWidget() is form
    window.close()
    form.reject()
    settle()


def test_a_dialog_without_a_topic_of_its_own_has_that_of_the_page(program: Program, desk: Desk) -> None:
    desk.close_project()
    program.window.home.new.click()
    settle()
    form = program.window.findChild(NewApplicationForm)
    assert isinstance(form, NewApplicationForm)
    press(form.name, Qt.Key.Key_F1)
    assert helped(form).topic == "first-steps"
    helped(form).close()
    form.reject()
    settle()


def test_shift_f1_says_why_a_question_is_asked(program: Program, desk: Desk) -> None:
    work = open_sample(desk, "provincial-domestic")
    work.go(Place("firm"))
    settle()
    press(program.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    panel = work_of(desk).page.side_panel()
    assert panel is not None
    focused = QApplication.focusWidget()
    assert focused is panel or panel.isAncestorOf(focused or program.window)


def test_links_lead_to_other_pages_and_alt_left_comes_back(program: Program, desk: Desk) -> None:
    desk.help_wanted.emit("first-steps", "")
    window = helped(program.window)
    window.reader.wanted.emit("files")
    assert window.topic == "files"
    assert window.topics.currentRow() == [page.id for page in help_pages(Language.EN)].index("files")
    press(window.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.topic == "first-steps"
    assert not window.back.isEnabled()
    window.reader.wanted.emit("no such page")
    assert window.topic == "first-steps"
    window.close()


def test_a_heading_that_is_asked_for_is_scrolled_to(program: Program, desk: Desk) -> None:
    desk.help_wanted.emit("questions", "Shareholders")
    window = helped(program.window)
    assert window.reader.textCursor().block().text() == "Shareholders"
    assert window.reader.verticalScrollBar().value() > 0
    window.close()


def test_the_language_changes_on_the_same_page(program: Program, desk: Desk) -> None:
    desk.help_wanted.emit("warnings", "")
    window = helped(program.window)
    program.language.use(Language.ZH)
    assert window.topic == "warnings"
    assert window.reader.toPlainText().startswith("被杀毒软件拦截时")
    assert window.topics.currentItem().text() == "被杀毒软件拦截时"
    assert window.windowTitle() == "帮助"
    window.close()


@pytest.mark.parametrize("language", list(Language))
def test_every_page_is_laid_out_without_a_mark_of_markdown_and_within_its_width(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    program.preferences.change(text_size=150)
    desk.help_wanted.emit("first-steps", "")
    window = helped(program.window)
    for page in help_pages(language):
        window.show_topic(page.id)
        settle()
        said = window.reader.toPlainText()
        assert not {"**", "`", "](", "# "} & {mark for mark in ("**", "`", "](", "# ") if mark in said}
        levels = []
        block = window.reader.document().begin()
        while block.isValid():
            level = block.blockFormat().property(QTextFormat.Property.HeadingLevel.value)
            levels += [block.text()] if level else []
            block = block.next()
        assert tuple(levels) == page.headings
        assert window.reader.horizontalScrollBar().maximum() == 0, page.id
    window.close()


def test_everything_in_the_help_has_a_name_and_is_reached_by_keys(program: Program, desk: Desk) -> None:
    desk.help_wanted.emit("keyboard", "")
    window = helped(program.window)
    assert all(spoken(widget) for widget in focusable(window))
    assert QApplication.focusWidget() is window.reader
    window.topics.setFocus()
    press(window.topics, Qt.Key.Key_Home)
    assert window.topic == "first-steps"
    press(window.topics, Qt.Key.Key_Escape)
    settle()
    assert not [one for one in program.window.findChildren(QDialog) if one.isVisible()]


def test_pictures_are_never_wider_than_their_page() -> None:
    picture = QImage(1180, 760, QImage.Format.Format_RGB32)
    for room, ratio in ((600, 1.0), (600, 1.5), (2_000, 2.0)):
        drawn = fitted(picture, room, ratio)
        assert round(drawn.width() / drawn.devicePixelRatio()) == min(room, 1180)
    assert fitted(QImage(), 600, 1.0).isNull()
