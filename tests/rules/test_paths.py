"""Lawful paths: over every scenario with a blocker, and against a search through all sets of ways out."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import Severity, Verdict
from b24desk.flow.reading import Reading
from b24desk.rules.assessment import assess
from b24desk.rules.judgement import facts_set_by, verdict_of
from b24desk.rules.paths import LawfulPath, lawful_paths
from b24desk.rules.schema.rules import Effort, Lead
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import FOLDER, read_scenario, scenario_files

pytestmark = pytest.mark.any_day

RULEBOOK = standard_rulebook()
BLOCKERS = [rule for rule in RULEBOOK.rules.values() if rule.severity is Severity.BLOCKER]
MOST_STEPS = 3
"""Sets searched through for those that the paths might have missed."""


@cache
def reading(path: Path) -> Reading:
    return read_scenario(path.read_text("utf-8")).read()


def blocked() -> list[Path]:
    return [path for path in scenario_files() if reading(path).assessment.blockers()]


def named(name: str) -> Reading:
    return reading(FOLDER / f"{name}.toml")


def still_blocked(at: Reading, sets: dict[str, FactValue]) -> bool:
    context = at.context.under(at.context.facts.with_(sets))
    return any(verdict_of(rule, context) is Verdict.UNMET for rule in BLOCKERS)


def ways(path: LawfulPath) -> frozenset[str]:
    return frozenset(f"{step.rule}/{step.way.id}" for step in path.steps)


@pytest.mark.parametrize("path", blocked(), ids=lambda path: path.stem)
def test_every_path_leaves_no_blocker_and_no_step_of_it_can_be_spared(path: Path) -> None:
    at = reading(path)
    found = lawful_paths(at.context)
    assert found
    for one in found:
        after = assess(one.applied_to(at.context.facts), RULEBOOK, at.assessment.as_of)
        assert after.blockers() == (), ways(one)
        for spared in one.steps:
            rest = {
                name: value for step in one.steps if step is not spared for name, value in step.sets.items()
            }
            facts = at.context.facts.with_(rest)
            assert assess(facts, RULEBOOK, at.assessment.as_of).blockers(), (ways(one), spared.way.id)


@pytest.mark.parametrize("path", blocked(), ids=lambda path: path.stem)
def test_no_smallest_set_of_ways_out_is_missed(path: Path) -> None:
    at = reading(path)
    offered = {ways(one) for one in lawful_paths(at.context)}
    assert {one for one in offered if len(one) <= MOST_STEPS} == set(smallest_sets(at))


def smallest_sets(at: Reading) -> Iterator[frozenset[str]]:
    """By trying all sets, without the code under test."""
    every = {
        f"{rule.id}/{way.id}": dict(facts_set_by(way, at.context) or {})
        for rule in BLOCKERS
        for way in rule.ways_out
    }
    found: list[frozenset[str]] = []
    for size in range(1, MOST_STEPS + 1):
        for names in combinations(every, size):
            if any(smaller < frozenset(names) for smaller in found):
                continue
            steps = [every[name] for name in names]
            agree = all(
                one[fact] == other[fact] for one in steps for other in steps for fact in one.keys() & other
            )
            if agree and not still_blocked(at, together(steps)) and all_called_for(at, names, every):
                found.append(frozenset(names))
    yield from found


def all_called_for(at: Reading, names: tuple[str, ...], every: Mapping[str, dict[str, FactValue]]) -> bool:
    """Whether each way's own rule is not met before it, if only because of another way in the set."""
    for name in names:
        rule = RULEBOOK.rules[name.partition("/")[0]]
        others = [every[other] for other in names if other != name]
        subsets = (subset for size in range(len(names)) for subset in combinations(others, size))
        contexts = (at.context.under(at.context.facts.with_(together(subset))) for subset in subsets)
        if not any(verdict_of(rule, context) is Verdict.UNMET for context in contexts):
            return False
    return True


def together(steps: Iterable[dict[str, FactValue]]) -> dict[str, FactValue]:
    return {fact: value for sets in steps for fact, value in sets.items()}


@pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)
def test_a_firm_that_nothing_blocks_is_offered_no_path(path: Path) -> None:
    if not reading(path).assessment.blockers():
        assert lawful_paths(reading(path).context) == ()


def test_the_cheapest_path_comes_first() -> None:
    offered = [ways(one) for one in lawful_paths(named("capital-9999999-nationwide").context)]
    assert offered == [
        {"capital-cross-province/apply-for-one-province"},
        {"capital-cross-province/increase-capital"},
    ]


def test_a_step_that_opens_another_gap_brings_its_remedy_along() -> None:
    offered = lawful_paths(named("far-too-little-capital-nationwide").context)
    assert [[step.way.id for step in one.steps] for one in offered] == [
        ["apply-for-one-province", "increase-capital"],
        ["increase-capital"],
    ]
    assert offered[0].steps[1].sets == {"company.registered_capital": 1_000_000}
    assert offered[0].effort == {Effort.LIGHT: 1, Effort.MODERATE: 1}
    assert offered[0].longest_lead is Lead.AUTHORITY
    assert offered[1].effort == {Effort.HEAVY: 1}


def test_seven_blockers_take_seven_steps_whichever_way() -> None:
    offered = lawful_paths(named("every-blocker").context)
    assert {len(one.steps) for one in offered} == {7}
    assert len({ways(one) for one in offered}) == len(offered) == 2 * 2 * 2
    assert [one.cost for one in offered] == sorted(one.cost for one in offered)
