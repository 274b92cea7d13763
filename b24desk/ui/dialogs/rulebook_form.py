"""What a rulebook from a file is, before it is taken in: id, version, dates, check value, what is new."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from b24desk.rules.schema.edition import Edition
from b24desk.storage.rulebooks import Inspection
from b24desk.ui.dialogs.form import Form
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say

_VALUE_WIDTH = 360


class RulebookForm(Form):
    """For an inspection that is not refused."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, inspection: Inspection) -> None:
        super().__init__(
            parent,
            language,
            lambda: self.tr("Import rule pack"),
            lambda: self.tr("&Use for new applications"),
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        edition = inspection.edition
        if edition is not None:
            self._add_edition(edition)
        # In groups of eight, so that it can be read out and compared, and breaks into lines.
        digest = " ".join(inspection.digest[at : at + 8] for at in range(0, len(inspection.digest), 8))
        self._add(lambda: self.tr("Check value (SHA-256)"), lambda: digest)
        note = inspection.note
        if note is not None:
            self._add(lambda: self.tr("What is new"), lambda: language.say(note))
        keep = Hint()
        self.words.bind(
            keep.setText,
            lambda: self.tr(
                "Nothing is changed in an application: it keeps its own rule pack, and shows what this one"
                " would change."
            ),
        )
        self.body.addWidget(keep)

    def _add_edition(self, edition: Edition) -> None:
        say = self.words.language.say
        self._add(lambda: self.tr("Rule pack"), lambda: f"{say(edition.title)} ({edition.id})")
        self._add(lambda: self.tr("Version"), lambda: edition.version)
        self._add(lambda: self.tr("Published"), edition.published.isoformat)
        self._add(lambda: self.tr("To be read again by"), edition.review_by.isoformat)

    def _add(self, say_name: Say, say_value: Say) -> None:
        name, value = Heading(3), Label()
        self.words.bind(name.setText, say_name)
        self.words.bind(value.setText, say_value)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.name(value, lambda: self.words.language.paired(say_name(), say_value()))
        name.setWordWrap(False)
        value.setMinimumWidth(_VALUE_WIDTH)
        row = self._grid.rowCount()
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
