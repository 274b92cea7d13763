"""Conversations: some answers, and the page that comes next."""

import pytest

from b24desk.domain.project import (
    Answer,
    AnswerState,
    DocumentProgress,
    DocumentState,
    HolderKind,
    Person,
    Project,
    Shareholder,
)
from b24desk.flow.path import Flow
from b24desk.flow.progress import TaskStatus
from b24desk.rules.schema.pages import Step
from tests.flow.small_rulebook import reading_of, told

EVERYTHING = [
    "use",
    "coverage",
    "abroad",
    "result",
    "shareholders",
    "people",
    "documents",
    "review",
    "papers",
]


def flow(project: Project) -> Flow:
    return reading_of(project).flow


def walked(way: Flow) -> list[str]:
    """The pages that pressing next from the first one leads along."""
    stop = way.first()
    seen = [stop.id]
    while following := way.next(seen[-1]):
        seen.append(following.id)
    return seen


def test_a_page_with_nothing_to_ask_is_passed_over() -> None:
    assert walked(flow(told(Project(), scope="one"))) == [page for page in EVERYTHING if page != "abroad"]


def test_an_answer_opens_the_page_that_it_makes_matter() -> None:
    assert walked(flow(told(Project(), scope="many"))) == EVERYTHING


def test_a_page_passed_over_can_be_jumped_to_and_left_again() -> None:
    way = flow(told(Project(), scope="one"))
    stop = way.page("abroad")
    assert not stop.visible
    assert [state.id for state in stop.skipped] == ["partners"]
    following, before = way.next("abroad"), way.back("abroad")
    assert following is not None
    assert before is not None
    assert (before.id, following.id) == ("coverage", "result")


def test_nothing_comes_before_the_first_page_or_after_the_last() -> None:
    way = flow(Project())
    assert way.back("use") is None
    assert way.next("papers") is None


def test_going_on_leads_to_the_first_page_with_something_open() -> None:
    assert flow(Project()).resume().id == "use"
    assert flow(told(Project(), use="entrusted")).resume().id == "coverage"
    assert flow(told(Project(), use="entrusted", scope="one", home="north")).resume().id == "shareholders"


def test_later_pages_may_be_answered_first() -> None:
    forwards = told(Project(), use="entrusted", scope="many", partners="two")
    backwards = told(
        forwards.model_copy(update={"answers": {}}), partners="two", scope="many", use="entrusted"
    )
    assert flow(forwards) == flow(backwards)


def test_an_unknown_page_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(StopIteration):
        flow(Project()).page("nowhere")


def test_progress_counts_what_is_decided_out_of_what_applies() -> None:
    way = flow(told(Project(), use="in_house", scope="one"))
    eligibility = way.task(Step.ELIGIBILITY).progress
    assert (eligibility.decided, eligibility.applicable, eligibility.left) == (2, 3, 1)


def test_an_optional_question_is_never_owed() -> None:
    asked = flow(told(Project(), scope="one", home="north"))
    assert [state.id for state in asked.page("coverage").asked] == ["scope", "home", "remark"]
    assert asked.page("coverage").progress.status is TaskStatus.DONE


@pytest.mark.parametrize("state", [AnswerState.DONT_KNOW, AnswerState.LATER])
def test_a_reply_that_decides_nothing_begins_a_task_and_leaves_it_open(state: AnswerState) -> None:
    way = flow(Project().with_answer("use", Answer(state=state)))
    stop = way.page("use")
    assert stop.progress.status is TaskStatus.IN_PROGRESS
    assert stop.open
    assert way.resume().id == "use"


def test_not_applicable_with_a_reason_decides_a_question() -> None:
    ruled_out = Answer(state=AnswerState.NOT_APPLICABLE, reason="no service yet")
    assert flow(Project().with_answer("use", ruled_out)).page("use").progress.status is TaskStatus.DONE


def test_text_that_cannot_be_read_decides_nothing() -> None:
    way = flow(Project().with_answer("use", Answer(value=None, typed="perhaps")))
    assert way.page("use").progress.status is TaskStatus.IN_PROGRESS


def test_a_task_that_cannot_start_names_what_unblocks_it() -> None:
    task = flow(Project()).task(Step.DOCUMENTS)
    assert task.status is TaskStatus.CANNOT_START
    assert task.unblocked_by == ("use", "scope")
    opened = flow(told(Project(), use="entrusted")).task(Step.DOCUMENTS)
    assert opened.status is TaskStatus.NOT_STARTED
    assert opened.unblocked_by == ()


def test_documents_are_done_when_each_is_final_or_ruled_out() -> None:
    project = told(Project(), use="entrusted", scope="many")
    half = project.with_document("plan", DocumentProgress(state=DocumentState.FINAL))
    assert flow(half).task(Step.DOCUMENTS).status is TaskStatus.IN_PROGRESS
    ruled_out = DocumentProgress(state=DocumentState.NOT_APPLICABLE, reason="the authority waived it")
    assert flow(half.with_document("map", ruled_out)).task(Step.DOCUMENTS).status is TaskStatus.DONE


def test_staffing_is_done_when_every_slot_is_filled_without_a_gap() -> None:
    project = told(Project(), use="entrusted")
    assert flow(project).task(Step.STAFFING).status is TaskStatus.NOT_STARTED
    person = Person(id="p1", name="李娜", roles=("officer",), insured_by_applicant=True, insured_months=0)
    short = flow(project.with_people((person,))).task(Step.STAFFING)
    assert (short.progress.left, short.status) == (0, TaskStatus.IN_PROGRESS)
    insured = person.model_copy(update={"insured_months": 1})
    assert flow(project.with_people((insured,))).task(Step.STAFFING).status is TaskStatus.DONE


def test_the_company_is_done_when_its_holders_are_traced() -> None:
    holder = Shareholder(id="h1", name="王强", kind=HolderKind.NATURAL_PERSON, percent="60")  # type: ignore[arg-type]  # pydantic reads the figure
    begun = flow(Project().with_shareholders((holder,)))
    assert begun.task(Step.COMPANY).status is TaskStatus.IN_PROGRESS
    whole = holder.model_copy(update={"percent": 100})
    assert flow(Project().with_shareholders((whole,))).task(Step.COMPANY).status is TaskStatus.DONE


def test_the_last_steps_are_done_when_all_before_them_is() -> None:
    project = told(Project(), use="entrusted", scope="one", home="north")
    assert flow(project).task(Step.REVIEW).status is TaskStatus.IN_PROGRESS
    holder = Shareholder(id="h1", kind=HolderKind.NATURAL_PERSON, percent="100")  # type: ignore[arg-type]  # pydantic reads the figure
    person = Person(id="p1", roles=("officer",), insured_by_applicant=True, insured_months=1)
    final = DocumentProgress(state=DocumentState.FINAL)
    done = project.with_shareholders((holder,)).with_people((person,)).with_document("plan", final)
    assert {task.status for task in flow(done).tasks} == {TaskStatus.DONE}
    assert flow(done).resume().id == "papers"
    assert flow(Project()).task(Step.PAPERS).status is TaskStatus.NOT_STARTED
