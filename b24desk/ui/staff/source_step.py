"""The first step of an import: a file, or what was copied in a spreadsheet; or else a template."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.domain.sheet import Refusal, Sheet
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.storage.spreadsheet.delimited import read_text
from b24desk.storage.spreadsheet.reading import read_spreadsheet
from b24desk.ui.failure_sentences import failure_sentences
from b24desk.ui.file_dialogs import ask_for_existing
from b24desk.ui.jobs import Worker
from b24desk.ui.staff.refusal_sentences import refusal_sentence
from b24desk.ui.staff.template_saving import CSV, WORKBOOK, TemplateSaving
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import beside, rule
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import ErrorLine, Heading, Hint, Label
from b24desk.ui.words import Say, Words

_Read = Sequence[Sheet] | Refusal | B24Error


class SourceStep(QWidget):
    """`found` comes with the tables, and the file they are from; None for the clipboard."""

    found = Signal(object, object)

    def __init__(self, words: Words, worker: Worker, saving: TemplateSaving, language: PaperLanguage) -> None:
        super().__init__()
        self._words = words
        self._worker = worker
        self._saving = saving
        self._complaint: Say = str
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.problem = ErrorLine()
        words.also(lambda: self.problem.say(self._complaint()))
        layout.addWidget(self.problem)
        self._add_source(layout)
        layout.addWidget(rule())
        self._add_template(layout, language)

    def _add_source(self, layout: QVBoxLayout) -> None:
        words = self._words
        what = Label()
        words.bind(
            what.setText,
            lambda: self.tr(
                "Choose a workbook (.xlsx) or a CSV file, drop it here, or copy the rows in Excel or WPS and"
                " paste them. Nothing is saved before the last step."
            ),
        )
        self.choose, self.paste_button = PrimaryButton(), Button()
        words.button(self.choose, lambda: self.tr("Ch&oose a file…"))
        words.button(self.paste_button, lambda: self.tr("&Paste copied rows"))
        self.choose.clicked.connect(self._ask)
        self.paste_button.clicked.connect(self.paste)
        layout.addWidget(what)
        layout.addLayout(beside(self.choose, self.paste_button))

    def _add_template(self, layout: QVBoxLayout, language: PaperLanguage) -> None:
        words = self._words
        head, what, label = Heading(2), Hint(), Heading(3)
        words.bind(head.setText, lambda: self.tr("No list yet?"))
        words.bind(
            what.setText,
            lambda: self.tr(
                "The template has every column with its choices, keeps long numbers whole, and says how to"
                " fill it in."
            ),
        )
        self.template_language = ComboBox()
        for one in PaperLanguage:
            self.template_language.addItem("", one.value)
        self.template_language.choose(language.value)
        words.also(self._say_languages)
        words.labelled(label, self.template_language, lambda: self.tr("Headings in"))
        self.workbook, self.csv = Button(), Button()
        words.button(self.workbook, lambda: self.tr("Save the &template…"))
        words.button(self.csv, lambda: self.tr("Save it as C&SV…"))
        self.workbook.clicked.connect(lambda: self._saving.ask(self._language, WORKBOOK))
        self.csv.clicked.connect(lambda: self._saving.ask(self._language, CSV))
        for widget in (head, what, label):
            layout.addWidget(widget)
        layout.addLayout(beside(self.template_language, self.workbook, self.csv))

    @property
    def _language(self) -> PaperLanguage:
        return PaperLanguage(self.template_language.currentData())

    def _say_languages(self) -> None:
        said = (self.tr("Chinese"), self.tr("English"), self.tr("Both languages"))
        for number, words in enumerate(said):
            self.template_language.setItemText(number, words)

    def _ask(self) -> None:
        title, every = self.tr("Choose a list of people"), self.tr("All files (*)")
        tables = self.tr("Workbooks and CSV (*.xlsx *.xlsm *.csv *.tsv *.txt)")
        ask_for_existing(self.window(), title, self.open_file, files=f"{tables};;{every}")

    def open_file(self, path: Path) -> None:
        """Read this file on another thread."""
        self._complain(lambda: self.tr("Reading…"))
        self._worker.do("sheet", lambda: _read(path), lambda read: self._on_read(read, path))

    def take_focus(self) -> None:
        self.choose.setFocus()

    def paste(self) -> None:
        """Take what a spreadsheet put on the clipboard."""
        text = QGuiApplication.clipboard().text()
        sheet = read_text(text, "") if text.strip() else Refusal.EMPTY
        if isinstance(sheet, Refusal):
            self._complain(lambda: self.tr("There are no copied rows. Copy them in Excel or WPS first"))
        else:
            self._on_read((sheet,), None)

    def _on_read(self, read: _Read, path: Path | None) -> None:
        if isinstance(read, B24Error):
            self._complain(lambda: "{} {}".format(*failure_sentences(read)))
        elif isinstance(read, Refusal):
            self._complain(lambda: refusal_sentence(read))
        else:
            self._complain(str)
            self.found.emit(read, path)

    def _complain(self, say: Say) -> None:
        self._complaint = say
        self.problem.say(say())
        announce(self, say())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.open_file(Path(files[0]))


def _read(path: Path) -> _Read:
    try:
        return read_spreadsheet(path)
    except B24Error as error:
        return error
