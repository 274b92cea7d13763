"""A file of evidence looked at in the window, page by page, drawn by the process that opens foreign files.

Whatever is wrong with a file can end that process; here it is only said that the file cannot be shown.
"""

import threading

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from b24desk.domain.project import Attachment
from b24desk.errors import B24Error
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.inspection.drawing import Picture, draw
from b24desk.storage.inspection.evidence import in_the_clear
from b24desk.storage.inspection.process import Bounds, StoppedError
from b24desk.ui.evidence.handing_out import HandingOut, can_be_opened
from b24desk.ui.jobs import Worker
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.session import Session
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.widgets.page_buttons import PageButtons
from b24desk.ui.widgets.picture_view import PictureView
from b24desk.ui.words import Words

BOUNDS = Bounds(memory=700 * 1024 * 1024, seconds=40, silence=30.0)
"""For one page: less than what a bundle may take, since somebody is waiting for it."""
_ZOOMS = (1.0, 1.5, 2.0, 3.0)
_MARGIN = 80


class EvidencePreview(QDialog):
    """`drawn` comes when a page stands there, or cannot be shown."""

    drawn = Signal()

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        handing_out: HandingOut,
        attachment: Attachment,
        language: LanguageSwitch,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(parent.width() - _MARGIN, parent.height() - _MARGIN)
        self._folder = session.workspace.attachments
        self._attachment = attachment
        self._worker = Worker(self)
        self._stop = threading.Event()
        self._zoom = 0
        self.page, self.page_count = 1, 0
        self.is_shown = False
        self._words = words = Words(self, language)
        self.view = PictureView()
        words.name(self.view, lambda: self.tr("Preview"))
        self._title, self._place, self._state = Heading(2), Label(), Label()
        self._title.setText(attachment.name)
        self._place.setWordWrap(False)
        self._make_buttons(words)
        self.outside.setVisible(can_be_opened(attachment))
        self.outside.clicked.connect(lambda: handing_out.open(attachment))
        layout = stack(self, 8)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.addLayout(self._bar())
        layout.addWidget(self._state)
        layout.addWidget(self.view, 1)
        words.bind(self.setWindowTitle, lambda: self.tr("{name}: preview").format(name=attachment.name))
        words.also(self._say)
        session.ending.connect(self.close)
        self.finished.connect(lambda _: self._stop.set())
        self.view.setFocus()

    def _make_buttons(self, words: Words) -> None:
        buttons, self.outside, self.leave = PageButtons(words), Button(), Button()
        self.earlier, self.later = buttons.earlier, buttons.later
        self.smaller, self.larger = buttons.smaller, buttons.larger
        words.button(self.outside, lambda: self.tr("&Open in its own program"))
        words.button(self.leave, lambda: self.tr("&Close"))
        self.earlier.clicked.connect(lambda: self.go_to(self.page - 1))
        self.later.clicked.connect(lambda: self.go_to(self.page + 1))
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        self.leave.clicked.connect(self.close)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._title, 1)
        for widget in (self.earlier, self._place, self.later, self.smaller, self.larger):
            bar.addWidget(widget)
        bar.addSpacing(10)
        bar.addWidget(self.outside)
        bar.addWidget(self.leave)
        return bar

    def go_to(self, page: int) -> None:
        if 1 <= page <= max(1, self.page_count):
            self.page = page
            self._draw()

    def zoom_by(self, step: int) -> None:
        """One step larger (1) or smaller (-1); at first a whole page is as wide as the window."""
        zoom = self._zoom + step
        if 0 <= zoom < len(_ZOOMS):
            self._zoom = zoom
            self.view.zoom_to(_ZOOMS[zoom])
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.zoom_to(_ZOOMS[self._zoom])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in turns:
            self.go_to(self.page + turns[key])
        elif key in zooms:
            self.zoom_by(zooms[key])
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        """Have the page drawn in the sharpness of this screen; an older wish is given up."""
        self._stop.set()
        stop = self._stop = threading.Event()
        folder, attachment, page = self._folder, self._attachment, self.page
        sharpness = self.devicePixelRatioF() * _ZOOMS[self._zoom]
        size = round(max(self.view.width(), self.view.height()) * 1.4 * sharpness)
        self._worker.do("draw", lambda: _drawn(folder, attachment, page, size, stop), self._show)
        self.is_shown = False
        self._say()

    def _show(self, picture: Picture | B24Error | None) -> None:
        if isinstance(picture, Picture):
            self.page_count = picture.pages
            row = picture.width * 3
            shown = QImage(picture.pixels, picture.width, picture.height, row, QImage.Format.Format_RGB888)
            self.view.show_picture(shown.copy())
        else:
            self.view.show_picture(QImage())
        self.is_shown = True
        self._say()
        announce(self, self._state.text() or self._place.text())
        self.drawn.emit()

    def _say(self) -> None:
        words = self.tr("Page {page} of {count}")
        count = self.page_count
        self._place.setText(words.format(page=self.page, count=count) if count else "")
        self._state.setText(self._state_words())
        self._state.setVisible(bool(self._state.text()))
        self.earlier.setEnabled(self.page > 1)
        self.later.setEnabled(self.page < count)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(bool(count) and self._zoom < len(_ZOOMS) - 1)

    def _state_words(self) -> str:
        if not self.is_shown:
            return self.tr("Drawing the page…")
        if self.view.is_empty:
            return self.tr(
                "This cannot be shown here: the file is damaged, protected by a password, too large to draw,"
                " or of a kind that only its own program shows. The file itself is kept as it is."
            )
        return ""


def _drawn(
    folder: AttachmentFolder, attachment: Attachment, page: int, size: int, stop: threading.Event
) -> Picture | B24Error | None:
    """On another thread."""
    try:
        with in_the_clear(folder, [attachment]) as (path,):
            return draw(path, page, size, bounds=BOUNDS, stop=stop)
    except StoppedError:
        return None
    except B24Error as error:
        return error
