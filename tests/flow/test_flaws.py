"""What is wrong or odd in a reply; wrong things ask to be mended, odd ones may stand."""

from datetime import timedelta
from typing import NamedTuple

import pytest

from b24desk.domain.project import Answer, AnswerState
from b24desk.domain.text import Text
from b24desk.flow.asking import Asking, QuestionState
from b24desk.flow.entry import read_entry
from b24desk.flow.flaws import Flaw, FlawKind, reply_flaws
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.questions import QuestionKind as Kind
from tests.clock import TODAY

DAY = timedelta(days=1)
WORDS = Text(zh="问", en="ask")


def state_of(
    kind: Kind, answer: Answer | None, name: str = "a.b", *, optional: bool = False
) -> QuestionState:
    question = Question(id=name, page="p", kind=kind, text=WORDS, why=WORDS, optional=optional)
    return QuestionState(question, Asking.ASKED, (), (), answer, decided=False)


class Case(NamedTuple):
    kind: Kind
    typed: str
    flaws: tuple[FlawKind, ...]
    question: str = "a.b"


CASES = [
    Case(Kind.TEXT, "Li", ()),
    Case(Kind.TEXT, " ", (FlawKind.MISSING,)),
    Case(Kind.MONEY, "ten", (FlawKind.NOT_A_SUM,)),
    Case(Kind.NUMBER, "many", (FlawKind.NOT_A_NUMBER,)),
    Case(Kind.DATE, "2026-02-30", (FlawKind.NOT_A_DATE,)),
    Case(Kind.DATE, (TODAY + DAY).isoformat(), (FlawKind.IN_THE_FUTURE,), "company.established_on"),
    Case(Kind.DATE, (TODAY - DAY).isoformat(), (FlawKind.IN_THE_PAST,), "plan.filing_date"),
    Case(Kind.CREDIT_CODE, "9111", (FlawKind.LENGTH,)),
    Case(Kind.CREDIT_CODE, "91110000600037341A", (FlawKind.CHECK_DIGIT,)),
    Case(Kind.CREDIT_CODE, "91110000600037341L", ()),
    Case(Kind.PHONE, "ask Wang", (FlawKind.ODD_PHONE,)),
    Case(Kind.EMAIL, "li at firm", (FlawKind.ODD_EMAIL,)),
    Case(Kind.LICENCE_NUMBER, "B2", (FlawKind.ODD_LICENCE_NUMBER,)),
    Case(Kind.IDENTITY, "123", (FlawKind.LENGTH,)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {case.typed}")
def test_a_reply_is_looked_at_as_its_kind(case: Case) -> None:
    value, typed = read_entry(case.kind, case.typed)
    state = state_of(case.kind, Answer(value=value, typed=typed), case.question)
    assert tuple(flaw.kind for flaw in reply_flaws(state, TODAY)) == case.flaws


def test_no_reply_is_a_flaw_unless_the_question_is_optional() -> None:
    assert [flaw.kind for flaw in reply_flaws(state_of(Kind.TEXT, None), TODAY)] == [FlawKind.MISSING]
    assert [flaw.kind for flaw in reply_flaws(state_of(Kind.YES_NO, None), TODAY)] == [
        FlawKind.NOTHING_CHOSEN
    ]
    assert reply_flaws(state_of(Kind.TEXT, None, optional=True), TODAY) == ()


def test_i_do_not_know_is_a_reply_and_later_stays_open() -> None:
    assert reply_flaws(state_of(Kind.TEXT, Answer(state=AnswerState.DONT_KNOW)), TODAY) == ()
    later = state_of(Kind.TEXT, Answer(state=AnswerState.LATER))
    assert reply_flaws(later, TODAY) == ()
    assert not later.decided


@pytest.mark.parametrize("kind", list(FlawKind))
def test_only_what_real_firms_never_have_must_be_mended(kind: FlawKind) -> None:
    must = {
        "missing",
        "nothing_chosen",
        "reason_missing",
        "too_long",
        "not_a_sum",
        "not_a_number",
        "not_a_date",
    }
    assert Flaw("a.b", kind).is_doubt is (kind.value not in must)
