"""The interface language, switched at once and everywhere: our words, Qt's own, the locale.

What is being typed is finished first; the focus and the cursor stay where they are.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from b24desk.domain.language import Language
from b24desk.ui.composing import finish_composing

if TYPE_CHECKING:  # the models are loaded after the first paint
    from b24desk.domain.text import Text

_LOCALES = {
    Language.ZH: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.EN: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_FILES = {Language.ZH: "zh_CN", Language.EN: "en"}


def system_language() -> Language:
    """Chinese where the system speaks Chinese, English everywhere else."""
    chinese = QLocale.system().language() is QLocale.Language.Chinese
    return Language.ZH if chinese else Language.EN


class LanguageSwitch(QObject):
    """Holds the current language; `changed` comes when every translator is in place.

    `both_changed` comes when the other language is to be shown beneath it, or not any more.
    """

    changed = Signal()
    both_changed = Signal()

    def __init__(self, translations: Path, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = translations
        self._translators: tuple[QTranslator, ...] = ()
        self._current = language
        self._shows_both = False
        self._install(language)

    @property
    def current(self) -> Language:
        return self._current

    @property
    def other(self) -> Language:
        return Language.EN if self._current is Language.ZH else Language.ZH

    @property
    def shows_both(self) -> bool:
        return self._shows_both

    def show_both(self, shown: bool) -> None:
        if shown != self._shows_both:
            self._shows_both = shown
            self.both_changed.emit()

    def say_beneath(self, text: "Text") -> str:
        """What stands beneath a statement: the other language while both are shown, and else nothing."""
        return text[self.other] if self._shows_both else ""

    def say(self, text: "Text") -> str:
        """A statement of the rulebook in the current language."""
        return text[self._current]

    def listed(self, *parts: str) -> str:
        """Parts of one name or sentence, as this language parts them; empty ones are left out."""
        return ("，" if self._current is Language.ZH else ", ").join(filter(None, parts))

    def paired(self, name: str, words: str) -> str:
        """What a thing is called, and what is said of it."""
        return f"{name}{'：' if self._current is Language.ZH else ': '}{words}"

    def use(self, language: Language) -> None:
        if language is self._current:
            return
        finish_composing()
        focused = QApplication.focusWidget()
        self._current = language
        self._install(language)
        self.changed.emit()
        if focused is not None and focused.isVisible():
            focused.setFocus()

    def remove(self) -> None:
        """Take the words away, at the end."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = ()

    def _install(self, language: Language) -> None:
        self.remove()
        QLocale.setDefault(_LOCALES[language])
        name = _FILES[language]
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = (
            self._loaded(f"qtbase_{name}", qt_words),
            self._loaded(f"b24desk_{name}", str(self._folder)),
        )
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)

    def _loaded(self, name: str, folder: str) -> QTranslator:
        """A translator; an empty one where there is no such file, which leaves the English of the source."""
        translator = QTranslator(self)
        translator.load(name, folder)
        return translator
