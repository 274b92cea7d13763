"""What looks after the open application's file: other versions of it, its backups, who else has it open."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from b24desk.errors import B24Error
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import Notice
from b24desk.storage.check import Remark, check_attachments, check_backups, check_file, check_snapshot
from b24desk.storage.conflicts import OtherVersion
from b24desk.storage.merging.rival import Rival
from b24desk.storage.owner_file import REFRESH, Owner, OwnerNote
from b24desk.storage.processes import this_computer, this_user
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.backup_shelf import BackupShelf
from b24desk.ui.byte_count import say_bytes
from b24desk.ui.failure_sentences import failure_sentences
from b24desk.ui.jobs import Worker
from b24desk.ui.law.jumps import BACKUPS, MERGE, Place
from b24desk.ui.merge_offer import MergeOffer
from b24desk.ui.notice_bar import NoticeBar
from b24desk.ui.preferences import Preferences
from b24desk.ui.session import Session

T = TypeVar("T")
_MILLISECOND: Final = timedelta(milliseconds=1)


class FileCare(QObject):
    """For one session. `go` asks for a page; `open_file` and `save_as` are the desk's."""

    go = Signal(Place)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        backups: Backups,
        preferences: Preferences,
        notices: NoticeBar,
        now: Callable[[], datetime],
        open_file: Callable[[Path], object],
        save_as: Callable[[Path], object],
    ) -> None:
        super().__init__(session)
        self._session = session
        self.preferences = preferences
        self._notices = notices
        self._now = now
        self.open_file = open_file
        self._save_as = save_as
        self._worker = Worker(self)
        self._note = self._new_note()
        self._passed_over: set[Path] = set()
        self._warned: set[UUID] = set()
        self.merging = MergeOffer(session, self._join, self._keep_both, self.failed.emit)
        self.backups = BackupShelf(
            self, backups, self._where, lambda: session.snapshot, lambda: session.workspace.ring, now
        )
        self.merging.changed.connect(self._on_merging)
        self._beat = QTimer(self)
        self._beat.setInterval(REFRESH // _MILLISECOND)
        self._beat.timeout.connect(self._say_open)
        session.save_state_changed.connect(self._on_moved)

    def start(self) -> None:
        """Right after the application was opened."""
        restored = self._session.workspace.restored
        if restored:
            self._notices.tell(
                lambda: self.tr("%n change(s) that had not reached the file are back", "", restored)
            )
        self._beat.start()
        self._say_open()
        joining = self._session.workspace.joining
        self._worker.do("kept", lambda: _or_nothing(joining.set_aside), self._on_set_aside)
        self.look_around()

    def stop(self) -> None:
        """When it is closed."""
        self._beat.stop()
        self._note.remove()
        self._notices.hide()

    def look_around(self) -> None:
        """Look for other versions beside the file."""
        self._worker.do(
            "others", lambda: _or_nothing(self._session.workspace.joining.others), self._on_others
        )

    def look_at_rival(self) -> None:
        """The file holds something that is not ours: read it, and offer what the two make together."""
        if self.merging.rival is None:
            self._read(None)

    def hear(self, notice: Notice) -> None:
        """What the guard of the backups has to say."""
        error = notice.lacking or notice.lacking_in_second
        if notice.lacking is not None:
            self._notices.tell(
                lambda: self.tr("No backup could be made: {reason}").format(reason=_reason(error))
            )
        elif error is not None:
            self._notices.tell(
                lambda: self.tr("The second backup folder was not reached: {reason}").format(
                    reason=_reason(error)
                )
            )
        elif notice.thinned.over:
            room = say_bytes(self.backups.backups.cap)
            self._notices.tell(
                lambda: self.tr("Backups take more than {size}.").format(size=room),
                lambda: self.tr("Show the backups"),
                lambda: self.go.emit(BACKUPS),
            )
        elif notice.thinned.for_room:
            room = say_bytes(self.backups.backups.cap)
            self._notices.tell(
                lambda: self.tr("Backups took more than {size}; the oldest were removed.").format(size=room)
            )

    def check(self) -> tuple[Remark, ...]:
        """Everything that can be checked; waits for the disk."""
        session, workspace = self._session, self._session.workspace
        document, path = self._where()
        return (
            *check_file(path, workspace.ring),
            *check_attachments(session.project, workspace.attachments),
            *check_backups(self.backups.backups, document),
            *check_snapshot(session.snapshot, session.rulebook),
        )

    def _read(self, path: Path | None) -> None:
        workspace = self._session.workspace
        self._worker.do("rival", lambda: _or_nothing(lambda: workspace.joining.rival(path)), self._on_rival)

    def _on_rival(self, rival: Rival | None) -> None:
        if rival is None:
            return
        self._session.gather.emit()
        self.merging.show(rival)
        merged = self.merging.merge
        if merged is not None and rival.in_place and not merged.clashes:
            self._take_what_fits(len(merged.from_theirs))
        elif rival.in_place:
            self._notices.tell(
                lambda: self.tr("This application was changed in two places. Nothing has been overwritten."),
                lambda: self.tr("Look at both"),
                lambda: self.go.emit(MERGE),
                stays=True,
            )
        else:
            self.go.emit(MERGE)

    def _on_set_aside(self, rival: Rival | None) -> None:
        """Edits of this computer, made while the file was changed elsewhere, are never left unsaid."""
        if rival is None:
            return
        self.merging.show(rival)
        self._notices.tell(
            lambda: self.tr("Changes made here had not reached the file before it was changed elsewhere."),
            lambda: self.tr("Look at both"),
            lambda: self.go.emit(MERGE),
            stays=True,
        )

    def _on_merging(self) -> None:
        if self.merging.rival is None:
            self._notices.withdraw()

    def _take_what_fits(self, count: int) -> None:
        if self.merging.take():
            self._notices.tell(
                lambda: self.tr("%n change(s) from another computer were brought in", "", count),
                lambda: self.tr("Undo"),
                self._session.undo,
            )

    def _on_others(self, others: tuple[OtherVersion, ...] | None) -> None:
        found = [other.path for other in others or () if other.path not in self._passed_over]
        if found and self.merging.rival is None:
            self._notices.tell(
                lambda: self.tr("“{name}” is another version of this application").format(name=found[0].name),
                lambda: self.tr("Look at both"),
                lambda: self._read(found[0]),
            )

    def _join(self, rival: Rival, merged: Snapshot) -> None:
        self._session.join(rival, merged)
        if rival.kept is not None:
            self._session.workspace.joining.let_go_of(rival.kept)
        elif not rival.in_place:
            self._passed_over.add(rival.path)

    def _keep_both(self, rival: Rival) -> None:
        if rival.kept is not None:
            self._session.workspace.joining.keep_apart(rival)
            return
        self._passed_over.add(rival.path)
        if rival.in_place:
            self._save_as(self._session.workspace.joining.conflict_place())

    def _where(self) -> tuple[UUID, Path]:
        return self._session.project.id, self._session.workspace.path

    def _new_note(self) -> OwnerNote:
        return OwnerNote(self._session.workspace.path, this_user(), this_computer(), uuid4())

    def _on_moved(self) -> None:
        """After "save as" the note goes along."""
        self._note.remove()
        self._note = self._new_note()
        self._say_open()

    def _say_open(self) -> None:
        note, now = self._note, self._now()
        self._worker.do("note", lambda: note.leave(now), self._on_other_owner)

    def _on_other_owner(self, owner: Owner | None) -> None:
        """Said once for each other window; saving decides by the revision, whatever a note says."""
        if owner is not None and owner.window not in self._warned:
            self._warned.add(owner.window)
            self._notices.tell(lambda: self._warning(owner))

    def _warning(self, owner: Owner) -> str:
        return self.tr(
            "Also open on {host} by {user}, last seen {time}. Changes of both are brought together, and"
            " nothing is overwritten."
        ).format(host=owner.host, user=owner.user, time=f"{owner.seen.astimezone():%H:%M}")


def _reason(error: B24Error | None) -> str:
    return failure_sentences(error).reason if error else ""


def _or_nothing(act: Callable[[], T]) -> T | None:
    """What it gives; nothing where the disk refuses, which the saving then says."""
    with suppress(B24Error):
        return act()
    return None
