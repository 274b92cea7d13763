"""Question pages: nothing typed is lost, errors come on "Save and continue" only, consequences at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from b24desk.domain.project import AnswerState, Project
from b24desk.rules.usage import used_by
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.question_block import QuestionBlock
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.row_button import LinkRow
from tests.ui.looking import open_sample, press, session_of, settle, texts, type_in, work_of
from tests.ui.questions_page import questions_page, shown_questions


@pytest.fixture
def empty(desk: Desk, tmp_path: Path) -> Desk:
    assert desk.create(tmp_path / "empty.b24", Project(title="Empty"))
    settle()
    return desk


def line_of(block: QuestionBlock) -> QLineEdit:
    target = block.field.target()
    assert isinstance(target, QLineEdit)
    return target


def paste(line: QLineEdit, text: str) -> None:
    QApplication.clipboard().setText(text)
    line.selectAll()
    line.paste()


@pytest.mark.parametrize(
    ("name", "question", "typed", "value"),
    [
        ("firm", "company.registered_capital", "１０００ 万元", 10_000_000),
        ("firm", "company.registered_capital", "about ten million", None),
        ("company-details", "company.credit_code", " 9111 0000 6000 37341L\t", "91110000600037341L"),
        ("company-details", "company.credit_code", "９１１１", "9111"),
        ("company-details", "company.established_on", "2026年1月2日", "2026-01-02"),
        ("company-details", "company.established_on", "31.2.2026?", None),
        ("premises", "technical.seats", "２０ 个", 20),
        ("company-details", "company.name", "  𠮷野 · 呼叫 & Co  ", "𠮷野 · 呼叫 & Co"),
    ],
)
def test_what_is_typed_survives_whatever_it_is(
    empty: Desk, tmp_path: Path, name: str, question: str, typed: str, value: object
) -> None:
    shown = questions_page(empty, name, question)
    line = line_of(shown.block(question))
    paste(line, typed)
    as_pasted = line.text()
    empty.language.use(empty.language.other)
    work_of(empty).go_to_hub()
    answer = session_of(empty).project.answers[question]
    assert answer.value == value
    assert empty.close_project()
    assert empty.open(tmp_path / "empty.b24")
    again = questions_page(empty, name, question)
    assert line_of(again.block(question)).text() == as_pasted
    assert as_pasted.strip() == typed.strip()


def test_nothing_is_called_wrong_while_it_is_typed(empty: Desk) -> None:
    shown = questions_page(empty, "company-details", "company.credit_code")
    block = shown.block("company.credit_code")
    type_in(line_of(block), "12")
    shown.gather()
    assert block.error == ""


def test_save_and_continue_shows_what_is_missing_takes_the_focus_and_leads_there(empty: Desk) -> None:
    shown = questions_page(empty, "company-details")
    shown.footer.onward.click()
    assert work_of(empty).page is shown
    assert shown.summary.isVisible()
    assert shown.summary.hasFocus()
    lines = shown.summary.lines()
    assert lines[0].accessibleName().startswith("Company name")
    lines[0].click()
    assert QApplication.focusWidget() is line_of(shown.block("company.name"))
    assert shown.block("company.name").error in lines[0].accessibleName()


def test_red_goes_as_soon_as_the_field_is_mended(empty: Desk) -> None:
    shown = questions_page(empty, "contact")
    shown.footer.onward.click()
    block = shown.block("contact.name")
    assert block.error
    type_in(line_of(block), "Li")
    shown.gather()
    assert block.error == ""


def test_a_doubt_is_pointed_out_once_and_may_stand(empty: Desk) -> None:
    shown = questions_page(empty, "contact")
    for question, text in (
        ("contact.name", "Li"),
        ("contact.phone", "ask Wang"),
        ("contact.email", "a@b.cn"),
    ):
        type_in(line_of(shown.block(question)), text)
    shown.footer.onward.click()
    assert "telephone" in shown.block("contact.phone").error
    shown.footer.onward.click()
    assert work_of(empty).page is not shown


def test_a_wrong_code_is_saved_all_the_same(empty: Desk) -> None:
    shown = questions_page(empty, "company-details", "company.credit_code")
    paste(line_of(shown.block("company.credit_code")), "91110000600037341A")
    shown.footer.onward.click()
    assert session_of(empty).project.answers["company.credit_code"].value == "91110000600037341A"
    assert "last character" in shown.block("company.credit_code").error


def test_i_do_not_know_is_an_answer_everywhere(empty: Desk) -> None:
    for name in ("use", "firm", "company-details", "premises"):
        shown = questions_page(empty, name)
        for question in [block for block in shown.blocks() if not block.isHidden()]:
            question.dont_know.click()
        shown.footer.onward.click()
        assert work_of(empty).page is not shown, name
    states = {answer.state for answer in session_of(empty).project.answers.values()}
    assert states == {AnswerState.DONT_KNOW}


def test_what_does_not_apply_needs_a_reason(empty: Desk) -> None:
    shown = questions_page(empty, "use")
    block = shown.block("service.platform_in_china")
    block.not_applicable.click()
    shown.footer.onward.click()
    assert "why" in block.error
    held = QApplication.focusWidget()
    assert held is shown.summary
    block.focus()
    reason = QApplication.focusWidget()
    assert isinstance(reason, QLineEdit)
    type_in(reason, "No platform")
    shown.gather()
    answer = session_of(empty).project.answers["service.platform_in_china"]
    assert (answer.state, answer.reason) == (AnswerState.NOT_APPLICABLE, "No platform")


def test_come_back_later_checks_nothing_and_is_remembered(empty: Desk) -> None:
    shown = questions_page(empty, "contact")
    shown.footer.later.click()
    assert work_of(empty).page is not shown
    assert session_of(empty).project.answers["contact.name"].state is AnswerState.LATER


def test_a_choice_shows_at_once_what_it_changes(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    shown = questions_page(desk, "users")
    before = shown.panel.changes
    block = shown.block("service.outbound")
    block.choose("marketing")
    assert shown.panel.changes != before
    assert "Some conditions are not met" in shown.panel.changes
    block.choose("none")
    assert "Some conditions are not met" not in shown.panel.changes


def test_a_question_appears_when_an_answer_calls_for_it(empty: Desk) -> None:
    shown = questions_page(empty, "firm")
    assert shown.block("company.window").isHidden()
    shown.block("company.province").choose("44")
    assert not shown.block("company.window").isHidden()


def test_the_panel_explains_the_question_that_has_the_focus(empty: Desk) -> None:
    shown = questions_page(empty, "firm", "company.registered_capital")
    assert shown.panel.question == "company.registered_capital"
    shown.block("company.business_scope").focus()
    assert shown.panel.question == "company.business_scope"


def test_tab_leaves_a_field_of_several_lines(empty: Desk) -> None:
    shown = questions_page(empty, "firm", "company.business_scope")
    target = shown.block("company.business_scope").field.target()
    assert isinstance(target, QPlainTextEdit)
    press(target, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not target
    assert target.toPlainText() == ""


def test_the_first_step_can_be_walked_with_the_keyboard_alone(empty: Desk) -> None:
    """Tab, arrows, Space and Ctrl+Return lead from the overview to the result."""
    work_of(empty).go_to_hub()
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    pages = []
    while work_of(empty).page.page != "result":
        shown = shown_questions(empty)
        pages.append(shown.page)
        for _ in range(200):
            held = QApplication.focusWidget()
            assert held is not None
            block = next((b for b in shown.blocks() if b.isAncestorOf(held)), None)
            if block is not None and held is block.dont_know:
                press(held, Qt.Key.Key_Space)
            if held is shown.footer.back:
                break
            press(held, Qt.Key.Key_Tab)
        press(empty.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert len(pages) == len(set(pages)), pages
    assert pages[0] == "use"


def test_change_in_the_review_comes_back_to_the_same_row(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("review", "company.name"))
    settle()
    row = QApplication.focusWidget()
    assert row is not None
    assert row.objectName() == "company.name"
    row.click()  # type: ignore[attr-defined]  # found by its name, a Link
    shown = shown_questions(desk)
    assert QApplication.focusWidget() is line_of(shown.block("company.name"))
    shown.footer.onward.click()
    settle()
    assert work_of(desk).page.page == "review"
    again = QApplication.focusWidget()
    assert again is not None
    assert again.objectName() == "company.name"


def test_every_use_of_an_answer_is_a_link_that_leads_there(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    question = "record.penalty_within_three_years"
    as_of = session_of(desk).reading.assessment.as_of
    expected = [f"{use.table} {use.id}" for use in used_by(question, desk.rulebook, as_of)]
    assert len(expected) > 2
    for name in expected:
        shown = questions_page(desk, desk.rulebook.questions[question].page, question)
        shown.panel.explain(desk.rulebook.questions[question])
        uses = next(one for one in shown.panel.findChildren(Disclosure) if one.isVisible())
        uses.open()
        settle()
        links = {link.objectName(): link for link in uses.findChildren(LinkRow)}
        assert sorted(links) == sorted(expected)
        links[name].click()
        settle()
        assert work_of(desk).page is not shown


def test_an_answer_that_only_the_papers_use_says_so(empty: Desk) -> None:
    shown = questions_page(empty, "company-details", "company.name")
    shown.panel.explain(empty.rulebook.questions["company.name"])
    uses = next(one for one in shown.panel.findChildren(Disclosure) if one.isVisible())
    uses.open()
    settle()
    assert uses.findChildren(LinkRow) == []
    assert any("papers print" in text for text in texts(uses))
