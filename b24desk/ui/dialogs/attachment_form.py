"""One file of evidence: its name, its dates, and the documents that it covers."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from b24desk.domain.project import Attachment
from b24desk.flow.entry import read_date
from b24desk.flow.row_entry import read_line
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.ui.dialogs.record_form import RecordForm
from b24desk.ui.fields.date_field import DateField
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.choice_row import ChoiceRow
from b24desk.ui.widgets.column import stack
from b24desk.ui.words import Say


class AttachmentForm(RecordForm):
    """Says the attachment when it is accepted. What is not needed is offered only if the file covers it."""

    ready = Signal(Attachment)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        lines: Iterable[DocumentLine],
        attachment: Attachment,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent, language, lambda: self.tr("Dates and documents"), lambda: self.tr("Save"))
        self._attachment = attachment
        self._today = today
        self.name, _ = self.line(lambda: self.tr("Name of the file"), attachment.name)
        self.issued = self._day(lambda: self.tr("Issued on"), attachment.issued_on)
        self.until = self._day(lambda: self.tr("Valid until"), attachment.valid_until)
        self.note = self.note_field(attachment.note)
        self.documents = self._add_documents(lines)
        self.accepted.connect(lambda: self.ready.emit(self._made()))
        self.issued.line.setFocus()

    def _day(self, say: Say, day: date | None) -> DateField:
        field = DateField(self._today, self.words)
        field.line.setText(day.isoformat() if day else "")
        label = self.add_field(say, field)
        field.call(label, say)
        self.reads(
            field.line,
            label,
            say,
            read_date,
            lambda: self.tr("Enter a day that exists, such as 2026-11-22"),
        )
        return field

    def _add_documents(self, lines: Iterable[DocumentLine]) -> dict[str, QCheckBox]:
        box = QWidget()
        layout = stack(box, 0)
        checks: dict[str, QCheckBox] = {}
        for line in lines:
            covers = line.id in self._attachment.documents
            if line.need is not Need.NOT_NEEDED or covers:
                check = checks[line.id] = QCheckBox()
                check.setChecked(covers)
                row = ChoiceRow(check)
                self.words.law(row.say, line.document.title)
                layout.addWidget(row)
        label = self.add_field(lambda: self.tr("Evidence for"), box)
        if checks:
            label.setBuddy(next(iter(checks.values())))
        return checks

    def _made(self) -> Attachment:
        """Documents that this rulebook does not know stay covered."""
        chosen = {name for name, check in self.documents.items() if check.isChecked()}
        kept = [name for name in self._attachment.documents if name in chosen or name not in self.documents]
        more = [name for name in self.documents if name in chosen and name not in kept]
        return self._attachment.model_copy(
            update={
                "name": read_line(self.name.text()) or self._attachment.name,
                "issued_on": read_date(self.issued.line.text()),
                "valid_until": read_date(self.until.line.text()),
                "note": self.note_with_unread(self.note.toPlainText()),
                "documents": (*kept, *more),
            }
        )
