"""The window's frame: menus, start page, work area, status bar. Light enough to be painted first."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from b24desk.ui.actions import Actions
from b24desk.ui.composing import finish_composing
from b24desk.ui.home import HomePage
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.menus import Menus
from b24desk.ui.notice_bar import NoticeBar
from b24desk.ui.save_status import SaveStatus
from b24desk.ui.widgets.column import stack
from b24desk.ui.window_place import in_reach
from b24desk.ui.words import Words

_SMALLEST = (1000, 560)
_USUAL = (1180, 760)


class MainWindow(QMainWindow):
    """`painted` comes once, after the first paint; `closing` before the window goes."""

    painted = Signal()
    closing = Signal()

    def __init__(self, language: LanguageSwitch) -> None:
        super().__init__()
        self._seen = False
        self._subject: Callable[[], str] = str
        self.words = Words(self, language)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.actions_ = Actions(self, self.words)
        Menus(self.menuBar(), self.actions_, self.words)
        self.home = HomePage(language)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self.notices = NoticeBar(self.words)
        whole = QWidget()
        layout = stack(whole, 0)
        layout.addWidget(self.notices)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.status = SaveStatus(self.words)
        self.statusBar().addWidget(self.status)
        offline = QLabel()
        offline.setContentsMargins(0, 0, 12, 0)
        self.words.bind(offline.setText, lambda: self.tr("Offline · data stays on this computer"))
        self.statusBar().addPermanentWidget(offline)
        self.words.also(self._say_title)
        self._connect_editing()
        self.actions_.set_project_open(False)

    def show_home(self) -> None:
        work = self._stack.widget(1)
        self._stack.setCurrentWidget(self.home)
        if work is not None:
            self._stack.removeWidget(work)
            work.deleteLater()
        self.actions_.set_project_open(False)
        self.status.show_nothing()
        self.entitle(str)
        self.home.take_focus()

    def show_beside_home(self, page: QWidget) -> None:
        """Something that takes the place of the start page while no application is open."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_work(self, work: QWidget) -> None:
        self._stack.addWidget(work)
        self._stack.setCurrentWidget(work)
        self.actions_.set_project_open(True)

    @property
    def is_home(self) -> bool:
        return self._stack.currentWidget() is self.home

    def entitle(self, subject: Callable[[], str]) -> None:
        """What the title bar names before the program."""
        self._subject = subject
        self._say_title()

    def restore_place(self, geometry: str) -> None:
        """Put the window where it was, or as near to that as the screens that are there allow."""
        if not geometry or not self.restoreGeometry(
            QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        ):
            return
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        place = in_reach(self.frameGeometry(), self.minimumSize(), screens)
        if place != self.frameGeometry() and not self.isMaximized():
            self.resize(place.size())
            self.move(place.topLeft())

    def place(self) -> str:
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        finish_composing()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            finish_composing()

    def _say_title(self) -> None:
        subject, program = self._subject(), self.tr("b24desk: B24 licence application")
        self.setWindowTitle(f"{subject} — {program}" if subject else program)

    def _connect_editing(self) -> None:
        actions = self.actions_
        actions.quit.triggered.connect(self.close)
        for action, name in ((actions.cut, "cut"), (actions.copy, "copy"), (actions.paste, "paste")):
            action.triggered.connect(lambda _=False, name=name: _edit(name))


def _edit(name: str) -> None:
    """Cut, copy or paste in the text that has the focus."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QPlainTextEdit):
        {"cut": focused.cut, "copy": focused.copy, "paste": focused.paste}[name]()
