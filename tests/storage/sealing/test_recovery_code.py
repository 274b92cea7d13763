"""The recovery code survives paper and fingers: read as it was meant, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.sealing.recovery_code import code_of, new_code, read_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
drawn = st.lists(st.integers(0, 31), min_size=24, max_size=24)


def is_refused(typed: str) -> bool:
    try:
        read_code(typed)
    except B24Error as error:
        return error.code is ErrorCode.RECOVERY_CODE_MISTYPED
    return False


def test_a_code_is_six_groups_of_five() -> None:
    groups = new_code().printed.split("-")
    assert [len(group) for group in groups] == [5] * 6
    assert set("".join(groups)) <= set(ALPHABET)


def test_no_two_codes_are_alike() -> None:
    assert len({new_code().characters for _ in range(1_000)}) == 1_000


@given(drawn)
def test_a_printed_code_is_read_as_it_was_drawn(values: list[int]) -> None:
    code = code_of(values)
    assert read_code(code.printed) == code


@pytest.mark.parametrize(
    "retyped",
    [
        str.lower,
        lambda printed: printed.replace("-", " "),
        lambda printed: printed.replace("-", ""),
        lambda printed: f"  {printed}\n",
        lambda printed: printed.replace("1", "I").replace("0", "O"),
        lambda printed: printed.replace("1", "l").replace("0", "o"),
        lambda printed: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in printed),
        lambda printed: printed.replace("-", "—"),
    ],
    ids=["small", "spaces", "run together", "edges", "I and O", "l and o", "full width", "dashes"],
)
def test_it_is_read_however_it_is_typed(retyped: "type[str]") -> None:
    code = code_of([0, 1, 31, 18, 17, 1, 0, 5] * 3)
    assert read_code(retyped(code.printed)) == code


def test_every_single_mistake_is_found() -> None:
    right = code_of([7, 0, 31, 12, 9, 30] * 4).characters
    for place, letter in enumerate(right):
        for other in ALPHABET:
            assert other == letter or is_refused(right[:place] + other + right[place + 1 :])


def test_every_exchange_of_neighbours_is_found() -> None:
    right = code_of(range(24)).characters
    for place in range(29):
        pair = right[place : place + 2]
        swapped = right[:place] + pair[::-1] + right[place + 2 :]
        assert pair[0] == pair[1] or is_refused(swapped)


@given(drawn, st.lists(st.tuples(st.integers(0, 29), st.integers(1, 31)), min_size=1, max_size=4))
def test_up_to_four_mistakes_are_found(values: list[int], mistakes: list[tuple[int, int]]) -> None:
    characters = list(code_of(values).characters)
    for place, step in dict(mistakes).items():
        characters[place] = ALPHABET[(ALPHABET.index(characters[place]) + step) % 32]
    assert is_refused("".join(characters))


@pytest.mark.parametrize("typed", ["", "-----", "ABCDE", "U" * 30, "恢复码" * 10, "0" * 31, "0" * 29])
def test_what_is_no_code_is_refused(typed: str) -> None:
    assert is_refused(typed)


def test_a_code_does_not_show_itself_in_a_log() -> None:
    code = new_code()
    assert code.characters not in repr(code)
    assert code.characters not in str(code)
