"""Which paper, and in which language."""

from PySide6.QtCore import QObject

from b24desk.domain.text import PaperLanguage
from b24desk.papers.paper import PaperKind
from b24desk.ui.widgets.combo_box import ComboBox
from b24desk.ui.words import Words


class PaperChoices(QObject):
    """Two drop-down lists; their entries follow the language of the window."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.kind, self.language = ComboBox(), ComboBox()
        for kind in PaperKind:
            self.kind.addItem("", kind.value)
        for language in PaperLanguage:
            self.language.addItem("", language.value)
        words.also(self._say)

    @property
    def chosen_kind(self) -> PaperKind:
        return PaperKind(self.kind.currentData())

    @property
    def chosen_language(self) -> PaperLanguage:
        return PaperLanguage(self.language.currentData())

    def _say(self) -> None:
        kinds = {
            PaperKind.CHECKLIST: self.tr("Document checklist"),
            PaperKind.LETTER: self.tr("Commitment letter (draft)"),
            PaperKind.QUESTIONS: self.tr("Questions for the authority"),
            PaperKind.RULE_BOOK: self.tr("Rule book (for review by a lawyer)"),
        }
        languages = {
            PaperLanguage.ZH: self.tr("Chinese"),
            PaperLanguage.EN: self.tr("English (for reference)"),
            PaperLanguage.BOTH: self.tr("Chinese and English"),
        }
        for number, kind in enumerate(PaperKind):
            self.kind.setItemText(number, kinds[kind])
        for number, language in enumerate(PaperLanguage):
            self.language.setItemText(number, languages[language])
