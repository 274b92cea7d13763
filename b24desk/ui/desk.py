"""The open application of a window: opening, closing, saving, and what the menus do to it.

Everything heavier than the start page begins here; it is made after the first paint.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.author import Author
from b24desk.storage.autosave import SaveKind
from b24desk.storage.exchange import read_exchange
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.processes import this_user
from b24desk.storage.recovery import Recovery
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.rulebooks import CurrentRulebook
from b24desk.storage.sealing.key_ring import KeyRing
from b24desk.storage.sealing.opening import is_protected
from b24desk.storage.workspace import OnState, Workspace
from b24desk.ui.answer_effects import AnswerEffects
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.evidence.evidence_desk import EvidenceDesk
from b24desk.ui.examples import examples, sample_titles
from b24desk.ui.home_entry import home_entry
from b24desk.ui.jobs import waited_for
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.last_place import LastPlace
from b24desk.ui.main_window import MainWindow
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.preferences import Preferences
from b24desk.ui.route_choice import RouteChoice
from b24desk.ui.rulebook_offer import RulebookOffer
from b24desk.ui.rulebook_shelf import RulebookShelf, rulebook_of
from b24desk.ui.safeguard import Safeguard
from b24desk.ui.save_sentences import show_save_state
from b24desk.ui.session import Session
from b24desk.ui.standing import note_standing
from b24desk.ui.words import Say
from b24desk.ui.work_area import WorkArea


class Desk(QObject):
    """`opened` and `closed` frame the life of a session; the saver reports through `_state_arrived`.

    `protected` names a file that wants a password, `help_wanted` a page of the help and a heading on it.
    """

    opened = Signal()
    closed = Signal()
    protected = Signal(Path)
    help_wanted = Signal(str, str)
    _state_arrived = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        folders: Folders,
        preferences: Preferences,
        language: LanguageSwitch,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self.window = window
        self.language = language
        self.preferences = preferences
        self.now = now
        self.safeguard = Safeguard(window, folders, preferences, language, self.open)
        self.library = Library(preferences.folders, Author(this_user(), now), self.safeguard.care)
        self.shelf = RulebookShelf(folders, self)
        self.session: Session | None = None
        self.work: WorkArea | None = None
        self.places: LastPlace | None = None
        self.on_state: OnState = self._state_arrived.emit
        """For whoever opens a workspace that the window goes on with."""
        self._state_arrived.connect(self.show_state)
        window.closing.connect(self._on_closing)
        language.changed.connect(self._gather)
        self.shelf.changed.connect(self.show_entries)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_looking_away)
        self.show_entries()

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook of the open application, and otherwise that of new ones. Raises B24Error."""
        return self.session.rulebook if self.session else self.shelf.current.text.rulebook

    def today(self) -> date:
        return self.now().date()

    def show_entries(self) -> None:
        """Bring the start page up to date."""
        self.window.home.show_entries([home_entry(entry) for entry in self.library.recent()], examples())
        # Without any rulebook there is nothing to name: the first attempt to open says so.
        with suppress(B24Error):
            serving = self.shelf.current
            self.window.home.show_damaged(serving.damaged, serving.version)

    def open(self, path: Path, ring: KeyRing | None = None) -> bool:
        """Open a project file in place of the one that is open; whether that worked."""
        if ring is None and is_protected(path):
            self.protected.emit(path)
            return False
        return self.begin(lambda: self.library.open(path, self.on_state, self.now(), ring), path)

    def open_recovery(self, found: Recovery, path: Path) -> bool:
        """Save edits that never reached their file as one of their own, and open it."""
        return self.begin(lambda: self.library.recover_as(found, path, self.on_state, self.now()), path)

    def create(self, path: Path, project: Project) -> bool:
        """Write a new project and open it."""
        text = self.shelf.current.text
        version = text.rulebook.edition.version
        made = project.model_copy(update={"created": self.today(), "rulebook_version": version})
        return self.begin(lambda: self.library.new(path, made, self.on_state, self.now(), text))

    def open_copy(self, path: Path) -> bool:
        """Open an example as an application of the user's own."""
        try:
            project = read_exchange(path)
        except B24Error as error:
            self.fail(lambda: self.tr("The example could not be opened"), error)
            return False
        title = sample_titles(project.title)[self.language.current]
        copy = project.model_copy(update={"id": Project().id, "title": title})
        return self.create(self.library.suggest_path(copy.title), copy)

    def close_project(self) -> bool:
        """Save, let go of the file, show the start page. What could not be saved is kept and reported."""
        workspace = self.take_out()
        if workspace is None:
            return True
        state = workspace.close()
        self.show_entries()
        if state.error is not None:
            self.fail(lambda: self.tr("Not everything has reached the file"), state.error)
        return state.kind is SaveKind.SAVED

    def save_as(self, path: Path) -> None:
        """Go on in another file; the old one stays as it was last saved."""
        session = self.session
        if session is None:
            return
        try:
            moved = self.library.save_as(session.workspace, path, self.on_state, self.now(), may_replace=True)
        except B24Error as error:
            self.fail(lambda: self.tr("The application was not saved"), error)
            return
        session.move_to(moved)
        self.show_state()

    def fail(self, failed: Say, error: B24Error) -> None:
        show_failure(self.window, self.language, failed, error)

    def show_state(self) -> None:
        """Say how saving stands now; what a signal brought may have been overtaken."""
        if self.session is not None:
            state = self.session.save_state
            show_save_state(self.window.status, state)
            self.safeguard.watch(state)

    def take_out(self) -> Workspace | None:
        """The open application with its file, which is not let go of; the start page is shown."""
        session = self.session
        if session is None:
            return None
        session.gather.emit()
        session.ending.emit()
        note_standing(self.library, self.session, self.places)
        self.session, self.work = None, None
        self.window.show_home()
        session.deleteLater()
        self.closed.emit()
        return session.workspace

    def begin(
        self, load: Callable[[], Workspace], path: Path | None = None, busy: BusyDialog | None = None
    ) -> bool:
        """Go on in what this opens; `busy` is beside it meanwhile. What it raises is said."""
        try:
            serving = self.shelf.current
            self.close_project()
            workspace = waited_for(load, busy)
            text, rulebook = self._rulebook_of(workspace, serving)
        except B24Error as error:
            self.safeguard.meet(path, error)
            return False
        self.session = session = Session(workspace, text, rulebook, self.today)
        session.changed.connect(self.show_state)
        self.places = LastPlace(session, self.library.summary_of(workspace.path))
        care = self.safeguard.begin(session, self.now, self.save_as)
        evidence = EvidenceDesk(session, self.today, self.fail)
        self.work = WorkArea(
            PageNeeds(
                session=session,
                offer=RulebookOffer(session, self.shelf, self.today),
                routes=RouteChoice(session),
                intake=evidence.intake,
                handing_out=evidence.handing_out,
                places=self.places,
                effects=AnswerEffects(session),
                language=self.language,
                today=self.today,
                show_identity_numbers=lambda: self.preferences.settings.show_identity_numbers,
                care=care,
                papers_folder=lambda: self.preferences.papers_folder(session.workspace.path),
            )
        )
        self.window.show_work(self.work)
        self.window.entitle(lambda: session.project.title)
        self.show_state()
        self.opened.emit()
        self.work.page.open_at("")
        care.start()
        return True

    def _rulebook_of(self, work: Workspace, serving: CurrentRulebook) -> tuple[RulebookText | None, Rulebook]:
        """Of a file that cannot be read, nothing stays open."""
        try:
            return rulebook_of(work, serving)
        except B24Error:
            work.close()
            raise

    def _gather(self) -> None:
        if self.session is not None:
            self.session.gather.emit()

    def _on_looking_away(self, state: Qt.ApplicationState) -> None:
        """What another program may look for, or the computer may sleep over, belongs into the file now."""
        if self.session is not None and state is not Qt.ApplicationState.ApplicationActive:
            self.session.gather.emit()
            self.session.workspace.hasten()
            note_standing(self.library, self.session, self.places)

    def _on_closing(self) -> None:
        self.preferences.change(geometry=self.window.place())
        self.close_project()
