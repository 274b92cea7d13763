"""The cheapest lawful ways from what blocks an application to nothing that does, step by step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from b24desk.rules.paths import LawfulPath, PathStep, lawful_paths
from b24desk.ui.law.jumps import Place, place_of
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Words

_IN_SIGHT = 2


class PathCards(QWidget):
    """Empty while nothing blocks, or no way out is known. Each step leads to the answer that it changes."""

    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        layout = stack(self, 10)
        paths = lawful_paths(needs.session.reading.context)
        if not paths:
            return
        title, note = Heading(2), Hint()
        words.bind(title.setText, lambda: self.tr("Lawful ways on, the lightest first"))
        words.bind(
            note.setText,
            lambda: self.tr(
                "After all steps of one way, no condition of the rule pack stands in the way any more."
            ),
        )
        layout.addSpacing(10)
        layout.addWidget(title)
        layout.addWidget(note)
        for number, path in enumerate(paths[:_IN_SIGHT], 1):
            layout.addWidget(self._card(number, path, words))
        more = paths[_IN_SIGHT:]
        if more:
            others = Disclosure(
                words, lambda: self.tr("%n more way(s)", "", len(more)), lambda: self._others(more)
            )
            others.link.setObjectName("more paths")
            layout.addWidget(others)

    def _others(self, paths: tuple[LawfulPath, ...]) -> QWidget:
        part = QWidget()
        words = Words(part, self._needs.language)
        layout = stack(part, 10)
        for number, path in enumerate(paths, _IN_SIGHT + 1):
            layout.addWidget(self._card(number, path, words))
        return part

    def _card(self, number: int, path: LawfulPath, words: Words) -> QWidget:
        card, title = QFrame(), Heading(3)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        count = len(path.steps)
        words.bind(
            title.setText,
            lambda: self.tr("Way {number}: %n step(s)", "", count).format(number=number),
        )
        layout.addWidget(title)
        for order, step in enumerate(path.steps, 1):
            self._add_step(f"{order}. ", f"path {number}", step, layout, words)
        return card

    def _add_step(self, mark: str, path: str, step: PathStep, layout: QVBoxLayout, words: Words) -> None:
        rulebook, say = self._needs.rulebook, self._needs.language.say
        link, cost = LinkRow(), Hint()
        link.setObjectName(f"{path} {step.rule} {step.way.id}")
        words.button(link, lambda: mark + say(step.way.text))
        effort = rulebook.term("effort", step.way.effort)
        words.bind(cost.setText, lambda: f"{say(effort)} · {say(step.way.lead_time)}")
        place = next((found for fact in step.sets if (found := place_of(rulebook, fact)) is not None), None)
        link.setEnabled(place is not None)
        link.clicked.connect(lambda: self.go.emit(place))
        layout.addWidget(link)
        layout.addWidget(cost)
