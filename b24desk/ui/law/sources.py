"""Where something is written: title and place, how much weight it has, when it was last checked."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from b24desk.domain.text import Language
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.sources import Citation
from b24desk.ui.colours import Tone
from b24desk.ui.law.overdue import source_tags
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Hint, Label, Tag
from b24desk.ui.words import Words


def level_tone(level: AuthorityLevel) -> Tone:
    """Tinted for what can decide an application, plain for what can only warn."""
    return Tone.NOTE if level.may_refuse else Tone.PLAIN


class LevelTag(Tag):
    def __init__(self, level: AuthorityLevel, rulebook: Rulebook, words: Words) -> None:
        super().__init__(level_tone(level))
        words.law(self.setText, rulebook.term("level", level))


def cited(citation: Citation, rulebook: Rulebook, language: Language) -> str:
    """《电信业务经营许可管理办法》第六条 / Measures for ... Permits, Art. 6."""
    title = rulebook.sources[citation.source].title[language]
    if citation.at is None:
        return title
    separator = "" if language is Language.ZH and title.endswith("》") else " "
    return f"{title}{separator if language is Language.ZH else ', '}{citation.at[language]}"


class SourceList(QWidget):
    """Each source on a line of its own, in the rulebook's order."""

    def __init__(
        self,
        citations: Iterable[Citation],
        rulebook: Rulebook,
        words: Words,
        as_of: date,
        verified_on: date | None = None,
    ) -> None:
        super().__init__()
        self._words = words
        layout = stack(self, 8)
        for citation in citations:
            layout.addWidget(_Source(citation, rulebook, words, as_of))
        if verified_on is not None:
            layout.addWidget(self._checked(verified_on.isoformat()))

    def _checked(self, day: str) -> Hint:
        line = Hint()
        self._words.bind(line.setText, lambda: self.tr("Checked on {day}").format(day=day))
        return line


class _Source(QWidget):
    def __init__(self, citation: Citation, rulebook: Rulebook, words: Words, as_of: date) -> None:
        super().__init__()
        source = rulebook.sources[citation.source]
        layout = stack(self, 3)
        title = Label()
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.bind(title.setText, lambda: cited(citation, rulebook, words.language.current))
        layout.addWidget(title)
        if source.number is not None:
            number = Hint()
            words.law(number.setText, source.number)
            layout.addWidget(number)
        # Below each other: in a narrow panel two beside each other would push everything out of sight.
        for tag in (LevelTag(source.level, rulebook, words), *source_tags(source, rulebook, words, as_of)):
            tag.let_wrap()
            layout.addLayout(beside(tag))
