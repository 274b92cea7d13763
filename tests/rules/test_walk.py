"""Every way through the shipped rulebook, walked: nothing promised is out of reach, no way is a dead end."""

from dataclasses import replace

import pytest

from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.conditions import ALWAYS, All, Compare, Condition, Operator
from b24desk.rules.rulebook import Rulebook
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.rules.standard import standard_rulebook
from tests.rules.walking import Goal, GoalWalk, converse, goals

pytestmark = pytest.mark.any_day

RULEBOOK = standard_rulebook()
DAY = max(TODAY, EVERY_SOURCE_SPEAKS)
"""What a province has not printed yet cannot be reached."""
CLASSES = answer_classes(RULEBOOK)
GOALS = tuple(goals(RULEBOOK))


@pytest.mark.parametrize("goal", GOALS, ids=str)
def test_all_that_is_promised_is_reached_and_every_way_ends_with_an_answer(goal: Goal) -> None:
    walked = GoalWalk(goal, RULEBOOK, CLASSES, DAY).walk()
    assert walked.dead_ends == []
    assert walked.results == goal.promised


def test_the_conversation_never_stops_while_a_question_waits() -> None:
    told = converse(RULEBOOK, CLASSES, DAY)
    assert told.stuck == []
    assert told.asked == set(RULEBOOK.questions)
    sometimes = {question.id for question in RULEBOOK.questions.values() if question.asked_when != ALWAYS}
    assert told.skipped == sometimes


def _asked_when(question: str, condition: Condition) -> Rulebook:
    changed = RULEBOOK.questions[question].model_copy(update={"asked_when": condition})
    return replace(RULEBOOK, questions={**RULEBOOK.questions, question: changed})


def test_a_walk_sees_two_questions_that_wait_for_each_other() -> None:
    rulebook = _asked_when("service.scope", Compare("service.province", Operator.IS, "11"))
    told = converse(rulebook, CLASSES, DAY)
    assert any({"service.scope", "service.province"} <= set(left) for left in told.stuck)
    assert "service.province" not in told.asked


def test_a_walk_sees_a_result_that_hangs_on_a_question_never_asked() -> None:
    rulebook = _asked_when("service.outbound", Compare("service.use", Operator.IS, "rental"))
    goal = next(goal for goal in goals(rulebook) if str(goal) == "rule outbound-marketing")
    assert {"service.use": "entrusted"} in GoalWalk(goal, rulebook, CLASSES, DAY).walk().dead_ends


def test_a_walk_sees_a_result_out_of_reach() -> None:
    document = RULEBOOK.documents["good-faith-letter"]
    never = All(
        (Compare("service.scope", Operator.IS, "one_province"), Compare("service.scope", Operator.IS, "x"))
    )
    changed = {**RULEBOOK.documents, document.id: document.model_copy(update={"needed": never})}
    rulebook = replace(RULEBOOK, documents=changed)
    goal = next(goal for goal in goals(rulebook) if str(goal) == "document good-faith-letter")
    assert GoalWalk(goal, rulebook, CLASSES, DAY).walk().results == {"unmet"}
