"""A rulebook made wrong in one small place is noticed: every time for a blocker, in a sample for the rest.

The whole run, with what survives, is `dev.py mutate`.
"""

import pytest

from tests.rules.killing import is_equivalent, killer
from tests.rules.mutants import Mutant, bears_on_a_blocker, mutants
from tests.rules.standard import standard_rulebook

RULEBOOK = standard_rulebook()
MUTANTS = tuple(mutants(RULEBOOK))
GRAVE = [mutant for mutant in MUTANTS if bears_on_a_blocker(mutant, RULEBOOK)]
SAMPLE = [mutant for mutant in MUTANTS if mutant.table == "rule" and mutant not in GRAVE][::17]


def test_there_is_something_to_notice() -> None:
    assert len(MUTANTS) > 1_500
    assert len(GRAVE) > 100
    assert {mutant.table for mutant in GRAVE} == {"rule", "decision", "parameter"}


@pytest.mark.parametrize("mutant", GRAVE, ids=str)
def test_whatever_is_wrong_with_a_blocker_is_noticed(mutant: Mutant) -> None:
    assert killer(mutant) or is_equivalent(mutant)


@pytest.mark.parametrize("mutant", SAMPLE, ids=str)
def test_so_is_what_is_wrong_with_another_rule(mutant: Mutant) -> None:
    assert killer(mutant) or is_equivalent(mutant)


def test_a_change_that_nothing_can_tell_apart_is_known_as_such() -> None:
    """A way that the rows above leave no other answer to says so twice: half of it may go."""
    needed = next(
        mutant for mutant in GRAVE if mutant.what == "row 3: without service.platform_in_china is True"
    )
    assert killer(needed) is None
    assert is_equivalent(needed)


def test_a_mutant_that_nobody_looks_at_survives() -> None:
    unseen = next(mutant for mutant in GRAVE if mutant.table == "rule")._replace(rulebook=RULEBOOK)
    assert killer(unseen) is None
