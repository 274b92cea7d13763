"""Provincial overlays change what they declare, and nothing else."""

import random
from collections.abc import Iterator
from datetime import date

import pytest

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.project import Person
from b24desk.resources import resource
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.assessment import Assessment, assess
from b24desk.rules.conditions import ParameterRef, comparisons
from b24desk.rules.context import Context
from b24desk.rules.entries import conditions_of
from b24desk.rules.loader import RulebookError, load_rulebook, read_rulebook
from b24desk.rules.schema.entry import Entry
from b24desk.rules.schema.milestones import Milestone
from b24desk.rules.staffing import staff_roles
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY

pytestmark = pytest.mark.any_day

FOLDER = resource("rulebook")
RULEBOOK = load_rulebook(FOLDER)
CLASSES = answer_classes(RULEBOOK)
PLAIN = "36"
"""Jiangxi: no overlay."""
STAFF = tuple(
    Person(id=f"p{place}", roles=(role,), insured_by_applicant=True, insured_months=place)
    for place, role in enumerate(RULEBOOK.roles, start=1)
)


def situations() -> Iterator[dict[str, FactValue]]:
    chance = random.Random("overlays")
    asked = [name for name in CLASSES if not name.startswith("staff.") and name != "company.province"]
    for _ in range(10):
        known = {name: chance.choice(CLASSES[name]) for name in asked if chance.random() < 0.8}
        yield {**known, "plan.filing_date": date(2027, 3, 1)}


def assessed(facts: dict[str, FactValue], province: str, day: date = TODAY) -> Assessment:
    there = Facts.of({**facts, "company.province": province}, STAFF)
    roles = staff_roles(Context(there, RULEBOOK, day))
    uninsured = sum(role.uninsured or 0 for role in roles)
    return assess(there.with_({"staff.uninsured_slots": uninsured}), RULEBOOK, day)


def results(assessment: Assessment) -> dict[str, object]:
    """Every result by "table:id", as far as a reader can see it."""
    return {
        **{
            f"rule:{one.id}": (one.verdict, one.cause, one.citations, one.text) for one in assessment.findings
        },
        **{f"document:{one.id}": (one.need, one.missing) for one in assessment.documents},
        **{f"role:{one.id}": (one.needed, one.months_asked, one.gaps) for one in assessment.staffing},
        **{f"milestone:{one.id}": (one.earliest, one.latest, one.text) for one in assessment.milestones},
        **{f"notice:{one.id}": one.text for one in assessment.notices},
        **{f"conflict:{one.id}": one.certain for one in assessment.conflicts},
        **{f"question:{one.id}": True for one in assessment.open_questions},
    }


def declared(province: str) -> set[str]:
    """What the overlay declares, and what stands on a parameter that it declares."""
    named = {
        change for one in RULEBOOK.overlays.values() if one.province == province for change in one.changes
    }
    parameters = {change.removeprefix("parameter:") for change in named if change.startswith("parameter:")}
    if "staff.insured_months" in parameters:
        named |= {"rule:social-insurance", *(f"role:{role}" for role in RULEBOOK.roles)}
    return named | {key for key, entry in everything() if uses(entry) & parameters}


def everything() -> Iterator[tuple[str, Entry]]:
    yield from ((f"rule:{name}", entry) for name, entry in RULEBOOK.rules.items())
    yield from ((f"milestone:{name}", entry) for name, entry in RULEBOOK.milestones.items())
    yield from ((f"notice:{name}", entry) for name, entry in RULEBOOK.notices.items())


def uses(entry: Entry) -> set[str]:
    """The parameters beneath an entry; a milestone's include those of the milestone it follows."""
    found = {
        comparison.operand.id
        for _, condition in conditions_of(entry)
        for comparison in comparisons(condition)
        if isinstance(comparison.operand, ParameterRef)
    }
    if isinstance(entry, Milestone):
        found |= {name for name in (entry.earliest, entry.latest) if name}
        if entry.after:
            found |= uses(RULEBOOK.milestones[entry.after])
    return found


@pytest.mark.parametrize("province", sorted({one.province for one in RULEBOOK.overlays.values()}))
def test_an_overlay_changes_only_what_it_declares(province: str) -> None:
    allowed = declared(province) | {"rule:coverage-home-province", "question:company.window"}
    for facts in situations():
        plain, local = results(assessed(facts, PLAIN)), results(assessed(facts, province))
        changed = {key for key in plain.keys() | local.keys() if plain.get(key) != local.get(key)}
        assert changed <= allowed, changed - allowed


def test_a_local_requirement_is_badged_with_its_guide() -> None:
    facts: dict[str, FactValue] = {"company.business_scope": "软件开发"}
    day = max(TODAY, EVERY_SOURCE_SPEAKS)
    plain = assessed(facts, PLAIN, day).finding("business-scope")
    local = assessed(facts, "52", day).finding("business-scope")
    assert (plain.cause, plain.level) == ("practice_only", "practice")
    assert (local.cause, local.level) == ("local_requirement", "provincial_guide")
    assert [cited.source for cited in local.citations] == ["guide-gz"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ('  "rule:shaanxi-seats",\n', "rule:shaanxi-seats: changes: depends on province 61"),
        ('  "question:company.window",\n]\ncitations = [{ source = "guide-sd" }]', "depends on province 37"),
    ],
)
def test_dependence_on_a_province_that_is_not_declared_is_a_problem(change: str, problem: str) -> None:
    kept = change.partition("\n]")
    files = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")}
    files["overlays.toml"] = files["overlays.toml"].replace(
        change, '  "rule:company-form",\n' + kept[1] + kept[2]
    )
    with pytest.raises(RulebookError, match=problem):
        read_rulebook({name: text.encode() for name, text in files.items()})
