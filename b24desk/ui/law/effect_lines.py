"""What answers have added to what is to be decided, and taken away: a line for each answer."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from b24desk.flow.effects import Effects, Item, ItemKind
from b24desk.ui.law.jumps import Place, place_of
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Words, escaped

_MOST = 4
"""Answers told one by one; what came of earlier ones is still in the figures of the page."""


class EffectLines(QFrame):
    """Empty, and without a height, while answers have changed nothing."""

    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._words = words
        layout = stack(self, 2)
        found = needs.effects.on_overview
        causes = found.causes[::-1][:_MOST]
        for cause in causes:
            layout.addWidget(self._line(cause, found))
        if causes:
            dismiss = Link()
            dismiss.setObjectName("dismiss effects")
            words.button(dismiss, lambda: self.tr("Understood"))
            dismiss.clicked.connect(needs.effects.dismiss_on_overview)
            layout.addLayout(beside(dismiss))
            layout.setContentsMargins(12, 8, 12, 8)
            self.setProperty("surface", "note")

    def _line(self, cause: str, found: Effects) -> QWidget:
        line = LinkRow()
        line.setObjectName(f"effect {cause}")
        came = [item for item, by in found.came.items() if by == cause]
        went = [item for item, by in found.went.items() if by == cause]
        self._words.button(line, lambda: escaped(self._said(cause, came, went)))
        place = place_of(self._needs.rulebook, cause)
        line.setEnabled(place is not None)
        line.clicked.connect(lambda: self.go.emit(place))
        return line

    def _said(self, cause: str, came: list[Item], went: list[Item]) -> str:
        signed = " ".join(filter(None, (f"+{len(came)}" if came else "", f"−{len(went)}" if went else "")))
        parts = []
        if came:
            parts.append(self.tr("new: {items}").format(items=self._counted(came)))
        if went:
            parts.append(self.tr("no longer: {items}").format(items=self._counted(went)))
        facts = {"signed": signed, "counted": " · ".join(parts)}
        question = self._needs.rulebook.questions.get(cause)
        if question is None:
            return self.tr("{signed} because of other entries ({counted})").format(**facts)
        words = self.tr("{signed} because of the answer to “{question}” ({counted})")
        return words.format(question=self._needs.language.say(question.text), **facts)

    def _counted(self, found: list[Item]) -> str:
        """Such as "3 questions, 2 documents"."""
        kinds = Counter(item.kind for item in found)
        said = {
            ItemKind.QUESTION: lambda count: self.tr("%n question(s)", "", count),
            ItemKind.DOCUMENT: lambda count: self.tr("%n document(s)", "", count),
            ItemKind.POST: lambda count: self.tr("%n post(s)", "", count),
            ItemKind.SHAREHOLDING: lambda count: self.tr("%n shareholding chart(s)", "", count),
        }
        return self.tr(", ").join(said[kind](kinds[kind]) for kind in ItemKind if kinds[kind])
