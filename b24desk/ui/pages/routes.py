"""Other routes beside today's: choose up to two, read what each comes to, print the same table."""

from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from b24desk.rules.alternatives import MOST_ROUTES, TODAY, Alternative, alternatives, chosen_routes
from b24desk.rules.book.routes import RouteTable, route_head, route_table
from b24desk.rules.comparison import compare_routes
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.law.jumps import ROUTES, Place, page_of_kind
from b24desk.ui.law.route_columns import RouteColumns
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words

_MARGIN = 28
_WIDEST = 1100
_PAPER = "comparison"


class RoutesPage(Page):
    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, ROUTES.page)
        self.second, self.third = ComboBox(), ComboBox()
        self._offered: tuple[Alternative, ...] = ()
        self._column = Column(widest=_WIDEST)
        self._column.body.addLayout(self._head())
        self._part = Rebuilt(needs.language, self._column, spacing=10)
        self._column.body.addWidget(self._part)
        layout = stack(self, 0)
        layout.addWidget(self._column, 1)
        layout.addLayout(self._footer())
        self.second.activated.connect(self._choose)
        self.third.activated.connect(self._choose)
        self.words.also(self._offer)

    def refresh(self) -> None:
        self._offered = alternatives(self.needs.session.reading.context)
        self._offer()
        self._part.rebuild(self._make)
        for before, after in pairwise((self.third, self._columns, self.print_button, self.back)):
            QWidget.setTabOrder(before, after)  # what is made anew would come last

    def open_at(self, _item: str) -> None:
        field = self.second if self._offered else self.back
        field.setFocus()

    def go_on(self) -> None:
        self._print()

    def _head(self) -> QVBoxLayout:
        layout, title = QVBoxLayout(), Heading(1)
        layout.setSpacing(6)
        self.words.bind(title.setText, lambda: self.tr("Compare routes"))
        layout.addWidget(title)
        self._second_label, self._third_label = Heading(3), Heading(3)
        self.words.labelled(self._second_label, self.second, lambda: self.tr("Beside the present answers"))
        self.words.labelled(self._third_label, self.third, lambda: self.tr("Third column"))
        for widget in (self._second_label, self.second, self._third_label, self.third):
            layout.addWidget(widget)
        return layout

    def _footer(self) -> QHBoxLayout:
        self.print_button, self.back = PrimaryButton(), Button()
        self.words.button(self.print_button, lambda: self.tr("&Print or save…"))
        self.words.button(self.back, lambda: self.tr("Back to the &result"))
        self.print_button.clicked.connect(self._print)
        self.back.clicked.connect(self._go_back)
        bar = QHBoxLayout()
        bar.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        bar.setSpacing(8)
        bar.addWidget(self.print_button)
        bar.addWidget(self.back)
        bar.addStretch(1)
        return bar

    def _chosen(self) -> tuple[Alternative, ...]:
        return chosen_routes(self.needs.session.reading.context, self.needs.routes.ids)

    def _offer(self) -> None:
        """Fill both lists; the third column is never the same as the second."""
        ids = [one.id for one in self._chosen() if one != TODAY]
        second, third = (*ids, "", "")[: MOST_ROUTES - 1]
        context, say = self.needs.session.reading.context, self.needs.language.say
        names = {one.id: say(route_head(one, context)) for one in self._offered}
        for field, chosen, left_out in ((self.second, second, ""), (self.third, third, second)):
            field.clear()
            if field is self.third:
                field.addItem(self.tr("Nothing else"), "")
            for name, words in names.items():
                if name != left_out:
                    field.addItem(words, name)
            field.choose(chosen)
        for widget in (self._second_label, self.second):
            widget.setVisible(bool(self._offered))
        for widget in (self._third_label, self.third):
            widget.setVisible(len(self._offered) > 1)

    def _choose(self) -> None:
        chosen = (self.second.currentData(), self.third.currentData())
        self.needs.routes.choose(tuple(dict.fromkeys(name for name in chosen if name)))
        self.refresh()

    def _table(self) -> RouteTable:
        return route_table(compare_routes(self.needs.session.reading.context, self._chosen()), "")

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        table, note = self._table(), Hint()
        words.law(note.setText, table.note)
        layout.addWidget(note)
        if not self._offered:
            nothing = Label()
            words.bind(
                nothing.setText,
                lambda: self.tr("By the present answers there is no other route to compare with."),
            )
            layout.addWidget(nothing)
        self._columns = RouteColumns(table, words)
        layout.addWidget(self._columns)

    def _print(self) -> None:
        self.go.emit(Place(page_of_kind(self.needs.rulebook, PageKind.PAPERS).id, _PAPER))

    def _go_back(self) -> None:
        self.go.emit(Place(page_of_kind(self.needs.rulebook, PageKind.RESULT).id))
