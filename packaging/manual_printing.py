"""The help pages one after the other, as a manual to print."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
)

from b24desk.domain.language import Language
from b24desk.flow.help_pages import HelpPage, help_pages
from b24desk.ui.fonts import interface_font
from b24desk.ui.help_reader import dress, fitted

_TITLES = {Language.ZH: "b24desk 使用手册", Language.EN: "b24desk manual"}
_MARGINS = QMarginsF(18, 18, 18, 18)
_DOTS = 144
_WIDE = 620


def print_manual(language: Language, pictures: Path, path: Path) -> None:
    """Every page of the help begins on a page of its own."""
    document = whole(language, pictures)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS)
    writer.setResolution(_DOTS)
    writer.setTitle(_TITLES[language])
    document.print_(writer)


def whole(language: Language, pictures: Path) -> QTextDocument:
    """The manual as one document."""
    document = QTextDocument()
    font = QFont(interface_font(language, 100))
    document.setDefaultFont(font)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, _TITLES[language])
    cursor = QTextCursor(document)
    for place, page in enumerate(help_pages(language)):
        for picture in page.pictures:
            image = fitted(QImage(str(pictures / picture)), _WIDE, 2.0)
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture), image)
        if place:
            cursor.insertBlock(QTextBlockFormat())
        start = cursor.position()
        cursor.insertFragment(_fragment(page))
        _on_a_new_page(document, start)
    dress(document)
    return document


def _fragment(page: HelpPage) -> QTextDocumentFragment:
    return QTextDocumentFragment.fromMarkdown(page.markdown)


def _on_a_new_page(document: QTextDocument, start: int) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    shape = cursor.blockFormat()
    if start:
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(shape)
