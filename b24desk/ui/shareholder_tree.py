"""The shareholding as a tree: the applicant at the root, each holder under the one it holds in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem

from b24desk.domain.holding import unattached
from b24desk.domain.project import Shareholder
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column_widths import shared_widths
from b24desk.ui.widgets.table_view import RowTree

_COLUMNS = 4
_NARROWEST, _AROUND_TEXT = 90, 4
_FEWEST, _MOST = 4, 12
_AROUND_ALL = 8
_ALL = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


class ShareholderTree(RowTree):
    """Holders joined to nobody stand at the end, so that none is lost from sight."""

    def __init__(self, needs: PageNeeds) -> None:
        super().__init__()
        self._needs = needs
        self._holders: Sequence[Shareholder] = ()
        self.setColumnCount(_COLUMNS)
        self.header().setStretchLastSection(False)

    def show_holders(self, holders: tuple[Shareholder, ...]) -> None:
        """Keeps the row that was chosen, or the one in its place."""
        chosen, held = self.chosen, self.hasFocus()
        self._holders = holders
        self.clear()
        root = QTreeWidgetItem()
        self.addTopLevelItem(root)
        self.setFirstColumnSpanned(0, self.rootIndex(), True)
        self._add_below(root, None)
        for holder in unattached(holders):
            self.addTopLevelItem(self._item(holder))
        self.expandAll()
        self.say_again()
        if not self.choose(chosen):
            self.setCurrentItem(root.child(0) or root)
        if held:
            self.setFocus()
        row = self.rowHeight(self.indexFromItem(root))
        rows = min(max(len(holders) + 1, _FEWEST), _MOST)
        self.setFixedHeight(self.header().sizeHint().height() + rows * row + _AROUND_ALL)

    def say_again(self) -> None:
        self.setHeaderLabels(
            [self.tr("Name"), self.tr("Kind"), self.tr("Share"), self.tr("Country or region")]
        )
        by_id = {holder.id: holder for holder in self._holders}
        for item in self.findItems("", _ALL):
            holder = by_id.get(item.data(0, Qt.ItemDataRole.UserRole))
            cells = self._cells(holder) if holder is not None else (self._applicant(), "", "", "")
            for column, words in enumerate(cells):
                item.setText(column, words)
                item.setToolTip(column, words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Every column as wide as its texts while there is room; what is left goes to the names."""
        room = self.viewport().width()
        wanted = [
            max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column)) + _AROUND_TEXT
            for column in range(_COLUMNS)
        ]
        widths = shared_widths(wanted, room, _NARROWEST)
        widths[0] += max(0, room - sum(widths))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def _add_below(self, item: QTreeWidgetItem, owner: str | None) -> None:
        for holder in self._holders:
            if holder.holds_in == owner:
                child = self._item(holder)
                item.addChild(child)
                self._add_below(child, holder.id)

    def _item(self, holder: Shareholder) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(0, Qt.ItemDataRole.UserRole, holder.id)
        return item

    def _applicant(self) -> str:
        answer = self._needs.session.project.answers.get("company.name")
        name = answer.value if answer is not None and isinstance(answer.value, str) else ""
        return self.tr("{name} (applicant)").format(name=name) if name else self.tr("The applicant")

    def _cells(self, holder: Shareholder) -> tuple[str, str, str, str]:
        kind = self.tr("not chosen")
        if holder.kind is not None:
            kind = self._needs.language.say(self._needs.rulebook.term("holder_kind", holder.kind))
        share = self.tr("not filled in") if holder.percent is None else f"{holder.percent.normalize():f} %"
        return holder.name or self.tr("(no name)"), kind, share, holder.country
