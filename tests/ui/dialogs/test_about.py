"""What the program says of itself: versions that run, the rule pack, licences with their texts."""

import platform

import PySide6
import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from b24desk import __version__
from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.about import AboutDialog
from b24desk.ui.help_window import HelpWindow
from tests.ui.looking import focusable, settle, spoken, texts


def opened(program: Program) -> AboutDialog:
    program.window.actions_.about.trigger()
    settle()
    dialog = program.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    return dialog


@pytest.mark.parametrize("language", list(Language))
def test_it_names_the_program_its_rule_pack_and_the_libraries_that_run(
    program: Program, desk: Desk, language: Language
) -> None:
    program.language.use(language)
    dialog = opened(program)
    said = "\n".join(texts(dialog))
    edition = desk.rulebook.edition
    for fact in (
        f"b24desk {__version__}",
        edition.version,
        edition.published.isoformat(),
        edition.review_by.isoformat(),
        f"PySide6 {PySide6.__version__}",
        f"Qt {qVersion()}",
        f"Python {platform.python_version()}",
    ):
        assert fact in said
    assert all(spoken(widget) for widget in focusable(dialog))
    dialog.copy.click()
    assert f"Qt {qVersion()}" in QGuiApplication.clipboard().text()
    dialog.reject()
    settle()


def test_each_licence_shows_its_text(program: Program) -> None:
    dialog = opened(program)
    shown = {}
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        shown[dialog.list.item(row).text().split("\n")[0]] = dialog.text.toPlainText()
    assert "Apache License" in shown["b24desk"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown["Qt, PySide6, Shiboken"]
    assert "Replacing Qt" in shown["Qt, PySide6, Shiboken"]
    assert "SIL OPEN FONT LICENSE" in shown["Noto Sans SC, Noto Serif SC"].upper()
    assert {"reportlab", "pydantic", "pynacl", "pypdfium2"} <= set(shown)
    assert [name for name, text in shown.items() if len(text) < 400] == []
    dialog.reject()
    settle()


@pytest.mark.parametrize("language", list(Language))
def test_the_way_to_replace_qt_is_one_press_away(program: Program, language: Language) -> None:
    program.language.use(language)
    dialog = opened(program)
    dialog.replacing.click()
    settle()
    help_window = dialog.findChild(HelpWindow)
    assert isinstance(help_window, HelpWindow)
    assert help_window.topic == "licences"
    assert (
        help_window.reader.textCursor().block().text()
        == {
            Language.EN: "Replacing Qt",
            Language.ZH: "替换 Qt",
        }[language]
    )
    help_window.close()
    dialog.reject()
    settle()
