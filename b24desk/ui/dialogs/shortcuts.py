"""The keys, in a list that can be printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTableFormat
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QMainWindow, QVBoxLayout

from b24desk.ui.language import LanguageSwitch
from b24desk.ui.print_dialog import ask_for_printer
from b24desk.ui.shortcut_list import ShortcutGroup, shortcut_groups
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import Column, beside
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.widgets.scaled_width import scaled
from b24desk.ui.words import Words

_SIZE = (620, 620)
_BETWEEN = "\n"


class ShortcutsDialog(QDialog):
    def __init__(self, parent: QMainWindow, language: LanguageSwitch) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(scaled(self, _SIZE[0]), _SIZE[1])
        self._window = parent
        words = Words(self, language)
        title = Heading(1)
        column = Column()
        column.frame.setContentsMargins(0, 0, 12, 0)
        self._part = Rebuilt(language, column)
        column.body.addWidget(self._part)
        self.print_button, self.leave = Button(), Button()
        words.bind(self.setWindowTitle, lambda: self.tr("Keyboard shortcuts"))
        words.bind(title.setText, lambda: self.tr("Keyboard shortcuts"))
        words.button(self.print_button, lambda: self.tr("&Print…"))
        words.button(self.leave, lambda: self.tr("&Close"))
        self.print_button.clicked.connect(self.print)
        self.leave.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(title)
        layout.addWidget(column, 1)
        layout.addLayout(beside(self.print_button, self.leave))
        # The menus are said again at the same signal, some of them later than this.
        language.changed.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        self._rebuild()
        self.leave.setFocus()

    def groups(self) -> list[ShortcutGroup]:
        return shortcut_groups(self._window)

    def print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask_for_printer(self, printer, lambda: self.print_on(printer))

    def print_on(self, printer: QPrinter) -> None:
        """The whole list, at once."""
        self._document().print_(printer)

    def _rebuild(self) -> None:
        self._part.rebuild(self._make)

    def _make(self, layout: QVBoxLayout, _words: Words) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for group in self.groups():
            head = Heading(2)
            head.setText(group.menu)
            head.setContentsMargins(0, 10, 0, 0)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for shortcut in group.shortcuts:
                keys, command = Heading(3), Label()
                keys.setWordWrap(False)
                keys.setText(_BETWEEN.join(shortcut.keys))
                command.setText(shortcut.command)
                row = grid.rowCount()
                grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(command, row, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)

    def _document(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        cursor = QTextCursor(document)
        title = f"b24desk · {self.windowTitle()}"
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        _write(cursor, title, 1.4)
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(2)
        for group in self.groups():
            cursor.insertBlock()
            _write(cursor, group.menu, 1.1)
            table = cursor.insertTable(len(group.shortcuts), 2, shape)
            for row, shortcut in enumerate(group.shortcuts):
                table.cellAt(row, 0).firstCursorPosition().insertText(_BETWEEN.join(shortcut.keys))
                table.cellAt(row, 1).firstCursorPosition().insertText(shortcut.command)
            cursor.movePosition(QTextCursor.MoveOperation.End)
        return document


def _write(cursor: QTextCursor, words: str, larger: float) -> None:
    shape = cursor.charFormat()
    font = cursor.document().defaultFont()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * larger)
    shape.setFont(font)
    cursor.insertText(words, shape)
