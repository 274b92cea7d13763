"""The steps of the history in words and rows: who, when, and each part that changed, from what to what."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from b24desk.domain.project import Project
from b24desk.storage.merging.parts import HEAD_FIELDS, Key, MadeWith, Part
from b24desk.storage.merging.parts import Kind as PartKind
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.working.changes import Change
from b24desk.storage.working.entities import Item, Kind
from b24desk.storage.working.history import PastStep
from b24desk.storage.working.steps import Step, StepKind
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.part_changes import PartChange
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words

_MOST_LINES = 12
_PARTS = {
    Kind.ANSWER: PartKind.ANSWER,
    Kind.PERSON: PartKind.PERSON,
    Kind.HOLDER: PartKind.HOLDER,
    Kind.DOCUMENT: PartKind.DOCUMENT,
    Kind.ATTACHMENT: PartKind.ATTACHMENT,
}


def parts_changed(changes: Sequence[Change]) -> Iterator[PartChange]:
    """The changes of a step as parts of an application; one that only moved is the same before and after."""
    for change in changes:
        before, after = (side.item if side else None for side in (change.before, change.after))
        if change.kind is Kind.PROJECT:
            yield from _head_changed(before, after)
        elif change.kind is not Kind.RULEBOOK:  # named by its version, which the head has
            yield PartChange(Key(_PARTS[change.kind], change.id), _part(before), _part(after))


def _head_changed(before: Item | None, after: Item | None) -> Iterator[PartChange]:
    if not isinstance(before, Project) or not isinstance(after, Project):
        return
    for field in HEAD_FIELDS:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield PartChange(Key(PartKind.HEAD, field), old, new)
    if before.rulebook_version != after.rulebook_version:
        old_rules, new_rules = (MadeWith(head.rulebook_version, None) for head in (before, after))
        yield PartChange(Key(PartKind.RULEBOOK, ""), old_rules, new_rules)


def _part(item: Item | None) -> Part | None:
    return None if isinstance(item, Project | RulebookText) else item


class StepWords(QObject):
    """In the current language."""

    def __init__(self, parts: PartWords) -> None:
        super().__init__()
        self._parts = parts

    def moment(self, step: Step) -> str:
        return f"{step.at.astimezone():%Y-%m-%d %H:%M}"

    def kind(self, kind: StepKind) -> str:
        """What a step was, where it was more than an edit."""
        words = {
            StepKind.EDIT: "",
            StepKind.UNDO: self.tr("Undone"),
            StepKind.REDO: self.tr("Redone"),
            StepKind.RESTORE: self.tr("Went back to an earlier version"),
            StepKind.MERGE: self.tr("Brought together with another version"),
            StepKind.IMPORT: self.tr("People brought in from a table"),
            StepKind.FROM_FILE: self.tr("Changed in the file, not in this window"),
        }
        return words[kind]

    def lines(self, past: PastStep) -> list[str]:
        """One line a field that changed."""
        lines = [line for change in parts_changed(past.changes) for line in self._lines(change)]
        more = len(lines) - _MOST_LINES
        if more > 0:
            lines[_MOST_LINES:] = [self.tr("and %n more", "", more)]
        return [said for said in (self.kind(past.step.kind), *lines) if said]

    def _lines(self, change: PartChange) -> Iterator[str]:
        title = self._parts.title(change.key, change.after, change.before)
        lines = self._parts.lines(change.key, change.before, change.after)
        if not lines:
            yield self.tr("{title}: moved to another place").format(title=title)
        for line in lines:
            words = (
                self.tr("{title}, {field}: {old} → {new}")
                if line.label
                else self.tr("{title}: {old} → {new}")
            )
            yield words.format(title=title, field=line.label, old=line.one, new=line.other)


class StepRow(QFrame):
    """A step on one row; whoever makes it adds what can be done with it to `grid`."""

    def __init__(self, past: PastStep, said: StepWords, words: Words) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 4, 0, 4)
        self.grid.setHorizontalSpacing(16)
        self.grid.setColumnStretch(1, 1)
        when, who, what = Heading(3), Hint(), Label()
        when.setWordWrap(False)
        when.setText(said.moment(past.step))
        who.setText(past.step.who)
        words.bind(what.setText, lambda: "\n".join(said.lines(past)))
        top = Qt.AlignmentFlag.AlignTop
        self.grid.addWidget(when, 0, 0, top)
        self.grid.addWidget(what, 0, 1, 2, 1, top)
        self.grid.addWidget(who, 1, 0, top)
        self.grid.setRowStretch(1, 1)
