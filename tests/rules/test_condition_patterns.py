"""Families of conditions: said once, and meaning the same."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Outcome
from b24desk.rules.condition_patterns import Part, Several, parts_of
from b24desk.rules.conditions import All, Any, Compare, Condition, Operator, evaluate
from b24desk.rules.context import Context
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

VALUES = ("a", "b", "c")
SETS = tuple(chosen for size in range(len(VALUES) + 1) for chosen in combinations(VALUES, size))

FACTS: dict[str, tuple[FactValue, ...]] = {"one": VALUES, "other": VALUES, "many": SETS}

comparisons = st.one_of(
    st.builds(Compare, st.sampled_from(["one", "other"]), st.just(Operator.IS), st.sampled_from(VALUES)),
    st.builds(Compare, st.just("many"), st.just(Operator.HAS), st.sampled_from(VALUES)),
)
conditions = st.recursive(
    comparisons,
    lambda inner: st.builds(
        lambda kind, parts: kind(tuple(parts)),
        st.sampled_from([All, Any]),
        st.lists(inner, min_size=1, max_size=5),
    ),
    max_leaves=12,
)


def known(values: dict[str, FactValue]) -> Context:
    return Context(Facts.of(values), standard_rulebook(), TODAY)


def holds(part: Part, values: dict[str, FactValue]) -> bool:
    """What a part says, read from its words: the meaning that a reader takes."""
    match part:
        case Several(fact, wanted, count):
            given = values[fact]
            assert isinstance(given, tuple)
            return len(set(wanted) & set(given)) >= count
        case _:
            return evaluate(part, known(values)) is Outcome.MET


@given(condition=conditions)
def test_parts_said_once_mean_what_the_condition_means(condition: Condition) -> None:
    if not isinstance(condition, All | Any):
        return
    together = all if isinstance(condition, All) else any
    parts = parts_of(condition)
    for given_values in product(*FACTS.values()):
        values: dict[str, FactValue] = dict(zip(FACTS, given_values, strict=True))
        meant = evaluate(condition, known(values)) is Outcome.MET
        assert together(holds(part, values) for part in parts) == meant


def has(*values: str) -> All:
    return All(tuple(Compare("many", Operator.HAS, value) for value in values))


def test_all_pairs_out_of_three_are_two_of_three() -> None:
    pairs = Any((has("a", "b"), has("a", "c"), has("b", "c")))
    assert parts_of(pairs) == (Several("many", ("a", "b", "c"), 2),)


def test_the_same_value_twice_is_no_combination() -> None:
    assert parts_of(has("a", "a")) == has("a", "a").parts


@pytest.mark.parametrize("parts", [(has("a", "b"), has("a", "c")), (has("a", "b"), has("b", "a"))])
def test_some_pairs_out_of_three_are_no_family(parts: tuple[All, ...]) -> None:
    assert parts_of(Any(parts)) == parts


def test_a_family_stands_where_its_first_member_stood() -> None:
    lone = Compare("one", Operator.IS, "c")
    found = parts_of(Any((has("a", "b"), has("a", "c"), lone, has("b", "c"))))
    assert found == (Several("many", ("a", "b", "c"), 2), lone)
