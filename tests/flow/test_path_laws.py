"""Laws of the way through, over any answers in any order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.flow.parking import settled
from b24desk.flow.path import Flow
from b24desk.rules.schema.questions import Question
from tests.clock import TODAY
from tests.flow.small_rulebook import reading_of, small_rulebook

pytestmark = pytest.mark.any_day

RULEBOOK = small_rulebook()


def replies(question: Question) -> st.SearchStrategy[Answer]:
    values = [option.id for option in question.options] or ["words"]
    other = [Answer(state=AnswerState.LATER), Answer(state=AnswerState.NOT_APPLICABLE, reason="no")]
    return st.sampled_from([*(Answer(value=value) for value in values), *other])


projects = st.fixed_dictionaries(
    {}, optional={name: replies(question) for name, question in RULEBOOK.questions.items()}
).map(lambda answers: Project(answers=answers))


def flow(project: Project) -> Flow:
    return reading_of(project).flow


@given(projects)
def test_back_undoes_next_along_the_visible_pages(project: Project) -> None:
    way = flow(project)
    visible = way.visible()
    for here, following in pairwise(visible):
        assert way.next(here.id) is following
        assert way.back(following.id) is here


@given(projects)
def test_every_question_is_on_one_page_and_in_one_state(project: Project) -> None:
    way = flow(project)
    for stop in way.pages:
        assert len(stop.asked) + len(stop.waiting) + len(stop.skipped) == len(stop.questions)
    assert sorted(state.id for stop in way.pages for state in stop.questions) == sorted(RULEBOOK.questions)


@given(projects, st.data())
def test_answering_an_open_question_never_lowers_what_is_decided(
    project: Project, data: st.DataObject
) -> None:
    before = flow(project)
    open_ones = [state.question for state in before.questions.values() if not state.decided and state.counts]
    if not open_ones:
        return
    question = data.draw(st.sampled_from(open_ones))
    after = flow(project.with_answer(question.id, data.draw(replies(question))))
    assert after.progress.decided >= before.progress.decided


@given(projects)
def test_settling_twice_is_settling_once(project: Project) -> None:
    once = settled(project, RULEBOOK, TODAY)
    assert settled(once, RULEBOOK, TODAY) is once
    assert flow(once) == flow(project)


@given(projects, projects)
def test_answers_come_back_whatever_was_tried_in_between(project: Project, other: Project) -> None:
    home = settled(project, RULEBOOK, TODAY)
    away = home
    for name, answer in other.answers.items():
        away = settled(away.with_answer(name, answer), RULEBOOK, TODAY)
    for name in other.answers:
        away = away.with_answer(name, home.answers.get(name))
    assert dict(settled(away, RULEBOOK, TODAY).answers) == dict(home.answers)
