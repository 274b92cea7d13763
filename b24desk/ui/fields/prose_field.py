"""Several lines of text. Tab leaves the field; Return makes a line."""

from PySide6.QtGui import QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry, read_entry, shown
from b24desk.rules.schema.questions import QuestionKind
from b24desk.ui.composing import TextLines
from b24desk.ui.fields.field import Field
from b24desk.ui.widgets.label import set_state
from b24desk.ui.words import Words

_LINES = 3.4
_PADDING = 22


class _Prose(TextLines):
    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._field.settled.emit()


class ProseField(Field):
    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.prose = _Prose(self)
        self.prose.setMaximumWidth(620)
        self.prose.setFixedHeight(int(QFontMetricsF(self.prose.font()).lineSpacing() * _LINES) + _PADDING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.prose)
        self.prose.textChanged.connect(self.edited)

    def entry(self) -> Entry:
        return read_entry(QuestionKind.LONG_TEXT, self.prose.toPlainText())

    def show_answer(self, answer: Answer | None) -> None:
        self.prose.blockSignals(True)  # setPlainText has no silent form
        self.prose.setPlainText(shown(answer))
        self.prose.blockSignals(False)

    def target(self) -> QWidget:
        return self.prose

    def set_flawed(self, flawed: bool) -> None:
        set_state(self.prose, "flawed", "true" if flawed else "")
