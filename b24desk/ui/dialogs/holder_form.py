"""One shareholder: who, what kind, how much, and in whom it holds."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from b24desk.domain.project import HolderKind, Shareholder
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.dialogs.form import Form
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.words import Say

_PLACES, _WHOLE = Decimal("0.000001"), Decimal(100)


class HolderForm(Form):
    ready = Signal(Shareholder)

    def __init__(
        self,
        parent: QWidget,
        language: LanguageSwitch,
        rulebook: Rulebook,
        holder: Shareholder,
        owners: Sequence[Shareholder],
        title: Say,
    ) -> None:
        super().__init__(parent, language, title, lambda: self.tr("Save shareholder"))
        self._holder = holder
        self._rulebook = rulebook
        self.name = QLineEdit(holder.name)
        self.add_field(
            lambda: self.tr("Name"),
            self.name,
            lambda: self.tr("As registered, or as on the identity document"),
        )
        self.kind = ComboBox()
        for kind in HolderKind:
            self.kind.addItem("", kind.value)
        self.words.also(self._say_kinds)
        self.words.bind(self.kind.setPlaceholderText, lambda: self.tr("Choose a kind"))
        self.kind.choose(holder.kind.value if holder.kind else None)
        self.add_field(lambda: self.tr("Kind"), self.kind)
        self.share = QLineEdit("" if holder.percent is None else f"{holder.percent.normalize():f}")
        self.share.setMaximumWidth(220)
        self.add_field(lambda: self.tr("Share in per cent"), self.share)
        self.owner = ComboBox()
        self.owner.addItem("", "")
        self.words.bind(lambda said: self.owner.setItemText(0, said), lambda: self.tr("The applicant"))
        for owner in owners:
            self.owner.addItem(owner.name, owner.id)
        self.owner.choose(holder.holds_in or "")
        self.add_field(lambda: self.tr("Holds in"), self.owner)
        self.country = QLineEdit(holder.country)
        self.add_field(lambda: self.tr("Country or region (if not mainland China)"), self.country)
        self.accepted.connect(lambda: self.ready.emit(self._made()))
        self.name.setFocus()

    def problem(self) -> str:
        if not self.name.text().strip():
            return self.tr("Enter the name")
        if self.share.text().strip() and read_share(self.share.text()) is None:
            return self.tr("Enter the share as a number from 0 to 100, such as 33.4")
        return ""

    def _say_kinds(self) -> None:
        for number, kind in enumerate(HolderKind):
            self.kind.setItemText(number, self.words.language.say(self._rulebook.term("holder_kind", kind)))

    def _made(self) -> Shareholder:
        kind, owner = self.kind.currentData(), self.owner.currentData()
        return self._holder.model_copy(
            update={
                "name": self.name.text().strip()[:2000],
                "kind": HolderKind(kind) if kind else None,
                "percent": read_share(self.share.text()),
                "holds_in": owner or None,
                "country": self.country.text().strip()[:2000],
            }
        )


def read_share(text: str) -> Decimal | None:
    """33.4, ３３．４ and 33.4 % alike; None for what is no share."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).removesuffix("%")
    try:
        share = Decimal(folded)
    except InvalidOperation:
        return None
    return share.quantize(_PLACES).normalize() if share.is_finite() and 0 <= share <= _WHOLE else None
