"""The menus by the customs of the systems, and the list of keys that is read off them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMenu

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.shortcuts import ShortcutsDialog
from b24desk.ui.shortcut_list import plain, shortcut_groups
from tests.ui.looking import CHINESE, open_sample, press, settle, texts

MNEMONIC = re.compile(r"&([A-Za-z0-9])")
RADICALS = {0x2EDA: "页", 0x2ECB: "车"}
each_language = pytest.mark.parametrize("language", list(Language))


def menus(program: Program) -> Iterator[tuple[str, list[QAction]]]:
    """Each menu with its entries, the bar first."""
    waiting = [("bar", program.window.menuBar().actions())]
    while waiting:
        name, entries = waiting.pop()
        yield name, [entry for entry in entries if not entry.isSeparator()]
        for entry in entries:
            below = entry.menu()
            if isinstance(below, QMenu):
                waiting.append((entry.text(), below.actions()))


def letter(entry: QAction) -> str:
    found = MNEMONIC.search(entry.text().replace("&&", ""))
    return found[1].upper() if found else ""


@each_language
def test_no_two_entries_of_a_menu_answer_to_the_same_letter(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    open_sample(desk, "cross-provincial")
    for name, entries in menus(program):
        letters = Counter(filter(None, map(letter, entries)))
        assert [(name, one) for one, count in letters.items() if count > 1] == []


@each_language
def test_every_command_has_a_letter_but_languages_and_steps(program: Program, language: Language) -> None:
    program.language.use(language)
    actions = program.window.actions_
    without = {*actions.languages.values(), *actions.steps}
    for _, entries in menus(program):
        assert [entry.text() for entry in entries if entry not in without and not letter(entry)] == []


@each_language
def test_no_two_commands_answer_to_the_same_keys(program: Program, language: Language) -> None:
    program.language.use(language)
    keys = Counter(
        key.toString() for _, entries in menus(program) for entry in entries for key in entry.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_menu_of_a_mac_gets_about_preferences_and_quit_and_nothing_else(program: Program) -> None:
    actions = program.window.actions_
    roles = {
        QAction.MenuRole.AboutRole: actions.about,
        QAction.MenuRole.PreferencesRole: actions.preferences,
        QAction.MenuRole.QuitRole: actions.quit,
    }
    for role, action in roles.items():
        assert action.menuRole() is role
    others = set(actions.findChildren(QAction)) - set(roles.values())
    assert {action.menuRole() for action in others} == {QAction.MenuRole.NoRole}


def opened(program: Program) -> ShortcutsDialog:
    program.window.actions_.shortcuts.trigger()
    settle()
    dialog = program.window.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    return dialog


@each_language
def test_the_list_of_keys_names_each_command_that_has_keys(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    open_sample(desk, "provincial-domestic")
    dialog = opened(program)
    said = set(texts(dialog))
    for _, entries in menus(program):
        for entry in entries:
            assert not entry.shortcuts() or plain(entry.text()) in said, entry.text()
    dialog.reject()
    settle()


def test_the_list_follows_a_key_that_changes_and_the_language(program: Program) -> None:
    program.window.actions_.go_back.setShortcut(QKeySequence("Ctrl+Alt+9"))
    dialog = opened(program)
    assert "Ctrl+Alt+9" in set(texts(dialog))
    program.language.use(Language.ZH)
    settle()
    said = set(texts(dialog))
    assert {"文件", "返回上一处", "第 1 步"} <= said
    assert not [words for words in said if words.startswith("&")]
    dialog.reject()
    settle()


def test_keys_that_hardly_any_keyboard_has_are_left_out(program: Program) -> None:
    listed = {key for group in shortcut_groups(program.window) for one in group.shortcuts for key in one.keys}
    assert {"Ctrl+N", "Ctrl+S", "F1", "Ctrl+/"} <= listed
    assert not {"New", "Save", "Undo", "Copy"} & listed


@each_language
def test_the_whole_list_prints(program: Program, tmp_path: Path, language: Language) -> None:
    program.language.use(language)
    dialog = opened(program)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    dialog.print_on(printer)
    pages = PdfReader(tmp_path / "keys.pdf").pages
    words = "\n".join(page.extract_text() for page in pages)
    # PDF readers give some characters back as the radicals that look the same.
    printed = "".join(unicodedata.normalize("NFKC", words).translate(RADICALS).split())
    for group in dialog.groups():
        for shortcut in group.shortcuts:
            assert "".join(shortcut.keys[0].split()) in printed
            assert "".join(shortcut.command.split()) in printed
    assert bool(CHINESE.search(printed)) is (language is Language.ZH)
    dialog.reject()
    settle()


def test_text_grows_and_shrinks_by_key_within_what_is_offered(program: Program) -> None:
    usual = program.window.font().pointSizeF()
    sizes = []
    for _ in range(6):
        press(program.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        sizes.append(round(program.window.font().pointSizeF() / usual * 100))
    assert sizes == [110, 125, 150, 150, 150, 150]
    press(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    press(program.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    press(program.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert program.preferences.settings.text_size == 90
    press(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert program.window.font().pointSizeF() == usual
