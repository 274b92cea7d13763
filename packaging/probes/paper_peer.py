"""How a typesetter is timed: a paper from nothing, then again in the process. Imports only Python's own."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

Case = Mapping[str, Any]
Setter = Callable[[], bytes]
Prepare = Callable[[str, Case], Setter]
"""From the name of a paper and the case, to what sets it; everything that is done once belongs here."""

_ROUNDS = 8


def report(prepare: Prepare) -> None:
    """Print what a typesetter makes of one paper: ``KIND CASE OUT``.

    `start` is the processor time from the start of Python to the first PDF, `warm` that of one more.
    """
    kind, case, out = sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8")), Path(sys.argv[3])
    made = prepare(kind, case)
    first = made()
    started = time.process_time()
    timings = []
    for _ in range(_ROUNDS):
        before = time.process_time()
        made()
        timings.append(time.process_time() - before)
    out.write_bytes(first)
    print(json.dumps({"start": started, "warm": statistics.median(timings), "bytes": len(first)}))
