"""A new application in three questions: whose it is, one province or more, where the file goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from b24desk.domain.project import Answer, Project
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.dialogs.form import Form
from b24desk.ui.fields.choice_field import Choice, ChoiceField
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button

_COMPANY, _SCOPE = "company.name", "service.scope"
SUFFIX = ".b24"


class NewApplicationForm(Form):
    """Says the new project and the path it is to have."""

    ready = Signal(Path, Project)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        rulebook: Rulebook,
        suggest: Callable[[str], Path],
    ) -> None:
        super().__init__(
            parent, language, lambda: self.tr("New application"), lambda: self.tr("Create application")
        )
        self._suggest = suggest
        self._own_path = False
        self.name = QLineEdit()
        self.add_field(
            lambda: self.tr("Company name"),
            self.name,
            lambda: self.tr("As on the business licence, or as planned; it can be changed later"),
        )
        scope = rulebook.questions[_SCOPE]
        self.scope = ChoiceField([Choice(o.id, o.text) for o in scope.options], self.words)
        label = self.add_field(lambda: language.say(scope.text), self.scope)
        label.setBuddy(self.scope.target())
        self.path = QLineEdit()
        self.browse = Button()
        self.words.button(self.browse, lambda: self.tr("Choose…"))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.path, 1)
        across.addWidget(self.browse)
        label = self.add_field(lambda: self.tr("Where to keep the file"), row)
        self.words.labelled(label, self.path, lambda: self.tr("Where to keep the file"))
        self.name.textChanged.connect(self._follow_name)
        self.path.textEdited.connect(self._own)
        self.browse.clicked.connect(self._choose)
        self.accepted.connect(self._make)
        self._follow_name()
        language.changed.connect(self._follow_name)
        self.name.setFocus()

    def problem(self) -> str:
        if not self.name.text().strip():
            return self.tr("Enter the company name")
        if not self.path.text().strip():
            return self.tr("Choose where to keep the file")
        return ""

    def _own(self) -> None:
        self._own_path = True

    def _follow_name(self) -> None:
        if not self._own_path:
            self.path.setText(str(self._suggest(self.name.text().strip() or self.tr("New application"))))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to keep the file"), self.path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.fileSelected.connect(self._take_path)
        dialog.open()

    def _take_path(self, path: str) -> None:
        self._own()
        self.path.setText(path)

    def _make(self) -> None:
        name, scope = self.name.text().strip(), self.scope.entry().value
        answers = {_COMPANY: Answer(value=name)}
        if scope is not None:
            answers[_SCOPE] = Answer(value=scope)
        path = Path(self.path.text().strip())
        whole = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
        self.ready.emit(whole, Project(title=name[:2000], answers=answers))
