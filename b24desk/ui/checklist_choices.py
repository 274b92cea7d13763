"""How the checklist is wanted: grouped by person, with boxes to tick in the PDF."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from b24desk.papers.dossier import ChecklistForm
from b24desk.ui.widgets.column import stack
from b24desk.ui.words import Words


class ChecklistChoices(QWidget):
    """Two boxes to tick; `changed` when either was."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.by_person, self.fillable = QCheckBox(), QCheckBox()
        words.bind(self.by_person.setText, lambda: self.tr("Group by responsible person"))
        words.bind(self.fillable.setText, lambda: self.tr("Boxes can be ticked in the PDF"))
        layout = stack(self, 2)
        for box in (self.by_person, self.fillable):
            layout.addWidget(box)
            box.clicked.connect(self.changed)

    @property
    def form(self) -> ChecklistForm:
        return ChecklistForm(self.by_person.isChecked(), self.fillable.isChecked())
