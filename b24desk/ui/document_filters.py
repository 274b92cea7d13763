"""What the list of documents is to show: by how far they are, by who has them, by words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from b24desk.domain.project import DocumentState
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.document_rows import Filter, Wanted
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint, Label
from b24desk.ui.words import Words

_EVERYBODY, _NOBODY = "everybody", "nobody"
_NAMED = "named "
_STATES = tuple(state.value for state in DocumentState)


class DocumentFilters(QWidget):
    changed = Signal()

    def __init__(self, rulebook: Rulebook, words: Words) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._words = words
        self._owners: Sequence[str] = ()
        self.what, self.owner, self.text = ComboBox(), ComboBox(), QLineEdit()
        self.count = Hint()
        self.count.setWordWrap(False)
        for wanted in Filter:
            self.what.addItem("", wanted.value)
        self._fill_owners()
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(120)
        self.owner.setMaximumWidth(190)
        what_label, owner_label = Label(), Label()
        for label in (what_label, owner_label):
            label.setWordWrap(False)
        words.labelled(what_label, self.what, lambda: self.tr("Show"))
        words.labelled(owner_label, self.owner, lambda: self.tr("Who"))
        words.name(self.text, lambda: self.tr("Filter by words"))
        words.bind(self.text.setPlaceholderText, lambda: self.tr("Filter by words"))
        words.also(self._say)
        above, below = QHBoxLayout(), QHBoxLayout()
        for widget in (what_label, self.what, owner_label, self.owner):
            above.addWidget(widget)
        above.addStretch(1)
        below.addWidget(self.text, 1)
        below.addWidget(self.count)
        layout = stack(self, 8)
        for row in (above, below):
            row.setSpacing(8)
            layout.addLayout(row)
        self.what.activated.connect(self.changed)
        self.owner.activated.connect(self.changed)
        self.text.textChanged.connect(self.changed)

    @property
    def wanted(self) -> Wanted:
        chosen = str(self.owner.currentData() or _EVERYBODY)
        owner = {_EVERYBODY: None, _NOBODY: ""}.get(chosen, chosen.removeprefix(_NAMED))
        return Wanted(Filter(self.what.currentData()), owner, self.text.text())

    def show_all(self) -> None:
        """Let everything through that applies."""
        self.what.choose(Filter.APPLICABLE)
        self.owner.choose(_EVERYBODY)
        self.text.clear()
        self.changed.emit()

    def offer_owners(self, names: Sequence[str]) -> None:
        """Those who have a document now; one who is chosen and has none any more stays chosen."""
        owner = self.wanted.owner
        offered = sorted({*names, owner}) if owner else list(names)
        if offered != self._owners:
            self._owners = offered
            self._fill_owners()

    def _fill_owners(self) -> None:
        chosen = self.owner.currentData() or _EVERYBODY
        self.owner.clear()
        self.owner.addItem("", _EVERYBODY)
        self.owner.addItem("", _NOBODY)
        for name in self._owners:
            self.owner.addItem(name, _NAMED + name)
        self.owner.choose(chosen)
        self._say_owners()

    def _say(self) -> None:
        for number, wanted in enumerate(Filter):
            self.what.setItemText(number, self._name(wanted))
        self._say_owners()

    def _say_owners(self) -> None:
        self.owner.setItemText(0, self.tr("Everybody"))
        self.owner.setItemText(1, self.tr("Nobody yet"))

    def _name(self, wanted: Filter) -> str:
        if wanted.value in _STATES:
            return self._words.language.say(self._rulebook.term("document_state", wanted.value))
        names = {
            Filter.APPLICABLE: self.tr("All that apply"),
            Filter.MISSING: self.tr("Still missing"),
            Filter.LATE: self.tr("Past their due date"),
            Filter.LETTERS: self.tr("Letters"),
            Filter.NOT_NEEDED: self.tr("Not needed"),
        }
        return names[wanted]
