"""The four small buttons over a preview: a page back or on, smaller, larger."""

from PySide6.QtCore import QObject

from b24desk.ui.widgets.button import Button
from b24desk.ui.words import Words


class PageButtons(QObject):
    """Whoever shows the pages lays them out and connects them."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.earlier, self.later, self.smaller, self.larger = Button(), Button(), Button(), Button()
        signs = ((self.earlier, "‹"), (self.later, "›"), (self.smaller, "−"), (self.larger, "+"))
        for button, sign in signs:
            button.setText(sign)
        words.name(self.earlier, lambda: self.tr("Page before"))
        words.name(self.later, lambda: self.tr("Next page"))
        words.name(self.smaller, lambda: self.tr("Smaller"))
        words.name(self.larger, lambda: self.tr("Larger"))
        for button, _ in signs:
            words.bind(button.setToolTip, button.accessibleName)
