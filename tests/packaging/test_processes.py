"""How the bench compares."""

from processes import Run, medians, ratios


def test_a_ratio_is_the_middle_one_of_the_rounds_own_ratios() -> None:
    """A round in which the whole machine was slow counts like any other."""
    runs = [Run(2, 1, 10), Run(20, 10, 10), Run(3, 1, 10)]
    floors = [Run(1, 1, 5), Run(10, 10, 5), Run(1, 1, 5)]
    assert ratios(runs, floors) == Run(2, 1, 2)


def test_one_slow_round_does_not_move_the_middle() -> None:
    assert medians([Run(1, 1, 1), Run(2, 2, 2), Run(90, 90, 90)]) == Run(2, 2, 2)
