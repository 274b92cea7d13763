"""Question pages as a whole: where things stand, what the keyboard reaches, what is heard, what is saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Project
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.desk import Desk
from tests.ui.looking import (
    button_called,
    open_sample,
    press,
    session_of,
    settle,
    texts,
    type_in,
    visible,
)
from tests.ui.questions_page import questions_page


def question_pages(desk: Desk) -> list[str]:
    return [one.id for one in desk.rulebook.pages.values() if one.kind is PageKind.QUESTIONS]


def top(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, QPoint(0, 0)).y()


def described(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


@pytest.mark.parametrize("language", list(Language))
def test_every_label_stands_above_its_hint_and_the_hint_above_the_field(
    program: Program, desk: Desk, language: Language
) -> None:
    open_sample(desk, "cross-provincial")
    program.language.use(language)
    looked_at = 0
    for name in question_pages(desk):
        for block in questions_page(desk, name).blocks():
            if block.isHidden():
                continue
            question = block.question
            wanted = [question.text[language], *([question.hint[language]] if question.hint else [])]
            places = [
                next(
                    top(widget, block) for widget in visible(block) if getattr(widget, "text", str)() == said
                )
                for said in (wanted[0] + ("" if not question.optional else _optional(language)), *wanted[1:])
            ]
            places.append(top(block.field, block))
            assert places == sorted(set(places)), question.id
            looked_at += 1
    assert looked_at > 40


def _optional(language: Language) -> str:
    return "（选填）" if language is Language.ZH else " (optional)"


@pytest.mark.parametrize("language", list(Language))
def test_a_screen_reader_hears_hint_and_error_with_the_field(
    program: Program, desk: Desk, tmp_path: Path, language: Language
) -> None:
    assert desk.create(tmp_path / "empty.b24", Project(title="Empty"))
    settle()
    program.language.use(language)
    for name in question_pages(desk):
        shown = questions_page(desk, name)
        shown.footer.onward.click()
        for block in shown.blocks():
            if block.isHidden() or not block.flawed:
                continue
            heard = described(block.field) or described(block.field.target())
            assert block.error
            assert block.error in heard, block.question.id
            if block.question.hint is not None:
                assert block.question.hint[language] in heard


def test_the_panel_is_reached_by_keyboard_and_says_source_and_authority(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    question = desk.rulebook.questions["company.registered_capital"]
    shown = questions_page(desk, "firm", question.id)
    press(desk.window, Qt.Key.Key_F6)
    settle()
    assert QApplication.focusWidget() is shown.panel
    said = "\n".join(texts(shown.panel))
    for citation in question.citations:
        source = desk.rulebook.sources[citation.source]
        assert source.title.en in said
        assert desk.rulebook.term("level", source.level).en in said
    assert question.why.en in said
    link = button_called(shown.block(question.id), f"Why we ask: {question.text.en}")
    link.setFocus()
    press(link, Qt.Key.Key_Space)
    settle()
    assert QApplication.focusWidget() is shown.panel
    assert shown.panel.question == question.id


def test_saving_is_never_kept_back_by_what_is_wrong(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "empty.b24"
    assert desk.create(path, Project(title="Empty"))
    settle()
    shown = questions_page(desk, "company-details", "company.credit_code")
    type_in(shown.block("company.credit_code").field.target(), "no code at all")
    shown.footer.onward.click()
    assert shown.summary.isVisible()
    desk.window.actions_.save.trigger()
    settle()
    assert desk.close_project()
    assert desk.open(path)
    answer = session_of(desk).project.answers["company.credit_code"]
    assert "NOCODEATALL" in str(answer.value)
    assert answer.typed == "no code at all"
