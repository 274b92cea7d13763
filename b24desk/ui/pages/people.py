"""The people: the posts and their gaps on top, everyone in a table below."""

from PySide6.QtWidgets import QHBoxLayout

from b24desk.domain.project import Person
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.law.role_cards import RoleCards
from b24desk.ui.law.sources import SourceList
from b24desk.ui.new_id import new_id
from b24desk.ui.page import Footer, Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.people_model import PeopleModel
from b24desk.ui.widgets.button import Button, DangerButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.widgets.table_view import RowTable
from b24desk.ui.words import Say

_WIDEST = 900
_MOST_ROWS = 12
"""Rows in sight before the table scrolls by itself."""


class PeoplePage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        column = Column(widest=_WIDEST)
        body = column.body
        body.setSpacing(12)
        body.addLayout(page_head(needs, page, self.words))
        self._posts = Rebuilt(needs.language, column)
        body.addWidget(self._posts)
        body.addWidget(
            Disclosure(self.words, lambda: self.tr("Where the posts are written down"), self._make_sources)
        )
        title = Heading(2)
        self.words.bind(title.setText, lambda: self.tr("People"))
        body.addWidget(title)
        self.model = PeopleModel(needs, self)
        self.table = RowTable()
        self.table.setModel(self.model)
        self.words.name(self.table, lambda: self.tr("People"))
        self.words.also(self.model.say_again)
        self._empty = Hint()
        self.words.bind(
            self._empty.setText, lambda: self.tr("Nobody yet. Add the people who take the posts.")
        )
        body.addWidget(self._empty)
        body.addWidget(self.table)
        body.addLayout(self._make_buttons())
        footer = Footer(self.words)
        footer.onward.clicked.connect(self.forward)
        footer.back.clicked.connect(self.backward)
        layout = stack(self, 0)
        layout.addWidget(column)
        layout.addWidget(footer)
        self.table.opened.connect(lambda _: self.edit())
        self.table.selectionModel().selectionChanged.connect(self._show_buttons)

    def _make_buttons(self) -> QHBoxLayout:
        self.add_button, self.edit_button, self.copy_button = Button(), Button(), Button()
        self.remove_button = DangerButton()
        row = QHBoxLayout()
        row.setSpacing(8)
        buttons: list[tuple[Button, Say]] = [
            (self.add_button, lambda: self.tr("&Add person…")),
            (self.edit_button, lambda: self.tr("E&dit…")),
            (self.copy_button, lambda: self.tr("D&uplicate")),
            (self.remove_button, lambda: self.tr("&Remove")),
        ]
        for button, say in buttons:
            self.words.button(button, say)
            row.addWidget(button)
        row.addStretch(1)
        self.add_button.clicked.connect(self.add)
        self.edit_button.clicked.connect(self.edit)
        self.copy_button.clicked.connect(self.duplicate)
        self.remove_button.clicked.connect(self.remove)
        return row

    def refresh(self) -> None:
        self._posts.rebuild(lambda layout, words: layout.addWidget(RoleCards(self.needs, words)))
        row = self.table.currentIndex().row()
        people = self.needs.session.project.people
        if people != self.model.people:
            self.model.show_people(people)
            self.table.fit(_MOST_ROWS)
            if people:
                self.table.selectRow(min(max(row, 0), len(people) - 1))
        self.model.say_again()
        self._empty.setVisible(not people)
        self.table.setVisible(bool(people))
        self._show_buttons()

    def open_at(self, _item: str) -> None:
        if self.model.people:
            self.table.setFocus()
        else:
            self.add_button.setFocus()

    def add(self) -> None:
        taken = {person.id for person in self.needs.session.project.people}
        self._open_form(Person(id=new_id("person", taken)), lambda: self.tr("Add person"))

    def edit(self) -> None:
        person = self._chosen()
        if person is not None:
            self._open_form(person, lambda: self.tr("Edit person"))

    def duplicate(self) -> None:
        """The same employer data for someone else; name, number and posts are their own."""
        person = self._chosen()
        if person is not None:
            taken = {other.id for other in self.needs.session.project.people}
            own = {"id": new_id("person", taken), "name": "", "name_en": "", "identity_number": ""}
            copy = person.model_copy(update={**own, "roles": (), "legal_representative": False, "phone": ""})
            self._open_form(copy, lambda: self.tr("Add person"))

    def remove(self) -> None:
        person = self._chosen()
        if person is not None:
            people = self.needs.session.project.people
            self.needs.session.set_people(tuple(other for other in people if other.id != person.id))
            self.removed.emit(person.name)

    def _open_form(self, person: Person, title: Say) -> None:
        needs = self.needs
        form = PersonForm(self.window(), needs.language, needs.rulebook, person, needs.today, title)
        form.ready.connect(self._store)
        form.open()

    def _store(self, person: Person) -> None:
        people = self.needs.session.project.people
        if any(other.id == person.id for other in people):
            changed = tuple(person if other.id == person.id else other for other in people)
        else:
            changed = (*people, person)
        self.needs.session.set_people(changed)
        self.table.selectRow(next(n for n, other in enumerate(changed) if other.id == person.id))

    def _chosen(self) -> Person | None:
        row = self.table.currentIndex().row()
        return self.model.people[row] if 0 <= row < len(self.model.people) else None

    def _show_buttons(self) -> None:
        for button in (self.edit_button, self.copy_button, self.remove_button):
            button.setEnabled(self._chosen() is not None)

    def _make_sources(self) -> SourceList:
        rulebook: Rulebook = self.needs.rulebook
        citations = dict.fromkeys(cited for role in rulebook.roles.values() for cited in role.citations)
        return SourceList(citations, rulebook, self.words)
