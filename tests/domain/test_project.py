"""One application as typed: what is refused, what survives a round trip."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from b24desk.domain.project import (
    Answer,
    AnswerState,
    AnswerValue,
    DocumentProgress,
    DocumentState,
    HolderKind,
    Person,
    Project,
    Shareholder,
)
from b24desk.domain.text import PaperLanguage

identifiers = st.from_regex(r"[a-z0-9][a-z0-9_.-]{0,12}", fullmatch=True)
prose = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
values: st.SearchStrategy[AnswerValue | None] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    prose,
    st.lists(identifiers, max_size=4).map(tuple),
)
answers = st.builds(
    Answer,
    state=st.sampled_from([state for state in AnswerState if state is not AnswerState.NOT_APPLICABLE]),
    value=values,
    typed=prose,
    note=prose,
    owner=prose,
    due=st.none() | st.dates(),
)
people = st.builds(
    Person,
    id=identifiers,
    name=prose,
    roles=st.lists(identifiers, max_size=2).map(tuple),
    insured_by_applicant=st.none() | st.booleans(),
    insured_months=st.none() | st.integers(0, 600),
)
shareholders = st.builds(
    Shareholder,
    id=identifiers,
    name=prose,
    kind=st.none() | st.sampled_from(HolderKind),
    percent=st.none() | st.decimals(0, 100, places=6),
    holds_in=st.none() | identifiers,
)
projects = st.builds(
    Project,
    title=prose,
    created=st.none() | st.dates(),
    paper_language=st.sampled_from(PaperLanguage),
    answers=st.dictionaries(identifiers, answers, max_size=4),
    people=st.lists(people, max_size=3, unique_by=lambda person: person.id).map(tuple),
    shareholders=st.lists(shareholders, max_size=3, unique_by=lambda holder: holder.id).map(tuple),
    documents=st.dictionaries(
        identifiers,
        st.builds(DocumentProgress, state=st.sampled_from([DocumentState.COLLECTING, DocumentState.FINAL])),
        max_size=3,
    ),
)


@given(projects)
def test_a_project_equals_itself_after_a_trip_through_json(project: Project) -> None:
    assert Project.model_validate_json(project.model_dump_json()) == project


@given(values)
def test_an_answer_keeps_the_kind_of_its_value_through_json(value: AnswerValue | None) -> None:
    answer = Answer.model_validate_json(Answer(value=value).model_dump_json())
    assert (type(answer.value), answer.value) == (type(value), value)


@given(projects, identifiers, answers)
def test_an_answer_given_and_taken_back_leaves_no_trace(
    project: Project, question: str, answer: Answer
) -> None:
    before = project.with_answer(question, None)
    given_answer = before.with_answer(question, answer)
    assert given_answer.answers[question] == answer
    assert given_answer.with_answer(question, None) == before


def test_only_an_answered_question_has_a_known_value() -> None:
    known = {state: Answer(state=state, value=True, reason="无").known for state in AnswerState}
    assert known == {state: True if state is AnswerState.ANSWERED else None for state in AnswerState}


def test_not_applicable_says_why() -> None:
    with pytest.raises(ValidationError, match="reason_missing"):
        Answer(state=AnswerState.NOT_APPLICABLE, reason="  ")
    with pytest.raises(ValidationError, match="reason_missing"):
        DocumentProgress(state=DocumentState.NOT_APPLICABLE)


def test_two_people_or_two_holders_never_share_an_id() -> None:
    with pytest.raises(ValidationError, match="id_used_twice"):
        Project(people=(Person(id="a"), Person(id="a")))
    with pytest.raises(ValidationError, match="id_used_twice"):
        Project(shareholders=(Shareholder(id="a"), Shareholder(id="a")))


@pytest.mark.parametrize("percent", [Decimal("-0.000001"), Decimal("100.000001"), Decimal("0.0000001")])
def test_a_share_lies_between_nothing_and_everything(percent: Decimal) -> None:
    with pytest.raises(ValidationError, match="percent"):
        Shareholder(id="a", percent=percent)


def test_a_whole_number_is_never_mistaken_for_yes() -> None:
    assert Answer(value=1).value == 1
    assert Answer(value=1).value is not True


def test_a_project_of_another_kind_or_a_later_format_is_refused() -> None:
    with pytest.raises(ValidationError, match="format"):
        Project.model_validate_json('{"format": "something-else"}')
    with pytest.raises(ValidationError, match="format_version"):
        Project.model_validate_json('{"format_version": 2}')


def test_an_unknown_field_is_refused_rather_than_lost() -> None:
    with pytest.raises(ValidationError, match="colour"):
        Project.model_validate_json('{"colour": "red"}')


def test_a_project_cannot_be_changed_in_place() -> None:
    project = Project(created=date(2026, 11, 22))
    with pytest.raises(ValidationError, match="frozen"):
        project.title = "new"  # type: ignore[misc]  # the very thing that must fail


@pytest.mark.parametrize("kind", HolderKind)
def test_only_investors_from_outside_the_mainland_are_foreign(kind: HolderKind) -> None:
    assert kind.is_foreign == kind.value.startswith("foreign")
