"""The route, decision by decision: what is settled, and which answer would settle the rest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from b24desk.domain.text import Text
from b24desk.rules.route import RoutePart
from b24desk.ui.beneath import Beneath
from b24desk.ui.law.jumps import Place, fact_title, place_of
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Words


class RouteTable(QFrame):
    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._words = words
        self.setObjectName("card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)
        route = needs.session.reading.assessment.route
        for row, part in enumerate(route.parts):
            self._add_part(row, part)

    def _settled(self, part: RoutePart, text: Text) -> str:
        """The authority is called by its name as well."""
        route, say = self._needs.session.reading.assessment.route, self._needs.language.say
        if part.id != "route.authority":
            return say(text)
        names = [say(found.name) for found in (route.authority, route.window) if found is not None]
        return "\n".join(dict.fromkeys([say(text), *names]))

    def _add_row(self, row: int, title: Heading, value: Label) -> None:
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(value, row, 1)

    def _twin(self, label: Label, text: Text) -> QWidget:
        """A label with the other language beneath it."""
        cell = QWidget()
        layout = stack(cell, 0)
        layout.addWidget(label)
        layout.addWidget(Beneath(self._words, text))
        layout.addStretch(1)
        return cell

    def _add_part(self, row: int, part: RoutePart) -> None:
        title = Heading(3)
        self._words.law(title.setText, part.title)
        if part.text is not None:
            value, text = Label(), part.text
            self._words.bind(value.setText, lambda: self._settled(part, text))
            self._grid.addWidget(self._twin(title, part.title), row, 0)
            self._grid.addWidget(self._twin(value, text), row, 1)
            return
        rulebook, say = self._needs.rulebook, self._needs.language.say
        places = [(fact, place) for fact in part.missing if (place := place_of(rulebook, fact)) is not None]
        if not places:
            value = Label()
            self._words.law(value.setText, rulebook.term("verdict", "unknown"))
            self._add_row(row, title, value)
            return
        fact, place = places[0]
        link = LinkRow()
        link.setObjectName(f"route {part.id}")
        self._words.button(
            link, lambda: self.tr("Answer: {question}").format(question=say(fact_title(rulebook, fact)))
        )
        link.clicked.connect(lambda: self.go.emit(place))
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(link, row, 1)
