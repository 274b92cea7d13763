"""Reading what is typed: as a value where it can be read, and never losing how it was written."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, AnswerState
from b24desk.flow.entry import LONGEST, Entry, read_entry, replied, shown
from b24desk.rules.schema.questions import QuestionKind as Kind

TYPED = [
    kind
    for kind in Kind
    if kind not in (Kind.YES_NO, Kind.CHOICE, Kind.CHOICES, Kind.PROVINCE, Kind.PROVINCES)
]


class Case(NamedTuple):
    kind: Kind
    typed: str
    entry: Entry


CASES = [
    Case(Kind.MONEY, "10000000", Entry(10_000_000, "")),
    Case(Kind.MONEY, "１０００ 万元", Entry(10_000_000, "１０００ 万元")),
    Case(Kind.MONEY, "ten million", Entry(None, "ten million")),
    Case(Kind.NUMBER, "２０ 个", Entry(20, "２０ 个")),
    Case(Kind.NUMBER, "20.5", Entry(None, "20.5")),
    Case(Kind.DATE, "2026年1月2日", Entry("2026-01-02", "2026年1月2日")),
    Case(Kind.DATE, "2026/2/29", Entry(None, "2026/2/29")),
    Case(Kind.DATE, "20261122", Entry("2026-11-22", "20261122")),
    Case(
        Kind.CREDIT_CODE, " 9111 0000 6000 37341L\t", Entry("91110000600037341L", " 9111 0000 6000 37341L\t")
    ),
    Case(Kind.LICENCE_NUMBER, "粤b2-20230674", Entry("粤B2-20230674", "粤b2-20230674")),
    Case(Kind.PHONE, "＋86 755 1234 5678", Entry("+86 755 1234 5678", "＋86 755 1234 5678")),
    Case(Kind.TEXT, "  ", Entry(None, "  ")),
    Case(Kind.TEXT, "", Entry(None, "")),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {case.typed}")
def test_a_text_is_read_as_its_kind(case: Case) -> None:
    assert read_entry(case.kind, case.typed) == case.entry


@given(st.sampled_from(TYPED), st.text(max_size=60))
def test_what_was_typed_is_shown_again_letter_for_letter(kind: Kind, typed: str) -> None:
    value, kept = read_entry(kind, typed)
    assert shown(Answer(value=value, typed=kept)) == typed


@given(st.sampled_from(TYPED), st.text(max_size=60))
def test_reading_what_is_shown_reads_the_same(kind: Kind, typed: str) -> None:
    entry = read_entry(kind, typed)
    assert read_entry(kind, shown(Answer(value=entry.value, typed=entry.typed))) == entry


def test_half_a_character_never_reaches_a_file() -> None:
    entry = read_entry(Kind.TEXT, "a\ud842b")
    assert isinstance(entry.value, str)
    assert entry.value.encode("utf-8")


def test_more_than_an_answer_keeps_is_cut_and_not_refused() -> None:
    entry = read_entry(Kind.LONG_TEXT, "字" * (LONGEST + 5))
    assert Answer(value=entry.value, typed=entry.typed).value == "字" * LONGEST


def test_a_new_reply_keeps_who_owns_the_question_and_what_was_noted() -> None:
    old = Answer(value="a", owner="Li", note="ask")
    assert replied(old, state=AnswerState.ANSWERED, value="b") == Answer(value="b", owner="Li", note="ask")


def test_an_empty_reply_is_no_answer() -> None:
    assert replied(None, state=AnswerState.ANSWERED, value=None, typed="") is None
    assert replied(Answer(value="a"), state=AnswerState.ANSWERED) is None
