"""Which documents the list shows: each wish alone and all together, over any state of the work."""

from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import DocumentProgress, DocumentState
from b24desk.flow.reading import Reading, read_project
from b24desk.resources import resource
from b24desk.storage.exchange import read_exchange
from b24desk.ui.document_rows import SETTLED, DocumentRow, Filter, Wanted, all_rows, owners, shown_rows
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

_SAMPLE = read_exchange(resource("samples", "provincial-domestic.json"))
_NAMES = sorted(standard_rulebook().documents)
states = st.sampled_from(
    [DocumentProgress(state=state, reason="none") for state in DocumentState]
    + [DocumentProgress(owner=owner, due=TODAY + timedelta(days)) for owner in ("李", "") for days in (-1, 1)]
)
progresses = st.dictionaries(st.sampled_from(_NAMES), states, max_size=12)


@cache
def reading() -> Reading:
    return read_project(_SAMPLE, standard_rulebook(), TODAY)


def rows_with(documents: dict[str, DocumentProgress]) -> list[DocumentRow]:
    made = reading().project.model_copy(update={"documents": documents})
    return all_rows(reading().assessment, made)


def shown(rows: list[DocumentRow], wanted: Wanted) -> list[str]:
    return [row.line.id for row in shown_rows(rows, wanted, TODAY)]


@given(progresses)
def test_every_document_is_listed_once_and_either_applies_or_not(
    documents: dict[str, DocumentProgress],
) -> None:
    rows = rows_with(documents)
    assert sorted(row.line.id for row in rows) == _NAMES
    applying, others = shown(rows, Wanted()), shown(rows, Wanted(Filter.NOT_NEEDED))
    assert sorted((*applying, *others)) == _NAMES


@given(progresses)
def test_the_states_divide_what_applies(documents: dict[str, DocumentProgress]) -> None:
    rows = rows_with(documents)
    by_state = [name for state in DocumentState for name in shown(rows, Wanted(Filter(state.value)))]
    assert sorted(by_state) == sorted(shown(rows, Wanted()))


@given(progresses)
def test_the_owners_divide_what_applies(documents: dict[str, DocumentProgress]) -> None:
    rows = rows_with(documents)
    by_owner = [name for owner in (*owners(rows), "") for name in shown(rows, Wanted(owner=owner))]
    assert sorted(by_owner) == sorted(shown(rows, Wanted()))


@given(progresses, st.sampled_from(Filter), st.sampled_from([None, "", "李"]), st.sampled_from(["", "承诺"]))
def test_wishes_together_show_what_each_shows_alone(
    documents: dict[str, DocumentProgress], what: Filter, owner: str | None, text: str
) -> None:
    rows = rows_with(documents)
    every = [shown(rows, Wanted(one)) for one in (Filter.APPLICABLE, Filter.NOT_NEEDED)]
    by_owner = {name for one in Filter for name in shown(rows, Wanted(one, owner))}
    by_text = {name for one in Filter for name in shown(rows, Wanted(one, text=text))}
    expected = [name for name in shown(rows, Wanted(what)) if name in by_owner and name in by_text]
    assert shown(rows, Wanted(what, owner, text)) == expected
    assert len(every[0]) + len(every[1]) == len(rows)


@given(progresses)
def test_late_is_what_is_not_settled_and_past_its_day(documents: dict[str, DocumentProgress]) -> None:
    rows = rows_with(documents)
    late = set(shown(rows, Wanted(Filter.LATE)))
    for row in rows:
        past = row.due is not None and row.due < TODAY
        assert (row.line.id in late) == (past and row.applies and row.progress.state not in SETTLED)


@pytest.mark.parametrize("sought", ["营业执照", "ＢＵＳＩＮＥＳＳ  licence", "business-licence", "执 照"])
def test_words_are_found_in_either_language_whatever_the_width(sought: str) -> None:
    assert "business-licence" in shown(rows_with({}), Wanted(text=sought))


def test_a_day_that_was_set_is_no_estimate() -> None:
    name = shown(rows_with({}), Wanted())[0]
    (row,) = (row for row in rows_with({name: DocumentProgress(due=TODAY)}) if row.line.id == name)
    assert (row.due, row.is_due_estimated) == (TODAY, False)
