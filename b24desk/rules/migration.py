"""Bringing a project from an older rulebook to a newer one: everything in it is mapped or set aside whole.

What is set aside stays under its old name. It gives no fact, and comes back when a rulebook has a place
for it again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from b24desk.domain.project import Answer, AnswerValue, Attachment, DocumentProgress, Person, Project
from b24desk.rules.derivation import fact_of
from b24desk.rules.migration_table import YES_AND_NO, MigrationTable
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question, QuestionKind


@dataclass(frozen=True, slots=True)
class Moves:
    """`mapped` pairs the name before with the one now, twice or more for what was split.

    What a split leaves without a place in one of its parts stands in both.
    """

    mapped: tuple[tuple[str, str], ...]
    set_aside: tuple[str, ...]

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        return tuple((old, now) for old, now in self.mapped if old != now)


@dataclass(frozen=True, slots=True)
class Migrated:
    """`evidence` are the documents that files were put with."""

    project: Project
    answers: Moves
    documents: Moves
    evidence: Moves
    roles: Moves


def migrated(project: Project, version: str, after: Rulebook) -> Migrated:
    """The project, made with a rulebook of that version, as the other rulebook has it.

    An empty version is one that is not known. Nothing of an answer but its name and option changes.
    """
    table = MigrationTable.since(version, after)
    answers, answer_moves = _answers(project, table, after)
    documents, document_moves = _documents(project, table, after)
    attachments, evidence_moves = _attachments(project, table, after)
    people, role_moves = _people(project, table, after)
    changes = {
        "answers": answers,
        "documents": documents,
        "attachments": attachments,
        "people": people,
        "rulebook_version": after.edition.version,
    }
    return Migrated(
        project.model_copy(update=changes), answer_moves, document_moves, evidence_moves, role_moves
    )


def _answers(project: Project, table: MigrationTable, after: Rulebook) -> tuple[dict[str, Answer], Moves]:
    moves = {
        name: {
            now: _taken(answer, value, after.questions.get(now), after, is_split=len(places) > 1)
            for now, value in places.items()
        }
        for name, answer in project.answers.items()
        for places in [table.question(name, answer.value)]
    }
    placed = _placed(moves)
    answers: dict[str, Answer] = {}
    for name, places in placed.items():
        answers.update({now: taken for now in places if (taken := moves[name][now]) is not None})
        if len(places) < len(moves[name]) and name not in places:
            answers[name] = project.answers[name]
    return answers, _moves(moves, placed)


def _taken(
    old: Answer, value: AnswerValue | None, question: Question | None, after: Rulebook, *, is_split: bool
) -> Answer | None:
    """The answer in its new place; None where it has none, or where a part of a split cannot read it."""
    if question is None:
        return None
    if question.kind is QuestionKind.YES_NO and value != old.value and isinstance(value, str):
        value = YES_AND_NO.get(value, value)
    if is_split and value is not None and fact_of(question, value, after.provinces) is None:
        return None
    return old if value == old.value else old.model_copy(update={"value": value})


def _documents(
    project: Project, table: MigrationTable, after: Rulebook
) -> tuple[dict[str, DocumentProgress], Moves]:
    moves = {
        name: {now: progress if now in after.documents else None}
        for name, progress in project.documents.items()
        for now in [table.document(name)]
    }
    placed = _placed(moves)
    names = {name: next(iter(places), name) for name, places in placed.items()}
    documents = {names[name]: progress for name, progress in project.documents.items()}
    return documents, _moves(moves, placed)


def _attachments(
    project: Project, table: MigrationTable, after: Rulebook
) -> tuple[tuple[Attachment, ...], Moves]:
    """Several files may be evidence for one document, and one for several: no place is ever taken."""
    held = _once(name for attachment in project.attachments for name in attachment.documents)
    names = {name: now for name in held if (now := table.document(name)) in after.documents}
    attachments = tuple(
        attachment.model_copy(
            update={"documents": _once(names.get(name, name) for name in attachment.documents)}
        )
        for attachment in project.attachments
    )
    return attachments, _moved(held, names)


def _people(project: Project, table: MigrationTable, after: Rulebook) -> tuple[tuple[Person, ...], Moves]:
    """A post's new name takes the place of the old one with each person; who has both has it once."""
    held = _once(role for person in project.people for role in person.roles)
    names = {role: now for role in held if (now := table.role(role)) in after.roles}
    people = tuple(
        person.model_copy(update={"roles": _once(names.get(role, role) for role in person.roles)})
        for person in project.people
    )
    return people, _moved(held, names)


def _moved(held: Iterable[str], names: Mapping[str, str]) -> Moves:
    return Moves(tuple(names.items()), tuple(name for name in held if name not in names))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _placed(wanted: Mapping[str, Mapping[str, object | None]]) -> dict[str, tuple[str, ...]]:
    """The places that each name gets, of those that hold something for it.

    No place goes to two, and a name that does not get all that it wants stays taken by what it held.
    """
    kept = {name for name, places in wanted.items() if name in places}
    while True:
        found: dict[str, tuple[str, ...]] = {}
        given: set[str] = set()
        for name, places in wanted.items():
            fitting = (now for now, held in places.items() if held is not None)
            found[name] = tuple(now for now in fitting if now == name or now not in kept | given)
            given.update(found[name])
        short = {name for name, places in wanted.items() if len(found[name]) < len(places)}
        if short <= kept:
            return found
        kept |= short


def _moves(wanted: Mapping[str, Mapping[str, object | None]], placed: Mapping[str, tuple[str, ...]]) -> Moves:
    mapped = tuple((name, now) for name, places in placed.items() for now in places)
    return Moves(mapped, tuple(name for name, places in wanted.items() if len(placed[name]) < len(places)))
