"""Each dialog: Enter destroys nothing, the wheel changes nothing, no word is cut off, small screens do."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QPushButton,
)

from b24desk.app import Program
from b24desk.ui.desk import Desk
from b24desk.ui.widgets.button import DangerButton
from tests.ui.dialogs.every import classes, each
from tests.ui.looking import focusable, texts, turned
from tests.ui.pseudo import FILLING, Longer
from tests.ui.test_text_size import cut_off

DESTROYS = {"delete", "erase", "remove", "discard", "overwrite", "replace", "forget"}


def takes_away(button: QPushButton) -> bool:
    if isinstance(button, DangerButton):
        return True
    box = button.parentWidget()
    role = box.buttonRole(button) if isinstance(box, QDialogButtonBox) else None
    words = set(button.text().replace("&", "").lower().split())
    return role is QDialogButtonBox.ButtonRole.DestructiveRole or bool(words & DESTROYS)


def answering_enter(dialog: QDialog) -> Iterator[QPushButton]:
    """What Enter presses, wherever in the dialog the focus is but on a button itself."""
    places = [widget for widget in focusable(dialog) if not isinstance(widget, QAbstractButton)]
    for place in (None, *places):
        if place is not None:
            place.setFocus(Qt.FocusReason.TabFocusReason)
        yield from (
            button
            for button in dialog.findChildren(QPushButton)
            if button.isDefault() and button.isVisible() and button.isEnabled()
        )


def test_enter_destroys_nothing_and_the_wheel_changes_nothing(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    seen: set[type[QDialog]] = set()
    harmful, changed, too_large = [], [], []
    wheels = 0
    for dialog in each(program, desk, tmp_path):
        seen.add(type(dialog))
        harmful += [
            f"{dialog!r}: {button.text()}" for button in answering_enter(dialog) if takes_away(button)
        ]
        for part, moved in turned(dialog):
            wheels += 1
            changed += [f"{dialog!r}: {part!r}"] if moved else []
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        if least.width() > 1093 or least.height() > 582 - 32:
            too_large.append(f"{dialog!r} {least}")
    assert classes() - seen == set()
    assert harmful == []
    assert changed == []
    assert too_large == []
    assert wheels > 5


def test_words_of_nearly_half_again_the_length_are_whole_in_every_dialog(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    found, lengthened = [], 0
    with Longer(program):
        for dialog in each(program, desk, tmp_path):
            lengthened += any(FILLING in text for text in texts(dialog))
            found += [f"{type(dialog).__name__}: {what}" for what in cut_off(dialog)]
    assert found == []
    assert lengthened > 20
