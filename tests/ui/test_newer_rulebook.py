"""A newer rulebook in the window: it comes from a file, says what it changes, and waits for the user."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Project
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.workspace import create
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.message import Message
from b24desk.ui.dialogs.rulebook_form import RulebookForm
from b24desk.ui.law.jumps import HUB, UPDATE
from b24desk.ui.pages.update import UpdatePage
from b24desk.ui.widgets.button import Link
from tests.flow.next_edition import NEXT_FILES, SHIPPED, SHIPPED_FILES, VERSION
from tests.storage.test_rulebooks import HOSTILE, edition
from tests.ui.looking import (
    alt_keys,
    focusable,
    open_sample,
    press,
    session_of,
    settle,
    spoken,
    texts,
    work_of,
)
from tests.ui.test_every_page import is_foreign, quotes_chinese, users_own

NEXT_TEXT = RulebookText(NEXT_FILES)
OWN = SHIPPED.edition.version
NOTE = f"A newer rule pack is at hand: {VERSION}."


def _file(folder: Path, raw: bytes, name: str = "new.b24rules") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def _choose(desk: Desk, path: Path) -> None:
    desk.window.actions_.import_rules.trigger()
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()


def _import(desk: Desk, path: Path) -> None:
    """From the menu to the end, by keyboard."""
    _choose(desk, path)
    form = desk.window.findChild(RulebookForm)
    assert form is not None
    press(form, Qt.Key.Key_Return)
    _message(desk).accept()
    desk.window.activateWindow()
    settle()


def _message(desk: Desk) -> Message:
    message = desk.window.findChild(Message)
    assert message is not None
    return message


def _says(desk: Desk, words: str) -> bool:
    return any(words in text for text in texts(work_of(desk)))


def _page(desk: Desk) -> UpdatePage:
    page = work_of(desk).page
    assert isinstance(page, UpdatePage)
    return page


def test_what_a_file_holds_is_shown_before_it_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    _choose(desk, _file(tmp_path, NEXT_TEXT.packed))
    form = desk.window.findChild(RulebookForm)
    assert form is not None
    said = "\n".join(texts(form))
    for part in (
        "cn-b24",
        VERSION,
        "2027-06-01",
        NEXT_TEXT.digest[:8],
        "The minimum capital for one province",
    ):
        assert part in said
    assert desk.shelf.current.version == OWN
    form.reject()
    settle()
    assert desk.shelf.current.version == OWN
    assert not desk.library.folders.rulebooks.exists()


def test_a_rulebook_that_is_taken_in_serves_new_applications_and_leaves_the_open_one(
    desk: Desk, tmp_path: Path
) -> None:
    open_sample(desk, "provincial-domestic")
    session = session_of(desk)
    before = session.project
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    assert desk.shelf.current.version == VERSION
    assert session.project is before
    assert session.rulebook.edition.version == OWN
    assert _says(desk, NOTE)
    assert desk.create(tmp_path / "fresh.b24", Project(title="Fresh"))
    assert session_of(desk).rulebook.edition.version == VERSION


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (HOSTILE["corrupt"], "it is no rule pack, or it is damaged"),
        (HOSTILE["truncated"], "it is no rule pack, or it is damaged"),
        (HOSTILE["bomb"], "it is no rule pack, or it is damaged"),
        (bytes(3 * 1024 * 1024), "it is too large for a rule pack"),
        (edition("2027.06.01", **{"more.toml": "[[sauce]]"}).packed, "its content has faults"),
        (edition("2025.01.01").packed, f"its version 2025.01.01 is not newer than {OWN}"),
        (RulebookText(SHIPPED_FILES).packed, f"it is the rule pack in use, {OWN}"),
        (edition(OWN, **{"more.toml": ""}).packed, f"its version {OWN} is not newer than {OWN}"),
    ],
)
def test_each_refusal_has_its_sentence_and_changes_nothing(
    desk: Desk, tmp_path: Path, raw: bytes, reason: str
) -> None:
    _choose(desk, _file(tmp_path, raw, "新规则.b24rules"))
    message = _message(desk)
    assert message.text() == f"“新规则.b24rules” was not imported: {reason}"
    assert f"Rule pack {OWN} stays in use." in message.informativeText()
    message.accept()
    assert desk.window.findChild(RulebookForm) is None
    assert not desk.library.folders.rulebooks.exists()


def test_a_rulebook_for_another_licence_is_refused(desk: Desk, tmp_path: Path) -> None:
    files = {**NEXT_FILES, "rulebook.toml": NEXT_FILES["rulebook.toml"].replace(b"cn-b24", b"cn-b21")}
    _choose(desk, _file(tmp_path, RulebookText(files).packed))
    assert _message(desk).text().endswith("it is a rule pack for another purpose")
    _message(desk).accept()


def test_nothing_is_said_while_the_versions_are_the_same(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    assert not _says(desk, "newer rule pack")
    desk.window.actions_.newer_rules.trigger()
    assert _says(desk, "No newer rule pack is at hand")
    assert not _page(desk).take.isVisible()
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert work_of(desk).page.page == "hub"


@pytest.mark.parametrize("language", list(Language))
def test_what_changes_is_shown_before_anything_is_written(
    program: Program, desk: Desk, tmp_path: Path, language: Language
) -> None:
    open_sample(desk, "provincial-domestic")
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    session = session_of(desk)
    session.flush()
    raw = session.workspace.path.read_bytes()
    program.language.use(language)
    button = work_of(desk).page.findChild(Link, "newer rulebook")
    assert isinstance(button, Link)
    press(button, Qt.Key.Key_Return)
    said = "\n".join(texts(_page(desk)))
    expected = {
        Language.EN: (
            f"What rule pack {VERSION} changes for this application",
            "Met → Not met",
            "CNY 1,000,000 → CNY 3,000,000",
            "Proof of the registered capital",
            "Proof of the company's reputation",
            "Answers now: Any plan to lend access numbers to others?",
            "Nothing has been changed yet",
        ),
        Language.ZH: (
            f"规则包 {VERSION} 对本申请的影响",
            "符合 → 不符合",
            "100 万元 → 300 万元",
            "注册资本证明材料",
            "公司信誉证明材料",
        ),
    }
    for part in expected[language]:
        assert part in said
    session.flush()
    assert session.workspace.path.read_bytes() == raw
    assert not session.can_undo


def test_taking_it_is_one_step_and_the_bar_leads_back(desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    session, before = session_of(desk), session_of(desk).project.model_dump_json()
    work_of(desk).go(UPDATE)
    press(_page(desk).take, Qt.Key.Key_Return)
    settle()
    assert session.project.rulebook_version == session.rulebook.edition.version == VERSION
    assert work_of(desk).page.page == "hub"
    assert not _says(desk, "newer rule pack")
    bar = work_of(desk).undo_bar
    assert bar.isVisible()
    assert _says(desk, f"Now made with rule pack {VERSION}.")
    press(bar.button, Qt.Key.Key_Return)
    settle()
    assert session.project.model_dump_json() == before
    assert session.rulebook.edition.version == OWN
    assert _says(desk, NOTE)


def test_who_stays_is_not_asked_again_until_the_next_one_or_the_next_opening(
    desk: Desk, tmp_path: Path
) -> None:
    open_sample(desk, "provincial-domestic")
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    work_of(desk).go(UPDATE)
    assert QApplication.focusWidget() is _page(desk).stay
    press(_page(desk).stay, Qt.Key.Key_Return)
    settle()
    assert work_of(desk).page.page == "hub"
    assert not _says(desk, "newer rule pack")
    assert session_of(desk).rulebook.edition.version == OWN
    _import(desk, _file(tmp_path, edition("2028.01.01").packed))
    assert _says(desk, "A newer rule pack is at hand: 2028.01.01.")
    path = session_of(desk).workspace.path
    assert desk.open(path)
    assert _says(desk, "A newer rule pack is at hand: 2028.01.01.")


def test_what_is_typed_just_before_is_carried_over(desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    session = session_of(desk)
    session.gather.connect(lambda: session.answer("contact.name", Answer(value="刚刚")))
    work_of(desk).go(UPDATE)
    _page(desk).take.click()
    assert session.project.answers["contact.name"].value == "刚刚"


def test_a_file_without_its_rulebook_is_said_to_be_one(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "old.b24"
    create(path, Project(title="Old", rulebook_version="2025.01.01", answers={"gone": Answer(value="5")}))
    assert desk.open(path)
    assert _says(desk, "The file does not hold rule pack 2025.01.01")
    work_of(desk).go(UPDATE)
    assert _says(desk, "results of then cannot be set beside those of now")
    assert _says(desk, "Kept in the file, and not used")
    assert _page(desk).stay.text() == "Leave it &as it is"
    _page(desk).take.click()
    settle()
    assert session_of(desk).project.rulebook_version == OWN
    assert session_of(desk).project.answers["gone"].value == "5"
    assert desk.open(path)
    assert session_of(desk).rulebook_text is not None
    assert not _says(desk, "The file does not hold")


@pytest.mark.parametrize("without", [False, True], ids=["with its rulebook", "without it"])
def test_the_offer_speaks_one_language_and_has_keys_of_its_own(
    program: Program, desk: Desk, tmp_path: Path, without: bool
) -> None:
    open_sample(desk, "cross-provincial")
    if without:
        path = tmp_path / "old.b24"
        create(path, session_of(desk).project.model_copy(update={"rulebook_version": "2025.01.01"}))
        assert desk.open(path)
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    own = users_own(desk)
    for language in Language:
        program.language.use(language)
        for place in (HUB, UPDATE):
            work_of(desk).go(place)
            settle()
            found = [text for text in texts(work_of(desk)) if is_foreign(text, language, own)]
            assert [text for text in found if not quotes_chinese(place.page, text)] == []
            assert all(spoken(widget) for widget in focusable(work_of(desk)))
            keys = [*alt_keys(program.window), *"FEVLH"]
            assert len(set(keys)) == len(keys)


def test_the_key_that_leads_on_takes_nothing(desk: Desk, tmp_path: Path) -> None:
    open_sample(desk, "provincial-domestic")
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        work_of(desk).go(UPDATE)
        settle()
        press(desk.window, key, modifier)
        assert work_of(desk).page.page == "hub"
        assert session_of(desk).rulebook.edition.version == OWN
        assert _says(desk, NOTE)


def test_a_damaged_rulebook_is_named_on_the_start_page(program: Program, desk: Desk, tmp_path: Path) -> None:
    folders = desk.library.folders
    _import(desk, _file(tmp_path, NEXT_TEXT.packed))
    (kept,) = folders.rulebooks.iterdir()
    kept.write_bytes(b"PK")
    again = Desk(program.window, folders, program.preferences, program.language, desk.now)
    said = [text for text in texts(program.window.home) if kept.name in text]
    assert said
    assert f"New applications use rule pack {OWN}" in said[0]
    assert list(again.shelf.current.damaged) == [kept.name]
    again.shelf.take_in(again.shelf.inspect(_file(tmp_path, NEXT_TEXT.packed, "again.b24rules")))
    settle()
    assert not list(again.shelf.current.damaged)
    assert not any(kept.name in text for text in texts(program.window.home))
    again.deleteLater()
