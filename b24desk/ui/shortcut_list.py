"""Every key that the window answers to, read off its commands: the list cannot be wrong."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from b24desk.ui.words import without_mnemonic

_NATIVE = QKeySequence.SequenceFormat.NativeText
_ALONE = re.compile(r"F\d+|Esc|Del|Ins|Home|End|Return|Space|Tab")


class Shortcut(NamedTuple):
    command: str
    keys: tuple[str, ...]


class ShortcutGroup(NamedTuple):
    """A menu with those of its commands that have keys."""

    menu: str
    shortcuts: tuple[Shortcut, ...]


def shortcut_groups(window: QMainWindow) -> list[ShortcutGroup]:
    """In the order and the language of the menus."""
    groups = []
    for entry in window.menuBar().actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            found = tuple(_shortcut(action) for action in _commands(menu) if action.shortcuts())
            if found:
                groups.append(ShortcutGroup(plain(menu.title()), found))
    return groups


def plain(words: str) -> str:
    """A command's name without its Alt key and without the dots of a dialog to come."""
    return without_mnemonic(words).removesuffix("…")


def _shortcut(action: QAction) -> Shortcut:
    common = (key for key in action.shortcuts() if _is_common(key))
    keys = dict.fromkeys(key.toString(_NATIVE) for key in common)
    return Shortcut(plain(action.text()), tuple(keys))


def _is_common(key: QKeySequence) -> bool:
    """Hardly any keyboard has keys of their own for "New" or "Copy", which Qt names all the same."""
    written = key.toString(QKeySequence.SequenceFormat.PortableText)
    return "+" in written or _ALONE.fullmatch(written) is not None


def _commands(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _commands(below)
        elif not action.isSeparator():
            yield action
