"""The conditions that the entries of a rulebook carry, wherever they stand."""

from collections.abc import Iterator

from b24desk.rules.conditions import Condition
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.entry import Entry
from b24desk.rules.schema.rules import Rule


def conditions_of(entry: Entry) -> Iterator[tuple[str, Condition]]:
    """(key, condition) of every condition in an entry."""
    for key in ("applies", "asked_when", "needed"):
        condition = vars(entry).get(key)
        if condition is not None:
            yield key, condition
    if isinstance(entry, Rule):
        yield from (("versions.require", version.require) for version in entry.versions)
    if isinstance(entry, Decision):
        yield from (("rows.when", row.when) for row in entry.rows)
