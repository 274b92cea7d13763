"""What the history of a project knows of one person: every state of the row, every place that named it."""

from collections.abc import Iterator
from functools import partial

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Person
from b24desk.storage.personal import texts
from b24desk.storage.personal.erasure import Eraser
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.changes import Change
from b24desk.storage.working.entities import Kind, Placed
from b24desk.storage.working.history import History

_FIELDS = {
    Kind.PROJECT: texts.PROJECT,
    Kind.ANSWER: texts.ANSWER,
    Kind.PERSON: texts.PERSON,
    Kind.HOLDER: texts.HOLDER,
    Kind.DOCUMENT: texts.DOCUMENT,
    Kind.ATTACHMENT: texts.ATTACHMENT,
}


def states_of(history: History, person: str) -> tuple[Person, ...]:
    """Every state that the person's row ever had, the milestones' included. Raises B24Error."""
    changes = (item for change in history.every_change() for item in _items(change))
    rows = [item for item in changes if isinstance(item, Person) and item.id == person]
    for milestone in history.milestones.all():
        people = history.milestones.snapshot(milestone.id).project.people
        rows += [row for row in people if row.id == person]
    return tuple(dict.fromkeys(rows))


def erase_from_history(history: History, eraser: Eraser) -> None:
    """Forget every change of the person's row and of each row that ever named the person. Raises B24Error.

    Whole rows and not words: what was typed half may be in a state of its own.
    """
    touched = {(Kind.PERSON, eraser.person_id)}
    for change in history.every_change():
        if any(_names(eraser, change.kind, item) for item in _items(change)):
            touched.add((change.kind, change.id))
    history.rewrite(
        lambda change: None if (change.kind, change.id) in touched else change,
        partial(_without, eraser),
        eraser.text,
    )


def _without(eraser: Eraser, snapshot: Snapshot) -> Snapshot:
    return Snapshot(eraser.project(snapshot.project), snapshot.rulebook)


def _items(change: Change) -> Iterator[object]:
    for side in (change.before, change.after):
        if isinstance(side, Placed):
            yield side.item


def _names(eraser: Eraser, kind: Kind, item: object) -> bool:
    fields = _FIELDS.get(kind)
    return fields is not None and isinstance(item, Frozen) and eraser.speaks_of(texts.texts_of(item, fields))
