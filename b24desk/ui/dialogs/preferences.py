"""What can be chosen for this computer. Every choice holds at once; there is nothing to confirm."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from b24desk.domain.language import Language
from b24desk.storage.settings import Appearance
from b24desk.ui.dialogs.folder_choice import FolderChoice
from b24desk.ui.dialogs.form import FormColumn
from b24desk.ui.dialogs.labelled_field import LabelledField
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.preferences import TEXT_SIZES, Preferences
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.words import Say, Words

_WIDTH = 640
_MINUTES = (10, 30, 60, 120)
_MONTHS = (1, 3, 6, 12, 24)
_TONGUES = {Language.ZH: "简体中文", Language.EN: "English"}

SayEach = Callable[[int], str]


class PreferencesDialog(QDialog):
    """Shows the settings as they are, whoever changes them."""

    def __init__(self, parent: QWidget, language: LanguageSwitch, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.words = Words(self, language)
        self._preferences = preferences
        self._language = language
        self._column = FormColumn()
        self._body = self._column.body
        self.words.bind(self.setWindowTitle, lambda: self.tr("Preferences"))
        self._add_looks()
        self._add_folders()
        self._add_backups()
        self._add_personal_data()
        self.leave = Button()
        self.words.button(self.leave, lambda: self.tr("&Close"))
        self.leave.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(self._column, 1)
        layout.addLayout(beside(self.leave))
        preferences.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._column.updateGeometry()  # a scroll area does not tell when what it holds has grown
            self.resize(self.sizeHint())
        super().showEvent(event)

    def _add_looks(self) -> None:
        self._head(lambda: self.tr("Language and appearance"))
        self.tongue, self.look, self.text_size = ComboBox(), ComboBox(), ComboBox()
        for language, name in _TONGUES.items():
            self.tongue.addItem(name, language.value)
        for look in Appearance:
            self.look.addItem("", look.value)
        self.words.also(self._say_looks)
        present = self._preferences.settings.text_size
        self._fill(self.text_size, TEXT_SIZES, present, lambda percent: f"{percent} %")
        self._field(lambda: self.tr("Language"), self.tongue)
        self._field(lambda: self.tr("Appearance"), self.look)
        self._field(lambda: self.tr("Text size"), self.text_size)
        change = self._preferences.change
        self.tongue.activated.connect(lambda _: change(language=Language(self.tongue.currentData())))
        self.look.activated.connect(lambda _: change(appearance=Appearance(self.look.currentData())))
        self.text_size.activated.connect(lambda _: change(text_size=int(self.text_size.currentData())))

    def _add_folders(self) -> None:
        self._head(lambda: self.tr("Folders"))
        change = self._preferences.change
        self.projects = FolderChoice(self.words, lambda: str(self._preferences.folders.projects))
        self.papers = FolderChoice(self.words, lambda: self.tr("Beside the application"))
        self.second = FolderChoice(self.words, lambda: self.tr("None"))
        self.projects.chosen.connect(lambda folder: change(projects_folder=folder))
        self.papers.chosen.connect(lambda folder: change(papers_folder=folder))
        self.second.chosen.connect(lambda folder: change(backup_folder=folder))
        self._folder(
            self.projects,
            lambda: self.tr("Projects folder"),
            lambda: self.tr("Where new applications are suggested; those that exist stay where they are"),
        )
        self._folder(
            self.papers,
            lambda: self.tr("Papers folder"),
            lambda: self.tr("Where papers are suggested to go"),
        )
        self._folder(
            self.second,
            lambda: self.tr("Second backup folder"),
            lambda: self.tr("On a memory stick or a network drive, it survives this computer"),
        )

    def _add_backups(self) -> None:
        self._head(lambda: self.tr("Backups"))
        self.often, self.long = ComboBox(), ComboBox()
        settings = self._preferences.settings
        self._fill(
            self.often,
            _MINUTES,
            settings.backup_minutes,
            lambda minutes: self.tr("Every %n minute(s)", "", minutes),
        )
        self._fill(
            self.long,
            _MONTHS,
            settings.backup_months,
            lambda months: self.tr("%n month(s)", "", months),
        )
        self._field(
            lambda: self.tr("How often"),
            self.often,
            lambda: self.tr("While an application is worked on"),
        )
        self._field(
            lambda: self.tr("How long"),
            self.long,
            lambda: self.tr(
                "One a month stays for so long; those of the last two days all stay. A shorter time removes"
                " older ones with the next backup"
            ),
        )
        change = self._preferences.change
        self.often.activated.connect(lambda _: change(backup_minutes=int(self.often.currentData())))
        self.long.activated.connect(lambda _: change(backup_months=int(self.long.currentData())))

    def _add_personal_data(self) -> None:
        self._head(lambda: self.tr("Personal data"))
        self.identity = QCheckBox()
        self.words.button(self.identity, lambda: self.tr("Show &identity numbers and telephones in full"))
        hint = Hint()
        self.words.bind(hint.setText, lambda: self.tr("Leave this off where others can see the screen"))
        self.identity.toggled.connect(lambda shown: self._preferences.change(show_identity_numbers=shown))
        group = QWidget()
        layout = stack(group, 4)
        layout.addWidget(self.identity)
        layout.addWidget(hint)
        self._body.addWidget(group)

    def _head(self, say: Say) -> None:
        head = Heading(2)
        self.words.bind(head.setText, say)
        if self._body.count():
            self._body.addSpacing(8)
        self._body.addWidget(head)

    def _field(self, say: Say, field: QWidget, hint: Say | None = None) -> None:
        group = LabelledField(self.words, say, field, hint)
        group.under.addLayout(beside(field))
        self._body.addWidget(group)

    def _folder(self, choice: FolderChoice, say: Say, hint: Say) -> None:
        choice.entitle(say, hint)
        self._body.addWidget(choice)

    def _fill(self, box: ComboBox, values: Sequence[int], present: int, say: SayEach) -> None:
        """Offer these values, and the present one where the settings were written by another hand."""
        for value in sorted({*values, present}):
            box.addItem("", str(value))

        def say_all() -> None:
            for place in range(box.count()):
                box.setItemText(place, say(int(box.itemData(place))))

        self.words.also(say_all)

    def _say_looks(self) -> None:
        said = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        for place, look in enumerate(Appearance):
            self.look.setItemText(place, said[look])

    def _show(self, _before: object = None) -> None:
        settings = self._preferences.settings
        self.tongue.choose(self._language.current.value)
        self.look.choose(settings.appearance.value)
        for box, value in (
            (self.text_size, settings.text_size),
            (self.often, settings.backup_minutes),
            (self.long, settings.backup_months),
        ):
            box.choose(str(value))
        self.projects.show_folder(settings.projects_folder)
        self.papers.show_folder(settings.papers_folder)
        self.second.show_folder(settings.backup_folder)
        self.identity.setChecked(settings.show_identity_numbers)
