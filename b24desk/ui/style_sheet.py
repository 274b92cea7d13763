"""The little that a palette cannot say: tags, cards, the primary button, the edges of fields.

Written out with plain colours and set anew when the appearance changes: a style sheet that refers to
the palette leaves half of the widgets behind. It sets no font, so text size stays with the application.
"""

from pathlib import Path

from b24desk.ui.colours import Colours, Tone


def style_sheet(colours: Colours, icons: Path) -> str:
    """`icons` is the folder of the pictures."""
    tick, arrow = (_address(icons, name, colours) for name in ("tick", "arrow"))
    parts = [_fields(colours, arrow), _indicators(colours, tick), _buttons(colours), _surfaces(colours)]
    return "\n".join([*parts, *_tones(colours)])


def _address(icons: Path, name: str, colours: Colours) -> str:
    return f'url("{(icons / f"{name}-{colours.pictures}.svg").as_posix()}")'


def _indicators(colours: Colours, tick: str) -> str:
    """The style's own circles and boxes are too faint to be found at once."""
    accent, dot = colours.accent.ground, "qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5"
    return f"""
QRadioButton::indicator, QCheckBox::indicator {{ width: 14px; height: 14px;
  border: 1px solid {colours.border}; background: {colours.base}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator:checked {{ border-color: {accent};
  background: {dot}, stop:0 {accent}, stop:0.55 {accent}, stop:0.65 {colours.base}, stop:1 {colours.base}); }}
QCheckBox::indicator:checked {{ border-color: {accent}; background: {accent};
  image: {tick}; }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; }}
QCheckBox {{ spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }}
QCheckBox:focus {{ border-color: {accent}; }}
QCheckBox[bare="true"], QRadioButton[bare="true"] {{ border: none; padding: 0; spacing: 0; }}"""


def _fields(colours: Colours, arrow: str) -> str:
    edge = "QLineEdit, QPlainTextEdit, QComboBox"
    return f"""
{edge} {{ border: 1px solid {colours.border}; border-radius: 4px; background: {colours.base};
  color: {colours.text}; padding: 5px 8px; selection-background-color: {colours.accent.ground};
  selection-color: {colours.accent.text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {colours.accent.ground};
  padding: 4px 7px; }}
QLineEdit[flawed="true"], QPlainTextEdit[flawed="true"], QComboBox[flawed="true"] {{
  border: 2px solid {colours.error}; padding: 4px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {colours.secondary};
  background: {colours.window}; border-color: {colours.line}; }}
QComboBox {{ padding-right: 28px; }}
QComboBox:focus {{ padding-right: 27px; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: {arrow}; width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ border: 1px solid {colours.border}; background: {colours.base};
  color: {colours.text}; selection-background-color: {colours.accent.ground};
  selection-color: {colours.accent.text}; }}"""


def _buttons(colours: Colours) -> str:
    accent = colours.accent
    return f"""
QPushButton {{ border: 1px solid {colours.border}; border-radius: 4px; padding: 6px 14px;
  background: {colours.base}; color: {colours.text}; }}
QPushButton:hover {{ background: {colours.plain.ground}; }}
QPushButton:focus {{ border: 2px solid {accent.ground}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {colours.secondary}; border-color: {colours.line};
  background: {colours.window}; }}
QPushButton[primary="true"] {{ background: {accent.ground}; color: {accent.text};
  border: 1px solid {accent.ground}; font-weight: bold; }}
QPushButton[primary="true"]:hover {{ border-color: {colours.text}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {colours.text}; padding: 5px 13px; }}
QPushButton[link="true"] {{ border: 2px solid transparent; background: transparent;
  color: {colours.link}; padding: 1px 0; text-decoration: underline; text-align: left; }}
QPushButton[link="true"]:hover {{ color: {colours.text}; }}
QPushButton[link="true"]:focus {{ border: 2px solid {accent.ground}; border-radius: 3px; }}
QPushButton[link="true"]:disabled {{ color: {colours.secondary}; text-decoration: none; }}"""


def _surfaces(colours: Colours) -> str:
    return f"""
QFrame#card, QWidget#card {{ background: {colours.base}; border: 1px solid {colours.line};
  border-radius: 6px; }}
QFrame#problem {{ background: {colours.base}; border: 3px solid {colours.error}; border-radius: 4px; }}
QWidget#rail {{ background: {colours.rail}; border-right: 1px solid {colours.line}; }}
QLabel:focus {{ background: {colours.note.ground}; color: {colours.note.text}; }}
QFrame#rule {{ background: {colours.line}; border: none; max-height: 1px; min-height: 1px; }}
QTreeView, QTableView, QListView {{ border: 1px solid {colours.line}; background: {colours.base};
  alternate-background-color: {colours.window}; }}
QFrame#card:focus {{ border: 2px solid {colours.accent.ground}; }}
QTreeView:focus, QTableView:focus, QListView:focus {{ border: 2px solid {colours.accent.ground}; }}
QTreeView::item, QTableView::item {{ padding: 4px 4px; border: none; }}
QTreeView::item:selected, QTableView::item:selected {{ background: {colours.accent.ground};
  color: {colours.accent.text}; }}
QHeaderView::section {{ background: {colours.rail}; color: {colours.text}; border: none;
  border-bottom: 1px solid {colours.line}; padding: 5px 6px; }}
QStatusBar {{ border-top: 1px solid {colours.line}; }}
QStatusBar::item {{ border: none; }}
QScrollArea {{ border: none; background: transparent; }}
QMenu {{ background: {colours.base}; color: {colours.text}; border: 1px solid {colours.line}; }}
QMenu::item {{ padding: 5px 24px 5px 28px; }}
QMenu::item:selected {{ background: {colours.accent.ground}; color: {colours.accent.text}; }}
QMenu::item:disabled {{ color: {colours.secondary}; }}
QMenu::separator {{ height: 1px; background: {colours.line}; margin: 4px 0; }}
QToolTip {{ background: {colours.plain.ground}; color: {colours.plain.text};
  border: 1px solid {colours.border}; padding: 4px; }}"""


def _tones(colours: Colours) -> list[str]:
    rules = []
    for tone in Tone:
        pair = colours.tone(tone)
        rules.append(
            f'QLabel[tone="{tone}"] {{ background: {pair.ground}; color: {pair.text};'
            " border-radius: 4px; padding: 2px 8px; }"
        )
        rules.append(
            f'QFrame[surface="{tone}"] {{ background: {pair.ground}; border: 1px solid {pair.ground};'
            " border-radius: 6px; }"
            f'\nQFrame[surface="{tone}"] QLabel {{ color: {pair.text};'
            f" placeholder-text-color: {pair.text}; }}"
        )
    return rules
