"""A copy for sending in which the data of people is masked."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.storage.personal.redaction import redacted
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.message import Message
from b24desk.ui.file_dialogs import ask_for_file
from b24desk.ui.words import Say


class PersonalData(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.window.actions_.redacted_copy.triggered.connect(self.ask_where)

    def ask_where(self) -> None:
        """A copy with the people in it masked, and without notes and attachments."""
        session = self._desk.session
        if session is None:
            return
        session.gather.emit()
        title = self.tr("{title} (redacted)").format(title=session.workspace.path.stem)
        suggested = self._desk.library.suggest_path(title, session.workspace.path.parent)
        files = self.tr("Applications (*.b24)")
        ask_for_file(self._desk.window, self.tr("Save a redacted copy"), suggested, files, self.save_redacted)

    def save_redacted(self, path: Path) -> None:
        """Write the copy. It has no password: it is made to be sent."""
        session = self._desk.session
        if session is None:
            return
        snapshot = session.snapshot
        copy = Snapshot(redacted(snapshot.project, uuid4()), snapshot.rulebook)
        try:
            self._desk.library.write_copy(copy, path, may_replace=True)
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The redacted copy was not saved"), error)
            return
        self._tell(
            lambda: self.tr("The redacted copy is saved"),
            lambda: self.tr(
                "Names keep their first character; numbers their first three and last two. Notes and"
                " attachments are left out, and there is no password. The company's own data stays: read the"
                " copy through before sending it."
            ),
        )

    def _tell(self, title: Say, body: Say) -> None:
        Message(self._desk.window, self._desk.language, title, body).open()
