"""Parking: an answer whose question is not asked any more is set aside whole, and comes back with it."""

from datetime import date

from b24desk.domain.project import Answer, AnswerState, Project
from b24desk.flow.asking import skipped_questions
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.rulebook import Rulebook


def settled(project: Project, rulebook: Rulebook, as_of: date) -> Project:
    """The project with exactly those answers parked whose questions are skipped.

    Parking keeps every other field, so that changing an answer and changing it back gives an equal project.
    """
    awake = _with_states(project, dict.fromkeys(project.answers, AnswerState.ANSWERED))
    facts = facts_of(awake, rulebook, as_of)
    skipped = skipped_questions(Context(facts, rulebook, as_of))
    states = {name: AnswerState.PARKED if name in skipped else AnswerState.ANSWERED for name in awake.answers}
    return _with_states(project, states)


def _with_states(project: Project, states: dict[str, AnswerState]) -> Project:
    """These states for what is answered or parked; every other state is the user's own."""
    answers = {name: _moved(answer, states[name]) for name, answer in project.answers.items()}
    return project if answers == project.answers else project.model_copy(update={"answers": answers})


def _moved(answer: Answer, state: AnswerState) -> Answer:
    movable = answer.state in (AnswerState.ANSWERED, AnswerState.PARKED)
    return answer.model_copy(update={"state": state}) if movable and answer.state is not state else answer


def parked(project: Project) -> tuple[str, ...]:
    """Questions whose answers are set aside."""
    return tuple(name for name, answer in project.answers.items() if answer.state is AnswerState.PARKED)
