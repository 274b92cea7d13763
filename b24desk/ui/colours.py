"""The two palettes. Every text stands out at least 4.5 times from what it lies on; a test says so."""

from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Tone(StrEnum):
    """What a tag or a card is about; never said by colour alone."""

    PLAIN = "plain"
    NOTE = "note"
    GOOD = "good"
    CARE = "care"
    BAD = "bad"


class Pair(NamedTuple):
    text: str
    ground: str


class Colours(NamedTuple):
    window: str
    base: str
    rail: str
    text: str
    secondary: str
    link: str
    error: str
    accent: Pair
    border: str
    line: str
    plain: Pair
    note: Pair
    good: Pair
    care: Pair
    bad: Pair
    pictures: str
    """Ending of the names of the pictures in these colours, under resources/icons."""

    def tone(self, tone: Tone) -> Pair:
        pairs = {
            Tone.PLAIN: self.plain,
            Tone.NOTE: self.note,
            Tone.GOOD: self.good,
            Tone.CARE: self.care,
            Tone.BAD: self.bad,
        }
        return pairs[tone]


LIGHT = Colours(
    window="#F5F6F8",
    base="#FFFFFF",
    rail="#EBEEF3",
    text="#17202A",
    secondary="#4A5662",
    link="#0B4A9E",
    error="#A8201A",
    accent=Pair("#FFFFFF", "#0B5CAD"),
    border="#5B6775",
    line="#D3D9E0",
    plain=Pair("#2C3640", "#E4E8ED"),
    note=Pair("#0B2E59", "#DBE8F7"),
    good=Pair("#0F4424", "#DDF0E2"),
    care=Pair("#5A3A00", "#FBEFD5"),
    bad=Pair("#8C1510", "#FCE9E7"),
    pictures="light",
)
DARK = Colours(
    window="#1B1D21",
    base="#24272C",
    rail="#202329",
    text="#F0F2F4",
    secondary="#B3BCC5",
    link="#8FBDF5",
    error="#FFB3AB",
    accent=Pair("#0C1826", "#82B6F0"),
    border="#949EA9",
    line="#3B4149",
    plain=Pair("#E2E6EA", "#353B43"),
    note=Pair("#D3E5FB", "#283A52"),
    good=Pair("#C3EBCD", "#1D3B29"),
    care=Pair("#F6E0AE", "#423518"),
    bad=Pair("#FFCFC9", "#4D211D"),
    pictures="dark",
)


def palette(colours: Colours) -> QPalette:
    """The palette of every widget; hints use PlaceholderText, errors BrightText."""
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.base,
        QPalette.ColorRole.AlternateBase: colours.rail,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.base,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.error,
        QPalette.ColorRole.PlaceholderText: colours.secondary,
        QPalette.ColorRole.Link: colours.link,
        QPalette.ColorRole.LinkVisited: colours.link,
        QPalette.ColorRole.Highlight: colours.accent.ground,
        QPalette.ColorRole.HighlightedText: colours.accent.text,
        QPalette.ColorRole.Accent: colours.accent.ground,
        QPalette.ColorRole.ToolTipBase: colours.plain.ground,
        QPalette.ColorRole.ToolTipText: colours.plain.text,
        QPalette.ColorRole.Light: colours.line,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.border,
        QPalette.ColorRole.Shadow: colours.border,
    }
    made = QPalette()
    for role, colour in MappingProxyType(roles).items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.secondary))
    return made
