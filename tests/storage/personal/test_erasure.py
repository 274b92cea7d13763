"""One person is taken out of every field, and nobody else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Answer, Person, Project
from b24desk.storage.personal.erasure import MARK, Eraser
from tests.storage.personal.people import IDENTITY, NAME, OTHER, PHONE, PROJECT, SECRETS, WANTED, said_in
from tests.strategies import projects

ERASED = Eraser(PROJECT, WANTED, {"a" * 64}).project(PROJECT)


def test_the_project_speaks_of_the_person_everywhere_before() -> None:
    assert said_in(PROJECT) == list(SECRETS)


def test_nothing_is_left_of_the_person() -> None:
    assert said_in(ERASED) == []
    assert not re.search(r"1101\s?0119|139.?1234", ERASED.model_dump_json())


def test_everybody_else_and_everything_else_stays() -> None:
    (other,) = ERASED.people
    assert (other.id, other.name, other.identity_number, other.phone) == (
        OTHER.id,
        OTHER.name,
        OTHER.identity_number,
        OTHER.phone,
    )
    assert ERASED.answers["company.name"] is PROJECT.answers["company.name"]
    assert ERASED.answers["contact.name"].value == "陈立"
    assert ERASED.answers["contact.email"].value == "office@egret.example"
    assert ERASED.answers["technical.seats"].value == 24
    assert ERASED.documents["premises"] == PROJECT.documents["premises"]
    assert [holder.percent for holder in ERASED.shareholders] == [None, None]
    assert ERASED.shareholders[1] == PROJECT.shareholders[1]
    assert ERASED.id == PROJECT.id


def test_an_answer_that_is_the_person_is_open_again() -> None:
    assert "company.legal_representative" not in ERASED.answers
    assert "contact.phone" not in ERASED.answers


def test_a_reason_that_is_needed_is_never_left_empty() -> None:
    assert Project.model_validate_json(ERASED.model_dump_json()) == ERASED
    assert MARK in ERASED.answers["service.scope"].reason


def test_only_the_attachments_that_were_chosen_go() -> None:
    assert [item.id for item in ERASED.attachments] == ["a2"]
    kept = Eraser(PROJECT, WANTED).project(PROJECT)
    assert [item.name for item in kept.attachments] == [f"{MARK}身份证.pdf", "营业执照.pdf"]


def test_what_will_be_touched_is_known_before() -> None:
    traces = Eraser(PROJECT, WANTED).traces(PROJECT)
    assert traces.answers == (
        "company.legal_representative",
        "contact.phone",
        "company.address",
        "service.scope",
    )
    assert (traces.people, traces.holders, traces.documents) == (("p2",), ("s1",), ("articles",))
    assert [item.id for item in traces.attachments] == ["a1"]
    assert traces.attachment_notes == ("a2",)
    assert traces.in_title_or_notes
    assert not traces.namesake


def test_of_what_is_erased_nothing_is_found_again() -> None:
    traces = Eraser(PROJECT, WANTED, {"a" * 64}).traces(ERASED)
    assert traces == type(traces)((), (), (), (), (), (), in_title_or_notes=False, namesake=False)


def test_the_name_of_a_namesake_stays_but_no_number_does() -> None:
    namesake = Person(id="p3", name=NAME, phone="13700000000")
    project = PROJECT.with_people((WANTED, namesake))
    eraser = Eraser(project, WANTED)
    erased = eraser.project(project)
    assert eraser.namesake
    assert erased.people[0].name == NAME
    assert [secret for secret in (IDENTITY, PHONE) if secret in erased.model_dump_json()] == []


@pytest.mark.parametrize(
    "typed",
    [
        "139 1234 5678",
        "139-1234-5678",
        "１３９１２３４５６７８",
        "(139) 1234 5678".replace("(", "").replace(")", ""),
    ],
)
def test_a_number_is_found_however_it_is_typed(typed: str) -> None:
    assert Eraser(PROJECT, WANTED).text(f"电话{typed}。") == f"电话{MARK}。"


def test_a_name_of_one_character_is_not_cut_out_of_other_words() -> None:
    person = Person(id="p9", name="李")
    project = Project(people=(person,), answers={"a": Answer(value="李白路")})
    assert Eraser(project, person).project(project).answers["a"].value == "李白路"


@given(projects, st.data())
def test_erasing_leaves_no_row_and_a_valid_project(project: Project, data: st.DataObject) -> None:
    if not project.people:
        return
    person = data.draw(st.sampled_from(project.people))
    eraser = Eraser(project, person)
    erased = eraser.project(project)
    assert [other.id for other in erased.people] == [o.id for o in project.people if o.id != person.id]
    assert Project.model_validate_json(erased.model_dump_json()) == erased
    assert eraser.project(erased) == erased
