"""What a person sees, hears and can press in a window."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt, QThreadPool
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from b24desk.resources import resource
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import FILING, IMPORT, ROUTES, UPDATE, Place
from b24desk.ui.session import Session
from b24desk.ui.work_area import WorkArea

SAMPLES = ("provincial-domestic", "cross-provincial", "foreign-offshore")
CHINESE = re.compile("[\u4e00-\u9fff]")
LATIN = re.compile("[A-Za-z]{2,}")


def settle() -> None:
    """Let layouts, queued signals and other threads come to rest."""
    for _ in range(4):
        QThreadPool.globalInstance().waitForDone()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_sample(desk: Desk, sample: str) -> WorkArea:
    assert desk.open_copy(resource("samples", f"{sample}.json"))
    settle()
    return work_of(desk)


def work_of(desk: Desk) -> WorkArea:
    assert desk.work is not None
    return desk.work


def session_of(desk: Desk) -> Session:
    assert desk.session is not None
    return desk.session


def every_page(desk: Desk) -> Iterator[str]:
    """Go to each page in turn, the overview first."""
    work = work_of(desk)
    for page in ("hub", UPDATE.page, ROUTES.page, IMPORT.page, FILING.page, *desk.rulebook.pages):
        work.go(Place(page))
        settle()
        yield page


def visible(within: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in within.findChildren(QWidget) if widget.isVisible())


def texts(within: QWidget) -> Iterator[str]:
    """The interface's words on the screen; what is typed in fields is the user's."""
    for widget in visible(within):
        if isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(number) for number in range(widget.count()))
        elif isinstance(widget, QLineEdit | QPlainTextEdit) and widget.placeholderText():
            yield widget.placeholderText()


def focusable(within: QWidget) -> Iterator[QWidget]:
    """Everything that the keyboard reaches; parts inside a control belong to it."""
    for widget in visible(within):
        inside = isinstance(widget.parentWidget(), QAbstractScrollArea | QComboBox | QAbstractItemView)
        if widget.focusPolicy().value & 1 and widget.isEnabled() and not inside:
            yield widget


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def alt_keys(within: QWidget) -> list[str]:
    """The letters that buttons in sight answer to."""
    found = []
    for widget in visible(within):
        if isinstance(widget, QAbstractButton):
            match = re.search(r"&([A-Za-z])", widget.text().replace("&&", ""))
            found += [match[1].upper()] if match else []
    return found


def turned(within: QWidget) -> Iterator[tuple[QWidget, bool]]:
    """Turn the wheel over everything with a value that has not the focus; whether that changed it."""
    for widget in [*visible(within)]:
        if not isinstance(widget, QComboBox | QAbstractSpinBox | QAbstractSlider | QTabBar):
            continue
        if isinstance(widget, QScrollBar) or widget.hasFocus():
            continue
        before = _value(widget)
        for notch in (-120, 120):
            QApplication.sendEvent(widget, _wheel(notch))
            if _value(widget) != before:
                break
        yield widget, _value(widget) != before


def _value(widget: QComboBox | QAbstractSpinBox | QAbstractSlider | QTabBar) -> int | str:
    match widget:
        case QAbstractSpinBox():
            return widget.text()
        case QAbstractSlider():
            return widget.value()
        case _:
            return widget.currentIndex()


def _wheel(notch: int) -> QWheelEvent:
    place, turn = QPointF(5, 5), QPoint(0, notch)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(place, place, turn, turn, none, Qt.KeyboardModifier.NoModifier, phase, False)


def press(
    widget: QWidget | None, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key on a widget, which must be there."""
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def type_in(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def button_called(within: QWidget, name: str) -> QAbstractButton:
    """The button that a screen reader calls by this name."""
    buttons = (widget for widget in visible(within) if isinstance(widget, QAbstractButton))
    return next(button for button in buttons if button.accessibleName() == name)
