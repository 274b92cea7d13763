"""Rulebook, assessment and saving in one process, each against the least that it could take.

``python -m probes.core SAMPLE ROUNDS FOLDER`` prints the comparisons.
"""

import json
import os
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import tomli

from b24desk.domain.facts import Facts
from b24desk.resources import resource
from b24desk.rules.assessment import assess
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.judgement import find
from b24desk.rules.loader import load_rulebook
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


def judge_all(facts: Facts, rulebook: Rulebook, today: date) -> None:
    """The part of an assessment that grows with the rules."""
    context = Context(facts, rulebook, today)
    for rule in rulebook.rules.values():
        find(rule, context)


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
    facts = facts_of(project, rulebook, today)
    again = {
        f"{name}.again": rule.model_copy(update={"id": f"{name}.again"})
        for name, rule in rulebook.rules.items()
    }
    doubled = replace(rulebook, rules={**rulebook.rules, **again})
    processor.append(
        Pair(
            "every rule judged, of twice as many",
            lambda: judge_all(facts, doubled, today),
            "of as many as there are",
            lambda: judge_all(facts, rulebook, today),
        )
    )
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
