"""One thing changed for several people at once: what it is, what they get, and how many have it already."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from b24desk.domain.project import Person
from b24desk.flow.together import Shared, Together, changed_together, common_value
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.dialogs.form import Form
from b24desk.ui.dialogs.labelled_field import LabelledField
from b24desk.ui.dialogs.together_parts import InsuredPart, KindPart, LinePart, PostsPart, SharedPart
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.staff.together_words import together_words
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint, Label
from b24desk.ui.words import Say

_NAMED = 4
"""People who are named at the top; the rest are counted."""


class TogetherForm(Form):
    """Says what is to be changed when it is accepted; nothing that identifies or reaches a person can be."""

    ready = Signal(Together)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        rulebook: Rulebook,
        people: Sequence[Person],
        today: Callable[[], date],
    ) -> None:
        count = len(people)
        super().__init__(
            parent,
            language,
            lambda: self.tr("Edit %n person(s) together", "", count),
            lambda: self.tr("Change %n person(s)", "", count),
        )
        self._people = people
        self._rulebook = rulebook
        self._today = today
        names = Label()
        self.words.bind(names.setText, self._names)
        self.body.addWidget(names)
        self.what = ComboBox()
        for shared in Shared:
            self.what.addItem("", shared.value)
        self.words.also(self._say_what)
        self.add_field(lambda: self.tr("What to change"), self.what)
        self.parts = {shared: self._part(shared) for shared in Shared}
        self._stack = QStackedWidget()  # as high as its highest: nothing moves while one looks for a part
        for part in self.parts.values():
            self._stack.addWidget(self._grouped(part))
        self.body.addWidget(self._stack)
        self._effect = Hint()
        self.body.addWidget(self._effect)
        self.words.also(self._say_effect)
        self.what.currentIndexChanged.connect(self._show_part)
        self.accepted.connect(self._hand_over)
        self._show_part()
        self.what.setFocus()

    @property
    def part(self) -> SharedPart:
        """The one that is in sight."""
        return self.parts[Shared(self.what.currentData())]

    def problem(self) -> str:
        if self.part.together() is not None:
            return ""
        match self.part.shared:
            case Shared.INSURED | Shared.IDENTITY_KIND | Shared.POSTS:
                return self.tr("Choose what all of them get")
            case Shared.MONTHS:
                return self.tr("Enter the insured months as a whole number up to 600")
            case Shared.UNTIL:
                return self.tr("Enter the last insured month as yyyy-mm, such as 2026-10")
            case Shared.PROOF:
                return self.tr("Enter a day that exists, such as 2026-11-22")
            case Shared.POSITION | Shared.EDUCATION:
                return self.tr("Shorten this to 2,000 characters")
            case _ as never:
                assert_never(never)

    def accept(self) -> None:
        problem = self.problem()
        self.part.set_flawed(problem)
        super().accept()
        if problem:
            self.resize(self.sizeHint())
            self.part.target().setFocus()
            announce(self.part.target(), problem)

    def _part(self, shared: Shared) -> SharedPart:
        value = common_value(self._people, shared)
        match shared:
            case Shared.INSURED:
                return InsuredPart(value, self._rulebook, self.words)
            case Shared.POSTS:
                return PostsPart(value, self._rulebook, self.words)
            case Shared.IDENTITY_KIND:
                return KindPart(value, self._rulebook, self.words)
            case Shared.MONTHS | Shared.UNTIL | Shared.PROOF | Shared.POSITION | Shared.EDUCATION:
                return LinePart(shared, value, self.words, self._today)
            case _ as never:
                assert_never(never)

    def _grouped(self, part: SharedPart) -> LabelledField:
        shared = part.shared
        hint: Say | None = None
        if isinstance(part, LinePart):
            hint = self._hint_with_form if shared is Shared.UNTIL else self._hint
        group = LabelledField(self.words, lambda: self.tr("For all of them"), part, hint)
        group.under.addWidget(part)
        group.label.setBuddy(part.target())
        group.under.addStretch(1)
        self._call(part)
        part.edited.connect(self._on_edited)
        return group

    def _call(self, part: SharedPart) -> None:
        """A screen reader hears what is changed, and for whom: the label alone would not tell."""

        def say() -> str:
            field = together_words(part.shared)
            return self.tr("{field}, for all of them").format(field=field)

        if isinstance(part, LinePart | KindPart):
            self.words.name(part.target(), say)
        elif isinstance(part, InsuredPart | PostsPart):
            self.words.also(lambda: _tell(part.rows, say()))
        self.words.name(part, say)

    def _hint(self) -> str:
        return self.tr("Left empty, it is taken away from all of them")

    def _hint_with_form(self) -> str:
        return self.tr("yyyy-mm. Left empty, it is taken away from all of them")

    def _say_what(self) -> None:
        for number, shared in enumerate(Shared):
            self.what.setItemText(number, together_words(shared))

    def _names(self) -> str:
        called = [person.name or person.name_en or self.tr("(no name)") for person in self._people[:_NAMED]]
        more = len(self._people) - len(called)
        names = self.tr("; ").join(called)
        return self.tr("{names} and %n more", "", more).format(names=names) if more else names

    def _show_part(self) -> None:
        self._stack.setCurrentIndex(self.what.currentIndex())
        self._tried = False
        self._on_edited()

    def _on_edited(self) -> None:
        self.part.set_flawed(self.problem() if self._tried else "")
        self._say_problem()
        self._say_effect()

    def _say_effect(self) -> None:
        """How many get something else than they have: counted at once, also for thousands."""
        together, count = self.part.together(), len(self._people)
        if together is None:
            self._effect.setText(self._nothing_read())
            return
        everybody = {person.id for person in self._people}
        after = changed_together(self._people, everybody, together, self._rulebook.roles)
        changed = sum(new is not old for new, old in zip(after, self._people, strict=True))
        if changed:
            words = self.tr("Changes %n of {count} people.", "", changed)
            self._effect.setText(words.format(count=count))
        else:
            self._effect.setText(self.tr("Changes nobody: all of them have it already."))

    def _nothing_read(self) -> str:
        if isinstance(self.part, LinePart):
            return self.tr("Changes nobody while this cannot be read.")
        return self.tr("Now they differ, or nothing is filled in.")

    def _hand_over(self) -> None:
        together = self.part.together()
        if together is not None:
            self.ready.emit(together)


def _tell(rows: Iterable[ChoiceRow], words: str) -> None:
    for row in rows:
        row.say_around(words)
