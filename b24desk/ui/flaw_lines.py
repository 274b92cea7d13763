"""What a check of the application found, one line each."""

from PySide6.QtCore import QCoreApplication

from b24desk.storage.check import Flaw, Remark


def say_remark(remark: Remark) -> str:
    """In the current language: what is wrong, and what can be done about it."""
    return _sentences()[remark.flaw].format(about=remark.about)


def _sentences() -> dict[Flaw, str]:
    return {
        Flaw.FILE_DAMAGED: QCoreApplication.translate(
            "Remark", "The file “{about}” is damaged. Save a copy; the next save writes it anew."
        ),
        Flaw.FILE_UNREADABLE: QCoreApplication.translate(
            "Remark", "The file “{about}” cannot be read just now. Connect its drive and check again."
        ),
        Flaw.MODEL_BROKEN: QCoreApplication.translate(
            "Remark", "Something entered breaks the rules of the file: {about}."
        ),
        Flaw.ATTACHMENT_MISSING: QCoreApplication.translate(
            "Remark", "The attachment “{about}” is missing. Attach it once more."
        ),
        Flaw.ATTACHMENT_CHANGED: QCoreApplication.translate(
            "Remark", "The attachment “{about}” is not as it was attached. Attach it once more."
        ),
        Flaw.BACKUP_DAMAGED: QCoreApplication.translate(
            "Remark", "The backup of {about} is damaged. Delete it in the backup centre."
        ),
        Flaw.RULEBOOK_MISSING: QCoreApplication.translate(
            "Remark", "The file does not hold the rule pack that it was made with: {about}."
        ),
        Flaw.RULEBOOK_DIFFERS: QCoreApplication.translate(
            "Remark", "The file names rule pack {about} and holds another one."
        ),
        Flaw.HOLDER_UNATTACHED: QCoreApplication.translate(
            "Remark", "No line leads from the shareholder “{about}” to the applicant."
        ),
        Flaw.ANSWER_UNKNOWN: QCoreApplication.translate(
            "Remark", "An answer belongs to no question of the rule pack: {about}. It is kept."
        ),
        Flaw.DOCUMENT_UNKNOWN: QCoreApplication.translate(
            "Remark", "A progress note belongs to no document of the rule pack: {about}. It is kept."
        ),
        Flaw.ROLE_UNKNOWN: QCoreApplication.translate(
            "Remark", "“{about}” has a post that the rule pack does not know. It is kept."
        ),
        Flaw.ATTACHMENT_UNUSED: QCoreApplication.translate(
            "Remark", "The attachment “{about}” is evidence for no document."
        ),
    }
