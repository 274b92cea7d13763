"""What answers change in what applies, over any answers in any order."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Project
from b24desk.flow.effects import Effects, Item, ItemKind, items
from tests.flow.small_rulebook import reading_of, told
from tests.flow.test_path_laws import projects


def through(*steps: Project) -> Effects:
    """What a row of states comes to."""
    readings = [reading_of(step) for step in steps]
    found = Effects()
    for before, now in pairwise(readings):
        found = found.after(before, now)
    return found


@given(projects)
def test_there_are_as_many_items_as_the_progress_counts(project: Project) -> None:
    reading = reading_of(project)
    assert len(items(reading)) == reading.flow.progress.applicable


@given(st.lists(projects, min_size=2, max_size=6))
def test_what_came_and_went_adds_up_to_the_difference(steps: list[Project]) -> None:
    found = through(*steps)
    first, last = items(reading_of(steps[0])), items(reading_of(steps[-1]))
    assert set(found.came) == last - first
    assert set(found.went) == first - last


@given(projects, projects)
def test_going_back_leaves_nothing_to_tell(one: Project, other: Project) -> None:
    assert through(one, other, one) == Effects()


@given(st.lists(projects, min_size=2, max_size=4))
def test_every_change_is_put_down_to_an_answer_that_was_given_or_taken_back(steps: list[Project]) -> None:
    found = through(*steps)
    replied = {name for step in steps for name in step.answers}
    assert set(found.causes) <= replied


def test_an_answer_that_asks_for_more_is_named_as_the_cause() -> None:
    one = told(Project(), scope="one")
    found = through(one, told(one, scope="many"))
    assert found.came[Item(ItemKind.DOCUMENT, "map")] == "scope"
    assert found.causes == ("scope",)


def test_of_several_answers_in_one_step_the_one_that_decides_is_named() -> None:
    found = through(Project(), told(Project(), name="words", scope="many"))
    assert found.came[Item(ItemKind.DOCUMENT, "map")] == "scope"
