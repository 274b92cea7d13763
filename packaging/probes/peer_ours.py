"""The case in b24desk's own conditions, answered MET, UNMET or UNKNOWN."""

from collections.abc import Mapping, Sequence
from typing import Any

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import Outcome
from b24desk.rules.condition_reading import read_condition
from b24desk.rules.conditions import ALWAYS, evaluate
from probes.peer_timing import Answers, Ask, report


class _Firm:
    def __init__(self, facts: Mapping[str, FactValue]) -> None:
        self._facts = facts

    def possible(self, name: str) -> tuple[FactValue, ...]:
        value = self._facts.get(name)
        return () if value is None else (value,)

    def parameter(self, _name: str) -> FactValue | None:
        return None


def build(rules: Mapping[str, Any], _firms: Sequence[Mapping[str, Any]]) -> Ask:
    conditions = [read_condition(raw) if raw != {"all": []} else ALWAYS for raw in rules.values()]

    def ask(facts: Mapping[str, Any]) -> Answers:
        firm = _Firm(facts)
        return [evaluate(condition, firm) is Outcome.MET for condition in conditions]

    return ask


if __name__ == "__main__":
    report(build)
