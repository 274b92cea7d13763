"""A copy for sending, without what makes out the people in it. The rule is one that can be told in a breath.

Names keep their first character, numbers their first three and last two, addresses their first and what is
behind the @. This goes for every place where they stand, free texts included. Notes and attachments are left
out. The company's own data stays.
"""

import re
from collections.abc import Callable, Iterable
from uuid import UUID

from b24desk.domain.identifiers import masked, numbers_masked
from b24desk.domain.project import Answer, HolderKind, Person, Project, Shareholder
from b24desk.storage.personal.spelling import name_pattern, number_pattern
from b24desk.storage.personal.texts import rewritten

NAMES = frozenset({"company.legal_representative", "contact.name"})
"""Questions whose answer is somebody's name."""
NUMBERS = frozenset({"contact.phone", "contact.email"})
"""Questions whose answer is somebody's number or address."""
_PERSONS = frozenset({HolderKind.NATURAL_PERSON, HolderKind.FOREIGN_PERSON, None})
"""A holder of no known kind is taken for a person."""
_ANY_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def redacted(project: Project, new_id: UUID) -> Project:
    """The copy, as an application of its own. Rows are numbered anew, as their ids may speak too."""
    bare = _without_notes(project)
    masks = (
        (number_pattern(_numbers(bare)), _masked_number),
        (_ANY_ADDRESS, _masked_number),
        (name_pattern(_named(bare)), _masked_name),
    )

    def rewrite(text: str) -> str:
        for pattern, mask in masks:
            text = _substituted(text, pattern, mask)
        return numbers_masked(text)

    hidden = rewritten(_fields_masked(bare), rewrite)
    people = tuple(
        person.model_copy(update={"id": f"person-{place}"}) for place, person in enumerate(hidden.people, 1)
    )
    return hidden.model_copy(
        update={"id": new_id, "people": people, "shareholders": _renumbered(hidden.shareholders)}
    )


def _without_notes(project: Project) -> Project:
    blank = {"note": ""}
    return project.model_copy(
        update={
            "notes": "",
            "attachments": (),
            "answers": {key: answer.model_copy(update=blank) for key, answer in project.answers.items()},
            "documents": {key: entry.model_copy(update=blank) for key, entry in project.documents.items()},
            "people": tuple(person.model_copy(update=blank) for person in project.people),
            "shareholders": tuple(holder.model_copy(update=blank) for holder in project.shareholders),
        }
    )


def _fields_masked(project: Project) -> Project:
    """The fields that are a name or a number as a whole, however short."""
    return project.model_copy(
        update={
            "answers": {key: _masked_answer(key, answer) for key, answer in project.answers.items()},
            "documents": {
                key: entry.model_copy(update={"owner": _masked_name(entry.owner)})
                for key, entry in project.documents.items()
            },
            "people": tuple(map(_masked_person, project.people)),
            "shareholders": tuple(
                holder.model_copy(update={"name": _masked_name(holder.name)})
                if holder.kind in _PERSONS
                else holder
                for holder in project.shareholders
            ),
        }
    )


def _masked_answer(question: str, answer: Answer) -> Answer:
    changes: dict[str, object] = {"owner": _masked_name(answer.owner)}
    if question in NAMES | NUMBERS:
        mask = _masked_name if question in NAMES else _masked_number
        changes["typed"] = mask(answer.typed)
        if isinstance(answer.value, str):
            changes["value"] = mask(answer.value)
    return answer.model_copy(update=changes)


def _masked_person(person: Person) -> Person:
    return person.model_copy(
        update={
            "name": _masked_name(person.name),
            "name_en": _masked_name(person.name_en),
            "identity_number": _masked_number(person.identity_number),
            "phone": _masked_number(person.phone),
            "email": _masked_number(person.email),
        }
    )


def _renumbered(holders: tuple[Shareholder, ...]) -> tuple[Shareholder, ...]:
    new = {holder.id: f"holder-{place}" for place, holder in enumerate(holders, 1)}
    return tuple(
        holder.model_copy(update={"id": new[holder.id], "holds_in": _renamed(holder.holds_in, new)})
        for holder in holders
    )


def _renamed(holder: str | None, new: dict[str, str]) -> str | None:
    """A holder that is not there is one of no name."""
    return None if holder is None else new.get(holder, "holder-0")


def _named(project: Project) -> Iterable[str]:
    for person in project.people:
        yield from (person.name, person.name_en)
    yield from (holder.name for holder in project.shareholders if holder.kind in _PERSONS)
    yield from _answered(project, NAMES)


def _numbers(project: Project) -> Iterable[str]:
    for person in project.people:
        yield from (person.identity_number, person.phone, person.email)
    yield from _answered(project, NUMBERS)


def _answered(project: Project, questions: frozenset[str]) -> Iterable[str]:
    for question in sorted(questions & project.answers.keys()):
        answer = project.answers[question]
        yield answer.typed
        if isinstance(answer.value, str):
            yield answer.value


def _substituted(text: str, pattern: re.Pattern[str] | None, mask: Callable[[str], str]) -> str:
    return text if pattern is None else pattern.sub(lambda found: mask(found[0]), text)


def _masked_name(name: str) -> str:
    shown = name.strip()
    return shown[:1] + "*" * min(2, len(shown) - 1) if len(shown) > 1 else "*" * len(shown)


def _masked_number(number: str) -> str:
    shown = number.strip()
    local, at, domain = shown.partition("@")
    return _masked_name(local) + at + domain if at else masked(shown)
