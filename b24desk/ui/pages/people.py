"""The people: the posts and their gaps on top, everyone in a table below."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from b24desk.domain.project import Person
from b24desk.flow.rows import moved, stored
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.law.jumps import IMPORT
from b24desk.ui.law.role_cards import PostNotes, RoleCards
from b24desk.ui.new_id import new_id
from b24desk.ui.page import Page, page_head
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


class PeoplePage(Page):
    """Identity numbers are masked, and masked again whenever the page is left."""

    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        column = Column(widest=_WIDEST)
        body = column.body
        body.setSpacing(12)
        body.addLayout(page_head(needs, page, self.words))
        self._posts = Rebuilt(needs.language, column)
        body.addWidget(self._posts)
        body.addLayout(self._make_heading())
        self.table = RowTable()
        self.model = PeopleModel(needs, self.reveals, self)
        self.table.setModel(self.model)
        self.words.name(self.table, lambda: self.tr("People"))
        self.words.also(self._say_table)
        self._empty = Hint()
        self.words.bind(
            self._empty.setText, lambda: self.tr("Nobody yet. Import a list, or add the people one by one.")
        )
        body.addWidget(self._empty)
        body.addLayout(self._make_buttons())
        body.addWidget(self.table)
        notes = Disclosure(
            self.words,
            lambda: self.tr("What the posts are for, and where they are written down"),
            lambda: PostNotes(needs, self.words),
        )
        body.addWidget(notes)
        footer = self.make_footer()
        layout = stack(self, 0)
        layout.addWidget(column)
        layout.addWidget(footer)
        self.table.opened.connect(lambda _: self.edit())
        self.table.removal.connect(self.remove)
        self.table.shift.connect(self.move_by)
        self.table.selectionModel().currentChanged.connect(self._show_buttons)

    def _make_heading(self) -> QHBoxLayout:
        row, title = QHBoxLayout(), Heading(2)
        self.words.bind(title.setText, lambda: self.tr("People"))
        self.reveal = QCheckBox()
        self.words.button(self.reveal, lambda: self.tr("Show &identity numbers"))
        self.reveal.toggled.connect(self._say_table)
        row.addWidget(title, 1)
        row.addWidget(self.reveal)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        self.add_button, self.edit_button, self.copy_button = Button(), Button(), Button()
        self.up_button, self.down_button, self.remove_button = Button(), Button(), DangerButton()
        self.erase_button, self.import_button = DangerButton(), Button()
        row = QHBoxLayout()
        row.setSpacing(8)
        buttons: list[tuple[Button, Say]] = [
            (self.add_button, lambda: self.tr("&Add person…")),
            (self.import_button, lambda: self.tr("I&mport…")),
            (self.edit_button, lambda: self.tr("E&dit…")),
            (self.copy_button, lambda: self.tr("D&uplicate…")),
            (self.up_button, lambda: self.tr("Move u&p")),
            (self.down_button, lambda: self.tr("Move dow&n")),
            (self.remove_button, lambda: self.tr("&Remove")),
            (self.erase_button, lambda: self.tr("Erase for &good…")),
        ]
        for button, say in buttons:
            self.words.button(button, say)
            row.addWidget(button)
        row.addStretch(1)
        self.add_button.clicked.connect(self.add)
        self.import_button.clicked.connect(lambda: self.go.emit(IMPORT))
        self.edit_button.clicked.connect(self.edit)
        self.copy_button.clicked.connect(self.duplicate)
        self.up_button.clicked.connect(lambda: self.move_by(-1))
        self.down_button.clicked.connect(lambda: self.move_by(1))
        self.remove_button.clicked.connect(self.remove)
        self.erase_button.clicked.connect(self._erase)
        return row

    @property
    def _people(self) -> tuple[Person, ...]:
        return self.needs.session.project.people

    def reveals(self) -> bool:
        """Whether identity numbers are shown in full."""
        return self.reveal.isChecked() or self.needs.show_identity_numbers()

    def refresh(self) -> None:
        self._posts.rebuild(lambda layout, words: layout.addWidget(RoleCards(self.needs, words)))
        chosen, row = self._chosen(), self.table.currentIndex().row()
        people = self._people
        if people != self.model.people:
            self.model.show_people(people)
            self.table.fit()
            same = next((n for n, other in enumerate(people) if chosen and other.id == chosen.id), None)
            if people:
                self.table.selectRow(min(max(row, 0), len(people) - 1) if same is None else same)
        self._say_table()
        self._empty.setVisible(not people)
        for widget in (self.table, self.reveal, self.edit_button, self.copy_button):
            widget.setVisible(bool(people))
        for widget in (self.up_button, self.down_button, self.remove_button, self.erase_button):
            widget.setVisible(bool(people))
        self._show_buttons()

    def open_at(self, item: str) -> None:
        if not self._people:
            self.add_button.setFocus()
            return
        self._select(item)
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.reveal.setChecked(False)
        super().hideEvent(event)

    def add(self) -> None:
        taken = {person.id for person in self._people}
        self._open_form(Person(id=new_id("person", taken)), lambda: self.tr("Add person"))

    def edit(self) -> None:
        person = self._chosen()
        if person is not None:
            self._open_form(person, lambda: self.tr("Edit person"))

    def duplicate(self) -> None:
        """The same position and employer for someone else; everything personal starts empty."""
        person = self._chosen()
        if person is not None:
            copy = Person(
                id=new_id("person", {other.id for other in self._people}),
                position=person.position,
                identity_kind=person.identity_kind,
                insured_by_applicant=person.insured_by_applicant,
                insured_months=person.insured_months,
                insured_until=person.insured_until,
                proof_issued_on=person.proof_issued_on,
                education=person.education,
            )
            self._open_form(copy, lambda: self.tr("Add person"))

    def move_by(self, step: int) -> None:
        person, row = self._chosen(), self.table.currentIndex().row() + step
        if person is not None and 0 <= row < len(self._people):
            self.needs.session.set_people(moved(self._people, person.id, self._people[row].id))

    def remove(self) -> None:
        person = self._chosen()
        if person is not None:
            self.needs.session.set_people(tuple(other for other in self._people if other.id != person.id))
            self.removed.emit(person.name or person.name_en or self.tr("(no name)"))
            self.open_at("")

    def _erase(self) -> None:
        person = self._chosen()
        if person is not None:
            self.erasing.emit(person.id)

    def _open_form(self, person: Person, title: Say) -> None:
        needs = self.needs
        form = PersonForm(self.window(), needs.language, needs.rulebook, person, needs.today, title)
        form.ready.connect(self._store)
        form.open()

    def _store(self, person: Person) -> None:
        self.needs.session.set_people(stored(self._people, person))
        self._select(person.id)
        self.table.setFocus()

    def _select(self, person: str) -> None:
        for row, other in enumerate(self.model.people):
            if other.id == person:
                self.table.selectRow(row)

    def _chosen(self) -> Person | None:
        row = self.table.currentIndex().row()
        return self.model.people[row] if 0 <= row < len(self.model.people) else None

    def _say_table(self) -> None:
        self.model.say_again()
        self.table.fit()

    def _show_buttons(self) -> None:
        row, count = self.table.currentIndex().row(), len(self.model.people)
        for button in (self.edit_button, self.copy_button, self.remove_button, self.erase_button):
            button.setEnabled(row >= 0)
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < count - 1)
