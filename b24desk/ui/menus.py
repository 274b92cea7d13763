"""The menu bar: which command stands where."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from b24desk.ui.actions import Actions
from b24desk.ui.words import Say, Words

_Entry = QAction | QMenu | None


class Menus:
    """Fills a menu bar; None in a list is a line between groups."""

    def __init__(self, bar: QMenuBar, actions: Actions, words: Words) -> None:
        self._bar = bar
        self._words = words
        self._add_file(actions)
        self._add_edit(actions)
        self._add_view(actions)
        self._add(
            lambda: QCoreApplication.translate("Menus", "语言 &Language"), list(actions.languages.values())
        )
        help_entries: list[_Entry] = [actions.help, actions.why, actions.shortcuts, None]
        help_entries += [actions.diagnostics, actions.about]
        self._add(lambda: QCoreApplication.translate("Menus", "&Help"), help_entries)

    def _add_file(self, actions: Actions) -> None:
        entries: list[_Entry] = [actions.new, actions.open, None]
        entries += [actions.save, actions.save_as, actions.save_copy, actions.redacted_copy]
        entries += [actions.duplicate, actions.rename, None, actions.protect, actions.unprotect]
        entries += [None, actions.backups, actions.check]
        entries += [None, actions.import_rules, actions.newer_rules]
        entries += [None, actions.close, actions.bin, None, actions.preferences, None, actions.quit]
        self._add(lambda: QCoreApplication.translate("Menus", "&File"), entries)

    def _add_edit(self, actions: Actions) -> None:
        entries: list[_Entry] = [actions.undo, actions.redo, actions.history, None]
        entries += [actions.cut, actions.copy, actions.paste, None, actions.search]
        self._add(lambda: QCoreApplication.translate("Menus", "&Edit"), entries)

    def _add_view(self, actions: Actions) -> None:
        steps = self._menu(lambda: QCoreApplication.translate("Menus", "S&teps"), list(actions.steps))
        looks = self._menu(
            lambda: QCoreApplication.translate("Menus", "&Appearance"), list(actions.looks.values())
        )
        entries: list[_Entry] = [actions.overview, steps, actions.go_on, actions.go_back, actions.next_pane]
        self._add(
            lambda: QCoreApplication.translate("Menus", "&View"),
            [
                *entries,
                None,
                actions.both_languages,
                actions.show_identity,
                looks,
                actions.larger,
                actions.smaller,
                actions.usual_size,
            ],
        )

    def _add(self, say: Say, entries: list[_Entry]) -> None:
        self._bar.addMenu(self._menu(say, entries))

    def _menu(self, say: Say, entries: list[_Entry]) -> QMenu:
        menu = QMenu(self._bar)
        self._words.bind(menu.setTitle, say)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)
        return menu
