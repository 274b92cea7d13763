"""What rests on a question or on a source, as links: results, documents, posts, dates, disagreements."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.pages import PageKind
from b24desk.rules.schema.questions import Question
from b24desk.rules.usage import Use, used_by
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.jumps import HUB, Place, page_of_kind
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Heading, Hint
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Words, escaped

_GROUPS = (
    ("questions",),
    ("decisions", "rules", "notices"),
    ("documents",),
    ("roles",),
    ("milestones",),
    ("conflicts",),
)


class UseLinks(QWidget):
    """Under a heading for each kind; `go` names the place of the one that was pressed."""

    go = Signal(Place)

    def __init__(self, uses: Sequence[Use], rulebook: Rulebook, language: LanguageSwitch) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._language = language
        self.words = Words(self, language)
        self.body = stack(self, 4)
        for tables in _GROUPS:
            group = [use for use in uses if use.table in tables]
            if group:
                title = Heading(3)
                self.words.bind(title.setText, lambda table=tables[0]: self._title(table))  # type: ignore[misc] # mypy cannot type a default
                self.body.addWidget(title)
            for use in group:
                self.body.addWidget(self._link(use))

    def _title(self, table: str) -> str:
        titles = {
            "questions": self.tr("Questions"),
            "decisions": self.tr("Results"),
            "documents": self.tr("Documents"),
            "roles": self.tr("Posts"),
            "milestones": self.tr("Key dates"),
            "conflicts": self.tr("Where sources disagree"),
        }
        return titles[table]

    def _link(self, use: Use) -> LinkRow:
        link, place = LinkRow(), self._place(use)
        link.setObjectName(f"{use.table} {use.id}")
        self.words.button(link, lambda: escaped(self._language.say(use.title)))
        link.clicked.connect(lambda: self.go.emit(place))
        return link

    def _place(self, use: Use) -> Place:
        match use.table:
            case "questions":
                return Place(self._rulebook.questions[use.id].page, use.id)
            case "decisions" | "rules" | "notices":
                return Place(page_of_kind(self._rulebook, PageKind.RESULT).id, use.id)
            case "documents":
                return Place(page_of_kind(self._rulebook, PageKind.DOCUMENTS).id, use.id)
            case "roles":
                return Place(page_of_kind(self._rulebook, PageKind.PEOPLE).id, use.id)
            case "milestones" | "conflicts":
                return HUB


class Uses(UseLinks):
    """What an answer is used for."""

    def __init__(self, question: Question, rulebook: Rulebook, language: LanguageSwitch, as_of: date) -> None:
        super().__init__(used_by(question.id, rulebook, as_of), rulebook, language)
        if question.printed:
            printed = Hint()
            self.words.bind(
                printed.setText, lambda: self.tr("The papers print this answer or count from it.")
            )
            self.body.addWidget(printed)
