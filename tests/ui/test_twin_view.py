"""Both languages at once: the other one stands beneath, quieter, and nothing else moves."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.beneath import Beneath
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.documents import DocumentsPage
from b24desk.ui.widgets.column import Column
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.two_lines import BENEATH_ROLE
from tests.ui.looking import (
    every_page,
    focusable,
    open_sample,
    session_of,
    settle,
    spoken,
    texts,
    type_in,
    visible,
    work_of,
)
from tests.ui.questions_page import questions_page

each_language = pytest.mark.parametrize("language", list(Language))


def toggle(desk: Desk) -> None:
    desk.window.actions_.both_languages.trigger()
    settle()


def beneath(within: QWidget) -> list[str]:
    return [widget.text() for widget in visible(within) if isinstance(widget, Beneath)]


@each_language
def test_label_hint_and_choices_have_the_other_language_beneath(
    program: Program, desk: Desk, language: Language
) -> None:
    open_sample(desk, "provincial-domestic")
    program.language.use(language)
    other = program.language.other
    question = desk.rulebook.questions["service.clients"]
    block = questions_page(desk, question.page).block(question.id)
    assert beneath(block) == []
    toggle(desk)
    assert question.hint is not None
    wanted = [question.text, question.hint, *(option.text for option in question.options)]
    wanted += [option.hint for option in question.options if option.hint is not None]
    assert sorted(beneath(block)) == sorted(text[other] for text in wanted)
    said = list(texts(block))
    for text in wanted:
        assert said.index(text[other]) == said.index(text[language]) + 1
    program.language.use(other)
    settle()
    assert sorted(beneath(block)) == sorted(text[language] for text in wanted)
    toggle(desk)
    assert beneath(block) == []


def test_what_stands_beneath_is_quieter(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    shown = questions_page(desk, "users")
    toggle(desk)
    roles = {label.foregroundRole() for label in shown.findChildren(Beneath)}
    assert roles == {QPalette.ColorRole.PlaceholderText}


@each_language
def test_names_for_a_screen_reader_stay_in_the_current_language(
    program: Program, desk: Desk, language: Language
) -> None:
    open_sample(desk, "provincial-domestic")
    program.language.use(language)
    for _ in every_page(desk):
        alone = [spoken(widget) for widget in focusable(work_of(desk).page)]
        toggle(desk)
        assert [spoken(widget) for widget in focusable(work_of(desk).page)] == alone
        toggle(desk)


def test_value_focus_cursor_and_place_stay(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    desk.window.resize(1093, 582)
    shown = questions_page(desk, "company-details", "company.legal_representative")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.clear()
    type_in(line, "9111 Model")
    line.setCursorPosition(4)
    column = shown.findChild(Column)
    assert isinstance(column, Column)
    bar = column.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    settle()
    before, scrolled = line.mapTo(column.viewport(), QPoint(0, 0)).y(), bar.value()
    assert scrolled > 0
    toggle(desk)
    assert bar.value() > scrolled
    assert abs(line.mapTo(column.viewport(), QPoint(0, 0)).y() - before) <= 1
    assert (line.text(), line.cursorPosition()) == ("9111 Model", 4)
    assert QApplication.focusWidget() is line
    toggle(desk)
    assert abs(line.mapTo(column.viewport(), QPoint(0, 0)).y() - before) <= 1
    shown.gather()
    assert session_of(desk).project.answers["company.legal_representative"].value == "9111 Model"


def test_documents_and_results_say_it_twice(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    toggle(desk)
    work_of(desk).go(Place("documents"))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, DocumentsPage)
    chosen = desk.rulebook.documents[shown.tree.chosen]
    item = shown.tree.currentItem()
    assert item is not None
    assert (item.text(0), item.data(0, BENEATH_ROLE)) == (chosen.title.en, chosen.title.zh)
    assert chosen.title.zh in beneath(shown.panel)
    assert shown.tree.visualItemRect(item).height() > 2 * shown.tree.fontMetrics().height()
    work_of(desk).go(Place("result"))
    settle()
    said = beneath(work_of(desk).page)
    for finding in session_of(desk).reading.assessment.findings:
        if finding.verdict != "not_applicable":
            assert finding.title.zh in said
            assert finding.text.zh in said
    toggle(desk)
    work_of(desk).go(Place("documents"))
    settle()
    assert item.data(0, BENEATH_ROLE) is None


@pytest.mark.parametrize("size", [100, 150])
@each_language
def test_nothing_is_cut_off_in_a_small_window(
    program: Program, desk: Desk, language: Language, size: int
) -> None:
    program.appearance.use_text_size(size)
    desk.window.resize(1093, 582)
    program.language.use(language)
    open_sample(desk, "cross-provincial")
    toggle(desk)
    cut = []
    for page in every_page(desk):
        for label in visible(work_of(desk).page):
            if isinstance(label, Beneath):
                area = label.parentWidget()
                assert area is not None
                is_low = label.height() < label.heightForWidth(label.width())
                is_wide = label.geometry().right() > area.width()
                if is_low or is_wide:
                    cut.append(f"{page}: {label.text()}")
    program.appearance.use_text_size(100)
    assert cut == []


def test_it_is_remembered_and_there_at_the_next_start(program: Program, desk: Desk) -> None:
    toggle(desk)
    assert desk.preferences.settings.both_languages
    assert program.language.shows_both
    assert desk.window.actions_.both_languages.isChecked()
    open_sample(desk, "provincial-domestic")
    assert beneath(questions_page(desk, "use"))
    toggle(desk)
    assert not desk.preferences.settings.both_languages


def test_provinces_are_said_twice_in_the_list_and_in_the_grid(desk: Desk) -> None:
    open_sample(desk, "cross-provincial")
    toggle(desk)
    said = list(texts(questions_page(desk, "service-area").block("service.provinces")))
    for province in desk.rulebook.provinces.values():
        assert said.index(province.name.zh) == said.index(province.name.en) + 1
    block = questions_page(desk, "firm", "company.province").block("company.province")
    box = block.field.target()
    assert isinstance(box, ComboBox)
    names = [(box.itemText(row), box.itemData(row, BENEATH_ROLE)) for row in range(box.count())]
    assert names == [(one.name.en, one.name.zh) for one in desk.rulebook.provinces.values()]
    chosen = desk.rulebook.provinces[str(box.currentData())].name
    assert chosen.zh in list(texts(block))


@each_language
def test_overview_and_review_say_in_both_what_is_to_do_and_what_was_answered(
    program: Program, desk: Desk, language: Language
) -> None:
    open_sample(desk, "cross-provincial")
    program.language.use(language)
    other = program.language.other
    toggle(desk)
    work_of(desk).go(Place("hub"))
    settle()
    said = beneath(work_of(desk).page)
    for finding in session_of(desk).reading.assessment.findings:
        assert (finding.text[other] in said) == (finding.verdict == "unmet")
    work_of(desk).go(Place("review"))
    settle()
    said = beneath(work_of(desk).page)
    for name in ("service.use", "service.outbound"):
        question = desk.rulebook.questions[name]
        chosen = session_of(desk).project.answers[name].value
        (option,) = [option for option in question.options if option.id == chosen]
        assert question.text[other] in said
        assert option.text[other] in said
    assert "" not in said
    own = session_of(desk).project.answers["company.name"].value
    assert own not in said
