"""What carries evidence in and out while an application is open, and says where that failed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from b24desk.errors import B24Error
from b24desk.ui.evidence.handing_out import HandingOut
from b24desk.ui.evidence.intake import Intake
from b24desk.ui.session import Session
from b24desk.ui.words import Say


class EvidenceDesk(QObject):
    """`fail` is told what was tried, and why it did not work."""

    def __init__(
        self, session: Session, today: Callable[[], date], fail: Callable[[Say, B24Error], None]
    ) -> None:
        super().__init__(session)
        self._fail = fail
        self.intake = Intake(session, today)
        self.handing_out = HandingOut(session)
        self.intake.failed.connect(self._on_intake)
        self.handing_out.failed.connect(self._on_handing_out)

    def _on_intake(self, error: B24Error) -> None:
        self._fail(lambda: self.tr("The file was not added"), error)

    def _on_handing_out(self, error: B24Error) -> None:
        self._fail(lambda: self.tr("The copy of the file was not written"), error)
