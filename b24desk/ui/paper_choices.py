"""Which paper, and in which language."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSizePolicy

from b24desk.domain.text import PaperLanguage
from b24desk.papers.paper import APPLICATION_PAPERS, DRAFTS, SPECIAL_LETTERS, PaperKind
from b24desk.papers.wording import load_wording
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.words import Words


class PaperChoices(QObject):
    """Two drop-down lists; their entries follow the language of the window."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.kind, self.language = ComboBox(), ComboBox()
        self._words = words
        # The names of drafts are longer than the column: the field fills it, and the list shows them whole.
        self.kind.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.offer(APPLICATION_PAPERS)
        for language in PaperLanguage:
            self.language.addItem("", language.value)
        words.also(self._say)

    def offer(self, kinds: Sequence[PaperKind]) -> None:
        """Let these papers be chosen, and keep the choice where it is still one of them."""
        wanted = [kind.value for kind in kinds]
        if [self.kind.itemData(place) for place in self._places()] == wanted:
            return
        before = self.kind.currentData()
        self.kind.clear()
        for kind, earlier in zip(kinds, (kinds[0], *kinds), strict=False):
            if _group(kind) != _group(earlier):
                self.kind.insertSeparator(self.kind.count())
            self.kind.addItem(self._name(kind), kind.value)
        if before in wanted:
            self.kind.choose(before)
        self.kind.view().setMinimumWidth(self.kind.sizeHint().width())

    def _places(self) -> Iterator[int]:
        """Of the papers; between groups stands a line without any."""
        return (place for place in range(self.kind.count()) if self.kind.itemData(place) is not None)

    @property
    def chosen_kind(self) -> PaperKind:
        return PaperKind(self.kind.currentData())

    @property
    def chosen_language(self) -> PaperLanguage:
        return PaperLanguage(self.language.currentData())

    def _name(self, kind: PaperKind) -> str:
        if kind in (*SPECIAL_LETTERS, *DRAFTS):
            said = self._words.language.say(load_wording().file_names[kind])
            return said[:1].upper() + said[1:]
        names = {
            PaperKind.CHECKLIST: self.tr("Document checklist"),
            PaperKind.LETTER: self.tr("Commitment letter (draft)"),
            PaperKind.QUESTIONS: self.tr("Questions for the authority"),
            PaperKind.REPORT: self.tr("Outcome report with all reasons"),
            PaperKind.COMPARISON: self.tr("Routes compared"),
            PaperKind.REHEARSAL: self.tr("Rehearsal of an on-site check"),
            PaperKind.DECISION_CARDS: self.tr("Decision cards"),
            PaperKind.RULE_BOOK: self.tr("Rule book (for review by a lawyer)"),
        }
        return names[kind]

    def _say(self) -> None:
        languages = {
            PaperLanguage.ZH: self.tr("Chinese"),
            PaperLanguage.EN: self.tr("English (for reference)"),
            PaperLanguage.BOTH: self.tr("Chinese and English"),
        }
        for place in self._places():
            self.kind.setItemText(place, self._name(PaperKind(self.kind.itemData(place))))
        self.kind.view().setMinimumWidth(self.kind.sizeHint().width())
        for number, language in enumerate(PaperLanguage):
            self.language.setItemText(number, languages[language])


def _group(kind: PaperKind) -> int:
    """Papers of every application, letters and drafts that this one needs, and what is about more than it."""
    groups = (APPLICATION_PAPERS, SPECIAL_LETTERS, DRAFTS)
    return next((place for place, group in enumerate(groups) if kind in group), len(groups))
