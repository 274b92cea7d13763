"""The case as one expression node of a zen-engine decision."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import zen

from probes.peer_timing import Answers, Ask, report

_SIGNS = {"is": "==", "is_not": "!=", "at_least": ">=", "at_most": "<=", "more_than": ">", "less_than": "<"}


def build(rules: Mapping[str, Any], _firms: Sequence[Mapping[str, Any]]) -> Ask:
    lines = [
        {"id": str(place), "key": f"r{place}", "value": _expression(raw)}
        for place, raw in enumerate(rules.values())
    ]
    content = {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
            {
                "id": "rules",
                "type": "expressionNode",
                "name": "rules",
                "position": {"x": 1, "y": 0},
                "content": {"expressions": lines},
            },
            {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}},
        ],
        "edges": [
            {"id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"},
            {"id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"},
        ],
    }
    decision = zen.ZenEngine().create_decision(json.dumps(content))

    def ask(facts: Mapping[str, Any]) -> Answers:
        found = decision.evaluate({_name(name): value for name, value in facts.items()})["result"]
        return [found[f"r{place}"] for place in range(len(lines))]

    return ask


def _name(fact: str) -> str:
    return fact.replace(".", "_")


def _expression(raw: Mapping[str, Any]) -> str:
    for key, word in (("all", " and "), ("any", " or ")):
        if key in raw:
            return "(" + (word.join(_expression(part) for part in raw[key]) or "true") + ")"
    if "not" in raw:
        return f"(not {_expression(raw['not'])})"
    (operator, operand), fact = next(item for item in raw.items() if item[0] != "fact"), _name(raw["fact"])
    if operator in ("in", "not_in"):
        inside = f"({fact} in {json.dumps(operand)})"
        return inside if operator == "in" else f"(not {inside})"
    return f"({fact} {_SIGNS[operator]} {json.dumps(operand)})"


if __name__ == "__main__":
    report(build)
