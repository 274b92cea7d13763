"""What is wrong on a page, on top of it: takes the focus, and each line leads to its field."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.widgets.row_button import RowButton
from b24desk.ui.words import Words


class Problem(NamedTuple):
    """Where, and what is said of it in the current language."""

    item: str
    say: Callable[[], str]


class ErrorSummary(QFrame):
    """Hidden while there is nothing to say. `chosen` names the item whose line was pressed."""

    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("problem")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._language = words.language
        self._layout = stack(self, 2)
        self._layout.setContentsMargins(14, 10, 14, 10)
        title = Heading(2)
        words.bind(title.setText, lambda: self.tr("There is a problem"))
        words.name(self, lambda: self.tr("There is a problem"))
        self._layout.addWidget(title)
        self._lines: QWidget | None = None
        self.hide()

    def lines(self) -> list[RowButton]:
        return self._lines.findChildren(RowButton) if self._lines is not None else []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these lines in place of the last ones; the focus is the caller's to move."""
        if self._lines is not None:
            self._layout.removeWidget(self._lines)
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        words = Words(self._lines, self._language)
        layout = stack(self._lines, 0)
        for problem in problems:
            line = RowButton()
            line.row.setContentsMargins(4, 4, 4, 4)
            label = Label()
            label.setForegroundRole(QPalette.ColorRole.BrightText)
            line.add_text(label)
            words.bind(label.setText, problem.say)
            words.name(line, problem.say)
            line.clicked.connect(lambda _=False, item=problem.item: self.chosen.emit(item))
            layout.addWidget(line)
        self._layout.addWidget(self._lines)
        self.setVisible(bool(problems))
        words.bind(self.setAccessibleDescription, lambda: "\n".join(problem.say() for problem in problems))
