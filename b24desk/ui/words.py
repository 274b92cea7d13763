"""Words bound to the widgets that show them, said again at each change of language.

    words.bind(label.setText, lambda: self.tr("Overview"))

Each container that is thrown away as a whole has its own Words, which goes with it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from b24desk.ui.language import LanguageSwitch

if TYPE_CHECKING:
    from b24desk.domain.text import Text

Say = Callable[[], str]


class Words(QObject):
    """The words of one container."""

    def __init__(self, owner: QObject, language: LanguageSwitch) -> None:
        super().__init__(owner)
        self.language = language
        self._bound: list[tuple[Callable[[str], object], Say]] = []
        language.changed.connect(self.say_again)
        language.both_changed.connect(self.say_again)

    def bind(self, setter: Callable[[str], object], say: Say) -> None:
        """Give the words now, and again after each switch."""
        setter(say())
        self._bound.append((setter, say))

    def also(self, act: Callable[[], object]) -> None:
        """Have this done now and after each switch, for words that are not one setter's."""
        self.bind(lambda _: act(), str)

    def law(self, setter: Callable[[str], object], text: "Text") -> None:
        """Bind a statement of the rulebook."""
        self.bind(setter, lambda: self.language.say(text))

    def name(self, widget: QWidget, say: Say) -> None:
        """Bind what a screen reader calls a widget."""
        self.bind(widget.setAccessibleName, lambda: without_mnemonic(say()))

    def button(self, button: QAbstractButton, say: Say) -> None:
        """Bind the text and the spoken name of a button."""
        self.bind(button.setText, say)
        self.name(button, say)

    def labelled(self, label: QLabel, field: QWidget, say: Say) -> None:
        """Bind a label, and name its field by it."""
        label.setBuddy(field)
        self.bind(label.setText, say)
        self.name(field, say)

    def say_again(self) -> None:
        for setter, say in self._bound:
            setter(say())


def without_mnemonic(words: str) -> str:
    """The words without their Alt key: "打开(&O)…" -> "打开…", "&Open…" -> "Open…"."""
    place = words.find("(&")
    if place >= 0 and words[place + 3 : place + 4] == ")":
        return words[:place] + words[place + 4 :]
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def escaped(words: str) -> str:
    """Words of the user or of the rulebook where Qt would read an ampersand as an Alt key."""
    return words.replace("&", "&&")
