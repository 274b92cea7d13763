"""The shareholders, tier by tier, down to holders behind whom nobody stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidgetItem

from b24desk.domain.project import Shareholder
from b24desk.flow.chart import Tier, below, tiers
from b24desk.ui.dialogs.holder_form import HolderForm
from b24desk.ui.new_id import new_id
from b24desk.ui.page import Footer, Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button, DangerButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.label import Hint, Label
from b24desk.ui.widgets.table_view import RowTree
from b24desk.ui.words import Say

_COLUMNS = 3
_HEIGHT = 240


class ShareholdersPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        column = Column()
        body = column.body
        body.setSpacing(12)
        body.addLayout(page_head(needs, page, self.words))
        self._state = Label()
        self.words.also(self._say_state)
        body.addWidget(self._state)
        self.tree = RowTree()
        self.tree.setMinimumHeight(_HEIGHT)
        self.tree.setColumnCount(_COLUMNS)
        self.tree.header().setStretchLastSection(False)
        self.words.name(self.tree, lambda: self.tr("Shareholders"))
        self.words.also(self._say_headers)
        self._empty = Hint()
        self.words.bind(
            self._empty.setText, lambda: self.tr("No shareholder yet. Add those who hold in the applicant.")
        )
        body.addWidget(self._empty)
        body.addWidget(self.tree)
        body.addLayout(self._make_buttons())
        footer = Footer(self.words)
        footer.onward.clicked.connect(self.forward)
        footer.back.clicked.connect(self.backward)
        layout = stack(self, 0)
        layout.addWidget(column)
        layout.addWidget(footer)
        self.tree.opened.connect(lambda _: self.edit())
        self.tree.currentItemChanged.connect(lambda *_: self._show_buttons())

    @property
    def _holders(self) -> tuple[Shareholder, ...]:
        return self.needs.session.project.shareholders

    def _make_buttons(self) -> QHBoxLayout:
        self.add_button, self.behind_button, self.edit_button = Button(), Button(), Button()
        self.remove_button = DangerButton()
        row = QHBoxLayout()
        row.setSpacing(8)
        buttons: list[tuple[Button, Say]] = [
            (self.add_button, lambda: self.tr("&Add shareholder…")),
            (self.behind_button, lambda: self.tr("Add holder &of this one…")),
            (self.edit_button, lambda: self.tr("E&dit…")),
            (self.remove_button, lambda: self.tr("&Remove")),
        ]
        for button, say in buttons:
            self.words.button(button, say)
            row.addWidget(button)
        row.addStretch(1)
        self.add_button.clicked.connect(lambda: self.add(None))
        self.behind_button.clicked.connect(lambda: self.add(self.tree.chosen))
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(self.remove)
        return row

    def refresh(self) -> None:
        chosen = self.tree.chosen
        self.tree.clear()
        for holder in self._holders:
            if holder.holds_in is None:
                self.tree.addTopLevelItem(self._item(holder))
        self.tree.expandAll()
        self.tree.choose(chosen)
        self._say_headers()
        self._say_state()
        self._empty.setVisible(not self._holders)
        self.tree.setVisible(bool(self._holders))
        self._show_buttons()

    def open_at(self, item: str) -> None:
        if not self._holders:
            self.add_button.setFocus()
            return
        if not self.tree.choose(item) and self.tree.currentItem() is None:
            self.tree.choose(self._holders[0].id)
        self.tree.setFocus()

    def add(self, owner: str | None) -> None:
        taken = {holder.id for holder in self._holders}
        holder = Shareholder(id=new_id("holder", taken), holds_in=owner or None)
        self._open_form(holder, lambda: self.tr("Add shareholder"))

    def edit(self) -> None:
        holder = self._chosen()
        if holder is not None:
            self._open_form(holder, lambda: self.tr("Edit shareholder"))

    def remove(self) -> None:
        """With everyone who holds in it: nobody may be left hanging in the air."""
        holder = self._chosen()
        if holder is not None:
            gone = below(self._holders, holder.id)
            self.needs.session.set_shareholders(tuple(h for h in self._holders if h.id not in gone))
            self.removed.emit(holder.name)

    def _open_form(self, holder: Shareholder, title: Say) -> None:
        under = below(self._holders, holder.id)
        owners = [other for other in self._holders if other.id not in under]
        needs = self.needs
        form = HolderForm(self.window(), needs.language, needs.rulebook, holder, owners, title)
        form.ready.connect(self._store)
        form.open()

    def _store(self, holder: Shareholder) -> None:
        if any(other.id == holder.id for other in self._holders):
            changed = tuple(holder if other.id == holder.id else other for other in self._holders)
        else:
            changed = (*self._holders, holder)
        self.needs.session.set_shareholders(changed)
        self.tree.choose(holder.id)

    def _chosen(self) -> Shareholder | None:
        return next((holder for holder in self._holders if holder.id == self.tree.chosen), None)

    def _item(self, holder: Shareholder) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(0, Qt.ItemDataRole.UserRole, holder.id)
        for other in self._holders:
            if other.holds_in == holder.id:
                item.addChild(self._item(other))
        return item

    def _say_headers(self) -> None:
        self.tree.setHeaderLabels([self.tr("Name"), self.tr("Kind"), self.tr("Share")])
        by_id = {holder.id: holder for holder in self._holders}
        for item in self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            holder = by_id.get(item.data(0, Qt.ItemDataRole.UserRole))
            if holder is not None:
                for column, words in enumerate(self._cells(holder)):
                    item.setText(column, words)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _cells(self, holder: Shareholder) -> tuple[str, str, str]:
        kind = ""
        if holder.kind is not None:
            kind = self.needs.language.say(self.needs.rulebook.term("holder_kind", holder.kind))
        share = "" if holder.percent is None else f"{holder.percent.normalize():f} %"
        return holder.name, kind, share

    def _say_state(self) -> None:
        open_tiers = [tier for tier in tiers(self._holders) if not tier.is_whole]
        if self._holders and not open_tiers:
            self._state.setText(self.tr("Traced to the end: every tier adds up to 100 %."))
            return
        self._state.setText("\n".join(self._tier_text(tier) for tier in open_tiers if self._holders))

    def _tier_text(self, tier: Tier) -> str:
        owner = tier.owner.name if tier.owner else self.tr("the applicant")
        if not tier.holders:
            return self.tr("Who holds in {owner}?").format(owner=owner)
        if tier.total is None:
            return self.tr("Some shares in {owner} are not filled in.").format(owner=owner)
        total = f"{tier.total.normalize():f}"
        return self.tr("The shares in {owner} add up to {total} %.").format(owner=owner, total=total)

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        for button in (self.edit_button, self.remove_button, self.behind_button):
            button.setEnabled(chosen is not None)
