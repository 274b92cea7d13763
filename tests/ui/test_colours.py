"""Words stand out from what they lie on, in light and in dark."""

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from b24desk.domain.language import Language
from b24desk.ui.colours import DARK, LIGHT, Colours, Tone
from b24desk.ui.fonts import interface_font, use_one_font


def luminance(colour: str) -> float:
    """WCAG 2, relative luminance."""
    shade = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (shade.redF(), shade.greenF(), shade.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_every_ground_it_lies_on(colours: Colours) -> None:
    grounds = (colours.window, colours.base, colours.rail)
    texts = (colours.text, colours.secondary, colours.link, colours.error)
    pairs = [(text, ground) for text in texts for ground in grounds]
    pairs += [(pair.text, pair.ground) for pair in map(colours.tone, Tone)]
    pairs.append((colours.accent.text, colours.accent.ground))
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_fields_and_the_focus_are_seen(colours: Colours) -> None:
    for edge in (colours.border, colours.accent.ground, colours.error):
        assert contrast(edge, colours.base) >= 3
        assert contrast(edge, colours.window) >= 3


def test_chinese_shapes_come_first_where_chinese_is_spoken(qapp: object) -> None:
    assert qapp is not None
    of_systems = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC")
    assert interface_font(Language.ZH, 100).families()[0] in of_systems
    assert (
        interface_font(Language.EN, 150).pointSizeF() == interface_font(Language.EN, 100).pointSizeF() * 1.5
    )


def test_menus_lose_the_font_that_a_system_has_for_them(qapp: QApplication, qtbot: QtBot) -> None:
    window, usual = QMainWindow(), qapp.font()
    qtbot.addWidget(window)
    menus = window.menuBar()
    window.show()
    other = QFont(usual.family(), 3 * usual.pointSize())
    qapp.setFont(other, "QMenuBar")  # type: ignore[arg-type] # it takes words only, whatever its stub says
    assert menus.font().pointSize() == other.pointSize()
    use_one_font(qapp)
    assert menus.font() == usual
