"""Beside every question: a note of one's own or for the papers, who sees to it, by when; and "later"."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from b24desk.app import Program
from b24desk.domain.project import Answer, AnswerState
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.question_block import QuestionBlock
from b24desk.ui.widgets.button import Link
from tests.ui.looking import open_sample, press, session_of, settle, spoken, texts, type_in, visible, work_of
from tests.ui.questions_page import questions_page, shown_questions

QUESTION = "contact.name"
TITLE = "Contact person"


@pytest.fixture
def block(desk: Desk) -> QuestionBlock:
    open_sample(desk, "provincial-domestic")
    return block_of(desk)


def block_of(desk: Desk) -> QuestionBlock:
    return questions_page(desk, "contact", QUESTION).block(QUESTION)


def stored(desk: Desk) -> Answer:
    return session_of(desk).project.answers[QUESTION]


def called(block: QuestionBlock, name: str) -> QWidget:
    """The control in sight that a screen reader calls so."""
    return next(widget for widget in visible(block) if spoken(widget) == f"{name}: {TITLE}")


def open_remark(block: QuestionBlock) -> None:
    """By keyboard: the line, and Space."""
    block.remark.line.link.setFocus()
    press(block.remark.line.link, Qt.Key.Key_Space)
    settle()


def line(block: QuestionBlock, name: str) -> QLineEdit:
    found = called(block, name)
    assert isinstance(found, QLineEdit)
    return found


def note(block: QuestionBlock) -> QPlainTextEdit:
    found = called(block, "Note")
    assert isinstance(found, QPlainTextEdit)
    return found


def enter(field: QWidget, text: str) -> None:
    """Type into a field, and leave it with Tab."""
    field.setFocus()
    type_in(field, text)
    press(field, Qt.Key.Key_Tab)
    settle()


def test_it_is_one_quiet_line_until_it_is_opened(block: QuestionBlock) -> None:
    assert block.remark.line.link.text() == "+ Note, owner, date"
    assert isinstance(block.remark.line.link, Link)
    assert not any(isinstance(widget, QPlainTextEdit) for widget in visible(block))


def test_note_owner_and_day_are_stored_with_the_answer_and_said_on_the_line(
    desk: Desk, block: QuestionBlock
) -> None:
    before = stored(desk)
    open_remark(block)
    enter(note(block), "Ask before May")
    enter(line(block, "Who sees to it"), "Li")
    enter(line(block, "By when"), "2026/12/1")
    now = stored(desk)
    assert (now.note, now.owner, now.due) == ("Ask before May", "Li", date(2026, 12, 1))
    assert not now.note_printed
    assert now.value == before.value
    assert block.remark.line.link.text() == "− Owner: Li · by 2026-12-01 · with a note"
    printed = called(block, "The papers print this note")
    assert isinstance(printed, QCheckBox)
    press(printed, Qt.Key.Key_Space)
    assert stored(desk).note_printed


def test_another_reply_keeps_the_note_and_that_it_is_printed(desk: Desk, block: QuestionBlock) -> None:
    noted = stored(desk).model_copy(update={"note": "mine", "note_printed": True, "owner": "Li"})
    session_of(desk).answer(QUESTION, noted)
    settle()
    block.dont_know.click()
    assert stored(desk) == noted.model_copy(update={"state": AnswerState.DONT_KNOW})
    target = block.field.target()
    type_in(target, "x")
    shown_questions(desk).gather()
    assert (stored(desk).note, stored(desk).note_printed, stored(desk).owner) == ("mine", True, "Li")


def test_a_note_beside_an_empty_question_is_kept_and_is_no_reply(desk: Desk, block: QuestionBlock) -> None:
    session_of(desk).answer(QUESTION, None)
    settle()
    open_remark(block)
    enter(note(block), "who?")
    assert stored(desk) == Answer(note="who?")
    shown_questions(desk).footer.onward.click()
    assert block.error.startswith("Fill this in")
    shown_questions(desk).footer.later.click()
    assert stored(desk) == Answer(state=AnswerState.LATER, note="who?")
    work_of(desk).go(Place("review", QUESTION))
    settle()
    assert "cannot be read" not in "\n".join(texts(work_of(desk).page))


def test_a_day_that_cannot_be_read_is_pointed_out_once_and_kept_in_the_note(
    desk: Desk, block: QuestionBlock
) -> None:
    open_remark(block)
    day = line(block, "By when")
    enter(day, "next spring")
    assert stored(desk).note == "By when: next spring"
    assert not any("enter a day" in text for text in texts(block))
    shown = shown_questions(desk)
    shown.footer.onward.click()
    assert work_of(desk).page is shown
    (problem,) = shown.summary.lines()
    assert "By when" in problem.accessibleName()
    problem.click()
    assert QApplication.focusWidget() is day
    assert day.text() == "next spring"
    shown.footer.onward.click()
    settle()
    assert work_of(desk).page is not shown
    assert stored(desk).note == "By when: next spring"
    assert stored(desk).due is None


def test_a_day_that_is_mended_leaves_nothing_in_the_note(desk: Desk, block: QuestionBlock) -> None:
    open_remark(block)
    day = line(block, "By when")
    type_in(day, "2026-1")
    shown_questions(desk).gather()
    assert "2026-1" in stored(desk).note
    enter(day, "2-01")
    assert (stored(desk).note, stored(desk).due) == ("", date(2026, 12, 1))
    day.clear()
    enter(day, " ")
    assert stored(desk).due is None


def test_what_is_noted_survives_closing_and_a_language_switch(
    program: Program, desk: Desk, block: QuestionBlock
) -> None:
    open_remark(block)
    type_in(note(block), "keep  me\t")
    type_in(line(block, "By when"), "soon")
    program.language.use(program.language.other)
    settle()
    assert block.remark.line.link.text() == "− 有备注"
    program.language.use(program.language.other)
    path: Path = session_of(desk).workspace.path
    assert desk.close_project()
    assert desk.open(path)
    again = block_of(desk)
    assert stored(desk).note.startswith("keep  me")
    assert "soon" in stored(desk).note
    open_remark(again)
    assert note(again).toPlainText() == stored(desk).note


def test_undo_takes_a_note_back(desk: Desk, block: QuestionBlock) -> None:
    open_remark(block)
    enter(note(block), "oh")
    assert stored(desk).note == "oh"
    session_of(desk).undo()
    settle()
    assert stored(desk).note == ""
    assert note(block).toPlainText() == ""


def test_later_is_a_reply_that_stays_open(desk: Desk, block: QuestionBlock) -> None:
    session_of(desk).answer(QUESTION, None)
    settle()
    left = session_of(desk).reading.flow.progress.left
    block.later.click()
    assert stored(desk).state is AnswerState.LATER
    shown = shown_questions(desk)
    shown.footer.onward.click()
    settle()
    assert work_of(desk).page is not shown
    assert session_of(desk).reading.flow.progress.left == left
    again = block_of(desk)
    assert again.later.isChecked()
    type_in(again.field.target(), "Li")
    shown_questions(desk).gather()
    assert not again.later.isChecked()
    assert stored(desk) == Answer(value="Li")


def test_only_one_of_the_replies_that_are_no_value_holds(block: QuestionBlock) -> None:
    boxes = (block.dont_know, block.not_applicable, block.later)
    for box in boxes:
        box.click()
        assert [other.isChecked() for other in boxes] == [other is box for other in boxes]
