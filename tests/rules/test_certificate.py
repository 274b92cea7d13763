"""The certificate that comes with the program is of this rulebook and of these scenarios."""

from collections import Counter
from dataclasses import replace

import pytest

from b24desk.rules.book.assembly import rule_book
from b24desk.rules.certificate import certificate, certificate_report, rulebook_counts
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.rules import Rule
from tests.clock import TODAY
from tests.rules.mutants import mutants
from tests.rules.standard import standard_rulebook
from tests.scenarios.coverage import coverage, scenario_names

RULEBOOK = standard_rulebook()


def said_of(rule: str, rulebook: Rulebook) -> list[str]:
    """What the rule book says of the proofs of a rule."""
    rules = next(section for section in rule_book(rulebook, TODAY).sections if section.table == "rules")
    entry = next(entry for entry in rules.entries if entry.id == rule)
    return [text.en for point in entry.points if point.label.en == "Certificate" for text in point.texts]


def test_it_is_of_the_scenarios_of_this_suite_as_they_stand() -> None:
    proved = certificate()
    assert [(named.id, named.title) for named in proved.scenarios] == list(scenario_names())
    assert {name: dict(line.scenarios) for name, line in proved.rules.items()} == coverage()


def test_it_holds_for_every_rule_of_this_rulebook() -> None:
    """Words elsewhere may have changed since; then the rule book says that the pack has."""
    proved = certificate()
    assert proved.version == RULEBOOK.edition.version
    assert set(proved.rules) == set(RULEBOOK.rules)
    assert all(proved.holds_for(rule, RULEBOOK) for rule in RULEBOOK.rules.values())


def test_every_mistake_was_noticed_or_proved_to_change_nothing() -> None:
    proved = certificate()
    assert proved.mutants.survived == 0
    assert proved.mutants.made == proved.mutants.noticed + proved.mutants.equivalent
    made = Counter(mutant.id for mutant in mutants(RULEBOOK) if mutant.table == "rule")
    assert {name: line.mutants.made for name, line in proved.rules.items()} == made
    assert all(line.mutants.survived == 0 for line in proved.rules.values())
    assert proved.walk.results > 200


@pytest.mark.parametrize("change", ["one letter", "a figure", "a source", "a place in a source"])
def test_the_smallest_change_takes_the_line_of_a_rule_away_and_no_other(change: str) -> None:
    rule = RULEBOOK.rules["capital-one-province"]
    changed = _changed(rule, change)
    proved = certificate()
    assert not proved.holds_for(changed.rules[rule.id], changed)
    assert proved.holds_for(changed.rules["mlps"], changed)
    assert "no longer holds" in said_of(rule.id, changed)[0]
    assert "text " in said_of("mlps", changed)[0]
    report = certificate_report(replace(changed, digest="other"))
    assert not report["unchanged"]
    assert [name for name, line in report["rules"].items() if not line["holds"]] == [rule.id]


def _changed(rule: Rule, change: str) -> Rulebook:
    version = rule.versions[0]
    if change == "one letter":
        met = rule.met.model_copy(update={"en": rule.met.en + " "})
        return _with_rule(rule.model_copy(update={"met": met}))
    if change == "a place in a source":
        cited = version.citations[0].model_copy(update={"at": None})
        moved = version.model_copy(update={"citations": (cited, *version.citations[1:])})
        return _with_rule(rule.model_copy(update={"versions": (moved, *rule.versions[1:])}))
    if change == "a source":
        source = RULEBOOK.sources["permit-measures"].model_copy(update={"web": "https://example.invalid"})
        kept = {name: entry for name, entry in RULEBOOK.rules.items() if name in (rule.id, "mlps")}
        return replace(RULEBOOK, sources={**RULEBOOK.sources, source.id: source}, rules=kept)
    figure = RULEBOOK.parameters["capital.one_province"]
    value = figure.values[0].model_copy(update={"value": 1_000_001})
    figures = figure.model_copy(update={"values": (value, *figure.values[1:])})
    kept = {name: entry for name, entry in RULEBOOK.rules.items() if name in (rule.id, "mlps")}
    return replace(RULEBOOK, parameters={**RULEBOOK.parameters, figure.id: figures}, rules=kept)


def _with_rule(rule: Rule) -> Rulebook:
    return replace(RULEBOOK, rules={**RULEBOOK.rules, rule.id: rule})


def test_a_rule_that_was_never_certified_says_so() -> None:
    new = RULEBOOK.rules["mlps"].model_copy(update={"id": "mlps-too"})
    assert said_of("mlps-too", _with_rule(new)) == ["Not certified"]
    assert certificate_report(_with_rule(new))["rules"]["mlps-too"] == {"holds": False}


def test_the_counts_are_those_of_the_tables() -> None:
    counts = rulebook_counts(RULEBOOK)
    assert counts["rules"] == len(RULEBOOK.rules)
    assert counts["claims_covered"] == counts["claims"] == 181
    assert counts["scenarios"] == len(scenario_names())
