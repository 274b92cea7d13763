"""The consequences of a choice, read on the page before it is chosen; by keyboard, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer
from b24desk.flow.asking import Asking
from b24desk.flow.what_if import possible_replies, reading_if
from b24desk.ui.desk import Desk
from b24desk.ui.law.changes import Changes
from b24desk.ui.law.jumps import Place
from b24desk.ui.law.what_if_part import WhatIfPart
from b24desk.ui.pages.questions import QuestionsPage
from tests.ui.looking import open_sample, press, session_of, settle, texts, work_of

SCOPE = "service.scope"


@pytest.fixture
def part(desk: Desk) -> WhatIfPart:
    open_sample(desk, "provincial-domestic")
    return part_of(desk, SCOPE)


def part_of(desk: Desk, question: str) -> WhatIfPart:
    work_of(desk).go(Place(desk.rulebook.questions[question].page, question))
    settle()
    page = work_of(desk).page
    assert isinstance(page, QuestionsPage)
    return page.what_if(question)


def test_it_is_closed_at_first_and_opened_and_read_by_keyboard(desk: Desk, part: WhatIfPart) -> None:
    before = session_of(desk).project
    link = part.line.link
    assert not link.isChecked()
    assert link.accessibleName().startswith("What would each choice change? Will the service cover")
    for _ in range(12):
        if QApplication.focusWidget() is link:
            break
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is link
    press(link, Qt.Key.Key_Space)
    settle()
    heard = QAccessible.queryAccessibleInterface(link).text(QAccessible.Text.Description)
    assert heard == part.said
    assert heard.startswith("One province, autonomous region or municipality: Chosen now")
    assert session_of(desk).project is before


def test_what_is_said_of_a_choice_is_what_comes_of_it(desk: Desk, part: WhatIfPart) -> None:
    session = session_of(desk)
    before = session.reading
    part.line.open()
    said = part.said
    session.answer(SCOPE, Answer(value="cross_province"))
    settle()
    lines = Changes(desk.language).lines(before, session.reading)
    assert len(lines) > 3
    assert "\n".join(lines[:3]) in said
    assert f"and {len(lines) - 3} more" in said
    assert part.said != said
    assert part.said.endswith("Two or more provinces, or nationwide: Chosen now")


def test_a_choice_that_changes_nothing_says_so(desk: Desk, part: WhatIfPart) -> None:
    part.line.open()
    assert "Changes nothing else" not in part.said
    reading, changes = session_of(desk).reading, Changes(desk.language)
    idle = next(
        question.id
        for question in desk.rulebook.questions.values()
        for value in possible_replies(question)
        if reading.flow.questions[question.id].asking is Asking.ASKED
        and reading.context.facts.get(question.id) not in (None, value)
        and not changes.lines(reading, reading_if(reading, question.id, value))
    )
    quiet = part_of(desk, idle)
    quiet.line.open()
    assert "Changes nothing else" in quiet.said


def test_a_switch_of_language_says_it_all_in_the_other(program: Program, part: WhatIfPart) -> None:
    part.line.open()
    program.language.use(Language.ZH)
    settle()
    assert part.line.link.accessibleName().startswith("各选项会改变什么？")
    assert "当前所选" in part.said
    assert part.line.link.accessibleDescription() == part.said
    assert not any("Chosen now" in words for words in texts(part))


def test_closed_it_says_nothing(part: WhatIfPart) -> None:
    part.line.open()
    part.line.link.setChecked(False)
    assert part.line.link.accessibleDescription() == ""
