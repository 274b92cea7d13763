"""Days noted beside questions: which of them still count, and in which order."""

from datetime import date, timedelta

import pytest

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.resources import resource
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.due_answers import DueAnswer, due_answers
from b24desk.rules.loader import load_rulebook
from b24desk.rules.rulebook import Rulebook

AS_OF = date(2026, 11, 22)
BEFORE, AFTER = AS_OF - timedelta(days=1), AS_OF + timedelta(days=1)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resource("rulebook"))


def found(rulebook: Rulebook, **answers: Answer) -> tuple[DueAnswer, ...]:
    named = {name.replace("__", "."): answer for name, answer in answers.items()}
    sample = Project.model_validate_json(resource("samples", "provincial-domestic.json").read_bytes())
    project = sample.model_copy(update={"answers": {**sample.answers, **named}})
    return due_answers(project, Context(facts_of(project, rulebook, AS_OF), rulebook, AS_OF))


def test_without_days_nothing_is_due(rulebook: Rulebook) -> None:
    assert found(rulebook) == ()


@pytest.mark.parametrize("state", [AnswerState.LATER, AnswerState.DONT_KNOW, AnswerState.ANSWERED])
def test_what_has_no_answer_stays_due_when_its_day_is_over(rulebook: Rulebook, state: AnswerState) -> None:
    answer = Answer(state=state, due=BEFORE, owner="Li")
    assert found(rulebook, company__address=answer) == (DueAnswer(BEFORE, "company.address", "Li", False),)


def test_what_is_noted_beside_an_answer_is_due_until_its_day_is_over(rulebook: Rulebook) -> None:
    due = found(
        rulebook,
        company__address=Answer(value="深圳", due=AS_OF),
        contact__name=Answer(value="Li", due=BEFORE),
        contact__phone=Answer(state=AnswerState.NOT_APPLICABLE, reason="none", due=AFTER),
    )
    assert [(each.question, each.replied) for each in due] == [
        ("company.address", True),
        ("contact.phone", True),
    ]


def test_what_is_set_aside_or_not_asked_is_not_due(rulebook: Rulebook) -> None:
    parked = Answer(state=AnswerState.PARKED, value="x", due=AFTER)
    skipped = Answer(state=AnswerState.LATER, due=AFTER)
    assert found(rulebook, company__address=parked, service__provinces=skipped) == ()


def test_the_earliest_comes_first(rulebook: Rulebook) -> None:
    due = found(
        rulebook,
        company__address=Answer(state=AnswerState.LATER, due=AFTER),
        contact__name=Answer(state=AnswerState.LATER, due=BEFORE),
    )
    assert [each.day for each in due] == [BEFORE, AFTER]
