"""One province, from a list."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from b24desk.domain.project import Answer
from b24desk.flow.entry import Entry
from b24desk.rules.schema import Province
from b24desk.ui.fields.field import Field
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import set_state
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
        words.also(self._say_names)
        words.bind(self.box.setPlaceholderText, lambda: self.tr("Choose a province"))
        self.box.setCurrentIndex(-1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        layout.addStretch(1)
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
        for number, province in enumerate(self._provinces.values()):
            self.box.setItemText(number, self.words.language.say(province.name))

    def _on_activated(self) -> None:
        self.edited.emit()
        self.settled.emit()
