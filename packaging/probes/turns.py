"""Times two calls in one process, in turns, so that both meet the same machine."""

import gc
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

Clock = Callable[[], float]


class Comparison(NamedTuple):
    name: str
    floor_name: str
    floor_seconds: float
    seconds: float
    ratio: float


class Pair(NamedTuple):
    """A call of the program, and the least that the same result takes."""

    name: str
    program: Callable[[], object]
    floor_name: str
    floor: Callable[[], object]


def compare(pair: Pair, rounds: int, clock: Clock) -> Comparison:
    """Medians, and the median of the rounds' own ratios; the first round only warms up."""
    timings = [
        (_timed(pair.floor, clock), _timed(pair.program, clock))
        if number % 2
        else _timed_the_other_way(pair, clock)
        for number in range(rounds + 1)
    ][1:]
    return Comparison(
        pair.name,
        pair.floor_name,
        median(floor for floor, _ in timings),
        median(program for _, program in timings),
        median(program / floor for floor, program in timings),
    )


def _timed_the_other_way(pair: Pair, clock: Clock) -> tuple[float, float]:
    program = _timed(pair.program, clock)
    return _timed(pair.floor, clock), program


def _timed(call: Callable[[], object], clock: Clock) -> float:
    gc.collect()
    started = clock()
    call()
    return clock() - started
