"""A redacted copy: by one rule, in every field, with nothing in it that makes out a person."""

from uuid import UUID

from hypothesis import given

from b24desk.domain.project import Answer, Person, Project
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook
from b24desk.rules.schema.questions import QuestionKind
from b24desk.storage.exchange import read_exchange
from b24desk.storage.personal.redaction import NAMES, NUMBERS, redacted
from tests.storage.personal.people import PROJECT, SECRETS, said_in
from tests.strategies import projects

NEW = UUID(int=99)
COPY = redacted(PROJECT, NEW)
NUMBER_KINDS = {QuestionKind.PHONE, QuestionKind.EMAIL, QuestionKind.IDENTITY}
TEXT_KINDS = {QuestionKind.TEXT, QuestionKind.LONG_TEXT}
BUSINESS = {"company.name", "company.name_en", "company.address", "company.business_scope"}


def test_no_name_and_no_number_is_left() -> None:
    assert said_in(PROJECT) == list(SECRETS)
    assert said_in(COPY) == []
    assert "1234 5678" not in COPY.model_dump_json()
    assert [
        secret for secret in ("陈立", "Chen Li", "440305198602140008") if secret in COPY.model_dump_json()
    ] == []


def test_the_rule_is_the_one_that_is_told() -> None:
    person = COPY.people[0]
    assert (person.name, person.name_en) == ("欧**", "O**")
    assert (person.identity_number, person.phone) == ("110•••••••••••••1X", "139••••••78")
    assert person.email == "r**@egret.example"
    assert COPY.answers["contact.name"].value == "陈*"
    assert COPY.title == "云鹭 欧**"


def test_notes_and_attachments_are_left_out() -> None:
    assert (COPY.notes, COPY.attachments) == ("", ())
    assert {answer.note for answer in COPY.answers.values()} == {""}
    assert {entry.note for entry in COPY.documents.values()} == {""}
    assert {person.note for person in COPY.people} | {holder.note for holder in COPY.shareholders} == {""}


def test_the_company_and_every_other_answer_stay() -> None:
    for question in ("company.name", "service.clients", "technical.seats"):
        assert COPY.answers[question] == PROJECT.answers[question]
    assert COPY.shareholders[1].name == "北京云鹭投资有限公司"
    assert COPY.answers.keys() == PROJECT.answers.keys()
    assert COPY.documents.keys() == PROJECT.documents.keys()


def test_it_is_an_application_of_its_own_with_rows_of_new_ids() -> None:
    assert COPY.id == NEW
    assert [person.id for person in COPY.people] == ["person-1", "person-2"]
    assert [(holder.id, holder.holds_in) for holder in COPY.shareholders] == [
        ("holder-1", None),
        ("holder-2", "holder-1"),
    ]


def test_numbers_of_nobody_in_the_list_are_masked_too() -> None:
    typed = "财务 15912345678，证件110101199003078515，邮箱 a.b@c.example，号码95012345678901"
    project = Project(answers={"x": Answer(value=typed)})
    assert redacted(project, NEW).answers["x"].value == (
        "财务 159••••••78，证件110•••••••••••••15，邮箱 a**@c.example，号码95012345678901"
    )


def test_a_short_name_is_masked_in_its_field_and_left_alone_in_words() -> None:
    project = Project(people=(Person(id="a", name="李"),), answers={"x": Answer(value="李白路")})
    copy = redacted(project, NEW)
    assert (copy.people[0].name, copy.answers["x"].value) == ("*", "李白路")


def test_every_question_for_a_name_or_a_number_is_known() -> None:
    """A question that is added later is either the company's or somebody's, and somebody has to say so."""
    questions = load_rulebook(resource("rulebook")).questions
    kinds = {question.id: question.kind for question in questions.values()}
    assert {id_ for id_, kind in kinds.items() if kind in NUMBER_KINDS} == NUMBERS
    assert {id_ for id_, kind in kinds.items() if kind in TEXT_KINDS} == NAMES | BUSINESS


def test_every_sample_comes_out_without_its_people() -> None:
    for path in sorted(resource("samples").glob("*.json")):
        project = read_exchange(path)
        spelt = redacted(project, NEW).model_dump_json()
        told = [
            value for p in project.people for value in (p.name, p.identity_number, p.phone, p.email) if value
        ]
        assert told
        assert [value for value in told if value in spelt] == []


@given(projects)
def test_a_copy_is_a_project_with_the_same_rows(project: Project) -> None:
    copy = redacted(project, NEW)
    assert Project.model_validate_json(copy.model_dump_json()) == copy
    assert copy.answers.keys() == project.answers.keys()
    assert [row.roles for row in copy.people] == [row.roles for row in project.people]
    assert [row.percent for row in copy.shareholders] == [row.percent for row in project.shareholders]
