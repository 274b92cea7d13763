"""Rulebook, assessment and saving in one process, each against the least that it could take.

``python -m probes.core SAMPLE ROUNDS FOLDER`` prints the comparisons.
"""

import json
import os
import sys
import time
from datetime import date
from pathlib import Path
from uuid import uuid4

import tomli

from b24desk.resources import resource
from b24desk.rules.assessment import assess
from b24desk.rules.derivation import facts_of
from b24desk.rules.loader import load_rulebook
from b24desk.storage.document import encode
from b24desk.storage.exchange import dump, read_exchange
from b24desk.storage.publish import publish
from probes.turns import Pair, compare


def write_plainly(path: Path, content: bytes) -> None:
    """Written, flushed to the disk, moved into place."""
    temporary = path.with_suffix(".new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def main() -> None:
    sample, rounds, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    today = date.today()  # noqa: DTZ011 - the day of the person who measures
    rulebook_folder = resource("rulebook")
    law = [path.read_bytes().decode() for path in rulebook_folder.glob("*.toml")]
    rulebook, project = load_rulebook(rulebook_folder), read_exchange(sample)
    exchange = dump(project)
    _, content = encode(project, uuid4(), None)
    processor = [
        Pair(
            "rulebook read",
            lambda: load_rulebook(rulebook_folder),
            "its TOML parsed",
            lambda: [tomli.loads(text) for text in law],
        ),
        Pair(
            "assess",
            lambda: assess(facts_of(project, rulebook, today), rulebook, today),
            "the project's JSON parsed",
            lambda: json.loads(exchange),
        ),
    ]
    save = Pair(
        f"save, {len(content) / 1024:.0f} KB",
        lambda: publish(folder / "safe.b24", encode(project, uuid4(), None)[1]),
        "written, flushed, moved",
        lambda: write_plainly(folder / "plain.b24", content),
    )
    for pair in processor:
        print(json.dumps(compare(pair, rounds, time.process_time)))
    print(json.dumps(compare(save, rounds, time.perf_counter)))


if __name__ == "__main__":
    main()
