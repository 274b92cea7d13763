"""Check digits and shapes of Chinese identifiers."""

import re
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.identifiers import (
    IdentifierProblem,
    credit_code_problems,
    fold,
    licence_number_problems,
    masked,
    phone_problems,
    resident_id_problems,
)

TODAY = date(2026, 11, 22)
CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
VALID_CODES = ("91350200MA2YJ1XR9G", "91440101MA5CJQ4N59", "91350200776049653A")
VALID_ID = "11010519491231002X"


class Case(NamedTuple):
    typed: str
    problems: tuple[IdentifierProblem, ...]


CODES = (
    *(Case(code, ()) for code in VALID_CODES),
    Case(" 9135 0200 ma2y j1xr 9g ", ()),
    Case("９１３５０２００７７６０４９６５３Ａ", ()),
    Case("9135020077604965", (IdentifierProblem.LENGTH,)),
    Case("", (IdentifierProblem.LENGTH,)),
    Case("9135020077604965OA", (IdentifierProblem.CHARACTERS,)),
    Case("91350200776049653B", (IdentifierProblem.CHECK_DIGIT,)),
    # Genuine early codes whose check digit does not fit: a warning is right, a refusal would be wrong.
    Case("91350100M0001TGQXM", (IdentifierProblem.CHECK_DIGIT,)),
    Case("91350203M0001FUE2P", (IdentifierProblem.CHECK_DIGIT,)),
)


@pytest.mark.parametrize("case", CODES, ids=lambda case: case.typed or "nothing")
def test_a_credit_code_is_checked_by_its_standard(case: Case) -> None:
    assert credit_code_problems(case.typed) == case.problems


@given(st.sampled_from(VALID_CODES), st.integers(0, 17), st.sampled_from(CODE_LETTERS))
def test_one_mistyped_character_of_a_credit_code_is_always_noticed(
    code: str, place: int, letter: str
) -> None:
    typed = code[:place] + letter + code[place + 1 :]
    assert bool(credit_code_problems(typed)) == (typed != code)


@given(st.sampled_from(VALID_CODES), st.integers(0, 16))
def test_two_swapped_neighbours_of_a_credit_code_are_always_noticed(code: str, place: int) -> None:
    typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert bool(credit_code_problems(typed)) == (typed != code)


IDENTITIES = (
    Case(VALID_ID, ()),
    Case("11010519491231002x", ()),
    Case("110105 19491231 002X", ()),
    Case("110105194912310021", (IdentifierProblem.CHECK_DIGIT,)),
    Case("11010519491331002X", (IdentifierProblem.BIRTH_DATE,)),
    Case("11010519490230002X", (IdentifierProblem.BIRTH_DATE,)),
    Case("1101051949123100XX", (IdentifierProblem.CHARACTERS,)),
    Case("110105491231002", (IdentifierProblem.LENGTH,)),
    Case("990105194912310023", (IdentifierProblem.ODD_REGION,)),
    Case("110105202412310020", (IdentifierProblem.ODD_AGE,)),
)


@pytest.mark.parametrize("case", IDENTITIES, ids=lambda case: case.typed)
def test_a_resident_identity_number_is_checked_by_its_standard(case: Case) -> None:
    assert resident_id_problems(case.typed, TODAY) == case.problems


@given(st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_mistyped_digit_of_an_identity_number_is_always_noticed(place: int, digit: str) -> None:
    typed = VALID_ID[:place] + digit + VALID_ID[place + 1 :]
    assert bool(resident_id_problems(typed, TODAY)) == (typed != VALID_ID)


@pytest.mark.parametrize(
    "typed",
    [
        "13800138000",
        "+86 138 0013 8000",
        "021-63905098",
        "010 8214 0090",
        "(0755) 83522122",
        "+44 20 7946 0018",
    ],
)
def test_telephone_numbers_of_any_country_pass(typed: str) -> None:
    assert phone_problems(typed) == ()


@pytest.mark.parametrize("typed", ["12", "telephone", "1380013800013800138"])
def test_what_cannot_be_dialled_is_odd(typed: str) -> None:
    assert phone_problems(typed) == (IdentifierProblem.ODD_SHAPE,)


@pytest.mark.parametrize(
    "typed",
    [
        "京B2-20202418",
        "粤B2-20230674",
        "B2-20230674",
        "B1.B2-20150001",
        "A2.B1.B2-20090003",
        "合字B2-20230401",
        "合字B1.B2-20130004",
        "合字A1.B1.B2-20180017",
        " 粤b2-20230674 ",
    ],
)
def test_licence_numbers_of_every_issuer_pass(typed: str) -> None:
    assert licence_number_problems(typed) == ()


@pytest.mark.parametrize(
    "typed", ["粤ICP备2021124288号", "粤B2-2023", "B3-20230674", "粤B2 20230674", "港B2-20230674"]
)
def test_what_is_no_telecom_licence_number_is_odd(typed: str) -> None:
    assert licence_number_problems(typed) == (IdentifierProblem.ODD_SHAPE,)


@given(st.text(max_size=40))
def test_no_typing_breaks_the_checks(typed: str) -> None:
    credit_code_problems(typed)
    resident_id_problems(typed, TODAY)
    phone_problems(typed)
    licence_number_problems(typed)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(typed: str) -> None:
    assert fold(fold(typed)) == fold(typed)


@given(st.text(st.characters(codec="ascii", categories=["Nd", "Lu"]), max_size=40))
def test_a_masked_number_shows_five_characters_at_most(number: str) -> None:
    shown = masked(number)
    assert len(shown) == len(number)
    assert len(re.sub("•", "", shown)) <= 5
    assert len(number) < 8 or (shown[:3], shown[-2:]) == (number[:3], number[-2:])
