"""The fields for what several people get at once: each says its value, or None while it cannot be read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from b24desk.domain.project import IdentityKind
from b24desk.domain.text import Text
from b24desk.flow.entry import read_date
from b24desk.flow.row_entry import read_line, read_month, read_months
from b24desk.flow.together import Shared, Together, Value
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.composing import TextLine
from b24desk.ui.fields.choice_field import Choice, ChoiceField
from b24desk.ui.fields.date_field import DateField
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import set_state
from b24desk.ui.words import Words

_NOT_KNOWN = ""
_READINGS: dict[Shared, Callable[[str], Value]] = {
    Shared.MONTHS: read_months,
    Shared.UNTIL: read_month,
    Shared.PROOF: read_date,
    Shared.POSITION: read_line,
    Shared.EDUCATION: read_line,
}
_TEXTS = (Shared.POSITION, Shared.EDUCATION)


class SharedPart(QWidget):
    """`edited` comes with each change of the value."""

    edited = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self.shared = shared
        self.inside = stack(self, 0)

    def together(self) -> Together | None:
        raise NotImplementedError

    def target(self) -> QWidget:
        """Where the focus goes."""
        raise NotImplementedError

    def set_flawed(self, words: str) -> None:
        """Mark the field, and say with it what is wrong; nothing for no words."""


class InsuredPart(SharedPart):
    def __init__(self, value: Value, rulebook: Rulebook, words: Words) -> None:
        super().__init__(Shared.INSURED)
        choices: list[tuple[bool | str, Text]] = [
            (True, rulebook.term("value", "yes")),
            (False, rulebook.term("value", "no")),
            (_NOT_KNOWN, rulebook.term("answer_state", "dont_know")),
        ]
        self.field = ChoiceField([Choice(each, text) for each, text in choices], words, across=True)
        self.field.choose(value if isinstance(value, bool) else None)
        self.field.edited.connect(self.edited)
        self.inside.addWidget(self.field)

    @property
    def rows(self) -> list[ChoiceRow]:
        return list(self.field.rows())

    def together(self) -> Together | None:
        value = self.field.entry().value
        if value is None:
            return None
        return Together(self.shared, value if isinstance(value, bool) else None)

    def target(self) -> QWidget:
        return self.field.target()


class PostsPart(SharedPart):
    def __init__(self, value: Value, rulebook: Rulebook, words: Words) -> None:
        super().__init__(Shared.POSTS)
        self.boxes: dict[str, QCheckBox] = {}
        self.rows: list[ChoiceRow] = []
        for role in rulebook.roles.values():
            box = self.boxes[role.id] = QCheckBox()
            box.setChecked(isinstance(value, tuple) and role.id in value)
            row = ChoiceRow(box)
            words.law(row.say, role.title)
            box.toggled.connect(self.edited)
            self.inside.addWidget(row)
            self.rows.append(row)

    def together(self) -> Together:
        return Together(self.shared, tuple(role for role, box in self.boxes.items() if box.isChecked()))

    def target(self) -> QWidget:
        return next(iter(self.boxes.values()))


class KindPart(SharedPart):
    def __init__(self, value: Value, rulebook: Rulebook, words: Words) -> None:
        super().__init__(Shared.IDENTITY_KIND)
        self.kinds = ComboBox()
        for kind in IdentityKind:
            self.kinds.addItem("", kind.value)
        words.also(lambda: self._say_kinds(rulebook, words))
        self.kinds.choose(value if isinstance(value, IdentityKind) else None)
        self.kinds.currentIndexChanged.connect(self.edited)
        self.inside.addWidget(self.kinds)

    def _say_kinds(self, rulebook: Rulebook, words: Words) -> None:
        for number, kind in enumerate(IdentityKind):
            self.kinds.setItemText(number, words.language.say(rulebook.term("identity_kind", kind)))

    def together(self) -> Together | None:
        kind = self.kinds.currentData()
        return Together(self.shared, IdentityKind(kind)) if kind else None

    def target(self) -> QWidget:
        return self.kinds


class LinePart(SharedPart):
    """Left empty, it takes away what is there."""

    def __init__(self, shared: Shared, value: Value, words: Words, today: Callable[[], date]) -> None:
        super().__init__(shared)
        if shared is Shared.PROOF:
            day = DateField(today, words)
            self.line = day.line
            self.inside.addWidget(day)
        else:
            self.line = TextLine()
            self.inside.addWidget(self.line)
        self.line.setText("" if value is None else str(value))
        self.line.textChanged.connect(self.edited)

    def together(self) -> Together | None:
        if not self.line.text().strip():
            return Together(self.shared, "" if self.shared in _TEXTS else None)
        value = _READINGS[self.shared](self.line.text())
        return None if value is None else Together(self.shared, value)

    def target(self) -> QWidget:
        return self.line

    def set_flawed(self, words: str) -> None:
        set_state(self.line, "flawed", "true" if words else "")
        self.line.setAccessibleDescription(words)
