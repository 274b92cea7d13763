"""The rulebook needs a document, names a disagreement and leads the route where the table says it does."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

import pytest

from b24desk.domain.facts import FactValue
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.rulebook import DERIVED_FACTS, TABLES
from tests.rules.occasion_table import Occasion, occasion_table
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import OPEN

pytestmark = pytest.mark.any_day

RULEBOOK = standard_rulebook()
WAITING = {"document": "undecided", "conflict": "may_touch", "decision": OPEN}
KINDS = tuple(WAITING)


class Firm(NamedTuple):
    facts: Mapping[str, FactValue]
    says: str


class Entry(NamedTuple):
    table: str
    id: str

    def __str__(self) -> str:
        return f"{self.table} {self.id}"

    @property
    def hangs_on_nothing(self) -> bool:
        found = getattr(RULEBOOK, TABLES[self.table].attribute)[self.id]
        return ALWAYS in (getattr(found, "needed", None), getattr(found, "applies", None))


ENTRIES = [Entry(kind, name) for kind in KINDS for name in getattr(RULEBOOK, TABLES[kind].attribute)]
TURNING = [entry for entry in ENTRIES if not entry.hangs_on_nothing]
OCCASIONS = [occasion for kind in KINDS for occasion in occasion_table().of(kind)]


def _firms(entry: Entry) -> list[Firm]:
    """Every firm that the table asks about this entry."""
    return [
        Firm(occasion.facts(probe), probe.says)
        for occasion in occasion_table().of(entry.table)
        if entry.id in occasion.ids
        for probe in occasion.probes
    ]


def _neighbours(entry: Entry) -> Iterator[tuple[Firm, Firm]]:
    """Two firms that differ in one answer."""
    for one, other in combinations(_firms(entry), 2):
        names = one.facts.keys() | other.facts.keys()
        if sum(one.facts.get(name) != other.facts.get(name) for name in names) == 1:
            yield one, other


def _named(occasion: Occasion) -> str:
    return " ".join(occasion.ids)


@pytest.mark.parametrize("occasion", OCCASIONS, ids=_named)
def test_the_rulebook_says_what_the_table_says(occasion: Occasion) -> None:
    assert list(occasion.disagreements(RULEBOOK)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_is_in_the_table_and_nothing_else_is(kind: str) -> None:
    told = {name for occasion in occasion_table().of(kind) for name in occasion.ids}
    assert told == set(getattr(RULEBOOK, TABLES[kind].attribute))


@pytest.mark.parametrize("entry", TURNING, ids=str)
def test_one_answer_turns_it(entry: Entry) -> None:
    settled = {firm.says for firm in _firms(entry)} - {WAITING[entry.table]}
    turned = {
        says
        for one, other in _neighbours(entry)
        if one.says != other.says and {one.says, other.says} <= settled
        for says in (one.says, other.says)
    }
    assert turned == settled
    assert len(settled) >= 2


@pytest.mark.parametrize("entry", TURNING, ids=str)
def test_one_answer_left_out_keeps_it_open(entry: Entry) -> None:
    waiting = WAITING[entry.table]
    assert any((one.says == waiting) != (other.says == waiting) for one, other in _neighbours(entry))


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry not in TURNING], ids=str)
def test_what_hangs_on_nothing_is_the_same_for_everybody(entry: Entry) -> None:
    firms = _firms(entry)
    assert len(firms) >= 3
    assert len({firm.says for firm in firms}) == 1


def test_every_way_of_the_route_is_taken() -> None:
    for decision in RULEBOOK.decisions.values():
        says = {firm.says for firm in _firms(Entry("decision", decision.id))}
        assert says == {OPEN, *(row.value for row in decision.rows)}


@pytest.mark.parametrize("occasion", OCCASIONS, ids=_named)
def test_a_firm_in_the_table_could_be_typed_in(occasion: Occasion) -> None:
    """A slip in a fact's name or an option's would leave the probe without effect."""
    for probe in occasion.probes:
        known = occasion.facts(probe)
        assert probe.forget not in known
        for name in (*known, *filter(None, [probe.forget])):
            assert name in RULEBOOK.questions or name in DERIVED_FACTS, name
        for name, value in known.items():
            question = RULEBOOK.questions.get(name)
            options = {option.id for option in question.options} if question else set()
            if options:
                assert options >= set(value if isinstance(value, tuple) else (value,)), name
