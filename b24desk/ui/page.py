"""What all screens of an open project share: when they are drawn anew, and how they ask to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.ui.beneath import Beneath
from b24desk.ui.law.jumps import Place
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.wrapping import Wrapping
from b24desk.ui.words import Words

_MARGIN = 28


class Page(QWidget):
    """`go` names a place, `forward` and `backward` the way through, `removed` what an undo bar may say.

    `removed_many` and `changed_together` say how many people, the latter what of them (a `Shared`) too.
    `erasing` names a person of whom nothing is to stay, `imported` says how many came out of a table.
    """

    go = Signal(Place)
    forward = Signal()
    backward = Signal()
    removed = Signal(str)
    removed_many = Signal(int)
    changed_together = Signal(str, int)
    erasing = Signal(str)
    imported = Signal(int)

    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__()
        self.needs = needs
        self.page = page
        self.beside = page
        """The page of the rulebook that the rail shows this one under."""
        self.words = Words(self, needs.language)
        self._stale = True
        needs.session.changed.connect(self._on_changed)
        needs.session.gather.connect(self.gather)

    def refresh(self) -> None:
        """Draw the newest reading."""

    def gather(self) -> None:
        """Hand in what is still being typed."""

    def open_at(self, item: str) -> None:
        """Put the focus on something on the page; on its first control when nothing is named."""

    def item_at(self, held: QWidget) -> str:
        """What `open_at` would be told to come back to this widget: the question that it belongs to."""
        within: QWidget | None = held
        while within is not None and within is not self:
            if within.objectName() in self.needs.rulebook.questions:
                return within.objectName()
            within = within.parentWidget()
        return ""

    def side_panel(self) -> QWidget | None:
        """The pane on the right, where there is one."""
        return None

    def explain(self) -> None:
        """What Shift+F1 does: show why this is asked."""
        panel = self.side_panel()
        if panel is not None:
            panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self) -> None:
        """What Ctrl+Return does."""
        self.gather()
        self.forward.emit()

    def make_footer(self) -> "Footer":
        """The way on and the way back, already leading there."""
        footer = Footer(self.words)
        footer.onward.clicked.connect(self.forward)
        footer.back.clicked.connect(self.backward)
        return footer

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._stale = False
            self.refresh()
        super().showEvent(event)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


class Footer(QWidget):
    """The way on, always in sight below the page; `asks` says that there are replies to save."""

    def __init__(self, words: Words, *, asks: bool = False) -> None:
        super().__init__()
        self.back = Button()
        self.onward = PrimaryButton()
        self.later = Button()
        words.button(self.back, lambda: self.tr("&Back"))
        if asks:
            words.button(self.onward, lambda: self.tr("&Save and continue"))
        else:
            words.button(self.onward, lambda: self.tr("&Continue"))
        words.button(self.later, lambda: self.tr("&Come back later"))
        if not asks:
            self.later.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        layout.addWidget(Wrapping(self.back, self.onward, self.later, spacing=8))


def page_head(needs: PageNeeds, page: str, words: Words) -> QVBoxLayout:
    """The step, the title and the introduction of a page of the rulebook."""
    shown = needs.rulebook.pages[page]
    layout = QVBoxLayout()
    layout.setSpacing(6)
    title = Heading(1)
    words.law(title.setText, shown.title)
    layout.addWidget(title)
    layout.addWidget(Beneath(words, shown.title))
    if shown.intro is not None:
        intro = Hint()
        words.law(intro.setText, shown.intro)
        layout.addWidget(intro)
        layout.addWidget(Beneath(words, shown.intro))
    return layout
