"""The people: the posts and their gaps on top, everyone in a table below."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from b24desk.domain.project import Person
from b24desk.flow.duplicate import duplicated
from b24desk.flow.rows import moved, stored
from b24desk.flow.together import Together, changed_together
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.dialogs.together_form import TogetherForm
from b24desk.ui.law.jumps import IMPORT, PASTE
from b24desk.ui.law.role_cards import PostNotes, RoleCards
from b24desk.ui.new_id import new_id
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.people_model import PeopleModel
from b24desk.ui.staff.chosen_people import ChosenPeople
from b24desk.ui.staff.people_buttons import PeopleButtons
from b24desk.ui.staff.people_filter_bar import PeopleFilterBar
from b24desk.ui.staff.people_menu import offer_menu
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.widgets.table_view import RowTable
from b24desk.ui.words import Say

_WIDEST = 900
_MANY = 8
"""People from whom on there is something to search in."""


class PeoplePage(Page):
    """Identity numbers are masked, and masked again whenever the page is left."""

    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._column = column = Column(widest=_WIDEST)
        body = column.body
        body.setSpacing(12)
        body.addLayout(page_head(needs, page, self.words))
        self._posts = Rebuilt(needs.language, column)
        body.addWidget(self._posts)
        body.addLayout(self._make_heading())
        self.table = RowTable()
        self.table.choose_several()
        self.model = PeopleModel(needs, self.reveals, self)
        self.table.setModel(self.model)
        self.chosen = ChosenPeople(self.table, self.model)
        self.words.name(self.table, lambda: self.tr("People"))
        self.words.also(self._say_table)
        self._empty = Hint()
        self.words.bind(
            self._empty.setText, lambda: self.tr("Nobody yet. Import a list, or add the people one by one.")
        )
        body.addWidget(self._empty)
        self.buttons = self._make_buttons()
        body.addWidget(self.buttons)
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
        self.table.selectionModel().selectionChanged.connect(self._show_buttons)
        offer_menu(self.table, [self.add_button, self.import_button, *self.buttons.all])
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

    def _make_buttons(self) -> PeopleButtons:
        buttons = PeopleButtons(self.words)
        buttons.edit.clicked.connect(self.edit)
        buttons.copy.clicked.connect(self.duplicate)
        buttons.up.clicked.connect(lambda: self.move_by(-1))
        buttons.down.clicked.connect(lambda: self.move_by(1))
        buttons.remove.clicked.connect(self.remove)
        buttons.erase.clicked.connect(self._erase)
        return buttons

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
        for widget in (self.table, self.reveal, self.buttons):
            widget.setVisible(bool(people))
        self._show_people()

    def _show_people(self) -> None:
        """The people who pass the filter; the chosen stay chosen, and in their places."""
        chosen, rows = self.chosen.all(), self.chosen.rows()
        bar = self.table.verticalScrollBar()
        place = bar.value()
        if self.model.show_people(self._people, self.filter.filter):
            self.chosen.choose({person.id for person in chosen}, rows[0] if rows else 0)
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
        """At the card of a post, or at the row of a person, whatever was searched for before."""
        if item in self.needs.rulebook.roles and self._posts.focus(f"post {item}"):
            return
        if not self._people:
            self.add_button.setFocus()
            return
        if item:
            if item not in {person.id for person in self.model.people}:
                self.filter.open()
            self._select(item)
            self._column.settle()
            self._column.show_whole(self.table)
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.reveal.setChecked(False)
        super().hideEvent(event)

    def add(self) -> None:
        taken = {person.id for person in self._people}
        self._open_form(Person(id=new_id("person", taken)), lambda: self.tr("Add person"))

    def edit(self) -> None:
        """One person whole; of several what they may have in common."""
        chosen = self.chosen.all()
        if len(chosen) > 1:
            needs = self.needs
            form = TogetherForm(self.window(), needs.language, needs.rulebook, chosen, needs.today)
            form.ready.connect(lambda together: self._change({person.id for person in chosen}, together))
            form.open()
        elif chosen:
            self._open_form(chosen[0], lambda: self.tr("Edit person"))

    def _change(self, chosen: set[str], together: Together) -> None:
        before = self._people
        after = changed_together(before, chosen, together, self.needs.rulebook.roles)
        count = sum(new is not old for new, old in zip(after, before, strict=True))
        self.table.setFocus()
        if count:
            self.needs.session.set_people(after)
            self.changed_together.emit(together.shared.value, count)

    def duplicate(self) -> None:
        """The same position and employer for someone else; everything personal starts empty."""
        person = self.chosen.one()
        if person is not None:
            copy = duplicated(person, new_id("person", {other.id for other in self._people}))
            self._open_form(copy, lambda: self.tr("Add person"))

    def move_by(self, step: int) -> None:
        person, row, shown = self.chosen.one(), self.table.currentIndex().row() + step, self.model.people
        if person is not None and 0 <= row < len(shown):
            self.needs.session.set_people(moved(self._people, person.id, shown[row].id))

    def remove(self) -> None:
        """All who are chosen, as one step; the bar that says so brings all of them back."""
        chosen = self.chosen.all()
        if not chosen:
            return
        gone = {person.id for person in chosen}
        self.needs.session.set_people(tuple(other for other in self._people if other.id not in gone))
        if len(chosen) > 1:
            self.removed_many.emit(len(chosen))
        else:
            self.removed.emit(chosen[0].name or chosen[0].name_en or self.tr("(no name)"))
        self.open_at("")

    def _erase(self) -> None:
        person = self.chosen.one()
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
                self.chosen.choose({person}, row)
                self.table.scrollTo(self.table.currentIndex())

    def _say_table(self) -> None:
        self.model.say_again()
        self.table.fit()

    def _show_buttons(self) -> None:
        chosen = len(self.chosen.all())
        self.buttons.show_choice(chosen, self.table.currentIndex().row(), len(self.model.people))
