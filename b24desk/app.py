"""The window's composition root: the only place that wires, and one of the few that read the clock."""

import gc
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from b24desk import __version__
from b24desk.resources import translations_folder
from b24desk.storage.first_start import FirstStart, begin
from b24desk.storage.paths import Folders, user_folders
from b24desk.ui.appearance import AppearanceSwitch
from b24desk.ui.fonts import provide_fonts
from b24desk.ui.foreground import let_another_come_forward
from b24desk.ui.language import LanguageSwitch, system_language
from b24desk.ui.main_window import MainWindow
from b24desk.ui.preferences import Preferences

if TYPE_CHECKING:  # loaded after the first paint
    from b24desk.ui.arrivals import Arrivals
    from b24desk.ui.desk import Desk
    from b24desk.ui.excepthook import Excepthook
    from b24desk.ui.reception import Reception


ARGUMENTS = ("b24desk", "-style", "fusion")
"""One style on every system. As an argument: `setStyle` answers with the style, whose class loads slowly."""


def now() -> datetime:
    """The moment, in the time zone of this computer."""
    return datetime.now(UTC).astimezone()


class Application(QApplication):
    """macOS hands over a file that was double-clicked as an event."""

    file_opened = Signal(Path)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


class Program(QObject):
    """One window and what belongs to it. `open_path` may be called before the desk is ready.

    `settled` comes when all is loaded that `load_in_pauses` loads.
    """

    settled = Signal()

    def __init__(
        self,
        application: QApplication,
        folders: Folders,
        clock: Callable[[], datetime] = now,
        first: FirstStart | None = None,
    ) -> None:
        super().__init__(application)
        self._folders = folders
        self._clock = clock
        self._first = first
        self._wanted: Path | None = None
        provide_fonts()
        preferences = Preferences(folders, self)
        chosen = preferences.settings
        self.preferences = preferences
        self.language = LanguageSwitch(translations_folder(), chosen.language or system_language(), self)
        self.appearance = AppearanceSwitch(
            application, self.language, chosen.appearance, chosen.text_size, self
        )
        self.window = MainWindow(self.language)
        self.window.restore_place(chosen.geometry)
        self.hook: Excepthook | None = None
        self.desk: Desk | None = None
        self.arrivals: Arrivals | None = None
        self.reception: Reception | None = None
        self.window.painted.connect(self.receive)
        if isinstance(application, Application):
            application.file_opened.connect(self.open_path)

    def open_path(self, path: Path) -> None:
        """Open a project as soon as that is possible."""
        self._wanted = path
        if self.arrivals is not None:
            self.arrivals.open(path)
        elif self.reception is not None:
            self.make_ready()

    def receive(self) -> None:
        """Answer from the first paint on; a project that is to be opened at once needs all of the desk."""
        from b24desk.ui.reception import Reception  # noqa: PLC0415 - after the first paint

        if self._wanted is not None:
            self.make_ready()
        elif self.desk is None:
            self.reception = Reception(self.window.home, self.window.actions_, self.preferences.folders)
            self.reception.wanted.connect(self.make_ready)

    def load_in_pauses(self) -> None:
        """Everything else, so that the first thing that is asked for need not wait for it."""
        from b24desk.ui.loading import loading  # noqa: PLC0415 - after the first paint
        from b24desk.ui.pauses import Pauses  # noqa: PLC0415 - after the first paint

        Pauses(loading(self.make_ready), self).over.connect(self.settled)

    def make_ready(self) -> "Desk":
        """Load everything that the first paint did not need, once."""
        # Imported here: models, rulebook and pages would triple the time to the first paint.
        from b24desk.ui.arrivals import Arrivals  # noqa: PLC0415 - as said above
        from b24desk.ui.desk_making import make_desk  # noqa: PLC0415 - as said above
        from b24desk.ui.recovery_offer import RecoveryOffer  # noqa: PLC0415 - as said above

        if self.desk is None:
            self.desk = make_desk(
                self.window, self._folders, self.preferences, self.language, self.appearance, self._clock
            )
            if self.reception is None:
                self.window.home.take_focus()
            else:
                self.reception.close()
            if self._wanted is None or not self.desk.open(self._wanted):
                RecoveryOffer(self.desk).tell()
                self.desk.library.let_go_of_old_history(self.desk.now())
            self.arrivals = Arrivals(self.desk, self._first)
        return self.desk

    def watch_for_mistakes(self) -> None:
        """Log and report what this program does wrong from here on."""
        from b24desk.ui.excepthook import Excepthook  # noqa: PLC0415 - after the first paint, too

        self.hook = Excepthook(self, self._rescue, self._folders.data)
        self.hook.mistaken.connect(self._on_mistake)
        self.hook.install()

    def _rescue(self) -> None:
        if self.desk is not None and self.desk.session is not None:
            self.desk.session.workspace.flush()

    def _on_mistake(self, report: str) -> None:
        from b24desk.ui.dialogs.mistake import MistakeMessage  # noqa: PLC0415 - hardly ever needed

        MistakeMessage(self.window, self.language, report).open()


def run(arguments: Sequence[str]) -> int:
    """Open the window, on a project file if one is named; the exit code when it is closed."""
    path = Path(arguments[0]) if arguments else None
    folders = user_folders()
    first = begin(folders, path, let_another_come_forward)
    if first is None:
        return 0
    application = _application()
    program = Program(application, folders, first=first)
    program.window.painted.connect(program.watch_for_mistakes)
    program.window.painted.connect(program.load_in_pauses)
    program.settled.connect(_collect_from_now_on)
    if path is not None:
        program.open_path(path)
    program.window.show()
    code = application.exec()
    QThreadPool.globalInstance().waitForDone()  # its work reports to what goes with this function
    first.release()
    if program.hook is not None:
        program.hook.remove()
    return code


def _collect_from_now_on() -> None:
    """What is loaded by now stays for good: no collection need look at it. Once a process."""
    gc.freeze()
    gc.enable()


def selftest() -> int:
    """Open a window, make a project, save, reopen, print a PDF: 0 when all of it worked."""
    import tempfile  # noqa: PLC0415 - a window that opens for its user has no need of it

    from b24desk.ui.selftest import SelfTest  # noqa: PLC0415 - brings in everything

    application = _application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        program = Program(application, Folders.under(Path(folder)))
        program.window.show()
        test = SelfTest(program.make_ready(), Path(folder))
        QTimer.singleShot(0, test.run)
        application.exec()
        program.window.close()
    print(test.report)  # noqa: T201 - the one thing this is started for
    return 0 if test.passed else 1


def _application() -> Application:
    application = Application(list(ARGUMENTS))
    application.setApplicationName("b24desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("b24desk")  # a Linux desktop finds name and icon of a window by it
    return application
