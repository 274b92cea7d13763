"""The rows of an import as a table: what each would do, and what is wrong with it. Numbers stay masked."""

from collections.abc import Sequence
from enum import IntEnum
from typing import assert_never

from PySide6.QtCore import QModelIndex

from b24desk.domain.identifiers import masked
from b24desk.flow.people_sheet.joining import Treatment
from b24desk.flow.people_sheet.rows import SheetRow
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.staff.import_state import ImportState
from b24desk.ui.widgets.text_table import Index, TextTable


class ReviewColumn(IntEnum):
    ROW = 0
    NAME = 1
    IDENTITY = 2
    EFFECT = 3
    REMARKS = 4


class Shown(IntEnum):
    """Which rows are in the table."""

    ALL = 0
    BAD = 1
    REMARKED = 2
    KNOWN = 3


class ReviewModel(TextTable):
    def __init__(self, state: ImportState, language: LanguageSwitch) -> None:
        super().__init__(ReviewColumn, state)
        self._state = state
        self._language = language
        self._shown: Sequence[SheetRow] = ()

    @property
    def rows(self) -> Sequence[SheetRow]:
        """Those in the table."""
        return self._shown

    def show_rows(self, shown: Shown) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._state.rows if self._belongs(row, shown)]
        self.endResetModel()

    def _belongs(self, row: SheetRow, shown: Shown) -> bool:
        match shown:
            case Shown.ALL:
                return True
            case Shown.BAD:
                return row.is_bad
            case Shown.REMARKED:
                return bool(row.remarks)
            case Shown.KNOWN:
                return row.number in self._state.matches and not row.is_bad
            case _:
                assert_never(shown)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self._shown)

    def text(self, row: int, column: int) -> str:
        return self._text(self._shown[row], ReviewColumn(column))

    def head(self, column: int) -> str:
        match ReviewColumn(column):
            case ReviewColumn.ROW:
                return self.tr("Row")
            case ReviewColumn.NAME:
                return self.tr("Name")
            case ReviewColumn.IDENTITY:
                return self.tr("Identity number")
            case ReviewColumn.EFFECT:
                return self.tr("On import")
            case ReviewColumn.REMARKS:
                return self.tr("Reason or remark")
            case _ as never:
                assert_never(never)

    def _text(self, row: SheetRow, column: ReviewColumn) -> str:
        match column:
            case ReviewColumn.ROW:
                return str(row.number)
            case ReviewColumn.NAME:
                return row.name or self.tr("(no name)")
            case ReviewColumn.IDENTITY:
                return masked(row.identity_number).replace("•", "*")
            case ReviewColumn.EFFECT:
                return self._effect(row)
            case ReviewColumn.REMARKS:
                return self.remarks(row)
            case _:
                assert_never(column)

    def _effect(self, row: SheetRow) -> str:
        if row.is_bad:
            return self.tr("is not imported")
        match self._state.treatment(row):
            case Treatment.SKIP:
                return self.tr("stays as in the list")
            case Treatment.UPDATE:
                return self.tr("is brought up to date")
            case Treatment.ADD:
                return self.tr("is added")
            case _ as never:
                assert_never(never)

    def remarks(self, row: SheetRow) -> str:
        """Every reason and remark, in the current language; a dash for none."""
        said = [self._language.say(remark.text()) for remark in row.remarks]
        match = self._state.matches.get(row.number)
        if match is not None and not row.is_bad:
            same = self.tr("Same number as someone in the list")
            said.append(same if match.by_number else self.tr("Same name as someone in the list"))
        return self.tr("; ").join(said) or "–"
