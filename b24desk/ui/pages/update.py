"""What a newer rulebook changes for this application, before anything is written; take it, or stay."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from b24desk.flow.update import Update
from b24desk.storage.rulebook_text import RulebookText
from b24desk.ui.law.jumps import HUB, UPDATE
from b24desk.ui.law.update_sections import Row, Section, UpdateSections
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import Column, rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words

_MARGIN = 28


class UpdatePage(Page):
    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, UPDATE.page)
        self._column = Column()
        self._part = Rebuilt(needs.language, self._column, spacing=6)
        self._column.body.addWidget(self._part)
        self.take, self.stay = PrimaryButton(), Button()
        self.words.button(self.take, self._say_take)
        self.words.button(self.stay, self._say_stay)
        self.take.clicked.connect(self._take)
        self.stay.clicked.connect(self._stay)
        bar = QHBoxLayout()
        bar.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        bar.setSpacing(8)
        bar.addWidget(self.take)
        bar.addWidget(self.stay)
        bar.addStretch(1)
        layout = stack(self, 0)
        layout.addWidget(self._column, 1)
        layout.addLayout(bar)
        needs.offer.changed.connect(self._on_changed)

    def refresh(self) -> None:
        self._part.rebuild(self._make)
        self.words.say_again()
        self.take.setVisible(self.needs.offer.newer is not None)

    def open_at(self, _item: str) -> None:
        """The choice that leaves everything as it is comes first."""
        self.stay.setFocus()

    def go_on(self) -> None:
        """Ctrl+Return never takes a rulebook."""
        self.go.emit(HUB)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        newer = self.needs.offer.newer
        title = Heading(1)
        layout.addWidget(title)
        if newer is None:
            words.bind(title.setText, lambda: self.tr("No newer rule pack is at hand"))
            return
        version = newer.rulebook.edition.version
        words.bind(
            title.setText,
            lambda: self.tr("What rule pack {version} changes for this application").format(version=version),
        )
        update = self.needs.offer.update(newer)
        self._add_head(newer, update, layout, words)
        for section in UpdateSections(update, self.needs.language).sections():
            self._add_section(section, layout, words)

    def _add_head(self, newer: RulebookText, update: Update, layout: QVBoxLayout, words: Words) -> None:
        edition, offer = newer.rulebook.edition, self.needs.offer
        made = Hint()
        words.bind(
            made.setText,
            lambda: self.tr("Made with rule pack {own}. Rule pack {version} was published on {day}.").format(
                own=offer.own_version or self.tr("(not known)"),
                version=edition.version,
                day=edition.published.isoformat(),
            ),
        )
        layout.addWidget(made)
        if edition.change is not None:
            change = Label()
            words.law(change.setText, edition.change)
            layout.addWidget(change)
        if offer.is_without_rulebook:
            missing = Label()
            words.bind(
                missing.setText,
                lambda: self.tr(
                    "The file does not hold the rule pack that it was made with, so its results of then"
                    " cannot be set beside those of now. Taking this one puts it into the file."
                ),
            )
            layout.addWidget(missing)
        verdict = Label()
        words.bind(verdict.setText, lambda: self._verdict(update))
        layout.addWidget(verdict)

    def _verdict(self, update: Update) -> str:
        if update.results:
            return self.tr("Nothing has been changed yet. Taking it is one step, and one undo leads back.")
        return self.tr(
            "No result of this application changes. Taking it is one step, and one undo leads back."
        )

    def _add_section(self, section: Section, layout: QVBoxLayout, words: Words) -> None:
        title = Heading(2)
        words.bind(title.setText, section.title)
        layout.addSpacing(12)
        layout.addWidget(title)
        for row in section.rows:
            layout.addWidget(rule())
            layout.addWidget(_row(row, words))
        layout.addWidget(rule())

    def _say_take(self) -> str:
        newer = self.needs.offer.newer
        version = newer.rulebook.edition.version if newer is not None else ""
        return self.tr("&Take rule pack {version}").format(version=version)

    def _say_stay(self) -> str:
        offer = self.needs.offer
        if offer.newer is None:
            return self.tr("&Back to the overview")
        if offer.is_without_rulebook:
            return self.tr("Leave it &as it is")
        return self.tr("&Stay with rule pack {version}").format(version=offer.own_version)

    def _take(self) -> None:
        newer = self.needs.offer.newer
        if newer is not None:
            self.needs.offer.take(newer)

    def _stay(self) -> None:
        if self.needs.offer.newer is not None:
            self.needs.offer.stay()
        self.go.emit(HUB)


def _row(row: Row, words: Words) -> QWidget:
    frame, name, change = QFrame(), Label(), Label()
    grid = QGridLayout(frame)
    grid.setContentsMargins(0, 5, 0, 5)
    grid.setHorizontalSpacing(16)
    grid.setColumnStretch(0, 5)
    grid.setColumnStretch(1, 5)
    words.bind(name.setText, row.name)
    words.bind(change.setText, row.change)
    grid.addWidget(name, 0, 0)
    grid.addWidget(change, 0, 1)
    return frame
