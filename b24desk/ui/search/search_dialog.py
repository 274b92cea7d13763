"""The search box: a line, and beneath it what is found while one types; never in the way of the menus."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from b24desk.flow.search_subjects import Subject
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.search.index_maker import IndexMaker
from b24desk.ui.search.places import kind_title, where
from b24desk.ui.search.result_list import ResultList
from b24desk.ui.session import Session
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.words import Words

_SIZE = (620, 520)
_PAGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Line(QLineEdit):
    """Takes everything that is typed; the keys that lines have no use for move in the list."""

    step = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step.emit(_STEPS[key])
        elif key in _OPENING:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SearchDialog(QDialog):
    """`chosen` names what to go to; the box closes by itself."""

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, language: LanguageSwitch, session: Session, maker: IndexMaker
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._session = session
        self._language = language
        self._maker = maker
        words = Words(self, language)
        words.bind(self.setWindowTitle, lambda: self.tr("Search"))
        self.line = _Line()
        self.results = ResultList(self._described, kind_title)
        self._count, keys, label = Hint(), Hint(), Heading(3)
        words.labelled(label, self.line, lambda: self.tr("Question, document, person, date, help or source"))
        words.bind(self.line.setPlaceholderText, lambda: self.tr("Words, or pinyin such as yyzz"))
        words.name(self.results, lambda: self.tr("Results"))
        words.bind(keys.setText, lambda: self.tr("Up and Down choose, Return goes there, Esc closes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(8)
        for widget in (label, self.line, self._count):
            layout.addWidget(widget)
        layout.addWidget(self.results, 1)
        layout.addWidget(keys)
        self.line.textChanged.connect(self._search)
        self.line.step.connect(self.results.move_by)
        self.line.entered.connect(self.results.choose_current)
        self.results.moved.connect(self._tell)
        self.results.chosen.connect(self._go)
        maker.made.connect(self._search)
        session.changed.connect(self._follow)
        words.also(self._say_again)
        maker.prepare(session)
        self._search()

    @property
    def count(self) -> str:
        """What is said above the results."""
        return self._count.text()

    def _follow(self) -> None:
        self._maker.prepare(self._session)
        self._say_again()

    def _search(self) -> None:
        index = self._maker.index
        self.results.show_groups(index.find(self.line.text()) if index is not None else ())
        self._say_count()

    def _say_again(self) -> None:
        self.results.say_again()
        self._say_count()

    def _say_count(self) -> None:
        found = len(self.results.found())
        if self._maker.index is None:
            self._count.setText(self.tr("One moment…"))
        elif not self.line.text().strip():
            self._count.setText("")
        elif found:
            self._count.setText(self.tr("%n result(s)", "", found))
        else:
            self._count.setText(self.tr("Nothing found. Fewer words find more."))

    def _described(self, subject: Subject) -> tuple[str, str]:
        said = where(subject, self._session, self._language)
        title, other = (subject.title(spoken) for spoken in (self._language.current, self._language.other))
        shown = other if self._language.shows_both and other != title else ""
        return title, "\n".join(filter(None, (shown, said)))

    def _tell(self, subject: Subject) -> None:
        """The focus stays in the line: say which row is current now."""
        title, beneath = self._described(subject)
        announce(self.results, f"{kind_title(subject.kind)}: {title}. {beneath}")

    def _go(self, subject: Subject) -> None:
        if self.isVisible():  # a click may come as an activation, too
            self.close()
            self.chosen.emit(subject)
