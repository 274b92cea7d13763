"""The help pages one after the other, as a manual to print: A4, with page numbers."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
)

from b24desk.domain.language import Language
from b24desk.flow.help_pages import help_pages
from b24desk.ui.fonts import interface_font
from b24desk.ui.help_reader import dress, fitted

_TITLES = {Language.ZH: "b24desk 使用手册", Language.EN: "b24desk manual"}
_MILLIMETRE = 96 / 25.4
_PAGE = QSizeF(210 * _MILLIMETRE, 297 * _MILLIMETRE)
_MARGIN = 20 * _MILLIMETRE
_SPACE = QSizeF(_PAGE.width() - 2 * _MARGIN, _PAGE.height() - 2 * _MARGIN)
_NUMBER = 12
_LEAST = 70
"""Below a heading, so that it is not the last thing on a page."""
_DOTS = 288


def print_manual(language: Language, pictures: Path, path: Path) -> None:
    """Every page of the help begins on a page of its own."""
    document = whole(language, pictures)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(_DOTS)
    writer.setTitle(_TITLES[language])
    painter = QPainter(writer)
    painter.scale(_DOTS / 96, _DOTS / 96)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        _draw(painter, document, number)
    painter.end()


def whole(language: Language, pictures: Path) -> QTextDocument:
    """The manual as one document, laid out in pages."""
    document = QTextDocument()
    document.setDefaultFont(interface_font(language, 100))
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    for page in help_pages(language):
        for picture in page.pictures:
            image = fitted(QImage(str(pictures / picture)), int(_SPACE.width()), 2.0)
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture), image)
        if cursor.position():
            cursor.insertBlock(QTextBlockFormat())
        start = cursor.position()
        cursor.insertFragment(QTextDocumentFragment.fromMarkdown(page.markdown))
        _begin_page(document, start)
    dress(document)
    document.setPageSize(_SPACE)
    _break(document)
    return document


def _begin_page(document: QTextDocument, start: int) -> None:
    """A title on a page of its own; a fragment leaves the format of its first block behind."""
    shape = QTextBlockFormat()
    shape.setHeadingLevel(1)
    if start:
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(document.findBlock(start)).setBlockFormat(shape)


def _break(document: QTextDocument) -> None:
    """A new page before a heading that would stand alone at the foot of one."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() > 1 and _left_below(document, block) < _LEAST:
            shape = QTextBlockFormat(block.blockFormat())
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _left_below(document: QTextDocument, block: QTextBlock) -> float:
    """How much of the page is left below a block."""
    document.pageCount()  # finishes the layout, which is otherwise done as far as it is looked at
    bottom = document.documentLayout().blockBoundingRect(block).bottom()
    return _SPACE.height() - bottom % _SPACE.height()


def _draw(painter: QPainter, document: QTextDocument, number: int) -> None:
    top = number * _SPACE.height()
    painter.save()
    painter.translate(_MARGIN, _MARGIN - top)
    document.drawContents(painter, QRectF(0, top, _SPACE.width(), _SPACE.height() - 1))
    painter.restore()
    font = document.defaultFont()
    font.setPixelSize(_NUMBER)
    painter.setFont(font)
    foot = QRectF(_MARGIN, _PAGE.height() - _MARGIN, _SPACE.width(), _MARGIN)
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(number + 1))
