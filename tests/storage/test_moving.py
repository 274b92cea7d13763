"""How long a busy place is waited for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.storage.moving import waits
from b24desk.storage.purpose import OURS, TO_HAND_ON

seconds = st.floats(0.01, 60)


@given(seconds)
def test_patience_is_used_up_and_never_exceeded(patience: float) -> None:
    assert sum(waits(patience)) == pytest.approx(patience)


@given(seconds)
def test_attempts_follow_soon_at_first_and_never_more_than_a_second_apart(patience: float) -> None:
    *rising, _ = found = list(waits(patience))
    assert max(found) <= 1
    assert found[0] <= 0.05
    assert all(before <= after for before, after in pairwise(rising))


def test_what_somebody_waits_for_is_given_up_sooner() -> None:
    assert TO_HAND_ON.patience < OURS.patience
