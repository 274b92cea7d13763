"""What is typed into the forms of people and shareholders."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Person, Shareholder
from b24desk.flow.row_entry import LONGEST_LINE, read_line, read_month, read_months, read_share


@pytest.mark.parametrize(
    "typed", ["2026-10", "2026/10", "2026.10", "2026年10月", "202610", " ２０２６－１０ "]
)
def test_a_month_is_read_however_it_is_written(typed: str) -> None:
    assert read_month(typed) == "2026-10"


@pytest.mark.parametrize("typed", ["", "2026", "2026-13", "2026-00", "1826-10", "October 2026", "2026-10-01"])
def test_what_is_no_month_is_not_guessed(typed: str) -> None:
    assert read_month(typed) is None


@pytest.mark.parametrize(
    ("typed", "months"), [("6", 6), ("６", 6), ("6个月", 6), ("6 months", 6), ("0", 0), ("600", 600)]
)
def test_months_are_read_with_their_unit(typed: str, months: int) -> None:
    assert read_months(typed) == months


@pytest.mark.parametrize("typed", ["", "six", "三个月", "-1", "601", "1.5"])
def test_what_is_no_number_of_months_is_not_guessed(typed: str) -> None:
    assert read_months(typed) is None


@pytest.mark.parametrize("typed", ["33.4", "33,4", "３３．４", "33.4 %", "33.4％", " 33.40 "])
def test_a_share_is_read_however_it_is_written(typed: str) -> None:
    assert read_share(typed) == Decimal("33.4")


@pytest.mark.parametrize("typed", ["", "a third", "101", "-1", "NaN", "Infinity", "1/3", "1,000.5"])
def test_what_is_no_share_is_not_guessed(typed: str) -> None:
    assert read_share(typed) is None


def test_a_line_longer_than_a_file_keeps_is_not_cut() -> None:
    assert read_line("长" * LONGEST_LINE) == "长" * LONGEST_LINE
    assert read_line("长" * (LONGEST_LINE + 1)) is None


@given(st.text())
def test_whatever_is_typed_gives_a_row_that_can_be_stored(typed: str) -> None:
    person = Person.model_validate(
        {
            "id": "person-1",
            "name": read_line(typed) or "",
            "insured_months": read_months(typed),
            "insured_until": read_month(typed),
        }
    )
    holder = Shareholder.model_validate({"id": "holder-1", "percent": read_share(typed)})
    assert Person.model_validate_json(person.model_dump_json()) == person
    assert Shareholder.model_validate_json(holder.model_dump_json()) == holder
