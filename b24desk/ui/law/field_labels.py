"""What the fields of people, shareholders, documents, evidence and answers are called, in one place."""

from PySide6.QtCore import QCoreApplication


def field_label(field: str) -> str:
    """In the current language; a field without a word of its own is named as it is stored."""
    return _labels().get(field, field)


def _labels() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("FieldLabels", "Name"),
        "name_en": QCoreApplication.translate("FieldLabels", "English name"),
        "position": QCoreApplication.translate("FieldLabels", "Position"),
        "identity_kind": QCoreApplication.translate("FieldLabels", "Identity document"),
        "identity_number": QCoreApplication.translate("FieldLabels", "Number of the document"),
        "phone": QCoreApplication.translate("FieldLabels", "Telephone"),
        "email": QCoreApplication.translate("FieldLabels", "E-mail"),
        "roles": QCoreApplication.translate("FieldLabels", "Posts"),
        "legal_representative": QCoreApplication.translate("FieldLabels", "Legal representative"),
        "education": QCoreApplication.translate("FieldLabels", "Education"),
        "kind": QCoreApplication.translate("FieldLabels", "Kind"),
        "percent": QCoreApplication.translate("FieldLabels", "Share in per cent"),
        "holds_in": QCoreApplication.translate("FieldLabels", "Holds in"),
        "country": QCoreApplication.translate("FieldLabels", "Country or region"),
        "insured_by_applicant": QCoreApplication.translate("FieldLabels", "Insured by the applicant"),
        "insured_months": QCoreApplication.translate("FieldLabels", "Whole months paid"),
        "insured_until": QCoreApplication.translate("FieldLabels", "Paid up to"),
        "proof_issued_on": QCoreApplication.translate("FieldLabels", "Date of the insurance record"),
        "state": QCoreApplication.translate("FieldLabels", "State"),
        "owner": QCoreApplication.translate("FieldLabels", "Who gets it"),
        "due": QCoreApplication.translate("FieldLabels", "Due"),
        "reason": QCoreApplication.translate("FieldLabels", "Reason"),
        "note": QCoreApplication.translate("FieldLabels", "Note"),
        "note_printed": QCoreApplication.translate("FieldLabels", "Note on the papers"),
        "sha256": QCoreApplication.translate("FieldLabels", "Content"),
        "size": QCoreApplication.translate("FieldLabels", "Bytes"),
        "added": QCoreApplication.translate("FieldLabels", "Added"),
        "documents": QCoreApplication.translate("FieldLabels", "Evidence for"),
        "issued_on": QCoreApplication.translate("FieldLabels", "Issued on"),
        "valid_until": QCoreApplication.translate("FieldLabels", "Valid until"),
    }
