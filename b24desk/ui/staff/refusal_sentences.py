"""Why a file is not read as a table, and what can be done about it."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from b24desk.domain.sheet import Refusal


def refusal_sentence(refusal: Refusal) -> str:
    """In the current language."""
    match refusal:
        case Refusal.EMPTY:
            return QCoreApplication.translate("Sheet", "There is nothing in the table")
        case Refusal.TOO_LARGE:
            return QCoreApplication.translate(
                "Sheet", "The table is too large. Copy the rows with people into a new workbook"
            )
        case Refusal.PROTECTED:
            return QCoreApplication.translate(
                "Sheet", "The workbook has a password. Save a copy without one, and choose that"
            )
        case Refusal.OTHER_FORMAT:
            return QCoreApplication.translate(
                "Sheet", "This is no .xlsx workbook and no CSV. Open it in Excel or WPS and save it as .xlsx"
            )
        case Refusal.DAMAGED:
            return QCoreApplication.translate(
                "Sheet", "The workbook is damaged. Open it in Excel or WPS and save it anew"
            )
        case _:
            assert_never(refusal)
