"""What is noted beside an answer comes and goes without the reply, and the reply without it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, AnswerState
from b24desk.flow.entry import replied
from b24desk.flow.remark import Remark, has_reply, put_off, remark_of, remarked
from tests.strategies import answers, maybe_dates, words

remarks = st.builds(Remark, words, st.booleans(), words, maybe_dates)


@given(st.none() | answers(), remarks)
def test_a_remark_is_read_as_it_was_written(answer: Answer | None, remark: Remark) -> None:
    assert remark_of(remarked(answer, remark)) == remark


@given(answers(), remarks)
def test_a_remark_leaves_the_reply_alone(answer: Answer, remark: Remark) -> None:
    again = remarked(remarked(answer, remark), remark_of(answer))
    assert (again or Answer()) == answer


@given(answers(), st.none() | st.booleans())
def test_another_reply_keeps_all_that_is_noted_and_whether_it_is_printed(
    answer: Answer, value: bool | None
) -> None:
    assert remark_of(replied(answer, value=value)) == remark_of(answer)


def test_a_day_can_be_taken_away_again() -> None:
    noted = remarked(Answer(value=True), Remark(due=date(2026, 12, 1)))
    assert remarked(noted, Remark()) == Answer(value=True)


def test_nothing_replied_and_nothing_noted_is_no_answer() -> None:
    assert remarked(None, Remark()) is None
    assert remarked(Answer(note="ask Li"), Remark()) is None


@given(remarks)
def test_a_note_is_no_reply(remark: Remark) -> None:
    assert not has_reply(remarked(None, remark))
    assert has_reply(remarked(Answer(state=AnswerState.DONT_KNOW), remark))


@given(remarks)
def test_what_is_put_off_keeps_its_remark(remark: Remark) -> None:
    later = put_off(remarked(None, remark))
    assert later.state is AnswerState.LATER
    assert remark_of(later) == remark
