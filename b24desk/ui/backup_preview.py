"""One backup looked at: what it holds, what has changed since, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from b24desk.storage.merging.parts import taken_apart
from b24desk.storage.snapshot import Snapshot
from b24desk.ui.backup_shelf import Copy
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.part_changes import PartChanges, part_changes
from b24desk.ui.widgets.button import DangerButton, PrimaryButton
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words


class BackupPreview(Rebuilt):
    """`restore` and `delete` come with the backup."""

    restore = Signal(object)
    delete = Signal(object)

    def __init__(self, needs: PageNeeds, scroll: QScrollArea) -> None:
        super().__init__(needs.language, scroll)
        self._needs = needs
        self._copy: Copy | None = None

    def show_copy(self, copy: Copy | None) -> None:
        self._copy = copy
        self.rebuild(self._make_copy)

    def _make_copy(self, layout: QVBoxLayout, words: Words) -> None:
        copy = self._copy
        if copy is None:
            return
        when, file = Heading(2), Hint()
        when.setText(f"{copy.backup.made.astimezone():%Y-%m-%d %H:%M}")
        file.setText(copy.backup.head.name)
        layout.addWidget(when)
        layout.addWidget(file)
        restore, delete = PrimaryButton(), DangerButton()
        restore.setObjectName("restore")
        words.button(restore, lambda: self.tr("&Restore as a copy"))
        words.button(delete, lambda: self.tr("Delete this backup"))
        restore.clicked.connect(lambda: self.restore.emit(copy.backup))
        delete.clicked.connect(lambda: self.delete.emit(copy.backup))
        layout.addLayout(beside(restore, delete))
        note = Hint()
        words.bind(
            note.setText,
            lambda: self.tr("The copy is a file of its own; the open application stays as it is."),
        )
        layout.addWidget(note)
        if copy.snapshot is None:
            unread = Label()
            words.bind(
                unread.setText,
                lambda: self.tr(
                    "What it holds cannot be shown: it is protected by a password, or it is damaged. A"
                    " protected one can be restored, and opened with the password of that time."
                ),
            )
            layout.addWidget(unread)
            return
        self._add_content(copy.snapshot, layout, words)

    def _add_content(self, held: Snapshot, layout: QVBoxLayout, words: Words) -> None:
        project, session = held.project, self._needs.session
        counts = Label()
        words.bind(
            counts.setText,
            lambda: " · ".join(
                (
                    self.tr("%n answer(s)", "", len(project.answers)),
                    self.tr("%n person(s) on the staff", "", len(project.people)),
                    self.tr("%n shareholder(s)", "", len(project.shareholders)),
                    self.tr("%n attachment(s)", "", len(project.attachments)),
                )
            ),
        )
        layout.addWidget(counts)
        now = Snapshot(session.project, session.rulebook_text)
        changes = part_changes(taken_apart(held), taken_apart(now))
        title = Heading(3)
        words.bind(
            title.setText,
            lambda: (
                self.tr("Changed since: what it was → what it is now")
                if changes
                else self.tr("Nothing has changed since")
            ),
        )
        layout.addSpacing(8)
        layout.addWidget(title)
        parts = PartWords(
            self._needs.rulebook, self._needs.language, private=self._needs.show_identity_numbers()
        )
        layout.addWidget(PartChanges(changes, parts, words))
