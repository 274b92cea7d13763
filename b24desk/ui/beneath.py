"""The other language beneath a statement, quieter, while both are shown."""

from collections.abc import Callable

from b24desk.domain.language import Language
from b24desk.domain.text import Text
from b24desk.ui.widgets.label import Hint
from b24desk.ui.words import Words


class Beneath(Hint):
    """For the eye: what a screen reader calls a field stays in the current language.

    Something put into words in either language, such as an answer, is given as what says it in one of them;
    what reads the same in both is said once.
    """

    def __init__(self, words: Words, text: Text | Callable[[Language], str]) -> None:
        super().__init__()
        self._language = words.language
        self._text = text
        words.also(self._say)

    def _say(self) -> None:
        said = self._said()
        self.setText(said)
        # A label without a parent would be a window of its own; it is shown with its page anyway.
        if self.parentWidget() is not None or not said:
            self.setVisible(bool(said))

    def _said(self) -> str:
        if isinstance(self._text, Text):
            return self._language.say_beneath(self._text)
        if not self._language.shows_both:
            return ""
        said = self._text(self._language.other)
        return "" if said == self._text(self._language.current) else said
