"""What is said of a flawed reply: what happened and how to mend it, in the question's own words."""

from PySide6.QtCore import QObject

from b24desk.flow.flaws import Flaw, FlawKind


def flaw_sentence(flaw: Flaw) -> str:
    """The sentence beside the field; the summary on top of the page says the same."""
    return _Sentences().all()[flaw.kind].format(length=flaw.length)


class _Sentences(QObject):
    """Every kind has its sentence; a test holds the two together."""

    def all(self) -> dict[FlawKind, str]:
        return {
            FlawKind.MISSING: self.tr("Fill this in, or choose “I don't know yet”"),
            FlawKind.NOTHING_CHOSEN: self.tr("Choose an answer, or “I don't know yet”"),
            FlawKind.REASON_MISSING: self.tr("Say why this does not apply"),
            FlawKind.TOO_LONG: self.tr("Shorten this to fewer than {length} characters"),
            FlawKind.NOT_A_SUM: self.tr("Enter one sum in whole yuan, such as 10,000,000 or 1000万元"),
            FlawKind.NOT_A_NUMBER: self.tr("Enter a whole number, such as 20"),
            FlawKind.NOT_A_DATE: self.tr("Enter a day that exists, such as 2026-11-22"),
            FlawKind.DUE_NOT_A_DATE: self.tr(
                "By when: enter a day that exists, such as 2026-11-22; left as it is, it goes into the note"
            ),
            FlawKind.LENGTH: self.tr("The code must have 18 characters; there are {length} now"),
            FlawKind.CHARACTERS: self.tr(
                "The code holds a character that such codes never have: compare it with the original"
            ),
            FlawKind.BIRTH_DATE: self.tr(
                "The birth date inside the number does not exist: compare it with the document"
            ),
            FlawKind.CHECK_DIGIT: self.tr(
                "The last character does not fit the others: compare the code with the original"
            ),
            FlawKind.ODD_REGION: self.tr(
                "The region at the start of the code is unusual: compare it with the original"
            ),
            FlawKind.ODD_AGE: self.tr(
                "The birth date inside the number is unusual: compare it with the document"
            ),
            FlawKind.ODD_ORGANISATION_CODE: self.tr(
                "Characters 9 to 17 do not fit together: compare the code with the original"
            ),
            FlawKind.ODD_PHONE: self.tr("This does not look like a telephone number: check it"),
            FlawKind.ODD_EMAIL: self.tr("This does not look like an e-mail address: check it"),
            FlawKind.ODD_LICENCE_NUMBER: self.tr(
                "This does not look like a licence number: compare it with the licence"
            ),
            FlawKind.IN_THE_FUTURE: self.tr("This day is still to come: check it"),
            FlawKind.IN_THE_PAST: self.tr("This day is past: choose a new one"),
        }
