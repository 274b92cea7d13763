"""A quiet bar above the page: something that happened to the file, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.button import Button, Link
from b24desk.ui.widgets.label import Label
from b24desk.ui.words import Say, Words, without_mnemonic


class NoticeBar(QFrame):
    """One notice at a time; a newer one takes the place of the older.

    It goes when it is dismissed or done; one that stays goes when it is withdrawn.
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words: Say = str
        self._act_words: Say = str
        self._act: Callable[[], object] | None = None
        self._stays = False
        self.setProperty("surface", "note")
        self.label, self.button, self.dismiss = Label(), Button(), Link()
        words.also(self._say)
        words.button(self.dismiss, lambda: self.tr("Dismiss"))
        self.button.clicked.connect(self._do)
        self.dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(12)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.dismiss)
        self.hide()

    def tell(
        self, say: Say, say_act: Say = str, act: Callable[[], object] | None = None, *, stays: bool = False
    ) -> None:
        """Show this; `act` is what the button does, where there is anything to do."""
        self._stays = stays
        self.dismiss.setVisible(not stays)
        self._words, self._act_words, self._act = say, say_act, act
        self._say()
        self.button.setVisible(act is not None)
        self.show()
        announce(self, say())

    def withdraw(self) -> None:
        """What a notice that stays was about has been dealt with."""
        if self._stays:
            self._stays = False
            self.hide()

    def _say(self) -> None:
        self.label.setText(self._words())
        self.button.setText(self._act_words())
        self.button.setAccessibleName(without_mnemonic(self._act_words()))

    def _do(self) -> None:
        act = self._act
        self.setVisible(self._stays)
        if act is not None:
            act()
