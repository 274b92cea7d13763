"""What differs between two states of an application, as rows: the part, and what it was and is."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from b24desk.storage.merging.parts import Key, Part, Parts, same
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.widgets.column import rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words

MOST = 60
"""Rows that are shown; what is beyond is counted."""


class PartChange(NamedTuple):
    key: Key
    before: Part | None
    after: Part | None


def part_changes(before: Parts, after: Parts) -> list[PartChange]:
    """The parts that are not the same, in the order in which they are shown."""
    keys = dict.fromkeys([*before, *after])
    changes = [PartChange(key, before.get(key), after.get(key)) for key in keys]
    order = {kind: place for place, kind in enumerate(type(changes[0].key.kind))} if changes else {}
    found = [change for change in changes if not same(change.before, change.after)]
    return sorted(found, key=lambda change: order[change.key.kind])


class PartChanges(QWidget):
    def __init__(self, changes: Sequence[PartChange], parts: PartWords, words: Words) -> None:
        super().__init__()
        layout = stack(self, 4)
        self._parts = parts
        self._words = words
        kind = None
        for change in changes[:MOST]:
            if change.key.kind is not kind:
                kind = change.key.kind
                head = Heading(3)
                words.bind(head.setText, partial(parts.kind, kind))
                layout.addSpacing(6)
                layout.addWidget(head)
            layout.addWidget(rule())
            layout.addWidget(self._row(change))
        beyond = len(changes) - MOST
        if beyond > 0:
            more = Hint()
            words.bind(more.setText, lambda: self.tr("and %n more", "", beyond))
            layout.addWidget(more)

    def _row(self, change: PartChange) -> QWidget:
        frame, title, text = QFrame(), Label(), Label()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 6)
        self._words.bind(title.setText, lambda: self._parts.title(change.key, change.after, change.before))
        self._words.bind(text.setText, lambda: "\n".join(self._lines(change)))
        grid.addWidget(title, 0, 0)
        grid.addWidget(text, 0, 1)
        return frame

    def _lines(self, change: PartChange) -> Iterator[str]:
        for line in self._parts.lines(change.key, change.before, change.after):
            turn = f"{line.one} → {line.other}"
            if line.label:
                yield self.tr("{field}: {change}").format(field=line.label, change=turn)
            else:
                yield turn
