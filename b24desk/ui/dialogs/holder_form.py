"""One shareholder: who, what kind, how much, and in whom it holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from b24desk.domain.project import HolderKind, Shareholder
from b24desk.flow.row_entry import read_line, read_share
from b24desk.rules.rulebook import Rulebook
from b24desk.ui.dialogs.record_form import RecordForm
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.widgets.label import Hint
from b24desk.ui.words import Say


class HolderForm(RecordForm):
    """`owners` are the holders that this one may hold in, besides the applicant."""

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
        self.name, _ = self.line(
            lambda: self.tr("Name"),
            holder.name,
            lambda: self.tr("As registered, or as on the identity document"),
        )
        self._add_kind()
        self.share = QLineEdit("" if holder.percent is None else f"{holder.percent.normalize():f}")
        say: Say = self._say_share
        share = self.add_field(say, self.share)
        self.reads(
            self.share,
            share,
            say,
            read_share,
            lambda: self.tr("Enter the share as a number from 0 to 100, such as 33.4"),
        )
        self.country, country = self.line(
            lambda: self.tr("Country or region (outside mainland China)"), holder.country
        )
        self.across(share, country)
        self.owner = ComboBox()
        self.owner.addItem("", "")
        self.words.bind(lambda said: self.owner.setItemText(0, said), lambda: self.tr("The applicant"))
        for owner in owners:
            self.owner.addItem(owner.name, owner.id)
        self.owner.choose(holder.holds_in or "")
        self.add_field(lambda: self.tr("Holds in"), self.owner)
        self.note = self.note_field(holder.note)
        self.accepted.connect(lambda: self.ready.emit(self._made()))
        self.name.setFocus()

    def _add_kind(self) -> None:
        self.kind = ComboBox()
        for kind in HolderKind:
            self.kind.addItem("", kind.value)
        self.words.also(self._say_kinds)
        self.words.bind(self.kind.setPlaceholderText, lambda: self.tr("Choose a kind"))
        self.kind.choose(self._holder.kind.value if self._holder.kind else None)
        label = self.add_field(lambda: self.tr("Kind"), self.kind)
        counts = Hint()
        self.words.bind(
            counts.setText,
            lambda: self.tr("Holders from Hong Kong, Macao and Taiwan count as foreign for this licence."),
        )
        self.add_below(label, counts)

    def _say_share(self) -> str:
        return self.tr("Share in per cent")

    def _say_kinds(self) -> None:
        for number, kind in enumerate(HolderKind):
            self.kind.setItemText(number, self.words.language.say(self._rulebook.term("holder_kind", kind)))

    def _made(self) -> Shareholder:
        kind, owner = self.kind.currentData(), self.owner.currentData()
        return self._holder.model_copy(
            update={
                "name": read_line(self.name.text()) or "",
                "kind": HolderKind(kind) if kind else None,
                "percent": read_share(self.share.text()),
                "holds_in": owner or None,
                "country": read_line(self.country.text()) or "",
                "note": self.note_with_unread(self.note.toPlainText()),
            }
        )
