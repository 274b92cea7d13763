"""Days drawn on one scale: the head with months and years, and for each row of a timeline its bar.

Says nothing that the words beside it do not say: what is estimated is hollow and dashed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from b24desk.papers.time_axis import TimeAxis

_NARROWEST = 150
_HIGH = 10
_SHORTEST = 14.0
_TINT = 120
"""Of 255: the lines of the months show through."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """What all rows share; `review` is the stretch that is tinted through all of them."""

    days: Sequence[date]
    today: date
    review: tuple[date, date] | None

    def axis(self, width: float) -> TimeAxis:
        near_until = self.review[1] if self.review else max(self.days)
        return TimeAxis([*self.days, self.today], near_until, 4, width - 4)


class _OnScale(QWidget):
    def __init__(self, scale: TimeScale) -> None:
        super().__init__()
        self._scale = scale
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _rule_off(self, painter: QPainter, axis: TimeAxis, high: int) -> None:
        """What runs through all rows: months and years, and the break between them."""
        colours = self.palette()
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        for x, _ in axis.ticks(self._label_width()):
            painter.drawLine(round(x), 0, round(x), high)
        painter.setPen(colours.color(QPalette.ColorRole.Dark))
        if axis.far:
            middle = round((axis.near.right + axis.far.left) / 2)
            for x in (middle - 2, middle + 2):
                painter.drawLine(x, 0, x, high)

    def _label_width(self) -> float:
        return self.fontMetrics().horizontalAdvance("2026-11") + 14


class TimeHead(_OnScale):
    """The names of months and years, as the calendar writes them, and below them where today is."""

    def __init__(self, scale: TimeScale) -> None:
        super().__init__(scale)
        self._today = ""

    def call_today(self, words: str) -> None:
        self._today = words
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, 2 * self.fontMetrics().height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, high = QPainter(self), self.fontMetrics().height()
        axis = self._scale.axis(self.width())
        self._rule_off(painter, axis, high)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for x, name in axis.ticks(self._label_width()):
            painter.drawText(QRectF(x + 3, 0, self._label_width(), high), name)
        wide = self.fontMetrics().horizontalAdvance(self._today) + 8
        left = min(max(0.0, axis.at(self._scale.today) - wide / 2), self.width() - wide)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(QRectF(left, high + 2, wide, high), Qt.AlignmentFlag.AlignCenter, self._today)
        painter.end()


class TimeBar(_OnScale):
    """One row, from the first to the last possible day."""

    def __init__(self, scale: TimeScale, first: date, last: date, *, estimated: bool) -> None:
        super().__init__(scale)
        self._span = first, last
        self.estimated = estimated

    def drawn_at(self) -> QRectF:
        """Where in the row the bar itself lies."""
        return self._place(self._scale.axis(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        axis, colours = self._scale.axis(self.width()), self.palette()
        if self._scale.review:
            left, right = map(axis.at, self._scale.review)
            tint = QColor(colours.color(QPalette.ColorRole.Midlight))
            tint.setAlpha(_TINT)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), tint)
        self._rule_off(painter, axis, self.height())
        painter.setPen(QPen(colours.color(QPalette.ColorRole.WindowText), 1, Qt.PenStyle.DotLine))
        today = round(axis.at(self._scale.today))
        painter.drawLine(today, 0, today, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_bar(painter, self.palette(), self._place(axis), estimated=self.estimated)
        painter.end()

    def _place(self, axis: TimeAxis) -> QRectF:
        left, right = map(axis.at, self._span)
        wide = max(right - left, _SHORTEST)
        left = min(left, self.width() - wide - 1)
        return QRectF(left, (self.height() - _HIGH) / 2, wide, _HIGH)


def draw_bar(painter: QPainter, colours: QPalette, place: QRectF, *, estimated: bool) -> None:
    """Solid for what is counted, hollow and dashed for what is estimated."""
    accent = colours.color(QPalette.ColorRole.Highlight)
    if estimated:
        painter.setPen(QPen(accent, 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(colours.color(QPalette.ColorRole.Window))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
    painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), 2, 2)


class TimeSample(QWidget):
    """What a kind of bar looks like, for the legend; `review` for the tinted stretch."""

    def __init__(self, *, estimated: bool = False, review: bool = False) -> None:
        super().__init__()
        self._estimated, self._review = estimated, review
        self.setFixedSize(26, _HIGH + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self.palette()
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._review:
            painter.fillRect(place, colours.color(QPalette.ColorRole.Midlight))
            painter.setPen(colours.color(QPalette.ColorRole.Dark))
            painter.drawRect(place)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_bar(painter, colours, place, estimated=self._estimated)
        painter.end()
