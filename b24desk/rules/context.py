"""What a condition sees: the facts, the decisions drawn from them, the parameters of a day and province."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Outcome
from b24desk.rules.conditions import All, Any, Compare, Condition, Not, ParameterRef, comparisons, evaluate
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.decisions import Decision, DecisionRow
from b24desk.rules.schema.parameters import ParameterValue
from b24desk.rules.schema.rules import RuleVersion
from b24desk.rules.schema.sources import Citation

PROVINCE_FACT = "company.province"
"""Where the firm is registered; local values of parameters follow it."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The result of one decision table: the row that holds, or the values that are still possible."""

    row: DecisionRow | None
    candidates: tuple[str, ...]

    @property
    def value(self) -> str | None:
        return self.row.value if self.row else None


@dataclass(frozen=True, slots=True)
class Context:
    """Facts and rulebook on one day. Decisions are worked out when first asked for."""

    facts: Facts
    rulebook: Rulebook
    as_of: date
    _decided: dict[str, Decided] = field(default_factory=dict, compare=False, repr=False)
    _open: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    _figures: dict[str, ParameterValue | None] = field(default_factory=dict, compare=False, repr=False)
    _outcomes: dict[int, tuple[Condition, Outcome]] = field(default_factory=dict, compare=False, repr=False)
    """By identity, which is quicker than by value; holding the condition keeps its identity its own."""

    def under(self, facts: Facts) -> "Context":
        """The same rulebook and day with other facts."""
        return Context(facts, self.rulebook, self.as_of)

    def fact(self, name: str) -> FactValue | None:
        if name in self.rulebook.decisions:
            return self.decision(name).value
        return self.facts.get(name)

    def possible(self, name: str) -> tuple[FactValue, ...]:
        """A known fact's value, or what a decision may still come to."""
        if name in self.rulebook.decisions:
            return self.decision(name).candidates
        value = self.facts.values.get(name)
        return () if value is None else (value,)

    def outcome(self, condition: Condition) -> Outcome:
        """The condition evaluated; worked out once, however often it is asked for."""
        found = self._outcomes.get(id(condition))
        if found is None:
            found = self._outcomes[id(condition)] = (condition, evaluate(condition, self))
        return found[1]

    def parameter(self, name: str) -> FactValue | None:
        found = self.parameter_value(name)
        return found.value if found else None

    def parameter_value(self, name: str) -> ParameterValue | None:
        if name not in self._figures:
            province = self.facts.get(PROVINCE_FACT)
            there = province if isinstance(province, str) else None
            self._figures[name] = self.rulebook.parameter_value(name, self.as_of, there)
        return self._figures[name]

    def in_force(self, versions: Sequence[RuleVersion]) -> tuple[RuleVersion, ...]:
        """The version of the day and the province; the general one and every local one while that is open."""
        covering = tuple(version for version in versions if version.covers_day(self.as_of))
        local = [version for version in covering if version.provinces]
        if not local:
            return covering
        general = [version for version in covering if not version.provinces]
        province = self.facts.get(PROVINCE_FACT)
        if province is None:
            return (*general, *local)
        return tuple(version for version in local if province in version.provinces) or tuple(general)

    def decision(self, name: str) -> Decided:
        if name not in self._decided:
            self._decided[name] = self._decide(self.rulebook.decisions[name])
        return self._decided[name]

    def covered(self, citations: Sequence[Citation]) -> bool:
        """Whether a source among them speaks on this day; what cites nothing is no claim about the law."""
        sources = self.rulebook.sources
        return not citations or any(sources[cited.source].covers_day(self.as_of) for cited in citations)

    def _decide(self, decision: Decision) -> Decided:
        """The first row that holds, if no row above it still might; otherwise all that might.

        A row whose sources do not speak yet, or no longer, settles nothing.
        """
        possible: list[DecisionRow] = []
        for row in decision.rows:
            outcome = self.outcome(row.when)
            if outcome is not Outcome.UNMET:
                possible.append(row)
            if outcome is Outcome.MET:
                break
        values = tuple(dict.fromkeys(row.value for row in possible))
        settled = len(values) == 1 and self.outcome(possible[-1].when) is Outcome.MET
        settled = settled and self.covered(possible[-1].citations)
        return Decided(possible[-1] if settled else None, values)

    def base_facts(self, condition: Condition) -> tuple[str, ...]:
        """The asked or derived facts beneath a condition; the province too, where a value depends on it."""
        known = self.rulebook.beneath.get(id(condition))
        if known is None:
            known = self.rulebook.beneath[id(condition)] = (condition, tuple(self._found_beneath(condition)))
        return known[1]

    def _found_beneath(self, condition: Condition) -> dict[str, None]:
        found: dict[str, None] = {}
        for comparison in comparisons(condition):
            if isinstance(comparison.operand, ParameterRef) and self._is_local(comparison.operand.id):
                found[PROVINCE_FACT] = None
            for fact in comparison.facts:
                decision = self.rulebook.decisions.get(fact)
                if decision is None:
                    found[fact] = None
                else:
                    for row in decision.rows:
                        found.update(dict.fromkeys(self.base_facts(row.when)))
        return found

    def open_facts(self, condition: Condition) -> tuple[str, ...]:
        """The unknown base facts that keep a condition UNKNOWN; empty for a condition that is settled."""
        if self.outcome(condition) is not Outcome.UNKNOWN:
            return ()
        match condition:
            case All(parts) | Any(parts):
                found = [fact for part in parts for fact in self.open_facts(part)]
            case Not(part):
                found = list(self.open_facts(part))
            case Compare():
                found = self._open_comparison(condition)
            case _:
                assert_never(condition)
        return tuple(dict.fromkeys(found))

    def _open_comparison(self, comparison: Compare) -> list[str]:
        found: list[str] = []
        for fact in comparison.facts:
            if self.fact(fact) is None:
                decision = self.rulebook.decisions.get(fact)
                found += self.open_decision(decision.id) if decision else [fact]
        operand = comparison.operand
        if (
            isinstance(operand, ParameterRef)
            and self.parameter(operand.id) is None
            and self._is_local(operand.id)
        ):
            found.append(PROVINCE_FACT)
        return found

    def open_decision(self, name: str) -> tuple[str, ...]:
        """The unknown base facts that keep a decision open."""
        if self.decision(name).row is not None:
            return ()
        if name not in self._open:
            rows = self.rulebook.decisions[name].rows
            self._open[name] = tuple(
                dict.fromkeys(fact for row in rows for fact in self.open_facts(row.when))
            )
        return self._open[name]

    def _is_local(self, parameter: str) -> bool:
        return any(value.provinces for value in self.rulebook.parameters[parameter].values)
