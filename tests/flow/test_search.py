"""Searching: everything is found by its whole title in either language and by its pinyin, always the same."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from b24desk.flow.search import LONGEST, SearchIndex, index_of
from b24desk.flow.search_subjects import Kind, Subject, rulebook_subjects
from b24desk.flow.search_text import squeezed
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook

SUBJECTS = tuple(rulebook_subjects(load_rulebook(resource("rulebook"))))
INDEX = index_of(SUBJECTS)
subjects = st.builds(
    Subject, st.sampled_from(Kind), st.text("ab", min_size=1), st.text(min_size=1), st.text()
)


def ids(index: SearchIndex, typed: str) -> list[tuple[Kind, str]]:
    return [(group.kind, subject.id) for group in index.find(typed) for subject in group.subjects]


def first_of_kind(typed: str, kind: Kind) -> Subject | None:
    return next((group.subjects[0] for group in INDEX.find(typed) if group.kind is kind), None)


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: f"{subject.kind} {subject.id}")
def test_everything_is_found_by_its_whole_title_in_either_language_and_by_pinyin(subject: Subject) -> None:
    spelt = squeezed(subject.zh)
    initials = "".join(lazy_pinyin(spelt, style=Style.FIRST_LETTER))
    whole = "".join(lazy_pinyin(spelt))
    for typed in (subject.zh, subject.en, full_width(subject.en), subject.en.upper(), initials, whole):
        assert (subject.kind, subject.id) in ids(INDEX, typed), typed
    for typed in (subject.zh, subject.en):
        found = first_of_kind(typed, subject.kind)
        assert found is not None
        assert {found.zh, found.en} & {subject.zh, subject.en}


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("yyzz", Kind.DOCUMENT, "business-licence"),
        ("zczb", Kind.QUESTION, "company.registered_capital"),
        ("ｚｃｚｂ", Kind.QUESTION, "company.registered_capital"),
        ("registered capital", Kind.QUESTION, "company.registered_capital"),
        ("capital registered", Kind.QUESTION, "company.registered_capital"),
        ("注册 资本", Kind.QUESTION, "company.registered_capital"),
        ("注册zb", Kind.QUESTION, "company.registered_capital"),
    ],
)
def test_the_nearest_comes_first(typed: str, kind: Kind, name: str) -> None:
    found = first_of_kind(typed, kind)
    assert found is not None
    assert found.id == name


def test_a_source_is_found_by_its_number_and_its_note() -> None:
    rulebook = load_rulebook(resource("rulebook"))
    for source in rulebook.sources.values():
        for text in (source.number, source.note):
            if text is not None:
                assert (Kind.SOURCE, source.id) in ids(INDEX, text.zh), source.id
                assert (Kind.SOURCE, source.id) in ids(INDEX, text.en), source.id


def test_what_only_mentions_the_words_comes_after_what_bears_them() -> None:
    by_title = Subject(Kind.SOURCE, "s", "接入号码", "Access numbers")
    mentions = Subject(Kind.QUESTION, "q", "外呼", "Calls", ("接入号码",))
    kinds = [group.kind for group in index_of([mentions, by_title]).find("接入号码")]
    assert kinds == [Kind.SOURCE, Kind.QUESTION]


@pytest.mark.parametrize("typed", ["", "   ", "、，。", "\t\n", "_"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert INDEX.find(typed) == ()


@given(st.lists(subjects, max_size=12), st.text(max_size=12))
def test_the_same_words_give_the_same_results_in_the_same_order(many: list[Subject], typed: str) -> None:
    assert index_of(many).find(typed) == index_of(many).find(typed)


@given(st.lists(subjects, max_size=8), st.lists(subjects, max_size=8), st.text(max_size=6))
def test_two_indexes_added_find_what_one_of_all_finds(
    some: list[Subject], others: list[Subject], typed: str
) -> None:
    assert (index_of(some) + index_of(others)).find(typed) == index_of([*some, *others]).find(typed)


@given(st.lists(subjects, min_size=1, max_size=12))
def test_any_title_finds_its_subject(many: list[Subject]) -> None:
    index = index_of(many)
    for subject in many:
        for title in (subject.zh, subject.en):
            assert not squeezed(title) or (subject.kind, subject.id) in ids(index, title)


garbage = st.one_of(
    st.text(max_size=300),
    st.sampled_from(["a", "zh", "公", "9", " q", "\x00", "%s", "(", "\\", "\ud800"]).flatmap(
        lambda part: st.integers(1, 5_000).map(lambda times: part * times)
    ),
)


@given(garbage)
def test_of_a_query_however_long_only_the_beginning_costs_anything(typed: str) -> None:
    assert INDEX.find(typed) == INDEX.find(typed[:LONGEST])


@given(garbage)
def test_garbage_finds_each_thing_once_at_most(typed: str) -> None:
    found: Iterable[tuple[Kind, str]] = ids(INDEX, typed)
    assert len(list(found)) == len(set(found))
