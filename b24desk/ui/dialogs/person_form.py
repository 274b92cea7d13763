"""One person: who it is, which post, and how long insured by the applicant."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from b24desk.domain.project import IdentityKind, Person
from b24desk.domain.text import Text
from b24desk.flow.entry import read_date
from b24desk.flow.row_entry import read_line, read_month, read_months
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.colours import Tone
from b24desk.ui.dialogs.record_form import RecordForm
from b24desk.ui.fields.choice_field import Choice, ChoiceField
from b24desk.ui.fields.date_field import DateField
from b24desk.ui.fields.identity_aid import identity_aid
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint, Label, set_state
from b24desk.ui.words import Say

_NOT_KNOWN = ""


class PersonForm(RecordForm):
    """Says the person when it is accepted. Odd identity numbers are pointed out and kept."""

    ready = Signal(Person)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        rulebook: Rulebook,
        person: Person,
        today: Callable[[], date],
        title: Say,
    ) -> None:
        super().__init__(parent, language, title, lambda: self.tr("Save person"))
        self._person = person
        self._today = today
        self._rulebook = rulebook
        self.name, name = self.line(lambda: self.tr("Name"), person.name)
        self.name_en, name_en = self.line(lambda: self.tr("English name (optional)"), person.name_en)
        self.across(name, name_en)
        self.position, _ = self.line(lambda: self.tr("Position in the company"), person.position)
        self._add_roles()
        self._add_identity()
        self.phone, phone = self.line(lambda: self.tr("Telephone"), person.phone)
        self.email, email = self.line(lambda: self.tr("E-mail"), person.email)
        self.across(phone, email)
        self._add_insurance()
        self.education, _ = self.line(lambda: self.tr("Education"), person.education)
        self.note = self.note_field(person.note)
        self.accepted.connect(lambda: self.ready.emit(self._made()))
        self.name.setFocus()

    def _add_roles(self) -> None:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.roles: dict[str, QCheckBox] = {}
        for role in self._rulebook.roles.values():
            check = QCheckBox()
            check.setChecked(role.id in self._person.roles)
            row = ChoiceRow(check)
            self.words.law(row.say, role.title)
            self.words.law(row.say_hint, role.duty)
            layout.addWidget(row)
            self.roles[role.id] = check
            check.toggled.connect(self._say_two)
        self.two_posts = Label()
        set_state(self.two_posts, "tone", Tone.CARE.value)
        layout.addWidget(self.two_posts)
        self.words.bind(
            self.two_posts.setText,
            lambda: self.tr(
                "Two posts for one person: the provinces' guides want a different person in each."
                " This can be saved; both posts will show a gap."
            ),
        )
        self._say_two()
        label = self.add_field(
            lambda: self.tr("Post"), box, lambda: self.tr("Each post takes a different person")
        )
        label.setBuddy(next(iter(self.roles.values())))
        self.legal = QCheckBox()
        self.legal.setChecked(self._person.legal_representative)
        row = ChoiceRow(self.legal)
        self.words.bind(row.say, lambda: self.tr("Is also the legal representative"))
        self.body.addWidget(row)

    def _say_two(self) -> None:
        exclusive = [check for role, check in self.roles.items() if self._rulebook.roles[role].exclusive]
        self.two_posts.setVisible(sum(check.isChecked() for check in exclusive) > 1)

    def _add_identity(self) -> None:
        self.kind = ComboBox()
        for kind in IdentityKind:
            self.kind.addItem("", kind.value)
        self.words.also(self._say_kinds)
        self.kind.choose(self._person.identity_kind.value)
        self.add_field(lambda: self.tr("Identity document"), self.kind)
        self.number, label = self.line(
            lambda: self.tr("Number of the document"), self._person.identity_number
        )
        self.aid = Hint()
        self.add_below(label, self.aid)
        self.number.textChanged.connect(self._say_aid)
        self.kind.currentIndexChanged.connect(self._say_aid)
        self.words.also(self._say_aid)

    def _add_insurance(self) -> None:
        person, terms = self._person, self._rulebook
        yes, no = terms.term("value", "yes"), terms.term("value", "no")
        choices: list[tuple[bool | str, Text]] = [
            (True, yes),
            (False, no),
            (_NOT_KNOWN, terms.term("answer_state", "dont_know")),
        ]
        self.insured = ChoiceField([Choice(value, text) for value, text in choices], self.words, across=True)
        given = person.insured_by_applicant
        self.insured.choose(_NOT_KNOWN if given is None else given)
        label = self.add_field(lambda: self.tr("Social insurance paid by the applicant?"), self.insured)
        label.setBuddy(self.insured.target())
        self.months, months = self._figure(
            lambda: self.tr("Whole months paid without a gap"),
            "" if person.insured_months is None else str(person.insured_months),
            lambda: self.tr("Such as 6"),
            read_months,
            lambda: self.tr("Enter the insured months as a whole number up to 600"),
        )
        self.until, until = self._figure(
            lambda: self.tr("Paid up to"),
            person.insured_until or "",
            lambda: self.tr("yyyy-mm"),
            read_month,
            lambda: self.tr("Enter the last insured month as yyyy-mm, such as 2026-10"),
        )
        self.across(months, until)
        issued = person.proof_issued_on
        self.proof = DateField(self._today, self.words)
        self.proof.line.setText(issued.isoformat() if issued else "")

        def name() -> str:
            return self.tr("Date of the insurance record")

        label = self.add_field(name, self.proof)
        self.proof.call(label, name)
        self.reads(
            self.proof.line,
            label,
            name,
            read_date,
            lambda: self.tr("Enter a day that exists, such as 2026-11-22"),
        )

    def _figure(
        self, say: Say, text: str, hint: Say, read: Callable[[str], object | None], complaint: Say
    ) -> tuple[QLineEdit, QLabel]:
        line = QLineEdit(text)
        label = self.add_field(say, line, hint)
        self.reads(line, label, say, read, complaint)
        return line, label

    def _say_kinds(self) -> None:
        for number, kind in enumerate(IdentityKind):
            self.kind.setItemText(number, self.words.language.say(self._rulebook.term("identity_kind", kind)))

    def _say_aid(self) -> None:
        kind = IdentityKind(self.kind.currentData() or IdentityKind.RESIDENT_ID)
        self.aid.setText(identity_aid(kind, self.number.text(), self._today()))
        self.aid.setVisible(bool(self.aid.text()))
        self.number.setAccessibleDescription(self.aid.text())

    def _chosen_roles(self) -> tuple[str, ...]:
        """Posts that this rulebook does not know stay as they are."""
        chosen = [role for role, check in self.roles.items() if check.isChecked()]
        return (*chosen, *(role for role in self._person.roles if role not in self.roles))

    def _made(self) -> Person:
        insured = self.insured.entry().value
        lines = {
            "name": self.name,
            "name_en": self.name_en,
            "position": self.position,
            "identity_number": self.number,
            "phone": self.phone,
            "email": self.email,
            "education": self.education,
        }
        return self._person.model_copy(
            update={
                **{name: read_line(line.text()) or "" for name, line in lines.items()},
                "roles": self._chosen_roles(),
                "legal_representative": self.legal.isChecked(),
                "identity_kind": IdentityKind(self.kind.currentData()),
                "insured_by_applicant": insured if isinstance(insured, bool) else None,
                "insured_months": read_months(self.months.text()),
                "insured_until": read_month(self.until.text()),
                "proof_issued_on": read_date(self.proof.line.text()),
                "note": self.note_with_unread(self.note.toPlainText()),
            }
        )
