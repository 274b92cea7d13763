"""What a thing that several people may have in common is called, as on the form of one person."""

from PySide6.QtCore import QCoreApplication

from b24desk.flow.together import Shared


def together_words(shared: Shared) -> str:
    titles = {
        Shared.INSURED: QCoreApplication.translate("TogetherWords", "Social insurance paid by the applicant"),
        Shared.MONTHS: QCoreApplication.translate("TogetherWords", "Whole months paid without a gap"),
        Shared.UNTIL: QCoreApplication.translate("TogetherWords", "Paid up to"),
        Shared.PROOF: QCoreApplication.translate("TogetherWords", "Date of the insurance record"),
        Shared.POSTS: QCoreApplication.translate("TogetherWords", "Post"),
        Shared.POSITION: QCoreApplication.translate("TogetherWords", "Position in the company"),
        Shared.EDUCATION: QCoreApplication.translate("TogetherWords", "Education"),
        Shared.IDENTITY_KIND: QCoreApplication.translate("TogetherWords", "Identity document"),
    }
    return titles[shared]
