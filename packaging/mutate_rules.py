"""Walks every way through the rulebook, then makes it wrong in every small way and counts who notices.

Started by ``dev.py mutate``. Fails when a walk finds something out of reach, when a mutant survives that is
not proved to change nothing, and when one is listed as such and does change something.
"""

import sys
import time
from collections import Counter
from typing import NamedTuple

from b24desk.rules.answer_classes import answer_classes
from tests.clock import TODAY
from tests.rules.killing import fate, listed_equivalents
from tests.rules.mutants import bears_on_a_blocker, mutants
from tests.rules.standard import standard_rulebook
from tests.rules.walking import GoalWalk, converse, goals

_COLUMNS = ("made", "boundary", "occasion", "load", "scenario", "equivalent", "survived")
_WRONG = ("survived", "wrongly listed")


class Walked(NamedTuple):
    results: int
    states: int
    stages: int
    ends: int
    is_sound: bool
    """Whether everything promised is reached and nothing is left stuck."""


class Mutated(NamedTuple):
    counts: dict[str, Counter[str]]
    """By kind of entry, and whether it bears on a blocker."""
    by_rule: dict[str, Counter[str]]
    wrong: list[str]
    """What went unnoticed, and what is excused without need."""

    @property
    def total(self) -> Counter[str]:
        return sum(self.counts.values(), Counter[str]())


def main() -> int:
    walked = walk()
    mutated = mutate()
    return 0 if walked.is_sound and not mutated.wrong else 1


def walk() -> Walked:
    """The walks beneath every result and through the whole conversation, told as they go."""
    rulebook = standard_rulebook()
    classes = answer_classes(rulebook)
    started = time.perf_counter()
    results = [(goal, GoalWalk(goal, rulebook, classes, TODAY).walk()) for goal in goals(rulebook)]
    wrong = [goal for goal, walked in results if walked.dead_ends or walked.results != goal.promised]
    states = sum(walked.states for _, walked in results)
    print(f"{len(results)} results walked over {states} states in {time.perf_counter() - started:.1f} s")
    started = time.perf_counter()
    told = converse(rulebook, classes, TODAY)
    seconds = time.perf_counter() - started
    print(
        f"The conversation: {told.stages} stages, {told.ends} ends, {len(told.stuck)} stuck, {seconds:.1f} s"
    )
    for goal in wrong:
        print(f"  NOT AS PROMISED: {goal}")
    return Walked(len(results), states, told.stages, told.ends, not wrong and not told.stuck)


def mutate() -> Mutated:
    """Every mutant made, and who noticed it."""
    rulebook = standard_rulebook()
    found = Mutated({}, {rule: Counter() for rule in rulebook.rules}, [])
    made: set[str] = set()
    started = time.perf_counter()
    for mutant in mutants(rulebook):
        grave = bears_on_a_blocker(mutant, rulebook)
        came_to = fate(mutant, listed_equivalents())
        made.add(str(mutant))
        counted = ("made", "survived" if came_to in _WRONG else came_to.split()[0])
        found.counts.setdefault(f"{mutant.table}{', blocker' if grave else ''}", Counter()).update(counted)
        if mutant.table == "rule":
            found.by_rule[mutant.id].update(counted)
        if came_to in _WRONG:
            found.wrong.append(f"{came_to}{', BLOCKER' if grave else ''}: {mutant}")
    found.wrong.extend(f"listed and not made: {name}" for name in listed_equivalents() if name not in made)
    print(f"\n{'mutants of':<22}" + "".join(f"{column:>12}" for column in _COLUMNS))
    for name, count in (*found.counts.items(), ("all", found.total)):
        print(f"  {name:<20}" + "".join(f"{count[column]:>12}" for column in _COLUMNS))
    print(f"{time.perf_counter() - started:.0f} s")
    for line in found.wrong:
        print(f"  {line}")
    return found


if __name__ == "__main__":
    sys.exit(main())
