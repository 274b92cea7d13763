"""The help: its topics on the left, a page on the right. Stays open beside the work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QWidget

from b24desk.flow.help_pages import HelpPage, help_pages
from b24desk.ui.help_reader import HelpReader
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.scaled_width import ScaledWidth, scaled
from b24desk.ui.words import Words

_FIRST = "first-steps"
_SIZE = (1000, 680)
_LIST = 240


class HelpWindow(QDialog):
    """Follows the language, on the same page and at the same heading."""

    def __init__(self, parent: QWidget, language: LanguageSwitch) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(scaled(self, _SIZE[0]), _SIZE[1])
        self._language = language
        self._pages: tuple[HelpPage, ...] = ()
        self._visited: list[str] = []
        self._topic = _FIRST
        self.topics, self.reader = QListWidget(), HelpReader()
        self.back, self.leave = Button(), Button()
        words = Words(self, language)
        words.bind(self.setWindowTitle, lambda: self.tr("Help"))
        words.name(self.topics, lambda: self.tr("Topics"))
        words.button(self.back, lambda: self.tr("&Back"))
        words.button(self.leave, lambda: self.tr("&Close"))
        ScaledWidth(self.topics, _LIST)
        self.topics.setWordWrap(True)
        self.topics.setSpacing(3)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = QHBoxLayout()
        across.addWidget(self.topics)
        across.addWidget(self.reader, 1)
        layout = stack(self, 12)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.addLayout(across, 1)
        layout.addLayout(beside(self.back, self.leave))
        self.topics.currentRowChanged.connect(self._on_row)
        self.reader.wanted.connect(self.show_topic)
        self.back.clicked.connect(self.go_back)
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.go_back)
        words.also(self._say)

    @property
    def topic(self) -> str:
        """The id of the page that is shown."""
        return self._topic

    def show_topic(self, topic: str, heading: str = "") -> None:
        """Turn to a page of the help; one that is not there leaves the page that is."""
        if topic != self._topic and any(page.id == topic for page in self._pages):
            self._visited.append(self._topic)
            self._topic = topic
        self._show()
        if heading:
            self.reader.go_to(heading)
        self.reader.setFocus()

    def go_back(self) -> None:
        """To the page before this one."""
        if self._visited:
            self._topic = self._visited.pop()
            self._show()

    def _say(self) -> None:
        self._pages = help_pages(self._language.current)
        self.topics.blockSignals(True)
        self.topics.clear()
        self.topics.addItems([page.title for page in self._pages])
        self.topics.blockSignals(False)
        self._show()

    def _show(self) -> None:
        row = next(place for place, page in enumerate(self._pages) if page.id == self._topic)
        self.topics.blockSignals(True)
        self.topics.setCurrentRow(row)
        self.topics.blockSignals(False)
        self.reader.show_page(self._pages[row])
        self.reader.setAccessibleName(self._pages[row].title)
        self.back.setEnabled(bool(self._visited))

    def _on_row(self, row: int) -> None:
        if row >= 0 and self._pages[row].id != self._topic:
            self._visited.append(self._topic)
            self._topic = self._pages[row].id
            self._show()
