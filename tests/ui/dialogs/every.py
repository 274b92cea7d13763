"""Every dialog of the program, opened with something in it, by its class."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

import b24desk.ui
from b24desk.app import Program
from b24desk.domain.project import Answer, Project
from b24desk.storage.personal.erasure import Eraser
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.recovery_code import new_code
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.attachment_form import AttachmentForm
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.dialogs.calendar import CalendarDialog
from b24desk.ui.dialogs.choice import ChoiceDialog, Way
from b24desk.ui.dialogs.erase_form import Copies, EraseForm
from b24desk.ui.dialogs.file_in_use import FileInUse
from b24desk.ui.dialogs.form import Form
from b24desk.ui.dialogs.list_dialog import ListDialog
from b24desk.ui.dialogs.message import Message
from b24desk.ui.dialogs.mistake import MistakeMessage
from b24desk.ui.dialogs.password_form import PasswordForm
from b24desk.ui.dialogs.record_form import RecordForm
from b24desk.ui.dialogs.recovery_code import RecoveryCodeDialog
from b24desk.ui.dialogs.unlock_form import UnlockForm
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.pages.shareholders import ShareholdersPage
from b24desk.ui.recovery_offer import RecoveryOffer
from b24desk.ui.search.source_sheet import SourceSheet
from b24desk.ui.work_area import WorkArea
from tests.clock import TODAY
from tests.flow.next_edition import NEXT_FILES
from tests.storage.inspection import foreign
from tests.storage.personal.people import PROJECT, WANTED
from tests.ui.looking import open_sample, session_of, settle, work_of
from tests.ui.test_evidence_preview import kept, preview_of
from tests.ui.unsaved import leave_unsaved

PEOPLE, SHAREHOLDERS = "people", "shareholders"
ABSTRACT = {Form, ListDialog, RecordForm}


def classes() -> set[type[QDialog]]:
    """All that the program declares, whether or not somebody thought of them here."""
    for module in pkgutil.walk_packages(b24desk.ui.__path__, "b24desk.ui."):
        importlib.import_module(module.name)
    return {kind for kind in _below(QDialog) if kind.__module__.startswith("b24desk.")} - ABSTRACT


def _below(kind: type[QDialog]) -> set[type[QDialog]]:
    return {kind}.union(*(_below(below) for below in kind.__subclasses__()))


def each(program: Program, desk: Desk, folder: Path) -> Iterator[QDialog]:
    """Opens one after the other over a sample, and closes it again."""
    _leave_something(desk, folder)
    open_sample(desk, "cross-provincial")
    for show in _openers(program, desk, folder):
        show()
        settle()
        shown = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]
        assert len(shown) == 1, shown
        yield shown[0]
        shown[0].done(0)  # the one with the recovery code is not closed by chance
        settle()


def _leave_something(desk: Desk, folder: Path) -> None:
    """One application in the bin, one with backups, and changes that never reached their file."""
    gone, left = folder / "gone.b24", folder / "left" / "left.b24"
    left.parent.mkdir()
    for path in (gone, left):
        assert desk.create(path, Project(title=path.stem))
        session_of(desk).answer("contact.name", Answer(value="Li"))
        session_of(desk).flush()
        desk.close_project()
    desk.window.home.delete.emit(gone)
    assert desk.open(left)
    session_of(desk).flush()
    settle()
    leave_unsaved(desk, "contact.name", "Wang")


def _openers(program: Program, desk: Desk, folder: Path) -> Iterator[Callable[[], object]]:
    window, language, actions = program.window, program.language, program.window.actions_
    for action in (
        actions.new,
        actions.rename,
        actions.bin,
        actions.check,
        actions.preferences,
        actions.history,
        actions.search,
        actions.help,
        actions.shortcuts,
        actions.diagnostics,
        actions.about,
    ):
        yield action.trigger
    work, session = work_of(desk), session_of(desk)
    yield partial(_add_on, work, PEOPLE)
    yield partial(_add_on, work, SHAREHOLDERS)
    yield partial(_edit_together, work)
    yield desk.safeguard.show_backups
    yield RecoveryOffer(desk).show
    rules = folder / "next.b24rules"
    rules.write_bytes(RulebookText(NEXT_FILES).packed)
    yield partial(_choose_rules, desk, rules)
    source = session.rulebook.sources["permit-measures"]
    yield SourceSheet(window, language, session, source).open
    scan = kept(folder, "scan.pdf", foreign.pdf(b"", foreign.drawn_lines()))
    yield partial(preview_of, program, desk, scan)
    lines = session.reading.assessment.documents
    yield AttachmentForm(window, language, lines, PROJECT.attachments[0], lambda: TODAY).open
    yield CalendarDialog(QDate(2026, 11, 22), language, window).open
    traces = Eraser(PROJECT, WANTED).traces(PROJECT)
    copies = Copies(2, (folder / "stick", folder / "drive"))
    yield EraseForm(window, language, WANTED, traces, PROJECT.attachments, copies).open
    for protected in (False, True):
        yield PasswordForm(window, language, is_protected=protected, backups=3).open
    yield RecoveryCodeDialog(window, language, new_code(), folder / "kept.b24", lambda: TODAY).open
    yield UnlockForm(window, language, folder / "kept.b24").open
    yield FileInUse(window, language, "list.pdf", "list (2).pdf").open
    yield MistakeMessage(window, language, "report").open
    yield partial(_show_busy, BusyDialog(window, language, lambda: "Erasing a person"))
    yield Message(window, language, lambda: "Said", lambda: "What now").open
    ways = (Way(lambda: "Leave it", lambda: "Nothing changes"), Way(lambda: "Replace it", lambda: "It goes"))
    yield ChoiceDialog(window, language, lambda: "Which?", lambda: "Two files", ways).open


def _show_busy(dialog: BusyDialog) -> None:
    dialog.open()
    dialog.tell(lambda: "The copies in the second backup folder", may_stop=True)


def _add_on(work: WorkArea, page: str) -> None:
    work.go(Place(page))
    settle()
    shown = work.page
    assert isinstance(shown, PeoplePage | ShareholdersPage)
    shown.add_button.click()


def _edit_together(work: WorkArea) -> None:
    work.go(Place(PEOPLE))
    settle()
    shown = work.page
    assert isinstance(shown, PeoplePage)
    shown.table.selectAll()
    shown.edit()


def _choose_rules(desk: Desk, rules: Path) -> None:
    desk.window.actions_.import_rules.trigger()
    chooser = desk.window.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(rules))
    chooser.close()
