"""One person: who it is, which post, and how long insured by the applicant."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from b24desk.domain.project import IdentityKind, Person
from b24desk.domain.text import Text
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.dialogs.form import Form
from b24desk.ui.fields.choice_field import Choice, ChoiceField
from b24desk.ui.fields.identity_aid import identity_aid
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint
from b24desk.ui.words import Say

_MONTH = re.compile(r"^(19|20)\d{2}-(0[1-9]|1[0-2])$")
_MOST_MONTHS = 600
_NOT_KNOWN = ""


class PersonForm(Form):
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
        self.name = self._line(lambda: self.tr("Name"), person.name)
        self.position = self._line(lambda: self.tr("Position in the company"), person.position)
        self._add_roles()
        self._add_identity()
        self.phone = self._line(lambda: self.tr("Telephone"), person.phone)
        self._add_insurance()
        self.education = self._line(lambda: self.tr("Education"), person.education)
        self.accepted.connect(lambda: self.ready.emit(self._made()))
        self.name.setFocus()

    def problem(self) -> str:
        if not self.name.text().strip():
            return self.tr("Enter the name")
        if self.months.text().strip() and self._months() is None:
            return self.tr("Enter the insured months as a whole number up to 600")
        if self.until.text().strip() and not _MONTH.match(_folded(self.until.text())):
            return self.tr("Enter the last insured month as yyyy-mm, such as 2026-10")
        return ""

    def _line(self, say: Say, text: str, hint: Say | None = None) -> QLineEdit:
        line = QLineEdit(text)
        self.add_field(say, line, hint)
        return line

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
        self.legal = QCheckBox()
        self.legal.setChecked(self._person.legal_representative)
        row = ChoiceRow(self.legal)
        self.words.bind(row.say, lambda: self.tr("Is also the legal representative"))
        layout.addWidget(row)
        label = self.add_field(
            lambda: self.tr("Post"), box, lambda: self.tr("Each post takes a different person")
        )
        label.setBuddy(next(iter(self.roles.values()), self.legal))

    def _add_identity(self) -> None:
        self.kind = ComboBox()
        for kind in IdentityKind:
            self.kind.addItem("", kind.value)
        self.words.also(self._say_kinds)
        self.kind.choose(self._person.identity_kind.value)
        self.add_field(lambda: self.tr("Identity document"), self.kind)
        self.number = self._line(lambda: self.tr("Number of the document"), self._person.identity_number)
        self._aid = Hint()
        self.body.addWidget(self._aid)
        self.number.textChanged.connect(self._say_aid)
        self.kind.currentIndexChanged.connect(self._say_aid)
        self.words.also(self._say_aid)

    def _add_insurance(self) -> None:
        yes, no = self._rulebook.term("value", "yes"), self._rulebook.term("value", "no")
        unknown = self._rulebook.term("answer_state", "dont_know")
        choices: list[tuple[bool | str, Text]] = [(True, yes), (False, no), (_NOT_KNOWN, unknown)]
        self.insured = ChoiceField([Choice(value, text) for value, text in choices], self.words, across=True)
        given = self._person.insured_by_applicant
        self.insured.choose(_NOT_KNOWN if given is None else given)
        label = self.add_field(lambda: self.tr("Social insurance paid by the applicant?"), self.insured)
        label.setBuddy(self.insured.target())
        months = self._person.insured_months
        self.months = self._line(
            lambda: self.tr("Whole months paid without a gap"), "" if months is None else str(months)
        )
        self.until = self._line(
            lambda: self.tr("Paid up to"), self._person.insured_until or "", lambda: self.tr("yyyy-mm")
        )

    def _say_kinds(self) -> None:
        for number, kind in enumerate(IdentityKind):
            self.kind.setItemText(number, self.words.language.say(self._rulebook.term("identity_kind", kind)))

    def _say_aid(self) -> None:
        kind = IdentityKind(self.kind.currentData() or IdentityKind.RESIDENT_ID)
        self._aid.setText(identity_aid(kind, self.number.text(), self._today()))
        self._aid.setVisible(bool(self._aid.text()))
        self.number.setAccessibleDescription(self._aid.text())

    def _months(self) -> int | None:
        text = _folded(self.months.text())
        return int(text) if re.fullmatch(r"\d{1,3}", text) and int(text) <= _MOST_MONTHS else None

    def _made(self) -> Person:
        insured = self.insured.entry().value
        chosen: dict[str, Any] = {
            "name": self.name.text().strip(),
            "position": self.position.text().strip(),
            "roles": tuple(role for role, check in self.roles.items() if check.isChecked()),
            "legal_representative": self.legal.isChecked(),
            "identity_kind": IdentityKind(self.kind.currentData()),
            "identity_number": self.number.text().strip(),
            "phone": self.phone.text().strip(),
            "insured_by_applicant": insured if isinstance(insured, bool) else None,
            "insured_months": self._months(),
            "insured_until": _folded(self.until.text()) or None,
            "education": self.education.text().strip(),
        }
        clipped = {name: value[:2000] if isinstance(value, str) else value for name, value in chosen.items()}
        return self._person.model_copy(update=clipped)


def _folded(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
