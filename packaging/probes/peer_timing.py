"""How an engine is timed: built and asked once, then asked about every firm. Imports nothing but Python."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Answers = list[bool]
Ask = Callable[[Mapping[str, Any]], Answers]
Build = Callable[[Mapping[str, Any], Sequence[Mapping[str, Any]]], Ask]


def report(build: Build) -> None:
    """Print what one engine makes of the case in the file named on the command line.

    `start` is the processor time from the start of Python to the first answer, `build` the part of it after
    the imports, `warm` one firm in the running process.
    """
    case = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    firms = case["firms"]
    imported = time.process_time()
    ask = build(case["rules"], firms)
    ask(firms[0])
    answered = time.process_time()
    timings, answers = [], []
    for firm in firms:
        started = time.perf_counter()
        answers.append(ask(firm))
        timings.append(time.perf_counter() - started)
    times = {"start": answered, "build": answered - imported, "warm": statistics.median(timings)}
    print(json.dumps(times | {"answers": answers}))
