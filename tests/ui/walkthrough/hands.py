"""A user's hands: one pair that only has a keyboard, one that points and clicks and types words."""

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMainWindow,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from tests.ui.looking import settle, visible

_MOST = 400
"""Presses after which something counts as out of reach."""
_PATIENCE = 10.0
"""Seconds that a window may take to come forward."""
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands(Protocol):
    def press(self, button: QAbstractButton) -> None:
        """Press a button, tick a box, choose one of a group."""

    def write(self, line: QWidget, text: str) -> None:
        """Replace what stands in a field."""

    def pick(self, box: QComboBox, data: str) -> None:
        """Choose from a drop-down list."""

    def command(self, window: QMainWindow, menu: QMenu, action: QAction) -> None:
        """Choose from the menu bar."""

    def go_on(self, window: QMainWindow, page: QWidget) -> None:
        """Save and continue."""


def enter(text: str) -> None:
    """Type into what has the focus; Chinese comes composed, as from an input method."""
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, Qt.Key.Key_A, _CONTROL)
    if text.isascii():
        QTest.keyClicks(held, text)
    else:
        QApplication.sendEvent(held, QInputMethodEvent(text[:1], []))
        composed = QInputMethodEvent("", [])
        composed.setCommitString(text)
        QApplication.sendEvent(held, composed)
    settle()


def until(holds: Callable[[], bool]) -> bool:
    """Whether that comes true, in as long as a person would wait, while screen and window go on talking."""
    end = time.monotonic() + _PATIENCE
    while not holds() and time.monotonic() < end:
        QTest.qWait(10)
    return holds()


class Keyboard:
    def press(self, button: QAbstractButton) -> None:
        if isinstance(button, QRadioButton):
            self._choose(button)
            return
        self._tab_to(button)
        self._key(Qt.Key.Key_Space)

    def write(self, line: QWidget, text: str) -> None:
        self._tab_to(line)
        enter(text)

    def pick(self, box: QComboBox, data: str) -> None:
        self._tab_to(box)
        self._key(Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentData() == data:
                return
            self._key(Qt.Key.Key_Down)
        raise AssertionError(f"{data} is not reached in {box!r}")

    def command(self, window: QMainWindow, menu: QMenu, action: QAction) -> None:
        letter = menu.title().partition("&")[2][0]
        QTest.keyClick(window, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.AltModifier)
        settle()
        for _ in range(len(menu.actions())):
            if menu.activeAction() is action:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is action
        QTest.keyClick(menu, Qt.Key.Key_Return)
        settle()

    def go_on(self, window: QMainWindow, page: QWidget) -> None:
        del page
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return, _CONTROL)
        settle()

    def _choose(self, button: QRadioButton) -> None:
        """Tab comes to one of a group, the arrows to the others."""
        group = button.group()
        assert group is not None
        for _ in range(_MOST):
            if QApplication.focusWidget() in group.buttons():
                break
            self._key(Qt.Key.Key_Tab)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
            for _ in group.buttons():
                if QApplication.focusWidget() is not button:
                    self._key(key)
        assert QApplication.focusWidget() is button
        self._key(Qt.Key.Key_Space)

    def _tab_to(self, widget: QWidget) -> None:
        for _ in range(_MOST):
            if QApplication.focusWidget() is widget:
                return
            self._key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {widget!r}")

    def _key(self, key: Qt.Key) -> None:
        held = QApplication.focusWidget() or QApplication.activeWindow()
        assert held is not None, "nothing has the focus"
        QTest.keyClick(held, key)
        settle()


class Mouse:
    def press(self, button: QAbstractButton) -> None:
        self._click(button, QPoint(min(10, button.width() // 2), button.height() // 2))

    def write(self, line: QWidget, text: str) -> None:
        self._click(line, line.rect().center())
        enter(text)

    def pick(self, box: QComboBox, data: str) -> None:
        self._click(box, box.rect().center())
        view, index = box.view(), box.model().index(box.findData(data), 0)
        for _ in range(_MOST):
            if view.viewport().rect().contains(view.visualRect(index).center()):
                break
            self._turn(view.viewport(), -120)
        QTest.mouseClick(view.viewport(), _LEFT, _NONE, view.visualRect(index).center())
        assert until(lambda: box.currentData() == data), (box.currentData(), data)
        settle()

    def command(self, window: QMainWindow, menu: QMenu, action: QAction) -> None:
        bar = window.menuBar()
        QTest.mouseClick(bar, _LEFT, _NONE, bar.actionGeometry(menu.menuAction()).center())
        settle()
        QTest.mouseClick(menu, _LEFT, _NONE, menu.actionGeometry(action).center())
        settle()

    def go_on(self, window: QMainWindow, page: QWidget) -> None:
        del window
        onward = [
            button
            for button in visible(page)
            if isinstance(button, QPushButton) and button.property("primary")
        ]
        self.press(onward[-1])

    def _click(self, widget: QWidget, place: QPoint) -> None:
        """Where it is on the screen, on whatever lies on top there: what is covered cannot be pressed."""
        self._bring_into_sight(widget, place)
        window = widget.window()
        spot = widget.mapTo(window, place)
        struck = window.childAt(spot)
        assert struck is not None
        assert struck is widget or widget.isAncestorOf(struck), f"{struck!r} covers {widget!r}"
        QTest.mouseClick(struck, _LEFT, _NONE, struck.mapFrom(window, spot))
        settle()

    def _bring_into_sight(self, widget: QWidget, place: QPoint) -> None:
        page = widget.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        for notch in (-120, 120):
            for _ in range(_MOST):
                if page is None or widget.visibleRegion().contains(place):
                    break
                before = widget.mapTo(widget.window(), place)
                self._turn(page.viewport(), notch)
                if widget.mapTo(widget.window(), place) == before:
                    break
        assert widget.visibleRegion().contains(place), f"{widget!r} does not come into sight"

    @staticmethod
    def _turn(over: QWidget, notch: int) -> None:
        spot, turn, still = QPointF(2, 2), QPoint(0, notch), Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(spot, spot, turn, turn, Qt.MouseButton.NoButton, _NONE, still, False)
        QApplication.sendEvent(over, wheel)
        settle()


HANDS: dict[str, type[Keyboard] | type[Mouse]] = {"keyboard": Keyboard, "mouse": Mouse}
