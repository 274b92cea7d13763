"""What a person tries before a release names the tests that show the rest, and those are there."""

import ast
import re

import pytest

from tests.house.sources import ROOT

TRIALS = ROOT.joinpath("packaging", "QA.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TRIALS)
CHECKS = [line for line in TRIALS.splitlines() if re.match(r"\| \d+ \|", line)]


@pytest.mark.parametrize(("file", "test"), sorted(set(NAMED)))
def test_a_test_that_is_named_exists(file: str, test: str) -> None:
    tree = ast.parse(ROOT.joinpath(file).read_text("utf-8"))
    assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_of_the_fifteen_checks_is_shown_by_a_test_or_left_to_a_person() -> None:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in CHECKS]
    assert [number for number, *_ in cells] == [str(number) for number in range(1, 16)]
    assert all(len(row) == 4 and row[2] and row[3] for row in cells)


def test_every_row_of_the_trials_says_what_is_expected() -> None:
    rows = [line for line in TRIALS.splitlines() if line.startswith("|")]
    assert len(rows) > 100
    assert [row for row in rows if not row.rstrip().endswith("|") or "|  |" in row] == []


def test_a_section_that_a_check_points_to_is_there() -> None:
    sections = set(re.findall(r"^## (.+)$", TRIALS, re.MULTILINE))
    left = [line.rpartition("See ")[2] for line in CHECKS if "See " in line]
    pointed = {name for words in left for name in re.findall(r"\*([A-Z][\w ]+)\*", words)}
    assert len(pointed) > 5
    assert pointed - sections <= {"Company details"}
