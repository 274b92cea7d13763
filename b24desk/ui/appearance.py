"""Light or dark, and the size of text: one switch for the whole application."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from b24desk.resources import resource
from b24desk.storage.settings import Appearance
from b24desk.ui.colours import DARK, LIGHT, Colours, palette
from b24desk.ui.fonts import interface_font, use_one_font
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.style_sheet import style_sheet
from b24desk.ui.widgets.label import Heading

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


class AppearanceSwitch(QObject):
    """Follows the system until the user chooses; `changed` comes when everything is repainted anew."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        language: LanguageSwitch,
        choice: Appearance,
        percent: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._language = language
        self._choice = choice
        self._percent = percent
        self._colours: Colours | None = None
        language.changed.connect(self._use_font)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._use_font()
        self.use(choice)

    @property
    def choice(self) -> Appearance:
        return self._choice

    @property
    def is_dark(self) -> bool:
        if self._choice is Appearance.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is Appearance.DARK

    def use(self, choice: Appearance) -> None:
        self._choice = choice
        # Title bars and the system's own dialogs follow this.
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[choice])
        self._follow()

    def use_text_size(self, percent: int) -> None:
        """Every window takes the size at once."""
        self._percent = percent
        # A style sheet holds each widget to the font that it found: it is laid on anew over the new one.
        sheet = self._application.styleSheet()
        self._application.setStyleSheet("")
        self._use_font()
        self._application.setStyleSheet(sheet)
        use_one_font(self._application)
        for widget in self._application.allWidgets():
            if isinstance(widget, Heading):
                widget.fit()
            widget.updateGeometry()  # how high wrapped words are is remembered otherwise

    def _follow(self) -> None:
        colours = DARK if self.is_dark else LIGHT
        if colours is self._colours:
            return
        self._colours = colours
        # Emptied first: replacing one sheet by another costs ten times as much.
        self._application.setStyleSheet("")
        self._application.setPalette(palette(colours))
        self._application.setStyleSheet(style_sheet(colours, resource("icons")))
        use_one_font(self._application)
        self.changed.emit()

    def _use_font(self) -> None:
        font = interface_font(self._language.current, self._percent)
        if font != self._application.font():
            self._application.setFont(font)
