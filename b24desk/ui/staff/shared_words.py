"""What a thing that several people may have in common is called, as on the form of one person."""

from PySide6.QtCore import QCoreApplication

from b24desk.flow.together import Shared


def shared_words(shared: Shared) -> str:
    titles = {
        Shared.INSURED: QCoreApplication.translate("SharedWords", "Social insurance paid by the applicant"),
        Shared.MONTHS: QCoreApplication.translate("SharedWords", "Whole months paid without a gap"),
        Shared.UNTIL: QCoreApplication.translate("SharedWords", "Paid up to"),
        Shared.PROOF: QCoreApplication.translate("SharedWords", "Date of the insurance record"),
        Shared.POSTS: QCoreApplication.translate("SharedWords", "Post"),
        Shared.POSITION: QCoreApplication.translate("SharedWords", "Position in the company"),
        Shared.EDUCATION: QCoreApplication.translate("SharedWords", "Education"),
        Shared.IDENTITY_KIND: QCoreApplication.translate("SharedWords", "Identity document"),
    }
    return titles[shared]
