"""The shareholders, tier by tier, down to holders behind whom nobody stands."""

from PySide6.QtWidgets import QHBoxLayout

from b24desk.domain.project import Shareholder
from b24desk.flow.chart import below, neighbour
from b24desk.flow.rows import moved, stored
from b24desk.ui.dialogs.holder_form import HolderForm
from b24desk.ui.law.chart_checks import ChartChecks
from b24desk.ui.new_id import new_id
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.shareholder_tree import ShareholderTree
from b24desk.ui.widgets.button import Button, DangerButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.label import Hint
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Say

_WIDEST = 900


class ShareholdersPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        column = Column(widest=_WIDEST)
        body = column.body
        body.setSpacing(12)
        body.addLayout(page_head(needs, page, self.words))
        self._empty = Hint()
        self.words.bind(
            self._empty.setText, lambda: self.tr("No shareholder yet. Add those who hold in the applicant.")
        )
        body.addWidget(self._empty)
        body.addLayout(self._make_buttons())
        self.tree = ShareholderTree(needs)
        self.words.name(self.tree, lambda: self.tr("Shareholders"))
        self.words.also(self.tree.say_again)
        body.addWidget(self.tree)
        self._checks = Rebuilt(needs.language, column)
        body.addWidget(self._checks)
        footer = self.make_footer()
        layout = stack(self, 0)
        layout.addWidget(column)
        layout.addWidget(footer)
        self.tree.opened.connect(lambda _: self.edit())
        self.tree.removal.connect(self.remove)
        self.tree.shift.connect(self.move_by)
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
            (self.behind_button, lambda: self.tr("Add holder &of this company…")),
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
        holders = self._holders
        self.tree.show_holders(holders)
        self._checks.rebuild(lambda layout, words: layout.addWidget(ChartChecks(holders, words)))
        self._empty.setVisible(not holders)
        for widget in (self.tree, self._checks, self.behind_button, self.edit_button, self.remove_button):
            widget.setVisible(bool(holders))
        self._show_buttons()

    def open_at(self, item: str) -> None:
        if not self._holders:
            self.add_button.setFocus()
            return
        self.tree.choose(item)
        self.tree.setFocus()

    def add(self, owner: str | None) -> None:
        holder = Shareholder(
            id=new_id("holder", {other.id for other in self._holders}), holds_in=owner or None
        )
        self._open_form(holder, lambda: self.tr("Add shareholder"))

    def edit(self) -> None:
        holder = self._chosen()
        if holder is not None:
            self._open_form(holder, lambda: self.tr("Edit shareholder"))

    def move_by(self, step: int) -> None:
        """Within its tier."""
        chosen = self.tree.chosen
        other = neighbour(self._holders, chosen, step)
        if other:
            self.needs.session.set_shareholders(moved(self._holders, chosen, other))

    def remove(self) -> None:
        """With everyone who holds in it: nobody may be left hanging in the air."""
        holder = self._chosen()
        if holder is None:
            return
        gone = below(self._holders, holder.id)
        after = neighbour(self._holders, holder.id, 1) or neighbour(self._holders, holder.id, -1)
        self.needs.session.set_shareholders(tuple(h for h in self._holders if h.id not in gone))
        name = holder.name or self.tr("(no name)")
        behind = len(gone) - 1
        if behind:
            name = self.tr("{name} and %n holder(s) behind it", "", behind).format(name=name)
        self.removed.emit(name)
        self.open_at(after or holder.holds_in or "")

    def _open_form(self, holder: Shareholder, title: Say) -> None:
        under = below(self._holders, holder.id)
        owners = [other for other in self._holders if other.id not in under]
        needs = self.needs
        form = HolderForm(self.window(), needs.language, needs.rulebook, holder, owners, title)
        form.ready.connect(self._store)
        form.open()

    def _store(self, holder: Shareholder) -> None:
        self.needs.session.set_shareholders(stored(self._holders, holder))
        self.tree.choose(holder.id)
        self.tree.setFocus()

    def _chosen(self) -> Shareholder | None:
        return next((holder for holder in self._holders if holder.id == self.tree.chosen), None)

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        for button in (self.edit_button, self.remove_button, self.behind_button):
            button.setEnabled(chosen is not None)
