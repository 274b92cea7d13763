"""Rulebook, assessment and saving in one process, each against the least that it could take.

``python -m probes.core SAMPLE ROUNDS FOLDER`` prints the comparisons.
"""

import json
import os
import re
import sys
import time
from datetime import date
from pathlib import Path
from uuid import uuid4

import tomli

from b24desk.domain.facts import Facts
from b24desk.resources import resource
from b24desk.rules.assessment import assess
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.judgement import findings_of
from b24desk.rules.loader import load_rulebook, read_rulebook, rulebook_files
from b24desk.rules.rulebook import Rulebook
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


GROWN = (4, 16)
"""How many times as many rules: what costs as many times as much grows in step."""
_RULE = re.compile(r'^(\[\[rule\]\]\nid = ")([^"]+)', re.MULTILINE)
_LOCAL_RULE = re.compile(r'"rule:([^"]+)"')


def judge_all(facts: Facts, rulebook: Rulebook, today: date) -> None:
    """The part of an assessment that grows with the rules."""
    findings_of(Context(facts, rulebook, today))


def grown(files: dict[str, bytes], times: int) -> dict[str, bytes]:
    """The rulebook's files with every rule so many times, each time under another id."""
    return {name: _grown(content.decode(), times).encode() for name, content in files.items()}


def _grown(text: str, times: int) -> str:
    again = [f".{number}" for number in range(1, times)]
    copies = [_RULE.sub(rf"\g<1>\g<2>{mark}", text) for mark in again] if _RULE.search(text) else []
    local = _LOCAL_RULE.sub(
        lambda found: ", ".join(f'"rule:{found[1]}{mark}"' for mark in ("", *again)), text
    )
    return "\n".join((local, *copies))


def _judging(facts: Facts, larger: Rulebook, rulebook: Rulebook, times: int, today: date) -> Pair:
    return Pair(
        f"judged, {times} times the rules ({times}.00)",
        lambda: judge_all(facts, larger, today),
        "the rules judged",
        lambda: judge_all(facts, rulebook, today),
    )


def _reading(larger: dict[str, bytes], files: dict[str, bytes], times: int) -> Pair:
    return Pair(
        f"read, {times} times the rules (below {times}.00)",
        lambda: read_rulebook(larger),
        "the rulebook read",
        lambda: read_rulebook(files),
    )


def main() -> None:
    sample, rounds, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    today = date.today()  # noqa: DTZ011 - the day of the person who measures
    rulebook_folder = resource("rulebook")
    law = [path.read_bytes().decode() for path in rulebook_folder.glob("*.toml")]
    rulebook, project = load_rulebook(rulebook_folder), read_exchange(sample)
    exchange = dump(project)
    _, content = encode(project, uuid4(), None)
    files = rulebook_files(rulebook_folder)
    larger = {times: grown(files, times) for times in GROWN}
    facts = facts_of(project, rulebook, today)
    processor = [
        Pair(
            "rulebook read (60 ms)",
            lambda: load_rulebook(rulebook_folder),
            "its TOML parsed",
            lambda: [tomli.loads(text) for text in law],
        ),
        Pair(
            "assess (5 ms)",
            lambda: assess(facts_of(project, rulebook, today), rulebook, today),
            "the project's JSON parsed",
            lambda: json.loads(exchange),
        ),
        *(
            _judging(facts, read_rulebook(of_many), rulebook, times, today)
            for times, of_many in larger.items()
        ),
        *(_reading(of_many, files, times) for times, of_many in larger.items()),
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
