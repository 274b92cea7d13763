"""Role slots: who fills what, who may not, whose insurance falls short."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.facts import FactValue
from b24desk.domain.project import Person, Project
from b24desk.rules.derivation import facts_of
from b24desk.rules.staffing import Gap, GapKind, StaffRole, staff_roles
from tests.clock import TODAY
from tests.rules.standard import context_of, standard_rulebook

pytestmark = pytest.mark.any_day

LICENCE, CUSTOMERS, SECURITY = "licence-officer", "customer-service-officer", "security-officer"
GUANGDONG, GUIZHOU = "44", "52"
GUIZHOUS_GUIDE = date(2025, 9, 15)


def _person(
    identity: str, *roles: str, months: int | None = 12, ours: bool | None = True, boss: bool = False
) -> Person:
    return Person(
        id=identity,
        name=f"示例{identity}",
        roles=roles,
        insured_by_applicant=ours,
        insured_months=months,
        legal_representative=boss,
    )


def _roles(*people: Person, province: str | None = GUANGDONG, as_of: date = TODAY) -> dict[str, StaffRole]:
    facts: dict[str, FactValue] = {} if province is None else {"company.province": province}
    return {role.id: role for role in staff_roles(context_of(facts, people, as_of))}


class Case(NamedTuple):
    name: str
    people: tuple[Person, ...]
    gaps: dict[str, tuple[Gap, ...]]
    province: str | None = GUANGDONG
    as_of: date = TODAY


THREE = (_person("a", LICENCE), _person("b", CUSTOMERS), _person("c", SECURITY))
NONE: dict[str, tuple[Gap, ...]] = {LICENCE: (), CUSTOMERS: (), SECURITY: ()}
NOBODY = (Gap(GapKind.NOBODY),)


def _security(months: int | None = 12, *, ours: bool | None = True) -> tuple[Person, ...]:
    return (*THREE[:2], _person("c", SECURITY, months=months, ours=ours))


CASES = (
    Case("three different people fill three slots", THREE, NONE),
    Case("nobody at all", (), {LICENCE: NOBODY, CUSTOMERS: NOBODY, SECURITY: NOBODY}),
    Case("one slot empty", THREE[:2], {**NONE, SECURITY: NOBODY}),
    Case(
        "one person in two slots is refused in both",
        (_person("a", LICENCE, CUSTOMERS), THREE[2]),
        {
            LICENCE: (Gap(GapKind.IN_TWO_SLOTS, "a"),),
            CUSTOMERS: (Gap(GapKind.IN_TWO_SLOTS, "a"),),
            SECURITY: (),
        },
    ),
    Case(
        "the legal representative may be one of the three",
        (_person("a", LICENCE, boss=True), *THREE[1:]),
        NONE,
    ),
    Case("people without a slot do not matter", (*THREE, _person("d", months=0, ours=False)), NONE),
    Case("one month is enough in Guangdong", _security(1), NONE),
    Case(
        "no month at all is too short",
        _security(0),
        {**NONE, SECURITY: (Gap(GapKind.INSURED_TOO_SHORT, "c", 0, 1),)},
    ),
    Case(
        "two months are too short in Guizhou",
        _security(2),
        {**NONE, SECURITY: (Gap(GapKind.INSURED_TOO_SHORT, "c", 2, 3),)},
        GUIZHOU,
        GUIZHOUS_GUIDE,
    ),
    Case("three months are enough in Guizhou", _security(3), NONE, GUIZHOU),
    Case(
        "Guizhou asked no more than others before its guide",
        _security(1),
        NONE,
        GUIZHOU,
        GUIZHOUS_GUIDE - timedelta(days=1),
    ),
    Case(
        "insured by another firm",
        _security(36, ours=False),
        {**NONE, SECURITY: (Gap(GapKind.INSURED_ELSEWHERE, "c"),)},
    ),
    Case(
        "not known who insures",
        _security(12, ours=None),
        {**NONE, SECURITY: (Gap(GapKind.INSURANCE_UNKNOWN, "c", 12, 1),)},
    ),
    Case(
        "not known for how long",
        _security(None),
        {**NONE, SECURITY: (Gap(GapKind.INSURANCE_UNKNOWN, "c", None, 1),)},
    ),
    Case(
        "not known where, so not known how long",
        THREE,
        {
            LICENCE: (Gap(GapKind.INSURANCE_UNKNOWN, "a", 12, None),),
            CUSTOMERS: (Gap(GapKind.INSURANCE_UNKNOWN, "b", 12, None),),
            SECURITY: (Gap(GapKind.INSURANCE_UNKNOWN, "c", 12, None),),
        },
        None,
        max(TODAY, GUIZHOUS_GUIDE),
    ),
    Case(
        "not known where, but every province asked for the same",
        THREE,
        NONE,
        None,
        GUIZHOUS_GUIDE - timedelta(days=1),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_gaps_of_each_slot_are_named(case: Case) -> None:
    roles = _roles(*case.people, province=case.province, as_of=case.as_of)
    assert {name: role.gaps for name, role in roles.items()} == case.gaps


@pytest.mark.parametrize("province", sorted(standard_rulebook().provinces))
def test_only_guizhou_asks_for_three_months(province: str) -> None:
    asked = {role.months_asked for role in _roles(*THREE, province=province).values()}
    assert asked == {3 if province == GUIZHOU and TODAY >= GUIZHOUS_GUIDE else 1}


def test_the_slots_are_the_three_of_the_form() -> None:
    asked = standard_rulebook().parameter_value("staff.responsible_persons", TODAY, GUANGDONG)
    assert asked is not None
    assert sum(role.count for role in _roles().values()) == asked.value == 3


def test_a_person_in_two_slots_fills_neither() -> None:
    roles = _roles(_person("a", LICENCE, CUSTOMERS), THREE[2])
    assert {name: role.open_slots for name, role in roles.items()} == {LICENCE: 1, CUSTOMERS: 1, SECURITY: 0}


def test_one_unknown_record_leaves_the_count_of_a_slot_open() -> None:
    roles = _roles(*_security(None))
    assert (roles[SECURITY].uninsured, roles[LICENCE].uninsured) == (None, 0)


def _derived(*people: Person) -> dict[str, FactValue | None]:
    facts = facts_of(Project(people=people), standard_rulebook(), TODAY)
    return {name: facts.get(name) for name in ("staff.people", "staff.open_slots", "staff.uninsured_slots")}


def test_nobody_entered_is_not_known_rather_than_three_open_slots() -> None:
    assert _derived() == {"staff.people": None, "staff.open_slots": None, "staff.uninsured_slots": None}


def test_the_slots_are_counted_for_the_rules_once_people_are_entered() -> None:
    assert _derived(*THREE[:2], _person("c", months=0))["staff.open_slots"] == 1


@given(st.permutations(THREE))
def test_the_order_of_people_decides_nothing(people: list[Person]) -> None:
    assert {name: role.gaps for name, role in _roles(*people).items()} == NONE


@given(st.integers(0, 600), st.integers(0, 600))
def test_more_months_never_open_a_gap(fewer: int, more: int) -> None:
    fewer, more = sorted((fewer, more))
    before = _roles(*_security(fewer), province=GUIZHOU)[SECURITY]
    after = _roles(*_security(more), province=GUIZHOU)[SECURITY]
    assert len(after.gaps) <= len(before.gaps)
