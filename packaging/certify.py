"""Proves the rulebook and writes down what was proved of each rule: resources/certificate.json.

Started by ``dev.py certify``; run it after every change of the rulebook or of the scenarios. Writes nothing
when something is out of reach or goes unnoticed.
"""

import sys
from collections import Counter
from datetime import date

from b24desk.rules.certificate import Certificate, Mutants, RuleLine, ScenarioName, Walk, digests
from environment import ROOT
from mutate_rules import Mutated, Walked, mutate, walk
from tests.rules.standard import standard_rulebook
from tests.scenarios.coverage import coverage, scenario_names

PLACE = ROOT / "resources" / "certificate.json"


def main() -> int:
    walked, mutated = walk(), mutate()
    if not walked.is_sound or mutated.wrong:
        print("Not certified: see above.", file=sys.stderr)
        return 1
    today = date.today()  # noqa: DTZ011 - the day of the person who certifies
    PLACE.write_text(made(walked, mutated, today).model_dump_json(indent=1) + "\n", "utf-8", newline="\n")
    print(f"Certified: {PLACE.name}")
    return 0


def made(walked: Walked, mutated: Mutated, today: date) -> Certificate:
    rulebook = standard_rulebook()
    covered = coverage()
    lines = {}
    for rule in rulebook.rules.values():
        text, sources = digests(rule, rulebook)
        lines[rule.id] = RuleLine(
            text=text,
            sources=sources,
            scenarios=covered[rule.id],
            mutants=_counted(mutated.by_rule[rule.id]),
        )
    return Certificate(
        made_on=today,
        version=rulebook.edition.version,
        digest=rulebook.digest,
        scenarios=tuple(ScenarioName(id=name, title=title) for name, title in scenario_names()),
        rules=lines,
        walk=Walk(results=walked.results, states=walked.states, stages=walked.stages, ends=walked.ends),
        mutants=_counted(mutated.total),
    )


def _counted(count: Counter[str]) -> Mutants:
    rest = count["equivalent"] + count["survived"]
    return Mutants(
        made=count["made"],
        noticed=count["made"] - rest,
        equivalent=count["equivalent"],
        survived=count["survived"],
    )


if __name__ == "__main__":
    sys.exit(main())
