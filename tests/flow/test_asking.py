"""Which questions are asked, which wait and which are skipped, and why."""

from b24desk.domain.project import Project
from b24desk.flow.asking import Asking, QuestionState
from tests.flow.small_rulebook import reading_of, told


def state(project: Project, question: str) -> QuestionState:
    return reading_of(project).flow.questions[question]


def test_a_question_waits_until_its_condition_is_known() -> None:
    waiting = state(Project(), "home")
    assert (waiting.asking, waiting.missing) == (Asking.WAITING, ("scope",))


def test_a_skipped_question_names_the_answers_that_rule_it_out() -> None:
    skipped = state(told(Project(), use="entrusted", scope="many"), "home")
    assert (skipped.asking, skipped.because) == (Asking.SKIPPED, ("scope",))


def test_a_question_that_hangs_on_a_skipped_one_is_skipped_for_the_same_reason() -> None:
    skipped = state(told(Project(), scope="many"), "town")
    assert (skipped.asking, skipped.because) == (Asking.SKIPPED, ("scope",))


def test_an_old_answer_to_a_skipped_question_opens_nothing() -> None:
    project = told(Project(), scope="one", home="south")
    assert state(project, "town").asking is Asking.ASKED
    assert state(told(project, scope="many"), "town").asking is Asking.SKIPPED


def test_an_asked_question_needs_no_reason() -> None:
    asked = state(told(Project(), scope="one"), "home")
    assert (asked.asking, asked.because, asked.missing) == (Asking.ASKED, (), ())
