"""Which scenarios exercise which rule, and how it comes out in each: for the rulebook certificate."""

from collections.abc import Mapping

from b24desk.domain.text import Text
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import Standing, read_scenario, scenario_files


def scenario_names() -> tuple[tuple[str, Text], ...]:
    """Id and title of every scenario, in the order of their files."""
    read = ((path.stem, read_scenario(path.read_text("utf-8"))) for path in scenario_files())
    return tuple((name, scenario.title) for name, scenario in read)


def coverage() -> Mapping[str, dict[str, tuple[int, ...]]]:
    """By rule and standing, the places of the scenarios in that order; where a rule is out of it, none."""
    found: dict[str, dict[str, tuple[int, ...]]] = {rule: {} for rule in standard_rulebook().rules}
    for place, path in enumerate(scenario_files()):
        expected = read_scenario(path.read_text("utf-8")).expected
        assert expected is not None, path.stem
        for standing, rules in expected.findings.items():
            if standing is Standing.NOT_APPLICABLE:
                continue
            for rule in rules:
                found[rule][standing] = (*found[rule].get(standing, ()), place)
    return {rule: dict(sorted(by.items())) for rule, by in found.items()}
