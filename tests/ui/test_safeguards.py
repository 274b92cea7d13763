"""What stands between a user and loss, in a real window: other versions, backups, damage, other windows."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Project
from b24desk.storage.autosave import SaveKind
from b24desk.storage.backups.record import Reason
from b24desk.storage.document import read_document
from b24desk.storage.lock import ProjectLock
from b24desk.storage.merging.choice import Choice
from b24desk.storage.owner_file import OwnerNote, owner_of
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import Workspace, open_workspace
from b24desk.ui.damaged import DamagedPage
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.backups import BackupsDialog
from b24desk.ui.dialogs.check import CheckDialog
from b24desk.ui.dialogs.choice import ChoiceDialog
from b24desk.ui.dialogs.recovery import RecoveryDialog
from b24desk.ui.law.jumps import BACKUPS
from b24desk.ui.pages.backups import BackupsPage
from b24desk.ui.pages.merge import MergePage
from b24desk.ui.recovery_offer import RecoveryOffer
from tests.storage.authors import AUTHOR, NEVER
from tests.ui.looking import (
    CHINESE,
    LATIN,
    focusable,
    open_sample,
    session_of,
    settle,
    spoken,
    work_of,
)
from tests.ui.unsaved import leave_unsaved

NAME, MAIL = "contact.name", "contact.email"


@pytest.fixture
def path(desk: Desk) -> Path:
    """A sample, open and saved."""
    open_sample(desk, "provincial-domestic")
    session_of(desk).answer(NAME, Answer(value="old"))
    session_of(desk).flush()
    settle()
    return session_of(desk).workspace.path


def elsewhere(path: Path, home: Path) -> Workspace:
    """Another computer that opens the same file."""
    return open_workspace(path, Folders.under(home), lambda _state: None, AUTHOR, NEVER)


def changed_there(path: Path, home: Path, name: str, text: str) -> None:
    workspace = elsewhere(path, home)
    workspace.record(workspace.project.with_answer(name, Answer(value=text)))
    assert workspace.close().kind is SaveKind.SAVED


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget: QWidget, words: str) -> None:
    found = [
        button
        for button in widget.findChildren(QPushButton)
        if button.isVisible() and button.accessibleName() == words
    ]
    assert len(found) == 1, [button.accessibleName() for button in widget.findChildren(QPushButton)]
    found[0].click()
    settle()


def dialog(desk: Desk, kind: type[QDialog]) -> QDialog:
    (found,) = [shown for shown in desk.window.findChildren(kind) if shown.isVisible()]
    return found


def value(project: Project, name: str) -> object:
    return project.answers[name].value


class TestAnotherVersion:
    """Somebody else wrote the file while it was open here."""

    def test_what_fits_together_comes_in_by_itself_and_one_undo_takes_it_out(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        changed_there(path, tmp_path / "there", MAIL, "there@example.com")
        session = session_of(desk)
        session.answer(NAME, Answer(value="here"))
        session.flush()
        settle()
        assert "brought in" in said(desk.window.notices)
        assert value(session.project, MAIL) == "there@example.com"
        assert session.flush().kind is SaveKind.SAVED
        document = read_document(path)
        assert (value(document.project, NAME), value(document.project, MAIL)) == ("here", "there@example.com")
        press(desk.window.notices, "Undo")
        assert value(session.project, MAIL) != "there@example.com"
        assert value(session.project, NAME) == "here"

    def conflict(self, desk: Desk, path: Path, tmp_path: Path) -> MergePage:
        changed_there(path, tmp_path / "there", NAME, "there")
        session_of(desk).answer(NAME, Answer(value="here"))
        session_of(desk).flush()
        settle()
        press(desk.window.notices, "Look at both")
        page = work_of(desk).page
        assert isinstance(page, MergePage)
        return page

    def test_what_both_changed_is_asked_and_nothing_is_chosen_beforehand(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        theirs = path.read_bytes
        page = self.conflict(desk, path, tmp_path)
        before = theirs()
        words = said(page)
        assert "here" in words
        assert "there" in words
        press(page, "Bring together")
        assert page.problem.text() == "Choose for 1 more place"
        assert path.read_bytes() == before
        assert QApplication.focusWidget() is page.cards[0].buttons[Choice.MINE]

    @pytest.mark.parametrize(("choice", "stands"), [(Choice.MINE, "here"), (Choice.THEIRS, "there")])
    def test_what_was_chosen_stands_in_the_file(
        self, desk: Desk, path: Path, tmp_path: Path, choice: Choice, stands: str
    ) -> None:
        page = self.conflict(desk, path, tmp_path)
        page.cards[0].buttons[choice].click()
        press(page, "Bring together")
        assert work_of(desk).page.page == "hub"
        assert session_of(desk).flush().kind is SaveKind.SAVED
        assert value(read_document(path).project, NAME) == stands
        assert Reason.MERGE in [
            backup.reason for backup in desk.safeguard.backups.of(session_of(desk).project.id)
        ]

    def test_keeping_both_goes_on_in_a_file_of_its_own(self, desk: Desk, path: Path, tmp_path: Path) -> None:
        page = self.conflict(desk, path, tmp_path)
        theirs = path.read_bytes()
        press(page, "Keep both files")
        mine = session_of(desk).workspace.path
        assert "(conflict, " in mine.name
        assert path.read_bytes() == theirs
        assert value(read_document(mine).project, NAME) == "here"

    def test_deciding_later_keeps_everything_as_it_is(self, desk: Desk, path: Path, tmp_path: Path) -> None:
        page = self.conflict(desk, path, tmp_path)
        before = path.read_bytes()
        press(page, "Decide later")
        assert value(session_of(desk).project, NAME) == "here"
        assert path.read_bytes() == before
        assert "has been changed by another program" in desk.window.status.text
        press(desk.window.notices, "Look at both")
        assert "This application was changed in two places" in said(page)

    def test_the_notice_stays_until_it_is_settled(self, desk: Desk, path: Path, tmp_path: Path) -> None:
        page = self.conflict(desk, path, tmp_path)
        assert desk.window.notices.isVisible()
        assert not desk.window.notices.dismiss.isVisible()
        page.cards[0].buttons[Choice.MINE].click()
        press(page, "Bring together")
        assert not desk.window.notices.isVisible()

    def test_both_languages_say_everything(self, program: Program, path: Path, tmp_path: Path) -> None:
        desk = program.make_ready()
        page = self.conflict(desk, path, tmp_path)
        for language, strange in ((Language.ZH, LATIN), (Language.EN, CHINESE)):
            program.language.use(language)
            settle()
            interface = [page.take, page.both, page.later, *page.cards[0].buttons.values()]
            words = [button.accessibleName() for button in interface] + [
                button.text() for button in interface
            ]
            assert [text for text in words if strange.search(text)] == []
            assert all(spoken(widget) for widget in focusable(page))

    def test_a_copy_of_a_sync_client_is_offered_when_the_application_is_opened(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        desk.close_project()
        common = path.read_bytes()
        changed_there(path, tmp_path / "there", MAIL, "there@example.com")
        left = path.with_name(f"{path.stem}-LAPTOP.b24")
        path.rename(left)
        path.write_bytes(common)
        assert desk.open(path)
        settle()
        assert f"“{left.name}” is another version of this application" in said(desk.window.notices)
        press(desk.window.notices, "Look at both")
        press(work_of(desk).page, "Bring together")
        assert value(session_of(desk).project, MAIL) == "there@example.com"
        assert session_of(desk).flush().kind is SaveKind.SAVED
        assert left.exists()


class TestWhoElse:
    """A note tells other computers who has an application open."""

    def test_the_note_stands_while_the_application_is_open(self, desk: Desk, path: Path) -> None:
        assert owner_of(path) is not None
        desk.close_project()
        assert owner_of(path) is None

    def test_another_computer_is_named_once(self, desk: Desk, path: Path) -> None:
        desk.close_project()
        OwnerNote(path, "王芳", "LAPTOP", Project().id).leave(desk.now())
        assert desk.open(path)
        settle()
        assert "Also open on LAPTOP by 王芳" in said(desk.window.notices)
        desk.close_project()
        owner = owner_of(path)
        assert owner is not None
        assert owner.host == "LAPTOP"


class TestBackups:
    """The backup centre."""

    def centre(self, desk: Desk) -> BackupsPage:
        work_of(desk).go(BACKUPS)
        settle()
        page = work_of(desk).page
        assert isinstance(page, BackupsPage)
        return page

    def test_it_shows_when_why_how_large_and_what_has_changed_since(self, desk: Desk, path: Path) -> None:
        del path
        page = self.centre(desk)
        words = said(page)
        assert "Before a session's first change" in words
        assert "1 difference from now" in words
        assert "old" in words

    def test_a_backup_comes_back_as_a_file_of_its_own(self, desk: Desk, path: Path) -> None:
        page = self.centre(desk)
        before = path.read_bytes()
        press(page, "Restore as a copy")
        assert page.done.isVisible()
        assert path.read_bytes() == before
        page.done.click()
        settle()
        assert session_of(desk).workspace.path.parent == path.parent
        assert session_of(desk).workspace.path != path
        assert value(session_of(desk).project, NAME) != "old"

    def test_deleting_everything_takes_two_presses(self, desk: Desk, path: Path) -> None:
        del path
        page, document = self.centre(desk), session_of(desk).project.id
        press(page, "Delete all backups…")
        assert desk.safeguard.backups.of(document)
        press(page, "Delete them for good")
        assert desk.safeguard.backups.of(document) == ()
        assert "None yet" in said(page)

    def test_a_backup_can_be_asked_for(self, desk: Desk, path: Path) -> None:
        del path
        page = self.centre(desk)
        press(page, "Back up now")
        assert desk.safeguard.backups.of(session_of(desk).project.id)[0].reason is Reason.ASKED
        assert "as the application is now" in said(page)


class TestBackupsWithoutAFile:
    """From the start page, when the file itself is gone."""

    def shown(self, desk: Desk) -> QDialog:
        desk.close_project()
        press(desk.window.home, "Backups on this computer…")
        return dialog(desk, BackupsDialog)

    def test_an_application_whose_file_is_lost_comes_back(self, desk: Desk, path: Path) -> None:
        desk.close_project()
        path.unlink()
        shown = self.shown(desk)
        assert "1 backup · the newest of" in said(shown)
        press(shown, "Restore the newest")
        assert session_of(desk).workspace.path == path
        assert value(session_of(desk).project, NAME) != "old"

    def test_they_are_deleted_with_two_presses(self, desk: Desk, path: Path) -> None:
        del path
        document = session_of(desk).project.id
        shown = self.shown(desk)
        press(shown, "Delete them…")
        assert desk.safeguard.backups.of(document)
        press(shown, "Delete them for good")
        assert desk.safeguard.backups.documents() == ()
        assert "There are none." in said(shown)
        shown.close()
        settle()


class TestDamage:
    """A file that can no longer be read."""

    def damaged(self, desk: Desk, path: Path, place: int) -> DamagedPage:
        desk.close_project()
        raw = bytearray(path.read_bytes())
        raw[place] ^= 0x55
        path.write_bytes(raw)
        assert not desk.open(path)
        settle()
        (page,) = desk.window.findChildren(DamagedPage)
        return page

    def test_what_is_whole_is_saved_elsewhere_and_the_file_stays_as_it_is(
        self, desk: Desk, path: Path
    ) -> None:
        page = self.damaged(desk, path, -3)
        raw = path.read_bytes()
        assert "Whole" in said(page)
        press(page, "Save what is whole as a new file")
        assert value(session_of(desk).project, NAME) == "old"
        assert session_of(desk).workspace.path.name == f"{path.stem} (salvaged).b24"
        assert path.read_bytes() == raw

    def test_the_newest_backup_is_offered_when_the_answers_are_lost(self, desk: Desk, path: Path) -> None:
        page = self.damaged(desk, path, path.read_bytes().index(b"PK\3\4", 10) + 400)
        assert "Damaged or missing" in said(page)
        assert "Newest backup" in said(page)
        press(page, "Restore the backup as a new file")
        assert session_of(desk).workspace.path.name == f"{path.stem} (from a backup).b24"

    def test_the_start_page_is_one_press_away(self, desk: Desk, path: Path) -> None:
        page = self.damaged(desk, path, -3)
        press(page, "Back to the start page")
        assert desk.window.is_home

    def test_what_is_no_application_is_not_called_damaged(self, desk: Desk, path: Path) -> None:
        desk.close_project()
        path.write_bytes(b"a letter")
        assert not desk.open(path)
        settle()
        assert desk.window.findChildren(DamagedPage) == []


class TestSecondWindow:
    """An application that another window has open."""

    def test_the_choice_is_useful_and_a_copy_can_be_opened(self, desk: Desk, path: Path) -> None:
        desk.close_project()
        lock = ProjectLock.take(path, desk.library.folders.locks)
        try:
            assert not desk.open(path)
            settle()
            asked = dialog(desk, ChoiceDialog)
            assert "is open in another window" in said(asked)
            press(asked, "Open a copy")
            assert session_of(desk).workspace.path.name == f"{path.stem} (copy).b24"
        finally:
            lock.release()

    def test_trying_again_works_once_the_other_one_is_closed(self, desk: Desk, path: Path) -> None:
        desk.close_project()
        lock = ProjectLock.take(path, desk.library.folders.locks)
        assert not desk.open(path)
        settle()
        lock.release()
        press(dialog(desk, ChoiceDialog), "Try again")
        assert session_of(desk).workspace.path == path


class TestRecovery:
    """Edits that never reached their file."""

    @pytest.mark.usefixtures("path")
    def test_the_bar_leads_to_what_was_kept_and_opening_the_file_brings_it_back(self, desk: Desk) -> None:
        leave_unsaved(desk, NAME, "kept")
        RecoveryOffer(desk).tell()
        press(desk.window.notices, "See what was kept")
        shown = dialog(desk, RecoveryDialog)
        assert "opening it brings these changes back" in said(shown)
        press(shown, "Open it with these changes")
        assert value(session_of(desk).project, NAME) == "kept"
        assert "1 change that had not reached the file is back" in said(desk.window.notices)

    def test_they_are_brought_in_when_the_file_was_changed_elsewhere(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        leave_unsaved(desk, NAME, "kept")
        changed_there(path, tmp_path / "there", MAIL, "there@example.com")
        assert desk.open(path)
        settle()
        assert value(session_of(desk).project, NAME) == "old"
        press(desk.window.notices, "Look at both")
        press(work_of(desk).page, "Bring together")
        project = session_of(desk).project
        assert (value(project, NAME), value(project, MAIL)) == ("kept", "there@example.com")
        assert desk.library.recoveries() == ()

    def test_they_open_as_a_file_of_their_own_when_the_file_is_gone(self, desk: Desk, path: Path) -> None:
        leave_unsaved(desk, NAME, "kept")
        path.unlink()
        RecoveryOffer(desk).show()
        shown = dialog(desk, RecoveryDialog)
        assert "The file is not there" in said(shown)
        press(shown, "Open as a new file")
        assert value(session_of(desk).project, NAME) == "kept"

    @pytest.mark.usefixtures("path")
    def test_they_can_be_compared_and_moved_to_the_bin(self, desk: Desk) -> None:
        leave_unsaved(desk, NAME, "kept")
        RecoveryOffer(desk).show()
        shown = dialog(desk, RecoveryDialog)
        (link,) = [b for b in shown.findChildren(QPushButton) if b.text().startswith("+")]
        link.click()
        settle()
        assert "old → kept" in said(shown)
        press(shown, "Move these changes to the bin")
        assert "None are left" in said(shown)
        assert len(desk.library.bin()) == 1
        shown.close()


def test_checking_says_that_everything_is_whole_or_what_is_not(
    program: Program, desk: Desk, path: Path
) -> None:
    program.window.actions_.check.trigger()
    settle()
    assert "Everything is whole and in its place." in said(dialog(desk, CheckDialog))
    dialog(desk, CheckDialog).close()
    settle()
    raw = path.read_bytes()
    path.write_bytes(raw[:-1] + b"?")
    program.window.actions_.check.trigger()
    settle()
    shown = dialog(desk, CheckDialog)
    assert f"The file “{path.name}” is damaged" in said(shown)
    shown.close()
    path.write_bytes(raw)
    settle()
