"""Why it is so, in the window: ways on from what blocks, questions that are not asked, causes that change."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer
from b24desk.domain.verdict import Cause, Verdict
from b24desk.flow.asking import Asking
from b24desk.flow.reading import read_project
from b24desk.rules.paths import lawful_paths
from b24desk.ui.desk import Desk
from b24desk.ui.law.changes import Changes
from b24desk.ui.law.jumps import Place
from b24desk.ui.widgets.button import Link
from tests.scenarios.scenario import FOLDER, read_scenario
from tests.ui.looking import open_sample, press, session_of, settle, texts, work_of


def _block(desk: Desk) -> None:
    """Too little capital for a service in several provinces, and a lent licence."""
    open_sample(desk, "provincial-domestic")
    session_of(desk).answer_many(
        {
            "company.registered_capital": Answer(value=5_000),
            "service.scope": Answer(value="cross_province"),
            "service.licence_lending": Answer(value=True),
        }
    )


def _opened(desk: Desk, name: str) -> str:
    """What the page says once its line of this name is opened, by keyboard."""
    line = work_of(desk).page.findChild(Link, name)
    assert isinstance(line, Link)
    line.setFocus()
    if not line.isChecked():
        press(line, Qt.Key.Key_Space)
        settle()
    return "\n".join(texts(work_of(desk).page))


@pytest.mark.parametrize("language", list(Language))
def test_the_result_leads_through_every_step_of_the_lightest_way(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    _block(desk)
    work_of(desk).go(Place("result"))
    settle()
    said = "\n".join(texts(work_of(desk).page))
    first, *_ = lawful_paths(session_of(desk).reading.context)
    rulebook = session_of(desk).rulebook
    assert len(first.steps) == 3
    place = -1
    for step in first.steps:
        effort = rulebook.term("effort", step.way.effort)[language]
        found = said.find(f"{effort} · {step.way.lead_time[language]}", place + 1)
        assert found > place
        assert step.way.text[language] in said
        place = found


def test_a_step_of_a_way_leads_to_the_answer_that_it_changes(desk: Desk) -> None:
    _block(desk)
    work_of(desk).go(Place("result"))
    settle()
    step = lawful_paths(session_of(desk).reading.context)[0].steps[0]
    link = work_of(desk).page.findChild(QWidget, f"path 1 {step.rule} {step.way.id}")
    press(link, Qt.Key.Key_Return)
    (fact,) = step.sets
    question = session_of(desk).rulebook.questions[fact]
    assert work_of(desk).page.page == question.page


def test_without_a_blocker_no_way_is_offered(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("result"))
    settle()
    assert not any("Lawful ways on" in text for text in texts(work_of(desk).page))


def test_many_ways_stand_behind_one_line(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    blocked = read_scenario((FOLDER / "every-blocker.toml").read_text("utf-8")).project()
    session_of(desk).answer_many(dict(blocked.answers))
    paths = lawful_paths(session_of(desk).reading.context)
    assert len(paths) > 2
    work_of(desk).go(Place("result"))
    settle()
    shown = [text for text in texts(work_of(desk).page) if re.match(r"Way \d+:", text)]
    assert len(shown) == 2
    said = _opened(desk, "more paths")
    assert len(re.findall(r"^Way \d+:", said, re.MULTILINE)) == len(paths)


def test_the_review_lists_every_question_that_is_not_asked_with_the_reason(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("review"))
    settle()
    said = _opened(desk, "not asked")
    states = session_of(desk).reading.flow.questions.values()
    skipped = [state for state in states if state.asking is Asking.SKIPPED]
    assert any(state.because for state in skipped)
    for state in skipped:
        assert state.question.text.en in said
    assert said.count("Not asked, because") == len(skipped)
    assert f"{len(skipped)} questions not asked, and why" in said


def test_a_page_says_why_a_question_is_not_asked_and_that_its_answer_is_kept(
    program: Program, desk: Desk
) -> None:
    open_sample(desk, "provincial-domestic")
    flow = session_of(desk).reading.flow
    province = flow.questions["service.province"]
    assert province.asking is Asking.ASKED
    work_of(desk).go(Place(province.question.page))
    session_of(desk).answer("service.scope", Answer(value="cross_province"))
    settle()
    said = _opened(desk, "not asked")
    scope = session_of(desk).rulebook.questions["service.scope"]
    assert f"Not asked, because: {scope.text.en} Two or more provinces, or nationwide" in said
    assert "(its answer is kept)" in said
    program.language.use(Language.ZH)
    assert "（原答案保留）" in "\n".join(texts(work_of(desk).page))
    assert QApplication.focusWidget() is work_of(desk).page.findChild(Link, "not asked")


def test_what_changes_names_the_cause_that_is_another_one_now(program: Program, desk: Desk) -> None:
    """A rule that waited for an answer and now is to confirm for another reason has changed."""
    project = read_scenario((FOLDER / "another-province-than-home.toml").read_text("utf-8")).project()
    rulebook, waiting = desk.rulebook, project.with_answer("service.scope", None)
    before, after = (read_project(one, rulebook, desk.today()) for one in (waiting, project))
    rule = rulebook.rules["coverage-home-province"]
    for language in Language:
        program.language.use(language)
        lines = Changes(program.language).lines(before, after)
        cause = rulebook.term("cause", Cause.PRACTICE_ONLY)
        (line,) = [line for line in lines if line.startswith(rule.title[language])]
        assert rulebook.term("verdict", Verdict.UNKNOWN)[language] in line
        assert cause[language] in line
