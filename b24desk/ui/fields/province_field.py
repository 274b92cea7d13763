"""One province, from a list."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry
from b24desk.rules.schema.places import Province
from b24desk.ui.fields.field import Field
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint, set_state
from b24desk.ui.widgets.two_lines import BENEATH_ROLE, TwoLines
from b24desk.ui.words import Words


class ProvinceField(Field):
    def __init__(
        self, provinces: Mapping[str, Province], words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._provinces = provinces
        self.box = ComboBox()
        self.box.setMinimumWidth(220)
        self.box.setMaxVisibleItems(16)
        for code in provinces:
            self.box.addItem("", code)
        self._beneath = Hint()
        self._beneath.hide()
        words.also(self._say_names)
        words.bind(self.box.setPlaceholderText, lambda: self.tr("Choose a province"))
        self.box.setCurrentIndex(-1)
        self.box.setItemDelegate(TwoLines(self.box.view()))
        layout = stack(self, 2)
        layout.addLayout(beside(self.box))
        layout.addWidget(self._beneath)
        self.box.currentIndexChanged.connect(self._say_beneath)
        self.box.activated.connect(self._on_activated)

    def entry(self) -> Entry:
        code = self.box.currentData()
        return Entry(code if isinstance(code, str) else None, "")

    def show_answer(self, answer: Answer | None) -> None:
        value = None if answer is None else answer.value
        self.box.choose(value if isinstance(value, str) else None)

    def target(self) -> QWidget:
        return self.box

    def set_flawed(self, flawed: bool) -> None:
        set_state(self.box, "flawed", "true" if flawed else "")

    def _say_names(self) -> None:
        """What is chosen is what a screen reader calls the box: its text stays in one language."""
        language = self.words.language
        for number, province in enumerate(self._provinces.values()):
            self.box.setItemText(number, language.say(province.name))
            self.box.setItemData(number, language.say_beneath(province.name) or None, BENEATH_ROLE)
        self._say_beneath()

    def _say_beneath(self) -> None:
        said = self.box.currentData(BENEATH_ROLE)
        self._beneath.setText(said or "")
        self._beneath.setVisible(bool(said))

    def _on_activated(self) -> None:
        self.edited.emit()
        self.settled.emit()
