"""What a changed answer changes, and that changing it back leaves no trace: over every scenario.

Each scenario is tried with a fixed draw of its answers; with `-m exhaustive`, with all of them.
"""

import random
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import pytest

from b24desk.domain.facts import FactValue
from b24desk.domain.project import Answer, AnswerValue, Project
from b24desk.domain.verdict import Cause, Verdict
from b24desk.flow.parking import settled
from b24desk.flow.reading import read_project
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.assessment import Assessment, assess
from b24desk.rules.checklist import Need
from b24desk.rules.derivation import facts_of
from b24desk.rules.difference import Difference, difference
from b24desk.rules.schema.pages import Step
from b24desk.rules.schema.questions import Question, QuestionKind
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import Scenario, read_scenario, scenario_files

RULEBOOK = standard_rulebook()
CLASSES = answer_classes(RULEBOOK)
EARLY = (Step.ELIGIBILITY, Step.COMPANY)
DRAWN = 3
"""Changes tried of each scenario, unless all are."""

each_scenario = pytest.mark.parametrize("name", [path.stem for path in scenario_files()])


class Given(NamedTuple):
    question: str
    answer: AnswerValue


@cache
def _scenario(name: str) -> Scenario:
    found = next(path for path in scenario_files() if path.stem == name)
    return read_scenario(found.read_text("utf-8"))


def _options(question: Question) -> Iterator[AnswerValue]:
    """Every option; for a choice of several each alone and all; for open kinds one answer of each class."""
    match question.kind:
        case QuestionKind.CHOICE:
            yield from (option.id for option in question.options)
        case QuestionKind.CHOICES:
            yield from ((option.id,) for option in question.options)
            yield tuple(option.id for option in question.options)
        case QuestionKind.PROVINCES:
            yield from (("11",), ("11", "31"))
        case QuestionKind.PROVINCE:
            yield from RULEBOOK.provinces
        case _:
            yield from (_typed(value) for value in CLASSES.get(question.id, (date(2027, 3, 1), "样例")))


def _typed(value: FactValue) -> AnswerValue:
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, bool | int | str | tuple)
    return value


EVERYTHING = [
    Given(question.id, answer) for question in RULEBOOK.questions.values() for answer in _options(question)
]
EARLY_ANSWERS = [
    given for given in EVERYTHING if RULEBOOK.pages[RULEBOOK.questions[given.question].page].step in EARLY
]


def _drawn(name: str, among: list[Given]) -> list[Given]:
    return random.Random(name).sample(among, DRAWN)


def _shown(assessment: Assessment) -> dict[str, object]:
    """All that a difference speaks of, entry by entry."""
    shown: dict[str, object] = {"standing": assessment.standing}
    shown["authority"] = assessment.route.authority.id if assessment.route.authority else None
    shown |= {f"route {part.id}": part.value for part in assessment.route.parts}
    shown |= {f"rule {found.id}": (found.verdict, found.cause) for found in assessment.findings}
    shown |= {f"document {line.id}": line.need for line in assessment.documents}
    shown |= {f"role {role.id}": role.needed for role in assessment.staffing}
    return shown | {f"question {item.id}": True for item in assessment.open_questions}


def _previewed(before: Assessment, after: Assessment) -> dict[str, object]:
    """`before` with the difference carried out on it."""
    changes = difference(before, after)
    shown = _shown(before)
    for lone in (changes.standing, changes.authority):
        if lone:
            shown[lone.id] = lone.after
    for kind, listed in (("route", changes.route), ("document", changes.documents), ("role", changes.roles)):
        shown |= {f"{kind} {change.id}": change.after for change in listed}
    shown |= {f"rule {change.id}": (change.after, _cause(after, change.id)) for change in changes.findings}
    shown |= {f"rule {change.id}": (Verdict.UNKNOWN, change.after) for change in changes.causes}
    for settled_question in changes.questions_settled:
        del shown[f"question {settled_question}"]
    return shown | {f"question {opened}": True for opened in changes.questions_opened}


def _listed(found: Difference) -> Iterator[tuple[object, object]]:
    yield from ((change.before, change.after) for change in found.route)
    yield from ((change.before, change.after) for change in found.findings)
    yield from ((change.before, change.after) for change in found.causes)
    yield from ((change.before, change.after) for change in found.documents)
    yield from ((change.before, change.after) for change in found.roles)


def _cause(assessment: Assessment, rule: str) -> Cause | None:
    return assessment.finding(rule).cause


class Firm:
    """The firm of a scenario, settled and assessed once, and what it comes to when an answer changes."""

    def __init__(self, name: str) -> None:
        scenario = _scenario(name)
        self._as_of = scenario.as_of
        self.project = self.settled(scenario.project())
        self._facts = facts_of(self.project, RULEBOOK, self._as_of)
        self.assessment = assess(self._facts, RULEBOOK, self._as_of)

    def settled(self, project: Project) -> Project:
        return settled(project, RULEBOOK, self._as_of)

    def answering(self, given: Given) -> Project:
        return self.settled(self.project.with_answer(given.question, Answer(value=given.answer)))

    def assessed(self, project: Project) -> Assessment:
        """An assessment hangs on nothing but the facts: the same facts, the same assessment."""
        facts = facts_of(project, RULEBOOK, self._as_of)
        return self.assessment if facts == self._facts else assess(facts, RULEBOOK, self._as_of)


def _the_preview_is_the_difference(before: Assessment, after: Assessment, given: Given) -> None:
    if before is after:
        assert not difference(before, after), given
        return
    shown_before, shown_after = _shown(before), _shown(after)
    assert _previewed(before, after) == shown_after, given
    found = difference(before, after)
    assert all(was != comes for was, comes in _listed(found)), given
    assert bool(found) == (shown_before != shown_after), given
    needed_before = {line.id for line in before.documents if line.need is Need.NEEDED}
    needed_after = {line.id for line in after.documents if line.need is Need.NEEDED}
    assert set(found.documents_added) == needed_after - needed_before
    assert needed_before - needed_after >= set(found.documents_removed) & needed_before


def _going_back_leaves_no_trace(firm: Firm, there: Project, given: Given) -> None:
    back = firm.settled(there.with_answer(given.question, firm.project.answers.get(given.question)))
    assert back == firm.project, given
    assert back.model_dump_json() == firm.project.model_dump_json(), given


@each_scenario
def test_a_preview_is_the_difference_of_the_two_assessments_and_names_nothing_else(name: str) -> None:
    firm = Firm(name)
    for given in _drawn(name, EVERYTHING):
        _the_preview_is_the_difference(firm.assessment, firm.assessed(firm.answering(given)), given)


@each_scenario
def test_an_early_answer_changed_and_changed_back_gives_the_same_project(name: str) -> None:
    firm = Firm(name)
    for given in _drawn(name, EARLY_ANSWERS):
        _going_back_leaves_no_trace(firm, firm.answering(given), given)


@pytest.mark.exhaustive
@each_scenario
def test_so_does_every_answer_to_every_question(name: str) -> None:
    firm = Firm(name)
    for given in EVERYTHING:
        there = firm.answering(given)
        _the_preview_is_the_difference(firm.assessment, firm.assessed(there), given)
        _going_back_leaves_no_trace(firm, there, given)


@each_scenario
def test_a_firm_is_assessed_here_as_it_is_read_in_the_window(name: str) -> None:
    firm = Firm(name)
    reading = read_project(firm.project, RULEBOOK, _scenario(name).as_of)
    assert (firm.project, firm.assessment) == (reading.project, reading.assessment)


def test_the_fixed_draw_reaches_most_of_the_answers() -> None:
    drawn = {given for path in scenario_files() for given in _drawn(path.stem, EVERYTHING)}
    assert len(drawn) > len(EVERYTHING) * 0.8
