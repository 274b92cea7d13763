"""The way through under the rulebook that the program carries."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.project import Answer, AnswerValue, Project
from b24desk.flow.asking import Asking
from b24desk.flow.path import Flow, PageStop
from b24desk.flow.progress import TaskStatus
from b24desk.flow.reading import read_project
from b24desk.resources import resource
from b24desk.rules.conditions import facts_in
from b24desk.rules.loader import load_rulebook
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.pages import Step
from b24desk.rules.schema.questions import Question, QuestionKind
from tests.clock import TODAY

pytestmark = pytest.mark.any_day

_TEXTS: dict[QuestionKind, AnswerValue] = {
    QuestionKind.YES_NO: True,
    QuestionKind.MONEY: 1_000_000,
    QuestionKind.NUMBER: 10,
    QuestionKind.DATE: "2026-12-01",
    QuestionKind.PROVINCE: "44",
    QuestionKind.PROVINCES: ("31", "44"),
}


@cache
def rulebook() -> Rulebook:
    return load_rulebook(resource("rulebook"))


def values(question: Question) -> list[AnswerValue]:
    match question.kind:
        case QuestionKind.YES_NO:
            return [True, False]
        case QuestionKind.CHOICE:
            return [option.id for option in question.options]
        case QuestionKind.CHOICES:
            return [(option.id,) for option in question.options]
        case kind:
            return [_TEXTS.get(kind, "words")]


@st.composite
def projects(draw: st.DrawFn) -> Project:
    questions = draw(st.lists(st.sampled_from(list(rulebook().questions.values())), max_size=40, unique=True))
    return Project(
        answers={question.id: Answer(value=draw(st.sampled_from(values(question)))) for question in questions}
    )


def flow(project: Project) -> Flow:
    return read_project(project, rulebook(), TODAY).flow


def answered_throughout(choose: int) -> Project:
    """A firm that answers every page it meets, always with the same place in the list of choices."""
    project = Project()
    stop: PageStop | None = flow(project).first()
    while stop is not None:
        opened = [state.question for state in stop.asked if not state.decided]
        for question in opened:
            offered = values(question)
            project = project.with_answer(question.id, Answer(value=offered[choose % len(offered)]))
        way = flow(project)
        assert all(way.questions[question.id].decided for question in opened)
        # An answer may open another question on the same page.
        stop = way.page(stop.id) if opened else way.next(stop.id)
    return project


def test_the_way_begins_with_the_service_and_ends_with_the_papers() -> None:
    way = flow(Project())
    assert way.first().step is Step.ELIGIBILITY
    assert way.visible()[-1].step is Step.PAPERS
    assert [task.step for task in way.tasks] == list(Step)


def test_steps_follow_one_another_without_going_back() -> None:
    steps = [list(Step).index(stop.step) for stop in flow(Project()).pages]
    assert steps == sorted(steps)


def test_an_empty_project_has_nothing_done_but_what_asks_nothing() -> None:
    statuses = {task.step: task.status for task in flow(Project()).tasks}
    assert TaskStatus.DONE not in statuses.values()
    assert TaskStatus.IN_PROGRESS not in statuses.values()


@pytest.mark.parametrize("choose", range(6))
def test_whoever_answers_each_page_in_turn_leaves_no_question_open(choose: int) -> None:
    way = flow(answered_throughout(choose))
    assert [state.id for state in way.questions.values() if state.asking is Asking.WAITING] == []
    assert [state.id for state in way.questions.values() if state.counts and not state.decided] == []
    for step in (Step.ELIGIBILITY, Step.SERVICE, Step.TECHNICAL):
        assert way.task(step).status is TaskStatus.DONE


@pytest.mark.parametrize("name", rulebook().questions)
def test_every_question_is_asked_of_some_firm(name: str) -> None:
    tries = _tries(facts_in(rulebook().questions[name].asked_when))
    assert any(flow(Project(answers=given)).questions[name].asking is Asking.ASKED for given in tries)


def _tries(facts: tuple[str, ...]) -> list[dict[str, Answer]]:
    """Every combination of answers to the questions that a condition looks at."""
    tries: list[dict[str, Answer]] = [{}]
    provinces = list(rulebook().provinces)
    for name in facts:
        question = rulebook().questions.get(name)
        if question is not None:
            offered = provinces if question.kind is QuestionKind.PROVINCE else values(question)
            tries = [{**known, name: Answer(value=value)} for known in tries for value in offered]
    return tries


def test_no_question_hangs_on_a_count_of_answers_to_another() -> None:
    """Such a count would outlive the parking of the answer that it is drawn from."""
    asked_by = {fact for question in rulebook().questions.values() for fact in facts_in(question.asked_when)}
    assert "service.province_count" not in asked_by


@settings(max_examples=40)
@given(projects())
def test_the_laws_of_the_way_hold(project: Project) -> None:
    reading = read_project(project, rulebook(), TODAY)
    visible = reading.flow.visible()
    for here, following in pairwise(visible):
        assert reading.flow.next(here.id) is following
        assert reading.flow.back(following.id) is here
    again = read_project(reading.project, rulebook(), TODAY)
    assert again.project is reading.project
    assert again.flow == reading.flow
    for state in reading.flow.questions.values():
        assert bool(state.missing) == (state.asking is Asking.WAITING)
        assert not (state.because and state.asking is not Asking.SKIPPED)


@settings(max_examples=40)
@given(projects(), st.data())
def test_answering_an_open_question_never_lowers_what_is_decided(
    project: Project, data: st.DataObject
) -> None:
    before = flow(project)
    open_ones = [state.question for state in before.questions.values() if state.counts and not state.decided]
    question = data.draw(st.sampled_from(open_ones))
    value = data.draw(st.sampled_from(values(question)))
    assert (
        flow(project.with_answer(question.id, Answer(value=value))).progress.decided
        >= before.progress.decided
    )
