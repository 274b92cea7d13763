"""Which paper, and in which language."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

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
        self.offer(APPLICATION_PAPERS)
        for language in PaperLanguage:
            self.language.addItem("", language.value)
        words.also(self._say)

    def offer(self, kinds: Sequence[PaperKind]) -> None:
        """Let these papers be chosen, and keep the choice where it is still one of them."""
        wanted = [kind.value for kind in kinds]
        if [self.kind.itemData(place) for place in range(self.kind.count())] == wanted:
            return
        before = self.kind.currentData()
        self.kind.clear()
        for kind in kinds:
            self.kind.addItem(self._name(kind), kind.value)
        if before in wanted:
            self.kind.choose(before)

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
            PaperKind.RULE_BOOK: self.tr("Rule book (for review by a lawyer)"),
        }
        return names[kind]

    def _say(self) -> None:
        languages = {
            PaperLanguage.ZH: self.tr("Chinese"),
            PaperLanguage.EN: self.tr("English (for reference)"),
            PaperLanguage.BOTH: self.tr("Chinese and English"),
        }
        for place in range(self.kind.count()):
            self.kind.setItemText(place, self._name(PaperKind(self.kind.itemData(place))))
        for number, language in enumerate(PaperLanguage):
            self.language.setItemText(number, languages[language])
