"""Erasing a person for good: what it touches, which evidence goes with it, and what of the backups."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from b24desk.domain.project import Attachment, Person
from b24desk.storage.personal.erasure import Traces
from b24desk.ui.dialogs.form import Form
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.place_names import place_names
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say, escaped


class WantedErasure(NamedTuple):
    """Who goes, with which attachments (digests), and whether the backups are rewritten too."""

    person: str
    attachments: tuple[str, ...]
    backups: bool


class Copies(NamedTuple):
    """How many copies could be reached besides the file, and second folders that are not there now."""

    number: int
    away: tuple[Path, ...] = ()


class EraseForm(Form):
    ready = Signal(WantedErasure)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        person: Person,
        traces: Traces,
        attachments: Sequence[Attachment],
        copies: Copies,
    ) -> None:
        super().__init__(
            parent,
            language,
            lambda: self.tr("Erase a person for good"),
            lambda: self.tr("Erase"),
            destroys=True,
        )
        self._person = person
        self._say(self._intro, Label())
        self._title(lambda: self.tr("What is erased"))
        touched = self._touched(traces)
        self._say(lambda: "\n".join(say() for say in touched), Label())
        if traces.namesake:
            self._say(
                lambda: self.tr(
                    "Somebody else has the same name: it stays in texts, as nobody can tell who is meant."
                ),
                Label(),
            )
        self.evidence = self._evidence(attachments, {item.sha256 for item in traces.attachments})
        self.backups = QCheckBox()
        self.words.button(
            self.backups,
            lambda: self.tr("Erase from the %n &backup(s) and copies in the bin, too", "", copies.number),
        )
        self.backups.setChecked(True)
        self.backups.setVisible(copies.number > 0)
        self.body.addWidget(self.backups)
        if copies.away:
            self._say(
                lambda: self.tr(
                    "Not there now: {folders}. Copies in it keep this person until the folder is there again;"
                    " b24desk then offers to erase in it."
                ).format(folders=place_names(copies.away)),
                Hint(),
            )
        self._say(
            lambda: self.tr(
                "Copies that were sent or saved elsewhere, printed papers and synced folders keep what they"
                " hold. The erasing cannot be undone."
            ),
            Hint(),
        )
        self.sure = QCheckBox()
        self.words.button(self.sure, lambda: self.tr("&Yes, erase it for good"))
        self.body.addWidget(self.sure)
        self.accepted.connect(self._hand_over)
        self.sure.setFocus()

    def problem(self) -> str:
        return "" if self.sure.isChecked() else self.tr("Tick the box to confirm")

    def _intro(self) -> str:
        name = self._person.name or self._person.name_en or self.tr("(no name)")
        return self.tr("{name} is taken out of this application, its history and its file.").format(name=name)

    def _touched(self, traces: Traces) -> list[Say]:
        """One line a kind of place, none where there is nothing."""
        counted: list[tuple[int, Say]] = [
            (1, lambda: self.tr("The row of this person: name, identity number, telephone, e-mail, notes")),
            (
                len(traces.answers),
                lambda: self.tr("%n answer(s) that name this person", "", len(traces.answers)),
            ),
            (
                len(traces.people),
                lambda: self.tr("%n other person(s) whose row does", "", len(traces.people)),
            ),
            (len(traces.holders), lambda: self.tr("%n shareholder(s)", "", len(traces.holders))),
            (
                len(traces.documents),
                lambda: self.tr("%n line(s) of the document list", "", len(traces.documents)),
            ),
            (
                len(traces.attachment_notes),
                lambda: self.tr("%n note(s) on evidence", "", len(traces.attachment_notes)),
            ),
            (int(traces.in_title_or_notes), lambda: self.tr("The title or the notes of the application")),
            (1, lambda: self.tr("Every earlier state in the history")),
        ]
        return [self._bulleted(say) for count, say in counted if count]

    @staticmethod
    def _bulleted(say: Say) -> Say:
        return lambda: f"· {say()}"

    def _evidence(self, attachments: Sequence[Attachment], named: set[str]) -> dict[str, QCheckBox]:
        """A box for each attachment; those that name the person are ticked."""
        if not attachments:
            return {}
        self._title(lambda: self.tr("Evidence that goes with this person"))
        self._say(
            lambda: self.tr("Tick what proves this person alone. Each file stays where it came from."), Hint()
        )
        boxes = {}
        for item in attachments:
            box = QCheckBox(escaped(item.name))
            box.setAccessibleName(item.name)
            box.setChecked(item.sha256 in named)
            boxes[item.sha256] = box
            self.body.addWidget(box)
        return boxes

    def _title(self, say: Say) -> None:
        self._say(say, Heading(3))

    def _say(self, say: Say, label: Label) -> None:
        self.words.bind(label.setText, say)
        self.body.addWidget(label)

    def _hand_over(self) -> None:
        chosen = tuple(digest for digest, box in self.evidence.items() if box.isChecked())
        # Without any backup nothing is asked; what the erasing itself lays down is rewritten all the same.
        backups = self.backups.isHidden() or self.backups.isChecked()
        self.ready.emit(WantedErasure(self._person.id, chosen, backups))
