"""What is missing in the posts: one line for each thing to be mended."""

from datetime import date

import pytest

from b24desk.domain.project import Person, Project
from b24desk.flow.post_gaps import post_gaps
from b24desk.flow.reading import Reading, read_project
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.staffing import GapKind

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resource("rulebook"))


def reading(rulebook: Rulebook, *people: Person) -> Reading:
    sample = Project.model_validate_json(resource("samples", "provincial-domestic.json").read_bytes())
    return read_project(sample.with_people(people), rulebook, AS_OF)


def person(name: str, *roles: str, months: int | None = 12, insured: bool | None = True) -> Person:
    return Person(id=name, name=name, roles=roles, insured_months=months, insured_by_applicant=insured)


def test_an_empty_list_is_still_to_do_and_no_gap(rulebook: Rulebook) -> None:
    assert post_gaps(reading(rulebook)) == ()


def test_filled_posts_have_no_gap(rulebook: Rulebook) -> None:
    people = (person(f"p{number}", role) for number, role in enumerate(rulebook.roles))
    assert post_gaps(reading(rulebook, *people)) == ()


def test_each_open_post_is_a_gap_of_its_own(rulebook: Rulebook) -> None:
    first, *others = rulebook.roles
    found = post_gaps(reading(rulebook, person("p1", first)))
    assert [(gap.posts, gap.gap.kind) for gap in found] == [((post,), GapKind.NOBODY) for post in others]


def test_one_person_in_two_posts_is_one_thing_to_mend(rulebook: Rulebook) -> None:
    first, second, third = rulebook.roles
    found = post_gaps(reading(rulebook, person("p1", first, second, insured=False), person("p2", third)))
    assert [(gap.posts, gap.gap.kind, gap.gap.person) for gap in found] == [
        ((first, second), GapKind.IN_TWO_SLOTS, "p1"),
        ((first, second), GapKind.INSURED_ELSEWHERE, "p1"),
    ]


def test_missing_months_are_named_with_what_is_asked(rulebook: Rulebook) -> None:
    first, second, third = rulebook.roles
    short = (person("p1", first, months=0), person("p2", second), person("p3", third))
    (found,) = post_gaps(reading(rulebook, *short))
    assert (found.gap.kind, found.gap.months_found) == (GapKind.INSURED_TOO_SHORT, 0)
    assert found.gap.months_asked
