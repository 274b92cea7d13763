"""What can be found, and what never can: numbers that identify or reach a person."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Person
from b24desk.flow.search import index_of
from b24desk.flow.search_subjects import Kind, people_subjects, rulebook_subjects
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook
from tests.strategies import people

RULEBOOK = load_rulebook(resource("rulebook"))
digits = st.text("0123456789０１２３４５６７８９", min_size=8, max_size=18)


def test_every_question_document_post_date_page_and_source_can_be_found() -> None:
    found = {(subject.kind, subject.id) for subject in rulebook_subjects(RULEBOOK)}
    tables = {
        Kind.QUESTION: RULEBOOK.questions,
        Kind.DOCUMENT: RULEBOOK.documents,
        Kind.POST: RULEBOOK.roles,
        Kind.DATE: RULEBOOK.milestones,
        Kind.PAGE: RULEBOOK.pages,
        Kind.SOURCE: RULEBOOK.sources,
    }
    assert found == {(kind, name) for kind, table in tables.items() for name in table}


def test_a_person_is_found_by_name_english_name_and_position() -> None:
    person = Person(id="p1", name="单雄信", name_en="Shan Xiongxin", position="客服主管")
    index = index_of(people_subjects([person]))
    for typed in ("单雄信", "sxx", "shanxiongxin", "Xiongxin", "客服主管"):
        (group,) = index.find(typed)
        assert [subject.id for subject in group.subjects] == ["p1"]


@given(people, digits, digits)
def test_numbers_of_a_person_are_in_no_index(person: Person, number: str, phone: str) -> None:
    told = person.model_copy(
        update={
            "identity_number": number,
            "phone": phone,
            "name": f"{person.name}{number}",
            "position": f"{phone} {person.position}",
        }
    )
    said = repr(index_of(people_subjects([told])))
    for secret in (number, phone):
        assert secret not in said
        assert unicodedata.normalize("NFKC", secret) not in said


def test_a_passport_and_an_address_typed_into_the_name_are_left_out() -> None:
    person = Person(id="p1", name="Ann E12345678 ann@b.cn", identity_number="E12345678", email="ann@b.cn")
    (subject,) = people_subjects([person])
    assert (subject.zh, subject.en, subject.beside) == ("Ann", "Ann", ("Ann", ""))


def test_somebody_without_name_and_position_cannot_be_found() -> None:
    assert list(people_subjects([Person(id="p1", identity_number="11010519491231002X")])) == []
