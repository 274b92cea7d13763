"""The typefaces, named outright: left alone, Qt falls back to SimSun, or to Japanese shapes."""

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from b24desk.domain.language import Language
from b24desk.resources import resource

_LATIN = ("Segoe UI", "Helvetica Neue", "NotoSansSC Latin")
_CHINESE = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")
_BUNDLED = "Noto Sans SC"
_BUNDLED_CHINESE = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_BUNDLED_LATIN = ("NotoSansSCLatin-Regular.ttf", "NotoSansSCLatin-Bold.ttf")
_WITH_A_FONT_OF_THEIR_OWN = (
    "QAbstractItemView",
    "QCheckBox",
    "QComboLineEdit",
    "QComboMenuItem",
    "QHeaderView",
    "QLabel",
    "QListView",
    "QMenu",
    "QMenuBar",
    "QMenuItem",
    "QMessageBox",
    "QPushButton",
    "QRadioButton",
    "QStatusBar",
    "QTipLabel",
    "QToolButton",
)
"""What Windows, macOS and some desktops have a font for that is not the application's."""
USUAL_POINTS = 13.0 if sys.platform == "darwin" else 10.0
"""The usual size of text; macOS counts 72 points an inch where the others count 96."""


def provide_fonts() -> None:
    """Load the bundled fonts where the system has none of its own.

    Latin ones as well: a Chinese font draws an apostrophe as wide as a Chinese character.
    """
    if not _has_any(*_CHINESE, _BUNDLED):
        _load(_BUNDLED_CHINESE)
    if not _has_any(*_LATIN):
        _load(_BUNDLED_LATIN)


def _has_any(*families: str) -> bool:
    return any(QFontDatabase.hasFamily(family) for family in families)


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def interface_font(language: Language, percent: int) -> QFont:
    """The application's font; Chinese shapes come first where Chinese is spoken."""
    chinese, latin = (*_CHINESE, _BUNDLED), _LATIN
    ordered = (*chinese, *latin) if language is Language.ZH else (*latin, *chinese)
    present = [family for family in ordered if QFontDatabase.hasFamily(family)]
    font = QFont()
    font.setFamilies([*present, "sans-serif"])
    font.setPointSizeF(USUAL_POINTS * percent / 100)
    if sys.platform != "win32":
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def use_one_font(application: QApplication) -> None:
    """In menus and tips too, which would keep to the system's font and size.

    To be called after every style sheet: each brings the system's fonts back.
    """
    font = application.font()
    for name in _WITH_A_FONT_OF_THEIR_OWN:
        # PySide's own description asks for bytes here, and refuses them.
        if application.font(name) != font:  # type: ignore[call-overload] # as said
            application.setFont(font, name)  # type: ignore[arg-type] # as said
