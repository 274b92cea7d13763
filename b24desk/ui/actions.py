"""Every command of the menus, with its words and keys; what they do is connected elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from b24desk.domain.language import Language
from b24desk.storage.settings import Appearance
from b24desk.ui.words import Words

_STEPS = 8
Keys = QKeySequence.StandardKey


class Actions(QObject):
    """`of_a_project` are enabled only while a project is open."""

    def __init__(self, parent: QObject, words: Words) -> None:
        super().__init__(parent)
        self._words = words
        self._make_file_actions()
        self._make_edit_actions()
        self._make_view_actions()
        self._make_help_actions()
        self.of_a_project = (
            self.save,
            self.save_as,
            self.save_copy,
            self.duplicate,
            self.redacted_copy,
            self.protect,
            self.unprotect,
            self.close,
            self.rename,
            self.backups,
            self.check,
            self.newer_rules,
            self.undo,
            self.redo,
            self.history,
            self.overview,
            self.go_on,
            self.go_back,
            self.search,
            self.why,
            *self.steps,
        )

    def _make_file_actions(self) -> None:
        self.new = self._action(lambda: self.tr("&New application…"), Keys.New)
        self.open = self._action(lambda: self.tr("&Open…"), Keys.Open)
        self.save = self._action(lambda: self.tr("&Save now"), Keys.Save)
        self.save_as = self._action(lambda: self.tr("Save &as…"))
        self.save_copy = self._action(lambda: self.tr("Save a &copy…"), "Ctrl+Shift+S")
        self.duplicate = self._action(lambda: self.tr("&Duplicate as new application…"))
        self.rename = self._action(lambda: self.tr("&Rename…"))
        self.redacted_copy = self._action(lambda: self.tr("Save a r&edacted copy…"))
        self.protect = self._action(lambda: self.tr("&Password…"))
        self.unprotect = self._action(lambda: self.tr("Re&move the password…"))
        self.close = self._action(lambda: self.tr("&Back to the start page"), Keys.Close)
        self.bin = self._action(lambda: self.tr("Res&tore from the bin…"))
        self.backups = self._action(lambda: self.tr("Back&ups…"))
        self.check = self._action(lambda: self.tr("Chec&k the application…"))
        self.import_rules = self._action(lambda: self.tr("&Import rule pack…"))
        self.newer_rules = self._action(lambda: self.tr("W&hat a newer rule pack changes"))
        self.preferences = self._action(lambda: self.tr("Pre&ferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit = self._action(lambda: self.tr("&Quit"), Keys.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_edit_actions(self) -> None:
        self.undo = self._action(lambda: self.tr("&Undo"), Keys.Undo)
        self.redo = self._action(lambda: self.tr("&Redo"), Keys.Redo)
        self.history = self._action(lambda: self.tr("&History…"), "Ctrl+Shift+H")
        self.search = self._action(lambda: self.tr("&Search…"), Keys.Find)
        self.search.setShortcuts([*self.search.shortcuts(), QKeySequence("Ctrl+K")])
        self.cut = self._action(lambda: self.tr("Cu&t"), Keys.Cut)
        self.copy = self._action(lambda: self.tr("&Copy"), Keys.Copy)
        self.paste = self._action(lambda: self.tr("&Paste"), Keys.Paste)

    def _make_view_actions(self) -> None:
        self.overview = self._action(lambda: self.tr("&Overview"))
        self.overview.setShortcuts([QKeySequence("Alt+Home"), QKeySequence("Esc")])
        self.go_on = self._action(lambda: self.tr("&Save and continue"), "Ctrl+Return")
        self.go_back = self._action(lambda: self.tr("&Back to where you were"), "Alt+Left")
        self.next_pane = self._action(lambda: self.tr("&Next pane"), "F6")
        self.steps = tuple(self._step(number) for number in range(1, _STEPS + 1))
        self.larger = self._action(lambda: self.tr("Lar&ger text"), Keys.ZoomIn)
        self.smaller = self._action(lambda: self.tr("S&maller text"), Keys.ZoomOut)
        self.usual_size = self._action(lambda: self.tr("&Usual text size"), "Ctrl+0")
        self.show_identity = self._action(lambda: self.tr("Show &identity numbers"))
        self.show_identity.setCheckable(True)
        self.both_languages = self._action(lambda: self.tr("Both &languages"), "Ctrl+Shift+L")
        self.both_languages.setCheckable(True)
        self._looks = QActionGroup(self)
        self.looks = {
            Appearance.SYSTEM: self._look(lambda: self.tr("As the s&ystem")),
            Appearance.LIGHT: self._look(lambda: self.tr("&Light")),
            Appearance.DARK: self._look(lambda: self.tr("&Dark")),
        }
        self._tongues = QActionGroup(self)
        # Each language is named in itself, so that its reader finds it.
        self.languages = {Language.ZH: self._tongue("简体中文"), Language.EN: self._tongue("English")}

    def _make_help_actions(self) -> None:
        self.help = self._action(lambda: self.tr("&Help on this page"), "F1")
        self.why = self._action(lambda: self.tr("&Why this is asked"), "Shift+F1")
        self.shortcuts = self._action(lambda: self.tr("&Keyboard shortcuts"), "Ctrl+/")
        self.diagnostics = self._action(lambda: self.tr("Save &diagnostic file…"))
        self.about = self._action(lambda: self.tr("&About b24desk"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _action(self, say: Callable[[], str], keys: Keys | str | None = None) -> QAction:
        action = QAction(self)
        # macOS would guess from the words what belongs into the menu of the program.
        action.setMenuRole(QAction.MenuRole.NoRole)
        self._words.bind(action.setText, say)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        return action

    def _step(self, number: int) -> QAction:
        """Named by the rulebook once that is read."""
        return self._action(lambda: self.tr("Step {number}").format(number=number), f"Ctrl+{number}")

    def _look(self, say: Callable[[], str]) -> QAction:
        action = self._action(say)
        action.setCheckable(True)
        self._looks.addAction(action)
        return action

    def _tongue(self, name: str) -> QAction:
        action = QAction(name, self)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setCheckable(True)
        self._tongues.addAction(action)
        return action

    def of_the_desk(self) -> list[QAction]:
        """All that the window does not do by itself."""
        own = (self.cut, self.copy, self.paste, self.quit)
        return [action for action in self.findChildren(QAction) if action not in own]

    def set_project_open(self, opened: bool) -> None:
        for action in self.of_a_project:
            action.setEnabled(opened)
