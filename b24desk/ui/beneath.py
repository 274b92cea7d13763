"""The other language beneath a statement, quieter, while both are shown."""

from b24desk.domain.text import Text
from b24desk.ui.widgets.label import Hint
from b24desk.ui.words import Words


class Beneath(Hint):
    """For the eye: what a screen reader calls a field stays in the current language."""

    def __init__(self, words: Words, text: Text) -> None:
        super().__init__()
        self._language = words.language
        self._text = text
        words.also(self._say)

    def _say(self) -> None:
        said = self._language.say_beneath(self._text)
        self.setText(said)
        # A label without a parent would be a window of its own; it is shown with its page anyway.
        if self.parentWidget() is not None or not said:
            self.setVisible(bool(said))
