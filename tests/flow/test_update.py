"""What a newer rulebook changes is known before anything is written, and nothing is lost."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from b24desk.domain.project import Answer, AnswerState, DocumentProgress, DocumentState, Person, Project
from b24desk.domain.verdict import Verdict
from b24desk.flow.reading import read_project
from b24desk.flow.update import Update, update_of
from b24desk.resources import resource
from b24desk.rules.checklist import Need
from b24desk.rules.difference import Change
from b24desk.storage.exchange import dump
from tests.clock import TODAY
from tests.flow.next_edition import NEXT, SHIPPED, VERSION
from tests.flow.small_rulebook import told
from tests.rules.test_migration import projects, typed_in
from tests.scenarios.scenario import read_scenario, scenario_files


def _sample() -> Project:
    return Project.model_validate_json(resource("samples", "provincial-domestic.json").read_bytes())


def _is_whole(project: Project, update: Update) -> bool:
    """Whether each reply, each document's progress and each post is in the project after."""
    replies = [typed_in(answer) for answer in update.project.answers.values()]
    posts = dict(update.roles.mapped)
    pairs = zip(project.people, update.project.people, strict=True)
    return (
        {*(name for name, _ in update.answers.mapped), *update.answers.set_aside} == set(project.answers)
        and all(typed_in(answer) in replies for answer in project.answers.values())
        and sorted(map(repr, update.project.documents.values()))
        == sorted(map(repr, project.documents.values()))
        and all({posts.get(role, role) for role in old.roles} == set(new.roles) for old, new in pairs)
    )


@pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)
def test_every_scenario_is_carried_over_whole(path: Path) -> None:
    project = told(read_scenario(path.read_text("utf-8")).project(), retired="yes")
    before = dump(project)
    update = update_of(project, SHIPPED, NEXT, date(2026, 11, 22))
    assert _is_whole(project, update)
    assert update.project.answers["retired"].value == "yes"
    assert "retired" in update.answers.set_aside
    assert dump(project) == before


@settings(max_examples=20, deadline=None)
@given(projects())
def test_any_project_is_carried_over_whole(project: Project) -> None:
    assert _is_whole(project, update_of(project, SHIPPED, NEXT, TODAY))
    assert _is_whole(project, update_of(project, None, NEXT, TODAY))


def test_changed_figures_results_documents_and_questions_are_named() -> None:
    update = update_of(_sample(), SHIPPED, NEXT, TODAY)
    assert update.parameters.changed == ("capital.one_province",)
    assert (update.parameters.added, update.parameters.removed) == ((), ())
    assert update.questions.added == ("service.number_sublet", "service.number_lent")
    assert update.questions.removed == ("service.number_rental",)
    assert (update.documents.added, update.documents.removed) == (("capital-proof",), ("reputation-proof",))
    assert update.results.standing is not None
    assert Change("capital-one-province", Verdict.MET, Verdict.UNMET) in update.results.findings
    assert update.results.documents_added == ("capital-proof",)
    assert update.results.documents_removed == ("reputation-proof",)


def test_what_only_has_another_name_is_no_change() -> None:
    update = update_of(_sample(), SHIPPED, NEXT, TODAY)
    documents = {change.id for change in update.results.documents}
    assert update.results.roles == ()
    assert documents == {"capital-proof", "reputation-proof"}
    assert not {"company.capital", "company.registered_capital"} & {
        *update.results.questions_opened,
        *update.results.questions_settled,
    }
    empty = update_of(Project(), SHIPPED, NEXT, TODAY).results
    assert "company.registered_capital" not in (*empty.questions_opened, *empty.questions_settled)


def test_the_same_rulebook_changes_nothing() -> None:
    for rulebook in (SHIPPED, NEXT):
        update = update_of(_sample(), rulebook, rulebook, TODAY)
        assert not update.results
        assert update.parked == ()


def test_a_document_and_a_post_keep_what_was_noted() -> None:
    done = DocumentProgress(state=DocumentState.FINAL, note="sealed")
    project = Project(
        documents={"business-licence": done}, people=(Person(id="p", roles=("licence-officer",)),)
    )
    update = update_of(project, SHIPPED, NEXT, TODAY)
    assert update.project.documents == {"licence-of-the-firm": done}
    named = {role.id: role.people for role in update.after.assessment.staffing}
    assert named["permit-officer"] == ("p",)
    needs = {line.id: line.need for line in update.after.assessment.documents}
    assert needs["licence-of-the-firm"] is not Need.NOT_NEEDED


def test_an_answer_that_is_not_asked_for_any_more_is_named_once() -> None:
    project = told(
        Project(), **{"service.use": "rental", "service.scope": "cross_province", "service.province": "44"}
    )
    update = update_of(project, SHIPPED, NEXT, TODAY)
    assert update.project.answers["service.province"].state is AnswerState.PARKED
    assert update.parked == ()


def test_where_the_older_rulebook_is_not_at_hand_its_version_tells_what_moved() -> None:
    old = Answer(value=500_000_0, note="as on the business licence")
    project = Project(rulebook_version=SHIPPED.edition.version, answers={"company.registered_capital": old})
    update = update_of(project, None, NEXT, TODAY)
    assert update.project.answers == {"company.capital": old}
    assert update.before.assessment == read_project(project, NEXT, TODAY).assessment
    assert update.project.rulebook_version == VERSION
    assert "company.capital" in {item.id for item in update.before.assessment.open_questions}
    assert "company.capital" in update.results.questions_settled
    later = project.model_copy(update={"rulebook_version": VERSION})
    assert update_of(later, None, NEXT, TODAY).answers.set_aside == ("company.registered_capital",)
