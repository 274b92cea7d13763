"""The posts that must be filled: who fills each, what is still missing, and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from b24desk.domain.project import Person
from b24desk.rules.phrasing import say_quantity
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.staffing import Gap, StaffRole
from b24desk.ui.colours import Tone
from b24desk.ui.law.gap_text import gap_advice, gap_text
from b24desk.ui.law.overdue import overdue_tags
from b24desk.ui.law.sources import LevelTag, SourceList
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.words import Words

_MOST_LINES = 6
"""People, and gaps, of one post that are listed here: a whole staff may have been given one by mistake."""


class RoleCards(QFrame):
    """A line for each post. `staffing` is read once: the card is made anew with each reading."""

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._words = words
        self._people = {person.id: person for person in needs.session.project.people}
        self.setObjectName("card")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 6)
        shown = [role for role in needs.session.reading.assessment.staffing if role.needed is not False]
        for row, role in enumerate(shown):
            title = Heading(3)
            words.law(title.setText, role.title)
            title.setObjectName(f"post {role.id}")
            # For who is led here: there is nothing to do on it.
            title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._state(role), row, 1, Qt.AlignmentFlag.AlignTop)
            tags = QWidget()
            layout = stack(tags, 4)
            for tag in (self._tag(role), *overdue_tags(words, stale=role.stale)):
                layout.addWidget(tag, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(tags, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._basis(shown), len(shown), 0, 1, 3)

    def _state(self, role: StaffRole) -> QWidget:
        part = QWidget()
        layout = stack(part, 2)
        faulty = {gap.person for gap in role.gaps if gap.person}
        fitting = [person for person in role.people if person not in faulty]
        for person in fitting[:_MOST_LINES]:
            self._add_person(layout, self._people[person])
        for gap in role.gaps[:_MOST_LINES]:
            self._add_gap(layout, gap)
        more = max(0, len(fitting) - _MOST_LINES) + max(0, len(role.gaps) - _MOST_LINES)
        if more:
            rest = Hint()
            self._words.bind(rest.setText, lambda: self.tr("and %n more, in the table below", "", more))
            layout.addWidget(rest)
        return part

    def _add_person(self, layout: QVBoxLayout, person: Person) -> None:
        label = Label()
        self._words.bind(label.setText, lambda: self._who(person))
        layout.addWidget(label)

    def _who(self, person: Person) -> str:
        months, name = person.insured_months, person.name or person.name_en or self.tr("(no name)")
        if months is None:
            return name
        said = say_quantity(self._needs.rulebook, months, Unit.MONTHS, self._needs.language.current)
        return self.tr("{name} · insured for {months}").format(name=name, months=said)

    def _add_gap(self, layout: QVBoxLayout, gap: Gap) -> None:
        named = self._people.get(gap.person)
        names = {named.id: named.name or named.name_en} if named else {}
        said, advice = Label(), Hint()
        needs = self._needs
        self._words.bind(said.setText, lambda: gap_text(gap, names, needs.rulebook, needs.language.current))
        self._words.bind(advice.setText, lambda: gap_advice(gap.kind))
        layout.addWidget(said)
        layout.addWidget(advice)

    def _tag(self, role: StaffRole) -> Tag:
        tag = Tag(Tone.CARE if role.gaps else Tone.GOOD)
        if role.gaps:
            self._words.bind(tag.setText, lambda: self.tr("%n gap(s)", "", len(role.gaps)))
        else:
            self._words.bind(tag.setText, lambda: self.tr("Filled"))
        return tag

    def _basis(self, shown: list[StaffRole]) -> QWidget:
        """The months asked, and how much weight the posts' source has."""
        part, line = QWidget(), Hint()
        layout = QHBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        asked = max((role.months_asked for role in shown if role.months_asked is not None), default=None)

        def say() -> str:
            if asked is None:
                return self.tr("Months of insurance asked: open until the province is known.")
            needs = self._needs
            months = say_quantity(needs.rulebook, asked, Unit.MONTHS, needs.language.current)
            return self.tr("Insurance asked here: {months}, paid by the applicant.").format(months=months)

        self._words.bind(line.setText, say)
        layout.addWidget(line, 1)
        for level in dict.fromkeys(role.level for role in shown):
            layout.addWidget(LevelTag(level, self._needs.rulebook, self._words))
        return part


class PostNotes(QWidget):
    """What each post is for, what is good to know, and where it is written."""

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        layout = stack(self, 6)
        rulebook = needs.rulebook
        for role in rulebook.roles.values():
            title, duty = Heading(3), Label()
            words.law(title.setText, role.title)
            words.law(duty.setText, role.duty)
            layout.addWidget(title)
            layout.addWidget(duty)
            if role.note is not None:
                note = Hint()
                words.law(note.setText, role.note)
                layout.addWidget(note)
        citations = dict.fromkeys(cited for role in rulebook.roles.values() for cited in role.citations)
        layout.addSpacing(6)
        layout.addWidget(SourceList(citations, rulebook, words, needs.session.reading.assessment.as_of))
