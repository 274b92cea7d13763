"""Provincial overlays: which entries depend on the province, and that each such province declares it."""

from collections.abc import Iterator

from b24desk.domain.facts import FactValue
from b24desk.rules.conditions import FactRef, ParameterRef, comparisons
from b24desk.rules.context import PROVINCE_FACT
from b24desk.rules.entries import conditions_of
from b24desk.rules.rulebook import TABLES, Rulebook
from b24desk.rules.schema.entry import Entry


def local_provinces(entry: Entry, everywhere: frozenset[str]) -> frozenset[str]:
    """The provinces that an entry treats differently; empty for one that treats all of them alike.

    A condition that names every province singles out none.
    """
    named: set[FactValue] = set()
    for _, condition in conditions_of(entry):
        for comparison in comparisons(condition):
            if comparison.fact == PROVINCE_FACT and not isinstance(
                operand := comparison.operand, ParameterRef | FactRef
            ):
                named.update(operand if isinstance(operand, tuple) else (operand,))
    for key in ("versions", "values"):
        for part in getattr(entry, key, ()):
            named.update(part.provinces)
    provinces = frozenset(str(code) for code in named)
    return frozenset() if provinces == everywhere else provinces


def undeclared(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """(overlay or entry, what is wrong) wherever declarations and dependence on a province differ."""
    everywhere = frozenset(rulebook.provinces)
    declared = {
        (overlay.province, change) for overlay in rulebook.overlays.values() for change in overlay.changes
    }
    depends: set[tuple[str, str]] = set()
    for table, described in TABLES.items():
        for entry in getattr(rulebook, described.attribute).values():
            depends.update((code, f"{table}:{entry.id}") for code in local_provinces(entry, everywhere))
    for code, change in sorted(depends - declared):
        yield change, f"depends on province {code}, whose overlay does not declare it"
    for code, change in sorted(declared - depends):
        yield change, f"is declared by the overlay of province {code} but does not depend on it"
