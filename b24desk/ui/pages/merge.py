"""Two versions of this application: what fits together by itself, and what has to be chosen."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from b24desk.storage.merging.choice import Choice
from b24desk.storage.merging.parts import Key
from b24desk.storage.merging.rival import Rival
from b24desk.ui.clash_card import ClashCard
from b24desk.ui.law.jumps import HUB, MERGE
from b24desk.ui.law.part_words import PartWords
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.part_changes import PartChange, PartChanges
from b24desk.ui.widgets.button import Button, PrimaryButton
from b24desk.ui.widgets.column import Column, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import ErrorLine, Heading, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Say, Words

_MARGIN = 28


class MergePage(Page):
    """Nothing is written before the button below is pressed; keeping both files is always possible."""

    def __init__(self, needs: PageNeeds) -> None:
        super().__init__(needs, MERGE.page)
        self._offer = needs.care.merging
        self.cards: list[ClashCard] = []
        self._column = Column(widest=900)
        self._part = Rebuilt(needs.language, self._column, spacing=10)
        self._column.body.addWidget(self._part)
        self.problem = ErrorLine()
        self.take, self.both, self.later = PrimaryButton(), Button(), Button()
        self.words.button(self.take, lambda: self.tr("&Bring together"))
        self.words.button(self.both, lambda: self.tr("&Keep both files"))
        self.words.button(self.later, lambda: self.tr("&Decide later"))
        self.take.clicked.connect(self._take)
        self.both.clicked.connect(self._keep_both)
        self.later.clicked.connect(lambda: self.go.emit(HUB))
        bar = QHBoxLayout()
        bar.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        bar.setSpacing(8)
        for button in (self.take, self.both, self.later):
            bar.addWidget(button)
        bar.addStretch(1)
        self.problem.setContentsMargins(_MARGIN, 8, _MARGIN, 0)
        layout = stack(self, 0)
        layout.addWidget(self._column, 1)
        layout.addWidget(self.problem)
        layout.addLayout(bar)
        self._offer.changed.connect(self._on_changed)

    def refresh(self) -> None:
        self._part.rebuild(self._make)
        merging = self._offer.merge is not None
        self.take.setVisible(merging)
        self.both.setVisible(merging)
        self.problem.say("")

    def open_at(self, _item: str) -> None:
        if self.cards:
            self.cards[0].take_focus()
        else:
            self.later.setFocus()

    def go_on(self) -> None:
        """Ctrl+Return never decides."""
        self.go.emit(HUB)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        self.cards = []
        title, merge, rival = Heading(1), self._offer.merge, self._offer.rival
        layout.addWidget(title)
        if merge is None or rival is None:
            words.bind(title.setText, lambda: self.tr("There is no other version to bring in"))
            return
        words.bind(title.setText, lambda: self.tr("This application was changed in two places"))
        count, what = len(merge.clashes), Label()
        words.bind(what.setText, lambda: self._what(rival))
        layout.addWidget(what)
        theirs, mine = self._offer.from_theirs, self._offer.from_mine
        if theirs:
            layout.addWidget(
                self._listed(theirs, lambda: self.tr("%n change(s) from there", "", len(theirs)), words)
            )
        if mine:
            layout.addWidget(
                self._listed(mine, lambda: self.tr("%n change(s) from here", "", len(mine)), words)
            )
        choose = Heading(2)
        words.bind(
            choose.setText,
            lambda: (
                self.tr("%n place(s) changed on both sides: choose what is to stand", "", count)
                if count
                else self.tr("The two fit together: nothing was changed on both sides")
            ),
        )
        layout.addSpacing(8)
        layout.addWidget(choose)
        for clash in merge.clashes:
            card = ClashCard(clash, self._words_for_parts(), words, self._offer.choices.get(clash.key))
            card.chosen.connect(lambda choice, key=clash.key: self._choose(key, choice))
            self.cards.append(card)
            layout.addWidget(card)

    def _what(self, rival: Rival) -> str:
        if rival.kept is not None:
            return self.tr(
                "Changes made here had not reached the file before it was changed elsewhere. They were set"
                " aside whole: they are the other version. Nothing has been overwritten."
            )
        return self.tr(
            "“{name}” holds changes that this window does not have, and this window has some that are"
            " not there. Nothing has been overwritten."
        ).format(name=rival.path.name)

    def _words_for_parts(self) -> PartWords:
        return PartWords(self.needs.rulebook, self.needs.language, private=self.needs.show_identity_numbers())

    def _listed(self, changes: list[PartChange], say: Say, words: Words) -> Disclosure:
        """The changes of one side, opened when somebody wants to see them."""
        return Disclosure(words, say, lambda: PartChanges(changes, self._words_for_parts(), words))

    def _choose(self, key: Key, choice: Choice) -> None:
        self._offer.choose(key, choice)
        self.problem.say("")

    def _take(self) -> None:
        left = self._offer.undecided
        if left:
            self.problem.say(self.tr("Choose for %n more place(s)", "", len(left)))
            next(card for card in self.cards if card.clash.key == left[0]).take_focus()
            return
        if self._offer.take():
            self.go.emit(HUB)

    def _keep_both(self) -> None:
        if self._offer.keep_both():
            self.go.emit(HUB)
