"""A page of the help as it is read: its Markdown with room between the lines, its pictures never too wide."""

import re

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from b24desk.flow.help_pages import HelpPage, help_folder, page_id

_KEY = re.compile(r"`((?:Ctrl|Alt|Shift|F\d)[^`]*)`")
_MARGIN = 24
_WIDEST = 760
_PERCENT = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LINE = 130
_PICTURE = "\ufffc"
"""What stands in the text for a picture."""
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class HelpReader(QTextBrowser):
    """`wanted` names the page that a link leads to."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: HelpPage | None = None
        self._drawn: QTextDocument | None = None
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.anchorClicked.connect(lambda address: self.wanted.emit(page_id(address.toString())))

    def show_page(self, page: HelpPage) -> None:
        self._page = page
        # Drawn apart and then put in: what is on the screen is laid out once only.
        document, before = QTextDocument(self), self._drawn
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        document.setMarkdown(with_native_keys(page.markdown))
        for place in page.pictures:
            picture = QImage(str(help_folder(page.language) / place))
            drawn = fitted(picture, self._room(), self.devicePixelRatioF())
            document.addResource(_IMAGE, QUrl(place), drawn)
        dress(document)
        self.setDocument(document)
        self._drawn = document
        if before is not None:
            before.deleteLater()

    def go_to(self, heading: str) -> bool:
        """Scroll to a heading of the page; whether there is one of these words."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == heading:
                self.setTextCursor(QTextCursor(block))
                self._scroll_to(block)
                return True
            block = block.next()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None and self._page.pictures and event.oldSize().width() != event.size().width():
            self._draw_again(self._page)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._page is not None:
            self._draw_again(self._page)  # links have their colour, and headings their size, already

    def _draw_again(self, page: HelpPage) -> None:
        """With the same words in view, and the cursor where it was."""
        at, first = self.textCursor().position(), self.cursorForPosition(QPoint(0, 0)).position()
        self.show_page(page)
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        if first:
            self._scroll_to(self.document().findBlock(first))

    def _scroll_to(self, block: QTextBlock) -> None:
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)

    def _room(self) -> int:
        return max(min(self.viewport().width() - 2 * _MARGIN, _WIDEST), 120)


def dress(document: QTextDocument) -> None:
    """Room between lines and around headings."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        shape = QTextBlockFormat(block.blockFormat())
        shape.setLineHeight(100 if block.text() == _PICTURE else _LINE, _PERCENT)
        level = shape.headingLevel()
        shape.setTopMargin({0: 4, 1: 0}.get(level, 18))
        shape.setBottomMargin(8 if level else 6)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)
        block = block.next()


def fitted(picture: QImage, room: int, ratio: float) -> QImage:
    """The picture as sharp as the screen, and at most this many logical pixels wide."""
    if picture.isNull():
        return picture
    width = min(room, picture.width())
    drawn = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
    drawn.setDevicePixelRatio(ratio)
    return drawn


def with_native_keys(markdown: str) -> str:
    """The keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return _KEY.sub(lambda found: f"`{QKeySequence(found[1]).toString(native)}`", markdown)
