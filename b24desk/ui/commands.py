"""What the menus and the start page do, wired to the desk: one short method a command."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.domain.language import Language
from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.rules.schema.pages import Step
from b24desk.storage.settings import Appearance
from b24desk.ui.appearance import AppearanceSwitch
from b24desk.ui.composing import finish_composing
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.bin import BinDialog
from b24desk.ui.dialogs.check import CheckDialog
from b24desk.ui.dialogs.new_application import NewApplicationForm
from b24desk.ui.dialogs.rename import RenameForm
from b24desk.ui.file_dialogs import ask_for_existing
from b24desk.ui.law.jumps import BACKUPS, UPDATE
from b24desk.ui.rulebook_import import RulebookImport
from b24desk.ui.search.search_commands import SearchCommands
from b24desk.ui.step_commands import StepCommands
from b24desk.ui.twin_view import TwinView
from b24desk.ui.words import Words
from b24desk.ui.work_area import WorkArea


class Commands(QObject):
    def __init__(self, desk: Desk, appearance: AppearanceSwitch) -> None:
        super().__init__(desk)
        self._desk = desk
        self._appearance = appearance
        self._window = desk.window
        self._words = Words(self, desk.language)
        StepCommands(desk)
        SearchCommands(desk)
        TwinView(desk)
        self._rules = RulebookImport(desk.window, desk.language, desk.shelf, self._folder)
        self._connect_files()
        self._connect_work()
        self._connect_looks()
        desk.opened.connect(self._on_opened)
        self._words.also(self._say_steps)

    def _connect_files(self) -> None:
        actions, home = self._window.actions_, self._window.home
        actions.new.triggered.connect(self.new)
        actions.open.triggered.connect(self.open)
        actions.save.triggered.connect(self.save)
        actions.rename.triggered.connect(self.rename)
        actions.close.triggered.connect(finish_composing)
        actions.close.triggered.connect(self._desk.close_project)
        actions.bin.triggered.connect(self.show_bin)
        actions.import_rules.triggered.connect(self._rules.ask)
        actions.backups.triggered.connect(self._on_work(lambda work: work.go(BACKUPS)))
        actions.check.triggered.connect(self.check)
        actions.newer_rules.triggered.connect(self._on_work(lambda work: work.go(UPDATE)))
        home.new.clicked.connect(self.new)
        home.open.clicked.connect(self.open)
        home.bin.clicked.connect(self.show_bin)
        home.recent_chosen.connect(self._desk.open)
        home.example_chosen.connect(self._desk.open_copy)
        home.forget.connect(self._forget)
        home.delete.connect(self._delete)

    def _connect_work(self) -> None:
        actions = self._window.actions_
        actions.overview.triggered.connect(self._on_work(lambda work: work.go_to_hub()))
        actions.go_on.triggered.connect(self._on_work(lambda work: work.page.go_on()))
        actions.go_back.triggered.connect(self._on_work(lambda work: work.go_to_last()))
        actions.next_pane.triggered.connect(self._on_work(lambda work: work.next_pane()))
        actions.why.triggered.connect(self._on_work(lambda work: work.page.explain()))
        for number, action in enumerate(actions.steps):
            action.triggered.connect(self._on_work(partial(_go_to_step, number=number)))
        actions.show_identity.toggled.connect(self._show_identity)

    def _connect_looks(self) -> None:
        actions = self._window.actions_
        for look, action in actions.looks.items():
            action.setChecked(look is self._appearance.choice)
            action.triggered.connect(lambda _=False, look=look: self._use_look(look))
        for language, action in actions.languages.items():
            action.setChecked(language is self._desk.language.current)
            action.triggered.connect(lambda _=False, language=language: self.use_language(language))
        actions.show_identity.setChecked(self._desk.preferences.settings.show_identity_numbers)
        self._window.home.language_chosen.connect(self.use_language)

    def _on_work(self, act: Callable[[WorkArea], object]) -> Callable[[], None]:
        """Do this with the open work area, if there is one."""

        def run() -> None:
            if self._desk.work is not None:
                act(self._desk.work)

        return run

    def use_language(self, language: Language) -> None:
        self._desk.language.use(language)
        self._window.actions_.languages[language].setChecked(True)
        self._desk.preferences.change(language=language)

    def new(self) -> None:
        try:
            rulebook = self._desk.rulebook
        except B24Error as error:
            self._desk.fail(lambda: self.tr("No application can be started"), error)
            return
        form = NewApplicationForm(
            self._window, self._desk.language, rulebook, self._desk.library.suggest_path
        )
        form.ready.connect(self._create)
        form.open()

    def _create(self, path: Path, project: Project) -> None:
        self._desk.create(path, project)

    def open(self) -> None:
        title, files = self.tr("Open an application"), self.tr("Applications (*.b24)")
        ask_for_existing(self._window, title, self._desk.open, files=files, start=self._folder())

    def save(self) -> None:
        if self._desk.session is not None:
            finish_composing()
            self._desk.session.flush()
            self._desk.show_state()
            self._window.status.announce()

    def rename(self) -> None:
        session = self._desk.session
        if session is not None:
            form = RenameForm(self._window, self._desk.language, session.project.title)
            form.ready.connect(session.rename)
            form.ready.connect(lambda: self._window.entitle(lambda: session.project.title))
            form.open()

    def show_bin(self) -> None:
        dialog = BinDialog(self._window, self._desk.language, self._desk.library, self._desk.now)
        dialog.restored.connect(self._desk.show_entries)
        dialog.open()

    def check(self) -> None:
        care = self._desk.safeguard.file
        if care is not None:
            CheckDialog(self._window, self._desk.language, care.check).open()

    def _folder(self) -> str:
        chosen = self._desk.preferences.settings.last_folder
        return chosen or str(self._desk.library.folders.projects)

    def _forget(self, path: Path) -> None:
        self._desk.library.forget(path)
        self._desk.show_entries()

    def _delete(self, path: Path) -> None:
        try:
            self._desk.library.delete(path, self._desk.now())
        except B24Error as error:
            self._desk.fail(lambda: self.tr("The application was not moved to the bin"), error)
        self._desk.show_entries()

    def _show_identity(self, shown: bool) -> None:
        self._desk.preferences.change(show_identity_numbers=shown)
        if self._desk.session is not None:
            self._desk.session.changed.emit()  # pages that are out of sight, too, show what they may

    def _use_look(self, look: Appearance) -> None:
        self._appearance.use(look)
        self._desk.preferences.change(appearance=look)

    def _on_opened(self) -> None:
        session = self._desk.session
        if session is not None:
            folder = str(session.workspace.path.parent)
            self._desk.preferences.change(last_folder=folder)
            session.rulebook_changed.connect(self._say_steps)
            self._say_steps()

    def _say_steps(self) -> None:
        """The steps' names are the rulebook's; it is read when an application is opened."""
        if self._desk.session is None:
            return
        for step, action in zip(Step, self._window.actions_.steps, strict=True):
            action.setText(self._desk.language.say(self._desk.rulebook.term("step", step)))


def _go_to_step(work: WorkArea, number: int) -> None:
    work.go_to_step(number)
