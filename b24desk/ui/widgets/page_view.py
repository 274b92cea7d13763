"""Pages of a paper as they will be printed: white sheets, drawn when they come in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from b24desk.papers.raster import open_pages
from b24desk.ui.jobs import Worker
from b24desk.ui.printing import image_of

_GAP = 14
_WIDEST = 900
_REAL = 96 / 72
"""Pixels a point at 100 %."""
STEPS = (50, 75, 100, 125, 150, 200, 300)
_NEAR = 2
"""Pages beside those in sight that keep their pictures."""


class _Sheets(QWidget):
    """The white sheets; knows where each lies."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[QRect] = []
        self.images: dict[int, QImage] = {}

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, place in enumerate(self.places):
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place, Qt.GlobalColor.white)
            if index in self.images:
                painter.drawImage(place, self.images[index])
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QScrollArea):
    """`moved` comes when another page is the one looked at, or the zoom is another."""

    moved = Signal()

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._pdf = b""
        self._sizes: Sequence[tuple[float, float]] = ()
        self._drawn_at = 0.0
        self.percent: int | None = None
        """None while the pages are as wide as the pane."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sheets = _Sheets()
        self.setWidget(self.sheets)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page looked at, from 1; 0 while there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        before = [number for number, place in enumerate(self.sheets.places, 1) if place.top() <= middle]
        return max(before, default=min(1, self.page_count))

    @property
    def shown_percent(self) -> int:
        """How large the pages are, 100 being their size on paper."""
        return round(self._scale() / _REAL * 100)

    def show_paper(self, pdf: bytes, sizes: Sequence[tuple[float, float]]) -> None:
        """Show these pages at the place where the last ones were; sizes in points."""
        self._pdf, self._sizes = pdf, sizes
        self._drawn_at = 0.0
        self._lay_out()

    def go_to(self, page: int) -> None:
        if 1 <= page <= self.page_count:
            self.verticalScrollBar().setValue(self.sheets.places[page - 1].top() - _GAP)

    def zoom_to(self, percent: int | None) -> None:
        self.percent = percent
        self._lay_out()

    def zoom_by(self, step: int) -> None:
        """One step larger (1) or smaller (-1)."""
        now = self.shown_percent
        larger = [percent for percent in STEPS if percent > now]
        smaller = [percent for percent in STEPS if percent < now]
        if step > 0 and larger:
            self.zoom_to(larger[0])
        elif step < 0 and smaller:
            self.zoom_to(smaller[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.sheets.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.page_count,
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in pages:
            self.go_to(pages[key])
        elif key in zooms:
            self.zoom_by(zooms[key])
        elif key == Qt.Key.Key_0:
            self.zoom_to(None)
        else:
            super().keyPressEvent(event)

    def _scale(self) -> float:
        """Pixels a point, in the window's own pixels."""
        widest = max((width for width, _ in self._sizes), default=1.0)
        if self.percent is not None:
            return self.percent / 100 * _REAL
        return max(1.0, min(_WIDEST, self.viewport().width() - 2 * _GAP)) / widest

    def _lay_out(self) -> None:
        bar = self.verticalScrollBar()
        at = bar.value() / max(1, self.sheets.height())
        scale, top, places = self._scale(), _GAP, []
        widest = max((round(width * scale) for width, _ in self._sizes), default=0)
        across = max(widest + 2 * _GAP, self.viewport().width())
        for width, height in self._sizes:
            wide, high = round(width * scale), round(height * scale)
            places.append(QRect((across - wide) // 2, top, wide, high))
            top += high + _GAP
        self.sheets.places = places
        self.sheets.resize(across, top)
        bar.setValue(round(at * top))
        self.sheets.update()
        self._draw_visible()
        self.moved.emit()

    def _on_scrolled(self) -> None:
        self._draw_visible()
        self.moved.emit()

    def _draw_visible(self) -> None:
        """Have the pages in sight drawn in the sharpness of this screen, and let go of those far away."""
        seen = QRect(0, self.verticalScrollBar().value(), self.sheets.width(), self.viewport().height())
        wanted = [index for index, place in enumerate(self.sheets.places) if place.intersects(seen)]
        if not wanted:
            return
        scale = self._scale() * self.devicePixelRatioF()
        near = range(wanted[0] - _NEAR, wanted[-1] + _NEAR + 1)
        self.sheets.images = {index: made for index, made in self.sheets.images.items() if index in near}
        if scale == self._drawn_at:
            wanted = [index for index in wanted if index not in self.sheets.images]
        if wanted:
            pdf = self._pdf
            self._worker.do("pages", lambda: _pictures(pdf, wanted, scale), self._on_drawn)

    def _on_drawn(self, drawn: "_Drawn") -> None:
        pdf, scale, pictures = drawn
        if pdf is not self._pdf:
            return
        if scale != self._drawn_at:
            self.sheets.images = {}
        self._drawn_at = scale
        self.sheets.images |= pictures
        self.sheets.update()
        self._draw_visible()


_Drawn = tuple[bytes, float, dict[int, QImage]]


def _pictures(pdf: bytes, indexes: Sequence[int], scale: float) -> _Drawn:
    with open_pages(pdf) as pages:
        return pdf, scale, {index: image_of(pages.image(index, scale)) for index in indexes}
