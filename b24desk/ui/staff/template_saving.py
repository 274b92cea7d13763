"""The sheet to fill in, saved where the user says: as a workbook, or as CSV."""

from pathlib import Path

from PySide6.QtCore import QObject

from b24desk.domain.project import IdentityKind
from b24desk.domain.sheet import SheetDraft
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.flow.people_sheet.drafts import template
from b24desk.papers.sheet_to_fill_in import csv_bytes, workbook_bytes
from b24desk.storage.handing_on import hand_on
from b24desk.ui.dialogs.message import show_failure
from b24desk.ui.file_dialogs import ask_for_file
from b24desk.ui.page import Page
from b24desk.ui.paper_outcome import PaperOutcome, breakable

CSV = ".csv"
WORKBOOK = ".xlsx"


class TemplateSaving(QObject):
    """Names of files say nothing of whom they are about."""

    def __init__(self, page: Page, outcome: PaperOutcome) -> None:
        super().__init__(page)
        self._page = page
        self._outcome = outcome

    def ask(self, language: PaperLanguage, suffix: str) -> None:
        """Ask where, and save."""
        suggested = self._page.needs.papers_folder() / (self.tr("people to fill in") + suffix)
        files = self.tr("CSV files (*.csv)") if suffix == CSV else self.tr("Workbooks (*.xlsx)")
        title = self.tr("Save the template")
        ask_for_file(self._page.window(), title, suggested, files, lambda path: self.save(language, path))

    def save(self, language: PaperLanguage, path: Path) -> None:
        rulebook = self._page.needs.rulebook
        self.write(
            template(
                language,
                {role.id: role.title for role in rulebook.roles.values()},
                {kind: rulebook.term("identity_kind", kind) for kind in IdentityKind},
                (rulebook.term("value", "yes"), rulebook.term("value", "no")),
            ),
            path,
        )

    def write(self, draft: SheetDraft, path: Path) -> None:
        """Write a sheet and tell how it went."""
        content = csv_bytes(draft) if path.suffix.lower() == CSV else workbook_bytes(draft)
        try:
            hand_on(path, content)
        except B24Error as error:
            show_failure(
                self._page.window(),
                self._page.needs.language,
                lambda: self.tr("The sheet was not saved"),
                error,
            )
            return
        self._outcome.tell(lambda: self.tr("Saved: {path}").format(path=breakable(path)), path.parent)
