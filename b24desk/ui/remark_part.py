"""The quiet line below a question: a note of one's own or for the papers, who sees to it, by when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import LONGEST, storable
from b24desk.flow.remark import Remark
from b24desk.flow.row_entry import LONGEST_LINE
from b24desk.ui.composing import TextLine
from b24desk.ui.fields.date_field import DateField
from b24desk.ui.fields.prose_field import ProseField
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import ErrorLine, Heading
from b24desk.ui.words import Say, Words

_WIDTH = 460
_MOST_OF_OWNER = 16


class RemarkPart(QWidget):
    """Says on its line what is noted; the fields are made when it is opened. `title` names the question."""

    edited = Signal()
    settled = Signal()

    def __init__(self, title: Say, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self._title = title
        self._words = words
        self._today = today
        self._given = Remark()
        self._fields: _Fields | None = None
        self.line = Disclosure(words, self._summary, self._make, lambda: f"{self._summary()}: {title()}")
        stack(self, 0).addWidget(self.line)

    def remark(self) -> Remark:
        """As it stands; a day that cannot be read is kept in the note."""
        if self._fields is not None:
            self._given = self._fields.remark()
        return self._given

    def show_remark(self, remark: Remark) -> None:
        """Show this; fields that already hold it are left alone, with whatever is being typed in them."""
        if remark not in (self._given, self.remark()):
            self._given = remark
            if self._fields is not None:
                self._fields.show_remark(remark)
        self.line.say_again()

    @property
    def has_unread_day(self) -> bool:
        return self._fields is not None and self._fields.has_unread_day

    @property
    def is_too_long(self) -> bool:
        return len(self.remark().note) >= LONGEST

    def say_wrong(self, words: str) -> None:
        """What is wrong with the day, beside it; empty for nothing."""
        if words or self._fields is not None:
            self._opened().say_wrong(words)

    def focus_day(self) -> None:
        self._opened().due.target().setFocus()

    def focus_note(self) -> None:
        self._opened().note.target().setFocus()

    def _opened(self) -> "_Fields":
        self.line.open()
        if self._fields is None:
            self._fields = self._make_fields()
        return self._fields

    def _make(self) -> QWidget:
        self._fields = self._make_fields()
        return self._fields

    def _make_fields(self) -> "_Fields":
        fields = _Fields(self._title, self._words, self._today)
        fields.show_remark(self._given)
        for signal in (fields.note.edited, fields.due.edited, fields.owner.textEdited):
            signal.connect(self.edited)
        for signal in (fields.note.settled, fields.due.settled, fields.owner.editingFinished):
            signal.connect(self.settled)
        fields.printed.clicked.connect(self.settled)
        return fields

    def _summary(self) -> str:
        note, _, owner, due = self._given
        short = owner if len(owner) <= _MOST_OF_OWNER else f"{owner[:_MOST_OF_OWNER]}…"
        said = [self.tr("Owner: {owner}").format(owner=short)] if short.strip() else []
        said += [self.tr("by {day}").format(day=due.isoformat())] if due else []
        said += [self.tr("with a note")] if note.strip() else []
        return " · ".join(said) or self.tr("Note, owner, date")


class _Fields(QWidget):
    def __init__(self, title: Say, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self._words = words
        self._layout = stack(self, 4)
        self._layout.setContentsMargins(16, 0, 0, 6)
        self.note = ProseField(words)
        self.printed = QCheckBox()
        self.owner = TextLine()
        self.owner.setMaximumWidth(_WIDTH)
        self.due = DateField(today, words)
        self._wrong = ErrorLine()
        self._add(lambda: self.tr("Note"), title, self.note, self.note.target())
        words.bind(self.printed.setText, lambda: self.tr("The papers print this note"))
        words.name(
            self.printed, lambda: words.language.paired(self.tr("The papers print this note"), title())
        )
        self._layout.addWidget(self.printed)
        self._add(self._owner, title, self.owner, self.owner)
        self._add(self._due, title, self.due, self.due.target())
        self._layout.insertWidget(self._layout.count() - 1, self._wrong)

    def _owner(self) -> str:
        return self.tr("Who sees to it")

    def _due(self) -> str:
        return self.tr("By when")

    def _add(self, say: Say, title: Say, field: QWidget, target: QWidget) -> None:
        label = Heading(3)
        label.setBuddy(target)
        self._words.bind(label.setText, say)
        self._words.name(target, lambda: self._words.language.paired(say(), title()))
        self._layout.addWidget(label)
        self._layout.addWidget(field)

    @property
    def has_unread_day(self) -> bool:
        entry = self.due.entry()
        return entry.value is None and bool(entry.typed.strip())

    def remark(self) -> Remark:
        value, typed = self.note.entry()
        lines = [typed or (value if isinstance(value, str) else "")]
        owner, due = storable(self.owner.text()), self.due.entry()
        if len(owner) > LONGEST_LINE:
            lines.append(f"{self._owner()}: {owner}")
            owner = ""
        if self.has_unread_day:
            lines.append(f"{self._due()}: {due.typed.strip()}")
        note = "\n".join(line for line in lines if line.strip())[:LONGEST]
        day = date.fromisoformat(due.value) if isinstance(due.value, str) else None
        return Remark(note, self.printed.isChecked(), owner, day)

    def show_remark(self, remark: Remark) -> None:
        self.note.show_answer(Answer(value=remark.note or None))
        self.printed.setChecked(remark.printed)
        self.owner.setText(remark.owner)
        day = remark.due.isoformat() if remark.due else ""
        self.due.show_answer(Answer(value=day or None))

    def say_wrong(self, words: str) -> None:
        self._wrong.say(words)
        self.due.set_flawed(bool(words))
