"""What is past its review date, where, and on which day."""

from dataclasses import replace
from datetime import date, timedelta

from b24desk.rules.review import is_any_overdue, overdue_entries
from b24desk.rules.rulebook import Rulebook
from tests.rules.standard import TODAY, standard_rulebook

FIGURE = "staff.insured_months"
YESTERDAY = TODAY - timedelta(days=1)


def reviewed(*, general: date, zhejiang: date) -> Rulebook:
    rulebook = standard_rulebook()
    figure = rulebook.parameters[FIGURE]
    values = tuple(
        value.model_copy(update={"review_by": general if not value.provinces else date(2040, 1, 1)})
        if "33" not in value.provinces
        else value.model_copy(update={"review_by": zhejiang})
        for value in figure.values
    )
    changed = figure.model_copy(update={"values": values})
    return replace(rulebook, parameters={**rulebook.parameters, FIGURE: changed})


def overdue(rulebook: Rulebook, province: str | None, day: date = TODAY) -> list[str]:
    return [entry.id for entry in overdue_entries(rulebook, day, province)]


def test_the_last_day_is_in_time_and_the_next_is_not() -> None:
    book = reviewed(general=TODAY, zhejiang=date(2040, 1, 1))
    assert overdue(book, "61") == []
    assert overdue(book, "61", TODAY + timedelta(days=1)) == [FIGURE]


def test_a_province_with_a_figure_of_its_own_goes_by_that() -> None:
    book = reviewed(general=YESTERDAY, zhejiang=date(2040, 1, 1))
    assert overdue(book, "33") == []
    assert overdue(book, "61") == [FIGURE]
    local = reviewed(general=date(2040, 1, 1), zhejiang=YESTERDAY)
    assert overdue(local, "33") == [FIGURE]
    assert overdue(local, "61") == []


def test_without_a_province_any_will_do() -> None:
    assert overdue(reviewed(general=date(2040, 1, 1), zhejiang=YESTERDAY), None) == [FIGURE]


def test_what_no_longer_holds_is_not_overdue() -> None:
    rulebook = standard_rulebook()
    figure = rulebook.parameters[FIGURE]
    ended = tuple(
        value.model_copy(update={"until": YESTERDAY, "review_by": YESTERDAY}) for value in figure.values
    )
    changed = {**rulebook.parameters, FIGURE: figure.model_copy(update={"values": ended})}
    assert overdue(replace(rulebook, parameters=changed), None) == []


def test_the_rulebook_s_own_date_counts_for_what_has_none() -> None:
    rulebook = standard_rulebook()
    late = rulebook.edition.review_by + timedelta(days=1)
    assert not is_any_overdue(rulebook, TODAY)
    assert is_any_overdue(rulebook, late)
    undated = [name for name, figure in rulebook.parameters.items() if not figure.values[0].review_by]
    assert set(undated) <= set(overdue(rulebook, None, late))
