"""Why a backup was kept, in words."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from b24desk.storage.backups.record import Reason


def say_reason(reason: Reason) -> str:
    """In the current language."""
    match reason:
        case Reason.SESSION:
            return QCoreApplication.translate("BackupReason", "Before a session's first change")
        case Reason.INTERVAL:
            return QCoreApplication.translate("BackupReason", "While work went on")
        case Reason.MIGRATION:
            return QCoreApplication.translate("BackupReason", "Before the change to a newer file format")
        case Reason.MERGE:
            return QCoreApplication.translate("BackupReason", "Before two versions were brought together")
        case Reason.RESTORE:
            return QCoreApplication.translate("BackupReason", "Before going back to an earlier state")
        case Reason.IMPORT:
            return QCoreApplication.translate("BackupReason", "Before an import")
        case Reason.PASSWORD:
            return QCoreApplication.translate("BackupReason", "Before a change of the password")
        case Reason.ASKED:
            return QCoreApplication.translate("BackupReason", "Asked for")
        case _:
            assert_never(reason)
