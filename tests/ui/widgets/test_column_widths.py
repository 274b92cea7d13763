"""How a table shares its width among its columns."""

from hypothesis import given
from hypothesis import strategies as st

from b24desk.ui.widgets.column_widths import shared_widths

widths = st.lists(st.integers(0, 2_000), min_size=1, max_size=8)


def test_the_widest_column_gives_way_first() -> None:
    assert shared_widths([100, 500, 300], 700, 90) == [100, 300, 300]


@given(widths, st.integers(0, 4_000), st.integers(1, 200))
def test_columns_fit_where_they_can_and_none_gets_more_than_it_wants(
    wanted: list[int], room: int, least: int
) -> None:
    given_widths = shared_widths(wanted, room, least)
    narrowest = [min(least, width) for width in wanted]
    pairs = list(zip(given_widths, wanted, narrowest, strict=True))
    assert all(low <= made <= want for made, want, low in pairs)
    assert sum(given_widths) <= max(room, sum(narrowest))
    if sum(wanted) <= room:
        assert given_widths == wanted
