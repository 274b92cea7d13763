"""One thing for several people: who gets it, who has it already, and what never is shared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import IdentityKind, Person
from b24desk.flow.together import Shared, Together, Value, changed_together, common_value

POSTS = ("licence-officer", "security-officer")
PEOPLE = tuple(
    Person(id=f"person-{number}", name=f"李{number}", insured_by_applicant=number % 2 == 0)
    for number in range(6)
)
VALUES: dict[Shared, Value] = {
    Shared.INSURED: True,
    Shared.MONTHS: 7,
    Shared.UNTIL: "2026-10",
    Shared.PROOF: date(2026, 11, 2),
    Shared.POSTS: POSTS[:1],
    Shared.POSITION: "坐席",
    Shared.EDUCATION: "本科",
    Shared.IDENTITY_KIND: IdentityKind.PASSPORT,
}
PRIVATE = {"id", "name", "name_en", "identity_number", "phone", "email", "note"}


def test_nothing_that_identifies_or_reaches_a_person_is_shared() -> None:
    assert set(Shared) <= set(Person.model_fields) - PRIVATE
    assert set(VALUES) == set(Shared)


@pytest.mark.parametrize("shared", Shared)
@given(chosen=st.sets(st.sampled_from([person.id for person in PEOPLE])))
def test_the_chosen_get_the_value_and_nothing_else_changes(shared: Shared, chosen: set[str]) -> None:
    after = changed_together(PEOPLE, chosen, Together(shared, VALUES[shared]), POSTS)
    for old, new in zip(PEOPLE, after, strict=True):
        if old.id in chosen:
            assert getattr(new, shared) == VALUES[shared]
            assert new.model_dump(exclude={shared.value}) == old.model_dump(exclude={shared.value})
        else:
            assert new is old
    assert Person.model_validate(after[0].model_dump()) == after[0]
    assert changed_together(after, chosen, Together(shared, VALUES[shared]), POSTS) == after


def test_whoever_has_it_already_is_not_changed() -> None:
    everybody = {person.id for person in PEOPLE}
    after = changed_together(PEOPLE, everybody, Together(Shared.INSURED, True), POSTS)
    assert [new is old for new, old in zip(after, PEOPLE, strict=True)] == [True, False] * 3


def test_a_post_that_the_rulebook_does_not_know_stays() -> None:
    person = Person(id="person-1", roles=("retired-role", "security-officer"))
    (after,) = changed_together([person], {"person-1"}, Together(Shared.POSTS, POSTS[:1]), POSTS)
    assert after.roles == ("licence-officer", "retired-role")
    (without,) = changed_together([person], {"person-1"}, Together(Shared.POSTS, ()), POSTS)
    assert without.roles == ("retired-role",)


def test_what_they_have_in_common_is_found_and_a_difference_is_not() -> None:
    assert common_value(PEOPLE, Shared.INSURED) is None
    assert common_value(PEOPLE[::2], Shared.INSURED) is True
    assert common_value(PEOPLE, Shared.IDENTITY_KIND) is IdentityKind.RESIDENT_ID
    assert common_value((), Shared.MONTHS) is None
