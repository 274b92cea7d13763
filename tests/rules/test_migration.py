"""Nothing that was typed is lost on the way to another rulebook: it is mapped, or set aside whole."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from b24desk.domain.project import (
    Answer,
    AnswerState,
    Attachment,
    DocumentProgress,
    DocumentState,
    Person,
    Project,
)
from b24desk.resources import resource
from b24desk.rules.loader import RulebookError, read_rulebook
from b24desk.rules.migration import Migrated, Moves, migrated
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.edition import Migration
from tests import strategies
from tests.flow.next_edition import NEXT, NEXT_FILES, SHIPPED, VERSION

BEFORE = SHIPPED.edition.version
SAMPLES = [
    Project.model_validate_json(path.read_bytes()) for path in sorted(resource("samples").glob("*.json"))
]
_QUESTIONS = (
    "company.registered_capital",
    "company.capital",
    "service.number_rental",
    "service.number_sublet",
    "service.number_lent",
    "service.outbound",
    "service.scope",
    "retired",
)
_MOVING: dict[str, object] = {
    "answers": {},
    "documents": {},
    "attachments": (),
    "people": (),
    "rulebook_version": "",
}
_OPTIONS: dict[object, object] = {"no_calls_out": "none"}
_DOCUMENTS = ("business-licence", "licence-of-the-firm", "reputation-proof", "technical-plan", "retired")
_ROLES = ("licence-officer", "permit-officer", "security-officer", "retired")


def typed_in(answer: Answer) -> dict[str, object]:
    """All that a person typed or chose; the state and an option's id are ours."""
    return answer.model_dump(exclude={"state", "value"})


def is_whole(project: Project, found: Migrated) -> bool:
    """Whether all of the project is in what became of it, each answer where its moves say."""
    now = found.project
    goals = {name: [new for old, new in found.answers.mapped if old == name] for name in project.answers}
    for name in found.answers.set_aside:
        goals[name].append(name)
    return (
        all(goals.values())
        and all(
            typed_in(now.answers[goal]) == typed_in(project.answers[name])
            and now.answers[goal].state is project.answers[name].state
            and _OPTIONS.get(now.answers[goal].value, now.answers[goal].value) == project.answers[name].value
            for name, places in goals.items()
            for goal in places
        )
        and sorted(now.answers) == sorted({goal for places in goals.values() for goal in places})
        and Counter(now.documents.values()) == Counter(project.documents.values())
        and [person.model_copy(update={"roles": ()}) for person in now.people]
        == [person.model_copy(update={"roles": ()}) for person in project.people]
        and [attachment.model_copy(update={"documents": ()}) for attachment in now.attachments]
        == [attachment.model_copy(update={"documents": ()}) for attachment in project.attachments]
        and now.model_copy(update=_MOVING) == project.model_copy(update=_MOVING)
    )


def told(**values: object) -> Project:
    return Project(
        answers={
            name.replace("__", "."): Answer.model_validate({"value": value}) for name, value in values.items()
        }
    )


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Projects whose ids are those that an edition may have moved."""
    made = draw(strategies.projects)
    answers = draw(st.dictionaries(st.sampled_from(_QUESTIONS), strategies.answers(), max_size=8))
    documents = draw(st.dictionaries(st.sampled_from(_DOCUMENTS), strategies.documents(), max_size=5))
    roles = st.lists(st.sampled_from(_ROLES), max_size=3, unique=True).map(tuple)
    people = tuple(person.model_copy(update={"roles": draw(roles)}) for person in made.people)
    covered = st.lists(st.sampled_from(_DOCUMENTS), max_size=3, unique=True).map(tuple)
    attachments = tuple(
        attachment.model_copy(update={"documents": draw(covered)}) for attachment in made.attachments
    )
    return made.model_copy(
        update={
            "answers": {**made.answers, **answers},
            "documents": {**made.documents, **documents},
            "attachments": attachments,
            "people": people,
        }
    )


@st.composite
def tables(draw: st.DrawFn) -> Rulebook:
    """The next edition with any table of moves, sensible or not."""
    names = st.sampled_from(_QUESTIONS)
    step = st.one_of(
        st.builds(Migration, to=st.just(VERSION), question=names, becomes=names),
        st.builds(
            Migration,
            to=st.just(VERSION),
            question=names,
            becomes=st.lists(names, min_size=2, max_size=3, unique=True).map(tuple),
        ),
        st.builds(
            Migration,
            to=st.just(VERSION),
            document=st.sampled_from(_DOCUMENTS),
            becomes=st.sampled_from(_DOCUMENTS),
        ),
        st.builds(
            Migration, to=st.just(VERSION), role=st.sampled_from(_ROLES), becomes=st.sampled_from(_ROLES)
        ),
    )
    steps = tuple(draw(st.lists(step, max_size=6)))
    return replace(NEXT, edition=NEXT.edition.model_copy(update={"migrations": steps}))


@settings(max_examples=300, deadline=None)
@given(projects(), tables(), st.sampled_from([BEFORE, ""]))
def test_all_that_was_typed_is_there_whatever_has_moved(
    project: Project, after: Rulebook, version: str
) -> None:
    before = project.model_dump_json()
    found = migrated(project, version, after)
    assert is_whole(project, found)
    assert project.model_dump_json() == before
    assert Project.model_validate_json(found.project.model_dump_json()) == found.project


@settings(max_examples=100, deadline=None)
@given(projects())
def test_every_post_of_a_person_is_held_under_its_name_of_today(project: Project) -> None:
    found = migrated(project, BEFORE, NEXT)
    names = dict(found.roles.mapped)
    for old, new in zip(project.people, found.project.people, strict=True):
        assert set(new.roles) == {names.get(role, role) for role in old.roles}
        assert set(old.roles) - names.keys() <= set(found.roles.set_aside)


@pytest.mark.parametrize("project", SAMPLES, ids=lambda project: project.title.rpartition(" / ")[2])
def test_a_sample_is_carried_over_whole_and_nothing_of_it_is_set_aside(project: Project) -> None:
    found = migrated(project, BEFORE, NEXT)
    assert is_whole(project, found)
    assert found.answers.set_aside == found.documents.set_aside == found.roles.set_aside == ()
    capital = project.answers["company.registered_capital"]
    assert found.project.answers["company.capital"] == capital
    assert "company.registered_capital" not in found.project.answers
    assert found.project.documents.get("licence-of-the-firm") == project.documents.get("business-licence")
    assert found.project.rulebook_version == VERSION


def test_both_parts_of_a_split_have_the_answer() -> None:
    old = Answer(value=False, note="asked the carrier", owner="Li")
    found = migrated(Project(answers={"service.number_rental": old}), BEFORE, NEXT)
    assert found.project.answers == {"service.number_sublet": old, "service.number_lent": old}
    assert found.answers == Moves(
        (
            ("service.number_rental", "service.number_sublet"),
            ("service.number_rental", "service.number_lent"),
        ),
        (),
    )


@pytest.mark.parametrize("state", [AnswerState.DONT_KNOW, AnswerState.LATER, AnswerState.PARKED])
def test_both_parts_of_a_split_have_what_is_not_known(state: AnswerState) -> None:
    old = Answer(state=state, note="ask again")
    found = migrated(Project(answers={"service.number_rental": old}), BEFORE, NEXT)
    assert set(found.project.answers) == {"service.number_sublet", "service.number_lent"}
    assert set(found.project.answers.values()) == {old}


def test_what_a_part_of_a_split_cannot_take_stays_under_the_old_name_too() -> None:
    project = told(service__number_rental=False, service__number_lent=True)
    found = migrated(project, BEFORE, NEXT)
    assert found.project.answers["service.number_lent"].value is True
    assert found.project.answers["service.number_sublet"].value is False
    assert found.project.answers["service.number_rental"].value is False
    assert found.answers.set_aside == ("service.number_rental",)
    unreadable = migrated(told(service__number_rental="perhaps"), BEFORE, NEXT)
    assert unreadable.project.answers == told(service__number_rental="perhaps").answers
    assert unreadable.answers.mapped == ()


def test_an_option_may_become_yes_in_one_part_and_no_in_another() -> None:
    steps = (
        Migration(to=VERSION, question="calls", becomes=("service.number_sublet", "service.number_lent")),
        Migration(to=VERSION, question="service.number_sublet", option="sublet_only", becomes="yes"),
        Migration(to=VERSION, question="service.number_lent", option="sublet_only", becomes="no"),
    )
    after = replace(NEXT, edition=NEXT.edition.model_copy(update={"migrations": steps}))
    found = migrated(told(calls="sublet_only"), BEFORE, after)
    values = {name: answer.value for name, answer in found.project.answers.items()}
    assert values == {"service.number_sublet": True, "service.number_lent": False}


def test_progress_goes_with_its_document_and_never_takes_the_place_of_another() -> None:
    done = DocumentProgress(state=DocumentState.FINAL, note="sealed twice")
    begun = DocumentProgress(state=DocumentState.COLLECTING)
    found = migrated(Project(documents={"business-licence": done}), BEFORE, NEXT)
    assert found.project.documents == {"licence-of-the-firm": done}
    both = Project(documents={"business-licence": done, "licence-of-the-firm": begun})
    found = migrated(both, BEFORE, NEXT)
    assert found.project.documents == both.documents
    assert found.documents.set_aside == ("business-licence",)
    gone = migrated(Project(documents={"reputation-proof": done}), BEFORE, NEXT)
    assert gone.project.documents == {"reputation-proof": done}
    assert gone.documents.set_aside == ("reputation-proof",)


def test_evidence_stays_with_its_document() -> None:
    file = Attachment(
        id="a", name="执照.pdf", sha256="0" * 64, size=5, documents=("business-licence", "gone")
    )
    found = migrated(Project(attachments=(file,)), BEFORE, NEXT)
    assert found.project.attachments[0].documents == ("licence-of-the-firm", "gone")
    assert found.evidence == Moves((("business-licence", "licence-of-the-firm"),), ("gone",))
    both = file.model_copy(update={"documents": ("business-licence", "licence-of-the-firm")})
    once = migrated(Project(attachments=(both,)), BEFORE, NEXT).project.attachments[0].documents
    assert once == ("licence-of-the-firm",)


@settings(max_examples=100, deadline=None)
@given(projects())
def test_every_file_is_evidence_for_what_it_was(project: Project) -> None:
    found = migrated(project, BEFORE, NEXT)
    names = dict(found.evidence.mapped)
    for old, new in zip(project.attachments, found.project.attachments, strict=True):
        assert set(new.documents) == {names.get(name, name) for name in old.documents}
        assert set(old.documents) - names.keys() <= set(found.evidence.set_aside)


def test_a_post_goes_on_under_its_new_name() -> None:
    person = Person(id="p", roles=("security-officer", "licence-officer", "retired"))
    found = migrated(Project(people=(person,)), BEFORE, NEXT)
    assert found.project.people[0].roles == ("security-officer", "permit-officer", "retired")
    assert found.roles.renamed == (("licence-officer", "permit-officer"),)
    assert found.roles.set_aside == ("retired",)


def test_two_names_may_change_places() -> None:
    steps = (
        Migration(to="2027.01.01", question="company.kind", becomes="aside"),
        Migration(to="2027.02.01", question="service.scope", becomes="company.kind"),
        Migration(to="2027.03.01", question="aside", becomes="service.scope"),
    )
    after = replace(NEXT, edition=NEXT.edition.model_copy(update={"migrations": steps}))
    found = migrated(told(company__kind="a", service__scope="b"), BEFORE, after)
    assert {name: answer.value for name, answer in found.project.answers.items()} == {
        "company.kind": "b",
        "service.scope": "a",
    }


def test_of_a_version_that_is_not_known_only_what_has_no_place_is_moved() -> None:
    steps = (
        Migration(to="2025.01.01", question="company.kind", becomes="service.use"),
        Migration(to="2025.01.01", question="capital", becomes="company.capital"),
        Migration(to="2025.01.01", question="service.scope", option="province", becomes="one_province"),
    )
    after = replace(NEXT, edition=NEXT.edition.model_copy(update={"migrations": steps}))
    project = told(company__kind="limited_company", capital=5, service__scope="province")
    found = migrated(project, "", after).project.answers
    assert (found["company.kind"].value, found["company.capital"].value) == ("limited_company", 5)
    assert found["service.scope"].value == "one_province"
    assert "company.capital" not in migrated(project, "2026.01.01", after).project.answers


@pytest.mark.parametrize(
    "fields",
    [
        {"becomes": "a"},
        {"question": "a", "document": "b", "becomes": "c"},
        {"document": "a", "option": "b", "becomes": "c"},
        {"document": "a", "becomes": ("b", "c")},
        {"question": "a", "option": "b", "becomes": ("c", "d")},
        {"question": "a", "becomes": ("b",)},
    ],
)
def test_a_step_moves_one_thing(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Migration.model_validate({"to": VERSION, **fields})


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"service.number_lent"]', '"service.gone"]', "no question 'service.gone'"),
        ('becomes = "licence-of-the-firm"', 'becomes = "gone"', "no document 'gone'"),
        ('becomes = "permit-officer"', 'becomes = "gone"', "no role 'gone'"),
        ('becomes = "no_calls_out"', 'becomes = "gone"', "no option 'gone' of 'service.outbound'"),
    ],
)
def test_a_step_that_leads_nowhere_is_a_fault(old: str, new: str, problem: str) -> None:
    title_page = NEXT_FILES["rulebook.toml"].decode()
    assert old in title_page
    faulty = {**NEXT_FILES, "rulebook.toml": title_page.replace(old, new).encode()}
    with pytest.raises(RulebookError) as caught:
        read_rulebook(faulty)
    assert [str(found) for found in caught.value.problems] == [f"edition: migrations: {problem}"]
