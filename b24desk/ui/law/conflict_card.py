"""Where sources disagree: every side with its weight, the side that is followed and why, what to ask."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.conflicts import Conflict, Side
from b24desk.ui.beneath import Beneath
from b24desk.ui.law.overdue import overdue_tags
from b24desk.ui.law.sources import LevelTag, cited
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words


class ConflictSides(QWidget):
    """All sides of a conflict, without its title."""

    def __init__(self, conflict: Conflict, rulebook: Rulebook, words: Words) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._words = words
        layout = stack(self, 10)
        for side in conflict.sides:
            layout.addWidget(self._side(side, conflict))
        followed, why = Heading(3), Label()
        words.bind(followed.setText, lambda: self._followed(conflict))
        words.law(why.setText, conflict.why)
        ask, question = Heading(3), Label()
        question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.bind(ask.setText, lambda: self.tr("What to ask the authority"))
        words.law(question.setText, conflict.ask)
        twins = Beneath(words, conflict.why), Beneath(words, conflict.ask)
        for widget in (followed, why, twins[0], ask, question, twins[1]):
            layout.addWidget(widget)

    def _followed(self, conflict: Conflict) -> str:
        if conflict.follows is None:
            return self.tr("No side is taken here")
        return self.tr("Why the marked side is followed")

    def _side(self, side: Side, conflict: Conflict) -> QWidget:
        frame = QFrame()
        frame.setProperty("surface", "note" if side.id == conflict.follows else "plain")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(4)
        if side.id == conflict.follows:
            mark = Heading(3)
            self._words.bind(mark.setText, lambda: self.tr("Followed here"))
            layout.addWidget(mark)
        claim = Label()
        self._words.law(claim.setText, side.claim)
        layout.addWidget(claim)
        layout.addWidget(Beneath(self._words, side.claim))
        where = Label()
        language = self._words.language
        self._words.bind(
            where.setText,
            lambda: "\n".join(cited(c, self._rulebook, language.current) for c in side.citations),
        )
        layout.addWidget(where)
        dated = Hint()
        if side.dated is not None:
            dated.setText(side.dated.isoformat())
        layout.addLayout(beside(LevelTag(side.level, self._rulebook, self._words), dated))
        return frame


class ConflictCard(QFrame):
    def __init__(self, conflict: Conflict, rulebook: Rulebook, words: Words, *, stale: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        title = Heading(3)
        words.law(title.setText, conflict.title)
        layout.addWidget(title)
        for tag in overdue_tags(words, stale=stale):
            layout.addWidget(tag)
        layout.addWidget(ConflictSides(conflict, rulebook, words))
