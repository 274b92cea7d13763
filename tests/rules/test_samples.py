"""The sample projects: readable whole, fictitious beyond doubt, correct in every check digit."""

import re
from pathlib import Path

import pytest

from b24desk.domain.identifiers import credit_code_problems, phone_problems, resident_id_problems
from b24desk.domain.project import AnswerState, IdentityKind, Project
from b24desk.resources import resource
from b24desk.rules.derivation import facts_of
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook

SAMPLES = sorted(resource("samples").glob("*.json"))
FICTITIOUS = ("示例", "样例", "范例")
each_sample = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)


def _sample(path: Path) -> Project:
    return Project.model_validate_json(path.read_bytes())


def test_there_are_three_and_each_is_a_project_of_its_own() -> None:
    assert [path.stem for path in SAMPLES] == ["cross-provincial", "foreign-offshore", "provincial-domestic"]
    assert len({_sample(path).id for path in SAMPLES}) == 3


@each_sample
def test_a_sample_survives_the_trip_through_json(path: Path) -> None:
    sample = _sample(path)
    assert Project.model_validate_json(sample.model_dump_json()) == sample


@each_sample
def test_a_sample_speaks_the_rulebooks_vocabulary(path: Path) -> None:
    sample, rulebook = _sample(path), standard_rulebook()
    assert sample.answers.keys() <= rulebook.questions.keys()
    assert sample.documents.keys() <= rulebook.documents.keys()
    assert {role for person in sample.people for role in person.roles} <= rulebook.roles.keys()
    assert sample.rulebook_version == rulebook.edition.version


@each_sample
def test_every_answer_of_a_sample_is_readable(path: Path) -> None:
    sample = _sample(path)
    facts = facts_of(sample, standard_rulebook(), TODAY)
    answered = {name for name, answer in sample.answers.items() if answer.state is AnswerState.ANSWERED}
    assert {name for name in answered if name not in facts} == set()


@each_sample
def test_a_sample_is_correct_in_every_check_digit(path: Path) -> None:
    sample = _sample(path)
    assert credit_code_problems(str(sample.answers["company.credit_code"].value)) == ()
    assert phone_problems(str(sample.answers["contact.phone"].value)) == ()
    for person in sample.people:
        assert phone_problems(person.phone) == ()
        if person.identity_kind is IdentityKind.RESIDENT_ID:
            assert resident_id_problems(person.identity_number, TODAY) == ()


@each_sample
def test_everybody_in_a_sample_is_marked_as_invented(path: Path) -> None:
    """Names say so, identity numbers carry the sequence 000, and mailboxes lie at example.com."""
    sample = _sample(path)
    named = [
        sample.title,
        str(sample.answers["company.name"].value),
        str(sample.answers["contact.name"].value),
    ]
    named += [person.name for person in sample.people] + [holder.name for holder in sample.shareholders]
    assert [name for name in named if not any(word in name for word in FICTITIOUS)] == []
    assert "虚构" in sample.notes
    for person in sample.people:
        assert person.email.endswith("@example.com")
        if person.identity_kind is IdentityKind.RESIDENT_ID:
            assert person.identity_number[14:17] == "000"


@each_sample
def test_a_sample_is_told_in_both_languages(path: Path) -> None:
    sample = _sample(path)
    for text in (sample.title, sample.notes, *(holder.name for holder in sample.shareholders)):
        chinese, _, english = text.partition(" / " if " / " in text else "/ ")
        assert re.search(r"[\u4e00-\u9fff]", chinese)
        assert english
        assert not re.search(r"[\u4e00-\u9fff]", english)


@each_sample
def test_no_person_of_a_sample_holds_two_slots(path: Path) -> None:
    assert all(len(person.roles) <= 1 for person in _sample(path).people)
