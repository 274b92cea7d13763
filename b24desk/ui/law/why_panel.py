"""Beside the questions: why one is asked and where that is written, and what the answers have changed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from b24desk.flow.reading import Reading
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question
from b24desk.ui.beneath import Beneath
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.changes import Changes
from b24desk.ui.law.jumps import Place
from b24desk.ui.law.sources import SourceList
from b24desk.ui.law.uses import Uses
from b24desk.ui.widgets.announce import announce
from b24desk.ui.widgets.column import Column, rule, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Words

WIDTH = 296
_LEFT, _RIGHT = 12, 20
_AROUND = _LEFT + _RIGHT
_MOST_LINES = 14


class WhyPanel(Column):
    """Can be reached and scrolled with the keyboard; `go` names a place that an answer is used in."""

    go = Signal(Place)

    def __init__(self, rulebook: Rulebook, language: LanguageSwitch) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._language = language
        self._words = Words(self, language)
        self._question: Question | None = None
        self._opened: Reading | None = None
        self._now: Reading | None = None
        self.setMinimumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words.name(self, lambda: self.tr("Why we ask"))
        self.frame.setContentsMargins(_LEFT, 20, _RIGHT, 20)
        card = QFrame()
        card.setObjectName("card")
        self.body.addWidget(card)
        self._card = QVBoxLayout(card)
        self._card.setContentsMargins(16, 14, 16, 16)
        self._card.setSpacing(10)
        self._why = QWidget()
        self._card.addWidget(self._why)
        self._card.addWidget(rule())
        title = Heading(3)
        self._words.bind(title.setText, lambda: self.tr("What the answers on this page change"))
        self._changes = Label()
        self._words.also(self._say_changes)
        self._card.addWidget(title)
        self._card.addWidget(self._changes)

    @property
    def question(self) -> str:
        return self._question.id if self._question else ""

    @property
    def changes(self) -> str:
        """What is said to have changed."""
        return self._changes.text()

    def sizeHint(self) -> QSize:
        """As wide as ever, or as its widest word in large letters."""
        inside = self.content.minimumSizeHint().width() + _AROUND
        return QSize(max(WIDTH, inside + self.verticalScrollBar().sizeHint().width()), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the panel holds has another width now."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def explain(self, question: Question) -> None:
        """Show why this question is asked."""
        if self._question is question:
            return
        self._question = question
        old, self._why = self._why, self._explained(question)
        self._card.replaceWidget(old, self._why)
        old.hide()
        old.deleteLater()
        self.verticalScrollBar().setValue(0)
        self._say_description()

    def start(self, reading: Reading) -> None:
        """Changes are counted from this reading on."""
        self._opened = self._now = reading
        self._say_changes()

    def show_changes(self, reading: Reading) -> None:
        before = self._changes.text()
        self._now = reading
        self._say_changes()
        if self._changes.text() != before:
            announce(self, self._changes.text())

    def _explained(self, question: Question) -> QWidget:
        part = QWidget()
        words = Words(part, self._language)
        layout = stack(part, 10)
        title, asked, why = Heading(2), Hint(), Label()
        words.bind(title.setText, lambda: self.tr("Why we ask"))
        words.law(asked.setText, question.text)
        words.law(why.setText, question.why)
        for widget in (title, asked, why, Beneath(words, question.why)):
            layout.addWidget(widget)
        if question.example is not None:
            example, text = Hint(), question.example
            words.bind(
                example.setText, lambda: self.tr("For example: {text}").format(text=self._language.say(text))
            )
            layout.addWidget(example)
        if question.citations:
            as_of = self._now.assessment.as_of if self._now else self._rulebook.edition.published
            layout.addWidget(SourceList(question.citations, self._rulebook, words, as_of))
        layout.addWidget(
            Disclosure(words, lambda: self.tr("What it is used for"), lambda: self._uses(question))
        )
        words.also(self._say_description)
        return part

    def _uses(self, question: Question) -> Uses:
        as_of = self._now.assessment.as_of if self._now else self._rulebook.edition.published
        uses = Uses(question, self._rulebook, self._language, as_of)
        uses.go.connect(self.go)
        return uses

    def _say_description(self) -> None:
        """What a screen reader reads when the panel is reached."""
        if self._question is not None:
            self.setAccessibleDescription(self._language.say(self._question.why))

    def _say_changes(self) -> None:
        lines: list[str] = []
        if self._opened is not None and self._now is not None:
            lines = Changes(self._language).lines(self._opened, self._now)
        if len(lines) > _MOST_LINES:
            more = len(lines) - _MOST_LINES
            lines = [*lines[:_MOST_LINES], self.tr("and %n more", "", more)]
        self._changes.setText("\n".join(lines) if lines else self.tr("Nothing else so far."))
