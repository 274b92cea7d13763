"""Answers whose question is no longer asked are set aside and come back."""

import pytest

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.flow.parking import parked, settled
from tests.clock import TODAY
from tests.flow.small_rulebook import reading_of, small_rulebook, told


def test_changing_an_answer_and_back_gives_an_equal_project() -> None:
    project = told(Project(), scope="one", home="south", town="port")
    changed = settled(told(project, scope="many"), small_rulebook(), TODAY)
    assert parked(changed) == ("home", "town")
    assert settled(told(changed, scope="one"), small_rulebook(), TODAY).answers == project.answers


def test_a_parked_answer_is_no_fact() -> None:
    reading = reading_of(told(Project(), scope="many", home="south"))
    assert "home" not in reading.context.facts
    assert reading.project.answers["home"].value == "south"


@pytest.mark.parametrize(
    "reply",
    [
        Answer(state=AnswerState.LATER, owner="李娜"),
        Answer(state=AnswerState.DONT_KNOW),
        Answer(state=AnswerState.NOT_APPLICABLE, reason="no office"),
    ],
)
def test_a_reply_that_gives_no_fact_stays_as_it_is(reply: Answer) -> None:
    project = told(Project(), scope="many").with_answer("home", reply)
    assert settled(project, small_rulebook(), TODAY) == project


def test_an_answer_whose_question_merely_waits_is_not_parked() -> None:
    project = told(Project(), home="south")
    assert settled(project, small_rulebook(), TODAY) is project


def test_an_answer_to_a_question_of_another_rulebook_is_kept() -> None:
    project = told(Project(), retired="yes")
    assert settled(project, small_rulebook(), TODAY) is project
