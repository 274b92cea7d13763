"""An erasing or a password that has not reached every copy yet: offered again, as soon as it can go on."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from b24desk.storage.backups.second_folder import SecondFolder
from b24desk.storage.paths import Folders
from b24desk.storage.unfinished import Unfinished, unfinished
from b24desk.storage.workspace import Workspace
from b24desk.ui.desk import Desk
from b24desk.ui.erasing import Erasing
from b24desk.ui.jobs import Worker
from b24desk.ui.place_names import place_names
from b24desk.ui.protection import Protection

AGAIN: Final = timedelta(minutes=1)
"""How often is looked whether a drive is there. Off the window's thread: one that sleeps takes its time."""


class UnfinishedOffer(QObject):
    """Offers each task once while an application is open; never in the place of another notice."""

    def __init__(self, desk: Desk, erasing: Erasing, protection: Protection) -> None:
        super().__init__(desk)
        self._desk = desk
        self._erasing = erasing
        self._protection = protection
        self._worker = Worker(self)
        self._offered: set[Path] = set()
        self._beat = QTimer(self)
        self._beat.setInterval(AGAIN // timedelta(milliseconds=1))
        self._beat.timeout.connect(self.look)
        desk.opened.connect(self._begin)
        desk.closed.connect(self._end)

    def look(self) -> None:
        """Look for what can go on."""
        session = self._desk.session
        if session is not None:
            folders, workspace = self._desk.library.folders, session.workspace
            self._worker.do("look", lambda: _possible(folders, workspace), self._offer)

    def _begin(self) -> None:
        self._offered.clear()
        self._beat.start()
        self.look()

    def _end(self) -> None:
        self._beat.stop()
        self._worker.drop("look")

    def _offer(self, found: Sequence[tuple[Unfinished, tuple[Path, ...]]]) -> None:
        notices = self._desk.window.notices
        for noted, places in found:
            if noted.path not in self._offered and not notices.isVisible():
                self._offered.add(noted.path)
                self._tell(noted, places)

    def _tell(self, noted: Unfinished, places: tuple[Path, ...]) -> None:
        notices = self._desk.window.notices
        if noted.task.person is None:
            notices.tell(
                lambda: self.tr("Copies in {folders} have no password yet.").format(
                    folders=place_names(places)
                ),
                lambda: self.tr("Protect them"),
                lambda: self._protection.finish(noted),
            )
        elif noted.task.here:
            notices.tell(
                lambda: self.tr("The erasing of a person was cut short."),
                lambda: self.tr("Finish erasing"),
                lambda: self._erasing.finish(noted),
            )
        else:
            notices.tell(
                lambda: self.tr("Copies in {folders} still hold a person who was erased.").format(
                    folders=place_names(places)
                ),
                lambda: self.tr("Erase there, too"),
                lambda: self._erasing.finish(noted),
            )


def _possible(folders: Folders, workspace: Workspace) -> list[tuple[Unfinished, tuple[Path, ...]]]:
    """What can go on now, with the second folders that are there. On another thread."""
    found = []
    for noted in unfinished(folders, workspace.project.id):
        if noted.task.person is None and workspace.ring is None:
            noted.forget()  # there is no password any more, or never was one
            continue
        places = tuple(Path(place) for place in noted.task.places if SecondFolder(Path(place)).is_there)
        if places or noted.task.here:
            found.append((noted, places))
    return found
