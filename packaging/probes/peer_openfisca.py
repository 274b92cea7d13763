"""The case as variables of an OpenFisca tax and benefit system with one entity, the firm."""

import operator
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import ETERNITY
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from probes.peer_timing import Answers, Ask, report

_DAY = "2026-11-22"
_COMPARE: Mapping[str, Callable[[Any, Any], Any]] = {
    "is": operator.eq,
    "is_not": operator.ne,
    "at_least": operator.ge,
    "at_most": operator.le,
    "more_than": operator.gt,
    "less_than": operator.lt,
    "in": lambda values, wanted: np.isin(values.astype(str), wanted),
    "not_in": lambda values, wanted: ~np.isin(values.astype(str), wanted),
}


def build(rules: Mapping[str, Any], firms: Sequence[Mapping[str, Any]]) -> Ask:
    firm = build_entity(key="firm", plural="firms", label="A firm", is_person=True)
    system = TaxBenefitSystem([firm])
    for fact, value in firms[0].items():
        shape = {"value_type": type(value), "entity": firm, "definition_period": ETERNITY, "label": fact}
        system.add_variable(type(_name(fact), (Variable,), shape))
    for place, raw in enumerate(rules.values()):
        shape = {"value_type": bool, "entity": firm, "definition_period": ETERNITY, "label": f"r{place}"}
        system.add_variable(type(f"r{place}", (Variable,), shape | {"formula": _formula(raw)}))

    def ask(facts: Mapping[str, Any]) -> Answers:
        simulation = SimulationBuilder().build_default_simulation(system, count=1)
        for fact, value in facts.items():
            kind = object if isinstance(value, str) else type(value)
            simulation.set_input(_name(fact), _DAY, np.array([value], dtype=kind))
        return [bool(simulation.calculate(f"r{place}", _DAY)[0]) for place in range(len(rules))]

    return ask


def _name(fact: str) -> str:
    return fact.replace(".", "_")


def _formula(raw: Mapping[str, Any]) -> Callable[[Any, Any], Any]:
    def formula(firm: Any, period: Any) -> Any:
        return _answer(raw, firm, period)

    return formula


def _answer(raw: Mapping[str, Any], firm: Any, period: Any) -> Any:
    for key, join in (("all", operator.and_), ("any", operator.or_)):
        if key in raw:
            parts = [_answer(part, firm, period) for part in raw[key]]
            return reduce(join, parts, np.array([key == "all"])) if key == "all" else reduce(join, parts)
    if "not" in raw:
        return ~_answer(raw["not"], firm, period)
    name, operand = next(item for item in raw.items() if item[0] != "fact")
    return _COMPARE[name](firm(_name(raw["fact"]), period), operand)


if __name__ == "__main__":
    report(build)
