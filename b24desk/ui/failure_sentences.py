"""What is said when the world fails: what happened, and what can be done about it."""

from pathlib import Path
from typing import NamedTuple, assert_never

from PySide6.QtCore import QCoreApplication

from b24desk.errors import B24Error, ErrorCode


class Sentences(NamedTuple):
    reason: str
    remedy: str


def failure_sentences(error: B24Error) -> Sentences:
    """In the current language. The reason fits after a colon; the remedy is a sentence of its own."""
    name = error.facts.get("path")
    shown = Path(name).name if isinstance(name, Path | str) else ""
    reason, remedy = _sentences(error.code)
    return Sentences(reason.format(name=shown, **_extra(error)), remedy)


def _extra(error: B24Error) -> dict[str, str]:
    return {key: str(error.facts.get(key, "")) for key in ("reason", "problems", "megabytes")}


def _sentences(code: ErrorCode) -> tuple[str, str]:
    match code:
        case ErrorCode.DISK_FULL:
            return (
                QCoreApplication.translate("Failure", "the disk is full"),
                QCoreApplication.translate("Failure", "Make room, or save a copy on another disk."),
            )
        case ErrorCode.FOLDER_READ_ONLY:
            return (
                QCoreApplication.translate("Failure", "nothing may be written in this folder"),
                QCoreApplication.translate("Failure", "Save a copy in another folder."),
            )
        case ErrorCode.PERMISSION_DENIED:
            return (
                QCoreApplication.translate("Failure", "“{name}” may not be read or written"),
                QCoreApplication.translate(
                    "Failure", "Change the permissions of the file, or choose another."
                ),
            )
        case ErrorCode.FILE_IN_USE:
            return (
                QCoreApplication.translate("Failure", "“{name}” is open in another window or program"),
                QCoreApplication.translate("Failure", "Close it there and try again."),
            )
        case ErrorCode.FILE_NOT_FOUND:
            return (
                QCoreApplication.translate("Failure", "“{name}” is not there, or its drive is not connected"),
                QCoreApplication.translate("Failure", "Connect the drive, or open the file where it is now."),
            )
        case ErrorCode.ALREADY_EXISTS:
            return (
                QCoreApplication.translate("Failure", "there is already a file “{name}”"),
                QCoreApplication.translate("Failure", "Choose another name."),
            )
        case ErrorCode.CHANGED_ELSEWHERE:
            return (
                QCoreApplication.translate(
                    "Failure", "“{name}” has been changed by another program or computer"
                ),
                QCoreApplication.translate("Failure", "Save a copy under another name and compare the two."),
            )
        case _:
            return _about_content(code)


def _about_content(code: ErrorCode) -> tuple[str, str]:
    match code:
        case ErrorCode.FILE_DAMAGED:
            return (
                QCoreApplication.translate("Failure", "“{name}” is damaged; it has been left as it is"),
                QCoreApplication.translate("Failure", "Open a copy or a backup of it."),
            )
        case ErrorCode.FILE_CUT_OFF | ErrorCode.FILE_REARRANGED | ErrorCode.FILE_ALTERED:
            return _about_damage(code), QCoreApplication.translate(
                "Failure", "Open a copy or a backup of it."
            )
        case ErrorCode.FILE_NEWER:
            return (
                QCoreApplication.translate("Failure", "“{name}” was made by a newer version of this program"),
                QCoreApplication.translate(
                    "Failure", "Open it with that version; it has been left as it is."
                ),
            )
        case ErrorCode.NOT_A_PROJECT:
            return (
                QCoreApplication.translate("Failure", "“{name}” is not an application of this program"),
                QCoreApplication.translate("Failure", "Choose a file that ends in .b24."),
            )
        case ErrorCode.BAD_EXCHANGE:
            return (
                QCoreApplication.translate("Failure", "“{name}” cannot be read: {problems}"),
                QCoreApplication.translate("Failure", "Correct the file and try again."),
            )
        case ErrorCode.BAD_RULEBOOK | ErrorCode.RULES_REFUSED:
            return _about_rules(is_installed=code is ErrorCode.BAD_RULEBOOK)
        case ErrorCode.WRITE_FAILED | ErrorCode.READ_FAILED:
            return (
                QCoreApplication.translate("Failure", "the disk does not answer ({reason})"),
                QCoreApplication.translate("Failure", "Try again, or save a copy on another disk."),
            )
        case ErrorCode.ATTACHMENT_TOO_LARGE | ErrorCode.NOT_A_FILE | ErrorCode.ATTACHMENTS_MISSING:
            return _about_evidence(code)
        case ErrorCode.BAD_DATE | ErrorCode.USAGE:
            return (
                QCoreApplication.translate("Failure", "the program was started in a way it does not know"),
                QCoreApplication.translate("Failure", "Start it with the name of a file, or with nothing."),
            )
        case (
            ErrorCode.PASSWORD_NEEDED
            | ErrorCode.WRONG_PASSWORD
            | ErrorCode.WRONG_RECOVERY_CODE
            | ErrorCode.RECOVERY_CODE_MISTYPED
            | ErrorCode.NOT_ENOUGH_MEMORY
        ):
            return _about_protection(code)
        case (
            ErrorCode.DISK_FULL
            | ErrorCode.FOLDER_READ_ONLY
            | ErrorCode.PERMISSION_DENIED
            | ErrorCode.FILE_IN_USE
            | ErrorCode.FILE_NOT_FOUND
            | ErrorCode.ALREADY_EXISTS
            | ErrorCode.CHANGED_ELSEWHERE
        ):
            return _sentences(code)
        case _:
            assert_never(code)


def _about_rules(*, is_installed: bool) -> tuple[str, str]:
    if is_installed:
        return (
            QCoreApplication.translate("Failure", "the rule pack of this installation is damaged"),
            QCoreApplication.translate("Failure", "Install the program again."),
        )
    return (
        QCoreApplication.translate("Failure", "“{name}” is not a newer, sound rule pack"),
        QCoreApplication.translate("Failure", "The rule pack in use is unchanged."),
    )


def _about_evidence(code: ErrorCode) -> tuple[str, str]:
    if code is ErrorCode.ATTACHMENTS_MISSING:
        return (
            QCoreApplication.translate("Failure", "attachments of “{name}” are missing"),
            QCoreApplication.translate("Failure", "Add them again on the documents page."),
        )
    if code is ErrorCode.ATTACHMENT_TOO_LARGE:
        return (
            QCoreApplication.translate(
                "Failure", "“{name}” is too large: a file may have 512 MB, all together 2 GB"
            ),
            QCoreApplication.translate("Failure", "Scan it at a lower resolution, or split it."),
        )
    return (
        QCoreApplication.translate("Failure", "“{name}” is not a file"),
        QCoreApplication.translate("Failure", "Add the files in a folder one by one."),
    )


def _about_protection(code: ErrorCode) -> tuple[str, str]:
    match code:
        case ErrorCode.PASSWORD_NEEDED:
            return (
                QCoreApplication.translate("Failure", "“{name}” is protected by a password"),
                QCoreApplication.translate("Failure", "Open it and type the password."),
            )
        case ErrorCode.WRONG_PASSWORD:
            return (
                QCoreApplication.translate("Failure", "this password does not open “{name}”"),
                QCoreApplication.translate(
                    "Failure", "Check capitals and the keyboard layout, or use the recovery code."
                ),
            )
        case ErrorCode.WRONG_RECOVERY_CODE:
            return (
                QCoreApplication.translate("Failure", "this recovery code does not open “{name}”"),
                QCoreApplication.translate(
                    "Failure",
                    "It belongs to another application, or to the time before the password was changed.",
                ),
            )
        case ErrorCode.RECOVERY_CODE_MISTYPED:
            return (
                QCoreApplication.translate("Failure", "the recovery code has a mistake"),
                QCoreApplication.translate(
                    "Failure", "It is six groups of five characters. Compare it with the paper."
                ),
            )
        case _:
            return (
                QCoreApplication.translate("Failure", "opening “{name}” takes {megabytes} MB of free memory"),
                QCoreApplication.translate("Failure", "Close other programs and try again."),
            )


def _about_damage(code: ErrorCode) -> str:
    match code:
        case ErrorCode.FILE_CUT_OFF:
            return QCoreApplication.translate("Failure", "“{name}” is cut off: its end is missing")
        case ErrorCode.FILE_REARRANGED:
            return QCoreApplication.translate("Failure", "the parts of “{name}” are out of order")
        case _:
            return QCoreApplication.translate(
                "Failure", "“{name}” no longer holds what was written: it is damaged or was tampered with"
            )
