"""What narrows a long list of people: a search line, a post, and what is missing."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from b24desk.flow.people_filter import NO_POST, Lacking, PeopleFilter
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.words import Words

_PAUSE = 120
"""Milliseconds after a key: a long list is not searched for each of them."""
_SHOWN_LENGTH = 13
_EVERYBODY = ""


class PeopleFilterBar(QWidget):
    """`changed` comes when others are to be shown."""

    changed = Signal()

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self.text, self.post, self.lacking, self.clear = QLineEdit(), ComboBox(), ComboBox(), Button()
        self.text.setClearButtonEnabled(True)
        for data in (_EVERYBODY, *needs.rulebook.roles, NO_POST):
            self.post.addItem("", data)
        for data in (_EVERYBODY, *Lacking):
            self.lacking.addItem("", str(data))
        # A closed list may cut its words short, or the line would be too wide for a laptop in large text.
        for combo in (self.post, self.lacking):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_SHOWN_LENGTH)
        words.bind(self.text.setPlaceholderText, lambda: self.tr("Name, pinyin initials or position"))
        words.name(self.text, lambda: self.tr("Find a person"))
        words.name(self.post, lambda: self.tr("Post of the people shown"))
        words.name(self.lacking, lambda: self.tr("What is missing with the people shown"))
        words.button(self.clear, lambda: self.tr("Sh&ow all"))
        words.also(self._say)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._at_once)
        self.post.activated.connect(self._at_once)
        self.lacking.activated.connect(self._at_once)
        self.clear.clicked.connect(self.open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text, 1)
        for widget in (self.post, self.lacking, self.clear):
            layout.addWidget(widget)

    @property
    def filter(self) -> PeopleFilter:
        lacking = self.lacking.currentData()
        return PeopleFilter(
            self.text.text(), self.post.currentData() or "", Lacking(lacking) if lacking else None
        )

    def open(self) -> None:
        """Let everybody pass."""
        self.text.clear()
        self.post.setCurrentIndex(0)
        self.lacking.setCurrentIndex(0)
        self._at_once()

    def _at_once(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _say(self) -> None:
        say, roles = self._needs.language.say, self._needs.rulebook.roles
        posts = [self.tr("Any post"), *(say(role.title) for role in roles.values()), self.tr("No post")]
        for number, words in enumerate(posts):
            self.post.setItemText(number, words)
        lacking = {
            Lacking.ANYTHING: self.tr("Anything missing"),
            Lacking.GAP: self.tr("With a gap in a post"),
            Lacking.NUMBER: self.tr("No identity number"),
            Lacking.INSURANCE: self.tr("Insurance not filled in"),
            Lacking.PHONE: self.tr("No telephone"),
        }
        for number, words in enumerate((self.tr("Complete or not"), *(lacking[one] for one in Lacking))):
            self.lacking.setItemText(number, words)
