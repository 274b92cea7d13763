"""The posts that must be filled: who fills each, and what is still missing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from b24desk.rules.staffing import StaffRole
from b24desk.ui.colours import Tone
from b24desk.ui.law.gap_text import gap_text
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.words import Words


class RoleCards(QFrame):
    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._words = words
        self.setObjectName("card")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        shown = [role for role in needs.session.reading.assessment.staffing if role.needed is not False]
        for row, role in enumerate(shown):
            grid.addWidget(self._title(role), row, 0)
            grid.addWidget(self._state(role), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._tag(role), row, 2, Qt.AlignmentFlag.AlignTop)

    def _title(self, role: StaffRole) -> QWidget:
        part, title, duty = QWidget(), Heading(3), Hint()
        layout = stack(part, 2)
        self._words.law(title.setText, role.title)
        self._words.law(duty.setText, role.duty)
        layout.addWidget(title)
        layout.addWidget(duty)
        return part

    def _state(self, role: StaffRole) -> Label:
        label, rulebook, language = Label(), self._needs.rulebook, self._needs.language
        names = {person.id: person.name for person in self._needs.session.project.people}

        def say() -> str:
            lines = [" · ".join(names.get(person, "") for person in role.people)]
            lines += [gap_text(gap, names, rulebook, language.current) for gap in role.gaps]
            return "\n".join(filter(None, lines))

        self._words.bind(label.setText, say)
        return label

    def _tag(self, role: StaffRole) -> Tag:
        tag = Tag(Tone.CARE if role.gaps else Tone.GOOD)
        if role.gaps:
            self._words.bind(tag.setText, lambda: self.tr("%n gap(s)", "", len(role.gaps)))
        else:
            self._words.bind(tag.setText, lambda: self.tr("Filled"))
        return tag
