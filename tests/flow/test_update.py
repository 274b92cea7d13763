"""What a newer rulebook changes is known before anything is written, and no answer is lost."""

from datetime import date
from pathlib import Path

import pytest

from b24desk.domain.project import Answer, Project
from b24desk.flow.reading import read_project
from b24desk.flow.update import update_of
from b24desk.resources import resource
from b24desk.rules.loader import RulebookError, read_rulebook, rulebook_files
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.exchange import dump
from tests.flow.small_rulebook import TODAY, told
from tests.scenarios.scenario import read_scenario, scenario_files

FILES = rulebook_files(resource("rulebook"))
SHIPPED = read_rulebook(FILES)
MIGRATIONS = """
[[edition.migrations]]
to = "2027.06.01"
question = "company.capital_before"
becomes = "company.registered_capital"

[[edition.migrations]]
to = "2027.06.01"
question = "service.scope"
option = "single_province"
becomes = "one_province"
"""


def _newer() -> Rulebook:
    title_page = FILES["rulebook.toml"].replace(SHIPPED.edition.version.encode(), b"2027.06.01")
    files = {**FILES, "rulebook.toml": title_page + MIGRATIONS.encode()}
    raised = b"value = 100_000_000\n"
    files["parameters.toml"] = files["parameters.toml"].replace(b"value = 1_000_000\n", raised)
    return read_rulebook(files)


NEWER = _newer()


@pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)
def test_answers_in_are_answers_mapped_and_set_aside(path: Path) -> None:
    project = read_scenario(path.read_text("utf-8")).project()
    project = told(project, retired="yes")
    before = dump(project)
    update = update_of(project, SHIPPED, NEWER, date(2026, 11, 22))
    mapped = [name for name, _ in update.mapped]
    assert sorted([*mapped, *update.set_aside]) == sorted(project.answers)
    assert "retired" in update.set_aside
    assert update.project.answers.keys() == project.answers.keys()
    assert update.project.answers["retired"] == project.answers["retired"]
    assert dump(project) == before


def test_a_renamed_question_and_a_renamed_option_take_their_answers_along() -> None:
    old = Answer(value=5, note="as on the business licence")
    project = told(Project(), **{"service.scope": "single_province"})
    project = project.with_answer("company.capital_before", old)
    update = update_of(project, SHIPPED, NEWER, TODAY)
    assert update.project.answers["company.registered_capital"] == old
    assert update.project.answers["service.scope"].value == "one_province"
    assert update.set_aside == ()
    assert update.project.rulebook_version == "2027.06.01"


def test_an_answer_never_takes_the_place_of_another() -> None:
    project = told(Project(), **{"company.capital_before": 5, "company.registered_capital": 7})
    update = update_of(project, SHIPPED, NEWER, TODAY)
    assert update.project.answers["company.registered_capital"].value == 7
    assert update.set_aside == ("company.capital_before",)
    assert update.project.answers["company.capital_before"].value == 5


def test_changed_figures_and_results_are_named() -> None:
    sample = Project.model_validate_json(resource("samples", "provincial-domestic.json").read_bytes())
    update = update_of(sample, SHIPPED, NEWER, TODAY)
    assert "capital.one_province" in update.parameters.changed
    assert (update.parameters.added, update.parameters.removed, update.rules.changed) == ((), (), ())
    assert update.results.standing is not None
    assert update.results.standing.before is read_project(sample, SHIPPED, TODAY).assessment.standing
    assert (
        update_of(sample, SHIPPED, SHIPPED, TODAY).results
        == update_of(update.project, NEWER, NEWER, TODAY).results
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('becomes = "company.registered_capital"', 'becomes = "company.gone"', "no question 'company.gone'"),
        ('becomes = "one_province"', 'becomes = "gone"', "no option 'gone' of 'service.scope'"),
    ],
)
def test_a_migration_that_leads_nowhere_is_a_fault(old: str, new: str, problem: str) -> None:
    assert old in MIGRATIONS
    faulty = FILES["rulebook.toml"] + MIGRATIONS.replace(old, new).encode()
    with pytest.raises(RulebookError) as caught:
        read_rulebook({**FILES, "rulebook.toml": faulty})
    assert [str(found) for found in caught.value.problems] == [f"edition: migrations: {problem}"]
