"""The people: the posts and their gaps on top, everyone in a table below."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from b24desk.domain.project import Person
from b24desk.flow.rows import moved, stored
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.law.jumps import IMPORT, PASTE
from b24desk.ui.law.role_cards import PostNotes, RoleCards
from b24desk.ui.new_id import new_id
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.people_model import PeopleModel
from b24desk.ui.staff.people_filter_bar import PeopleFilterBar
from b24desk.ui.staff.people_menu import offer_menu
from b24desk.ui.widgets.button import Button, DangerButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.widgets.table_view import RowTable
from b24desk.ui.widgets.wrapping_row import WrappingRow
from b24desk.ui.words import Say

_WIDEST = 900
_MANY = 8
"""People from whom on there is something to search in."""


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
        self.filter = PeopleFilterBar(needs, self.words)
        self.filter.changed.connect(self._show_people)
        self._count = Hint()
        self.words.also(self._say_count)
        body.addWidget(self.filter)
        body.addWidget(self._count)
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
        self.table.insertion.connect(self.add)
        self.table.removal.connect(self.remove)
        self.table.shift.connect(self.move_by)
        self.table.selectionModel().currentChanged.connect(self._show_buttons)
        offer_menu(self.table, self._buttons)
        self.table.takes_rows = True
        self.table.pasted.connect(lambda: self.go.emit(IMPORT._replace(item=PASTE)))

    def _make_heading(self) -> QHBoxLayout:
        row, title = QHBoxLayout(), Heading(2)
        self.words.bind(title.setText, lambda: self.tr("People"))
        self.reveal = QCheckBox()
        self.words.button(self.reveal, lambda: self.tr("Show &identity numbers"))
        self.reveal.toggled.connect(self._say_table)
        self.add_button, self.import_button = Button(), Button()
        self.words.button(self.add_button, lambda: self.tr("&Add person…"))
        self.words.button(self.import_button, lambda: self.tr("I&mport…"))
        self.add_button.clicked.connect(self.add)
        self.import_button.clicked.connect(lambda: self.go.emit(IMPORT))
        row.setSpacing(8)
        row.addWidget(title, 1)
        for widget in (self.reveal, self.add_button, self.import_button):
            row.addWidget(widget)
        return row

    def _make_buttons(self) -> WrappingRow:
        self.edit_button, self.copy_button, self.erase_button = Button(), Button(), DangerButton()
        self.up_button, self.down_button, self.remove_button = Button(), Button(), DangerButton()
        row = WrappingRow()
        buttons: list[tuple[Button, Say]] = [
            (self.edit_button, lambda: self.tr("E&dit…")),
            (self.copy_button, lambda: self.tr("D&uplicate…")),
            (self.up_button, lambda: self.tr("Move u&p")),
            (self.down_button, lambda: self.tr("Move dow&n")),
            (self.remove_button, lambda: self.tr("&Remove")),
            (self.erase_button, lambda: self.tr("Erase for &good…")),
        ]
        self._buttons = [self.add_button, self.import_button, *(button for button, _ in buttons)]
        for button, say in buttons:
            self.words.button(button, say)
            row.addWidget(button)
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
        people = self._people
        self._empty.setVisible(not people)
        searching = not self.filter.filter.is_open
        self.filter.setVisible(bool(people) and (len(people) >= _MANY or searching))
        one_by_one = (self.edit_button, self.copy_button, self.up_button, self.down_button)
        for widget in (self.table, self.reveal, *one_by_one, self.remove_button, self.erase_button):
            widget.setVisible(bool(people))
        self._show_people()

    def _show_people(self) -> None:
        """The people who pass the filter; the chosen one stays chosen, and in its place."""
        chosen, row = self._chosen(), self.table.currentIndex().row()
        bar = self.table.verticalScrollBar()
        place = bar.value()
        if self.model.show_people(self._people, self.filter.filter):
            shown = self.model.people
            same = next((n for n, other in enumerate(shown) if chosen and other.id == chosen.id), None)
            if shown:
                self.table.selectRow(min(max(row, 0), len(shown) - 1) if same is None else same)
            bar.setValue(place)
            self.table.scrollTo(self.table.currentIndex())
        self._say_table()
        self._say_count()
        self._show_buttons()

    def _say_count(self) -> None:
        shown, count = len(self.model.people), len(self._people)
        self._count.setVisible(not self.filter.filter.is_open and count > 0)
        self._count.setText(self.tr("{shown} of %n shown", "", count).format(shown=shown))

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
        person, row, shown = self._chosen(), self.table.currentIndex().row() + step, self.model.people
        if person is not None and 0 <= row < len(shown):
            self.needs.session.set_people(moved(self._people, person.id, shown[row].id))

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
        if not self.filter.filter.is_open and all(other.id != person.id for other in self._people):
            self.filter.open()  # or a new person might be out of sight
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
