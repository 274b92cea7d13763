"""Walks every way through the rulebook, then makes it wrong in every small way and counts who notices.

Started by ``dev.py mutate``. Fails when a walk finds something out of reach, or when a mutant that bears on
a blocker survives.
"""

import sys
import time
from collections import Counter

from b24desk.rules.answer_classes import answer_classes
from tests.rules.killing import is_equivalent, killer
from tests.rules.mutants import bears_on_a_blocker, mutants
from tests.rules.standard import TODAY, standard_rulebook
from tests.rules.walking import GoalWalk, converse, goals

_COLUMNS = ("made", "load", "boundary", "scenario", "equivalent", "survived")


def main() -> int:
    walked = _walk()
    survivors = _mutate()
    return 1 if survivors or not walked else 0


def _walk() -> bool:
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
    return not wrong and not told.stuck


def _mutate() -> list[str]:
    """The survivors that bear on a blocker."""
    rulebook = standard_rulebook()
    counts: dict[str, Counter[str]] = {}
    survivors: dict[bool, list[str]] = {True: [], False: []}
    started = time.perf_counter()
    for mutant in mutants(rulebook):
        grave = bears_on_a_blocker(mutant, rulebook)
        fate = killer(mutant) or ("equivalent" if is_equivalent(mutant) else "survived")
        count = counts.setdefault(f"{mutant.table}{', blocker' if grave else ''}", Counter())
        count.update(("made", fate.split()[0]))
        if fate == "survived":
            survivors[grave].append(str(mutant))
    print(f"\n{'mutants of':<22}" + "".join(f"{column:>12}" for column in _COLUMNS))
    for name, count in (*counts.items(), ("all", sum(counts.values(), Counter[str]()))):
        print(f"  {name:<20}" + "".join(f"{count[column]:>12}" for column in _COLUMNS))
    print(f"{time.perf_counter() - started:.0f} s")
    for grave, names in survivors.items():
        for name in names:
            print(f"  survived{', BLOCKER' if grave else ''}: {name}")
    return survivors[True]


if __name__ == "__main__":
    sys.exit(main())
