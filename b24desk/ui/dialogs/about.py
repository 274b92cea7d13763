"""What this program is, how old its rules are, and whose work is inside it."""

import platform

import PySide6
from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from b24desk import __version__
from b24desk.flow.help_pages import help_pages
from b24desk.flow.licences import Licence, licences
from b24desk.rules.schema.edition import Edition
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, Link
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.scaled_width import ScaledWidth, scaled
from b24desk.ui.words import Words

_SIZE = (820, 640)
_LIST = 280
_HELP = "licences"


class AboutDialog(QDialog):
    """`help_wanted` names a page of the help and a heading on it."""

    help_wanted = Signal(str, str)

    def __init__(self, parent: QWidget, language: LanguageSwitch, edition: Edition) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(scaled(self, _SIZE[0]), _SIZE[1])
        self._language = language
        self._edition = edition
        self._licences = licences()
        words = Words(self, language)
        words.bind(self.setWindowTitle, lambda: self.tr("About b24desk"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        self._add_facts(layout, words)
        self._add_licences(layout, words)
        self.copy, self.leave, self.replacing = Button(), Button(), Link()
        words.button(self.copy, lambda: self.tr("Copy &versions"))
        words.button(self.leave, lambda: self.tr("&Close"))
        words.button(self.replacing, lambda: self.tr("How to &replace Qt's libraries"))
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.reject)
        self.replacing.clicked.connect(self._explain)
        layout.addLayout(beside(self.leave, self.copy, self.replacing))
        self.leave.setFocus()

    def _add_facts(self, layout: QVBoxLayout, words: Words) -> None:
        title, self.rules, self.versions, note = Heading(1), Label(), Label(), Hint()
        title.setText(f"b24desk {__version__}")
        words.bind(
            self.rules.setText,
            lambda: self.tr("Rule pack {version}, published {day}; to be read again by {review}.").format(
                version=self._edition.version,
                day=self._edition.published.isoformat(),
                review=self._edition.review_by.isoformat(),
            ),
        )
        self.versions.setText(f"PySide6 {PySide6.__version__} · Qt {qVersion()} · {_python()}")
        words.bind(
            note.setText,
            lambda: self.tr(
                "Works offline and submits nothing. It is no legal advice and no promise of approval: the"
                " authority decides."
            ),
        )
        for widget in (title, self.rules, self.versions, note):
            layout.addWidget(widget)

    def _add_licences(self, layout: QVBoxLayout, words: Words) -> None:
        head = Heading(2)
        words.bind(head.setText, lambda: self.tr("Licences"))
        self.list, self.text = QListWidget(), QPlainTextEdit()
        ScaledWidth(self.list, _LIST)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([f"{one.name}\n{one.licence}" for one in self._licences])
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        words.name(self.list, lambda: self.tr("Licences"))
        words.name(self.text, lambda: self.tr("Text of the licence"))
        self.list.currentRowChanged.connect(lambda row: self.text.setPlainText(_said(self._licences[row])))
        self.list.setCurrentRow(0)
        across = QHBoxLayout()
        across.addWidget(self.list)
        across.addWidget(self.text, 1)
        layout.addWidget(head)
        layout.addLayout(across, 1)

    def _copy(self) -> None:
        """For whoever asks which version this is."""
        lines = (f"b24desk {__version__}", self.rules.text(), self.versions.text(), platform.platform())
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _explain(self) -> None:
        page = next(page for page in help_pages(self._language.current) if page.id == _HELP)
        self.help_wanted.emit(page.id, page.headings[-1])


def _python() -> str:
    return f"Python {platform.python_version()}"


def _said(one: Licence) -> str:
    return "\n\n".join(part for part in (one.name, one.licence, one.note, one.text) if part)
