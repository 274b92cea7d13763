"""A rulebook made wrong in one small place is noticed: every time for a blocker, in a sample for the rest.

The whole run, with what survives, is `dev.py mutate`.
"""

import pytest

from tests.rules.killing import fate, is_equivalent, listed_equivalents
from tests.rules.mutants import Mutant, bears_on_a_blocker, mutants
from tests.rules.standard import standard_rulebook

RULEBOOK = standard_rulebook()
MUTANTS = tuple(mutants(RULEBOOK))
BY_NAME = {str(mutant): mutant for mutant in MUTANTS}
EXCUSED = listed_equivalents()
GRAVE = [mutant for mutant in MUTANTS if str(mutant) not in EXCUSED and bears_on_a_blocker(mutant, RULEBOOK)]
SAMPLE = [mutant for mutant in MUTANTS if str(mutant) not in EXCUSED and mutant not in GRAVE][::17]
WRONG = ("survived", "wrongly listed")


def test_there_is_something_to_notice() -> None:
    assert len(MUTANTS) > 2_000
    assert len(BY_NAME) == len(MUTANTS)
    assert len(GRAVE) > 100
    assert {mutant.table for mutant in GRAVE} == {"rule", "decision", "parameter"}
    tables = {"rule", "decision", "parameter", "document", "conflict", "overlay"}
    assert {mutant.table for mutant in MUTANTS} == {mutant.table for mutant in SAMPLE} == tables


@pytest.mark.parametrize("mutant", GRAVE, ids=str)
def test_whatever_is_wrong_with_a_blocker_is_noticed(mutant: Mutant) -> None:
    assert fate(mutant, EXCUSED) not in WRONG


@pytest.mark.parametrize("mutant", SAMPLE, ids=str)
def test_so_is_what_is_wrong_elsewhere(mutant: Mutant) -> None:
    assert fate(mutant, EXCUSED) not in WRONG


@pytest.mark.parametrize("name", EXCUSED)
def test_whoever_is_excused_is_made_and_proved_to_change_nothing(name: str) -> None:
    assert EXCUSED[name].endswith(".")
    assert is_equivalent(BY_NAME[name])


def test_whoever_changes_nothing_has_to_be_excused() -> None:
    needless = next(BY_NAME[name] for name in EXCUSED if name.startswith("rule "))
    assert fate(needless, EXCUSED) == "equivalent"
    assert fate(needless, ()) == "survived"


def test_whoever_is_excused_without_need_is_found_out() -> None:
    noticed = BY_NAME["document agent-contracts: needed: without plan.application is new"]
    assert fate(noticed, ()) == "occasion"
    assert fate(noticed, (str(noticed),)) == "wrongly listed"


@pytest.mark.parametrize(
    "name",
    [
        "rule capital-one-province: since a day later",
        "rule three-year-record: level practice",
        "document specified-services-letter: needed: without service.other_categories has b26",
        "conflict capital-figure: follows garbled",
        "overlay shaanxi: province 62",
    ],
)
def test_a_day_a_level_or_an_answer_of_several_is_never_taken_for_nothing(name: str) -> None:
    assert not is_equivalent(BY_NAME[name])


def test_a_mutant_that_nobody_looks_at_survives() -> None:
    unseen = next(mutant for mutant in GRAVE if mutant.table == "rule")._replace(rulebook=RULEBOOK)
    assert fate(unseen, ()) == "survived"
    assert fate(unseen, (str(unseen),)) == "survived"
