"""Answers that the rulebook cannot take are named, not passed over."""

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.flow.unread import Unread, UnreadAnswer, unread_answers
from tests.clock import TODAY
from tests.flow.small_rulebook import small_rulebook, told


def test_a_question_that_does_not_exist_and_a_value_of_the_wrong_kind_are_named() -> None:
    project = told(Project(), use="entrusted", usse="entrusted", scope="everywhere", partners=5)
    assert unread_answers(project, small_rulebook(), TODAY) == (
        UnreadAnswer("usse", Unread.UNKNOWN_QUESTION),
        UnreadAnswer("scope", Unread.NOT_READABLE),
        UnreadAnswer("partners", Unread.NOT_READABLE),
    )


def test_a_reply_that_gives_no_value_is_nothing_to_complain_about() -> None:
    project = Project(
        answers={
            "use": Answer(state=AnswerState.LATER),
            "scope": Answer(typed="perhaps"),
            "partners": Answer(value=""),
        }
    )
    assert unread_answers(project, small_rulebook(), TODAY) == ()
