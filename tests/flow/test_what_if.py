"""What another reply would mean: the same as if it were given, and nothing is kept of it."""

from datetime import date

import pytest

from b24desk.domain.project import Answer, Project
from b24desk.flow.reading import read_project
from b24desk.flow.what_if import possible_replies, reading_if
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import QuestionKind

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resource("rulebook"))


@pytest.mark.parametrize("sample", ["provincial-domestic", "cross-provincial", "foreign-offshore"])
def test_every_possible_reply_means_what_it_would_once_given(rulebook: Rulebook, sample: str) -> None:
    project = Project.model_validate_json(resource("samples", f"{sample}.json").read_bytes())
    now = read_project(project, rulebook, AS_OF)
    tried = 0
    for question in rulebook.questions.values():
        for value in possible_replies(question):
            given = read_project(project.with_answer(question.id, Answer(value=value)), rulebook, AS_OF)
            after = reading_if(now, question.id, value)
            assert after.assessment == given.assessment
            tried += 1
    assert tried > 80
    assert read_project(project, rulebook, AS_OF).project == now.project


def test_what_is_noted_beside_the_question_stays(rulebook: Rulebook) -> None:
    noted = Answer(value="one_province", owner="Li", due=AS_OF, note="ask again")
    project = Project(answers={"service.scope": noted})
    after = reading_if(read_project(project, rulebook, AS_OF), "service.scope", "cross_province")
    assert after.project.answers["service.scope"] == noted.model_copy(update={"value": "cross_province"})


def test_only_what_is_chosen_from_a_few_has_possible_replies(rulebook: Rulebook) -> None:
    for question in rulebook.questions.values():
        chosen = question.kind in (QuestionKind.YES_NO, QuestionKind.CHOICE)
        assert bool(possible_replies(question)) == chosen
