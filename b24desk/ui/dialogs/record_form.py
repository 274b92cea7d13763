"""A form for one row of a list. Nothing typed is refused: what cannot be read is pointed out once.

Saved again as it stands, such a text goes into the row's note, and the figure stays open.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from b24desk.flow.row_entry import read_line
from b24desk.ui.dialogs.form import Form
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.label import ErrorLine, set_state
from b24desk.ui.words import Say, Words, without_mnemonic

_NOTE_LINES = 3.2
_PADDING = 18


class ReadLine:
    """A line of text with what it is read by, and what is said while it cannot be read."""

    def __init__(
        self, line: QLineEdit, label: Say, read: Callable[[str], object | None], say: Say, words: Words
    ) -> None:
        self.line = line
        self.label = label
        self._read = read
        self._pointed_out = False
        self.complaint = ErrorLine()
        self._say = say
        words.also(self._show)
        line.textChanged.connect(self._show)

    @property
    def is_unread(self) -> bool:
        return bool(self.line.text().strip()) and self._read(self.line.text()) is None

    def point_out(self) -> None:
        self._pointed_out = True
        self._show()

    def _show(self) -> None:
        unread = self._pointed_out and self.is_unread
        self.complaint.say(self._say() if unread else "")
        self.line.setAccessibleDescription(self.complaint.text())
        set_state(self.line, "flawed", "true" if unread else "")


class NoteEdit(QPlainTextEdit):
    """A few lines of free text; Tab leaves it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setFixedHeight(int(self.fontMetrics().lineSpacing() * _NOTE_LINES) + _PADDING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()


class RecordForm(Form):
    """Give every line a reading with `line` or `reads`; `unread` is what goes into the note."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, title: Say, accept: Say) -> None:
        super().__init__(parent, language, title, accept)
        self._readings: list[ReadLine] = []
        self._seen: tuple[str, ...] = ()

    def line(self, say: Say, text: str, hint: Say | None = None) -> tuple[QLineEdit, QLabel]:
        """A line for any text, under its label."""
        line = QLineEdit(text)
        label = self.add_field(say, line, hint)
        self.reads(line, label, say, read_line, lambda: self.tr("Shorten this to 2,000 characters"))
        return line, label

    def reads(
        self, line: QLineEdit, label: QLabel, name: Say, read: Callable[[str], object | None], say: Say
    ) -> None:
        """Say this under the line while its text cannot be read so."""

        def complain() -> str:
            way = self.tr("{complaint}. Saved as it is, it goes into the note and the field stays open.")
            return way.format(complaint=say())

        reading = ReadLine(line, name, read, complain, self.words)
        self.add_below(label, reading.complaint)
        self._readings.append(reading)

    def across(self, *labels: QLabel) -> None:
        """Put the fields of these labels side by side."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for label in labels:
            group, _ = _group(label)
            self.body.removeWidget(group)
            row.addWidget(group, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def add_below(self, label: QLabel, widget: QWidget) -> None:
        """Add something under the field of this label."""
        _group(label)[1].addWidget(widget)

    def note_field(self, text: str) -> NoteEdit:
        edit = NoteEdit(text)
        self.add_field(lambda: self.tr("Note"), edit)
        return edit

    def note_with_unread(self, note: str) -> str:
        """The note, and below it every text that could not be read, under the name of its field."""
        lines = [
            f"{without_mnemonic(reading.label())}: {reading.line.text().strip()}"
            for reading in self._readings
            if reading.is_unread
        ]
        return "\n".join([*([note] if note else []), *lines])

    def accept(self) -> None:
        unread = [reading for reading in self._readings if reading.is_unread]
        texts = tuple(reading.line.text() for reading in unread)
        if unread and texts != self._seen:
            self._seen = texts
            for reading in unread:
                reading.point_out()
            unread[0].line.setFocus()
            announce(unread[0].line, unread[0].complaint.text())
            return
        super().accept()


def _group(label: QLabel) -> tuple[QWidget, QVBoxLayout]:
    """What `Form.add_field` puts a label and its field into."""
    group = label.parentWidget()
    layout = group.layout() if group is not None else None
    if group is None or not isinstance(layout, QVBoxLayout):
        raise TypeError(label)
    return group, layout
