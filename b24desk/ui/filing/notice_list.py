"""The lines of the rehearsed notice on the screen: each leads to where its defect is put right."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from b24desk.domain.language import Language
from b24desk.papers.correction_content import Notice, NoticeLine
from b24desk.papers.voice import Words as Said
from b24desk.rules.preflight.defect import Weight
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.colours import Tone
from b24desk.ui.law.jumps import Place, page_of_kind
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Say, Words, escaped

_TONES = {Weight.REQUIRED: Tone.BAD, Weight.GUIDE: Tone.CARE, Weight.ADVICE: Tone.PLAIN}


class Notices(NamedTuple):
    """The notice in each language: what is shown follows the window without being made anew."""

    by_language: Mapping[Language, Notice]
    words: Words

    @property
    def shown(self) -> Notice:
        return self.by_language[self.words.language.current]

    def say(self, part: Callable[[Notice], Said]) -> Say:
        return lambda: part(self.shown)[0]

    def say_at(self, parts: Callable[[Notice], tuple[Said, ...]], place: int) -> Say:
        return lambda: parts(self.shown)[place][0]


class NoticeList(QWidget):
    """`go` names the place where a line is put right."""

    go = Signal(Place)

    def __init__(self, notices: Notices, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._notices = notices
        self._words = notices.words
        layout = stack(self, 14)
        place = 0
        for number, group in enumerate(notices.shown.groups):
            heading = Heading(2)
            said = notices.say_at(lambda notice: tuple(one.heading for one in notice.groups), number)
            self._words.bind(heading.setText, said)
            layout.addWidget(heading)
            for line in group.lines:
                layout.addWidget(self._line(line, place))
                place += 1

    def _bind(self, label: Label, part: Callable[[Notice], Said]) -> None:
        self._words.bind(label.setText, self._notices.say(part))

    def _line(self, line: NoticeLine, place: int) -> QWidget:
        card = QWidget()
        layout = stack(card, 4)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addLayout(self._head(line, place))
        if line.file:
            file = Hint()
            file.setText(line.file)
            layout.addWidget(file)
        defect, remedy, basis = Label(), Label(), Hint()
        self._bind(defect, lambda notice: notice.lines[place].defect)
        said = self._notices.say
        remedied = said(lambda notice: notice.lines[place].remedy)
        founded = said(lambda notice: notice.lines[place].basis)
        self._words.bind(remedy.setText, lambda: self.tr("Remedy: {words}").format(words=remedied()))
        self._words.bind(basis.setText, lambda: self.tr("Basis: {words}").format(words=founded()))
        for label in (defect, remedy, basis):
            layout.addWidget(label)
        return card

    def _head(self, line: NoticeLine, place: int) -> QHBoxLayout:
        number, title = Tag(_TONES[line.cause.weight]), LinkRow()
        number.setText(str(line.number))
        title.setObjectName(f"line {line.number}")
        item = self._notices.say(lambda notice: notice.lines[place].item)
        defect = self._notices.say(lambda notice: notice.lines[place].defect)
        self._words.bind(title.setText, lambda: escaped(item()))
        self._words.bind(title.setAccessibleName, lambda: f"{line.number}. {item()}: {defect()}")
        title.clicked.connect(lambda: self.go.emit(self._place(line)))
        row = beside(number)
        row.insertWidget(1, title, 1)
        return row

    def _place(self, line: NoticeLine) -> Place:
        cause = line.cause
        if cause.document:
            return Place(page_of_kind(self._rulebook, PageKind.DOCUMENTS).id, cause.document)
        if cause.rule:
            return Place(page_of_kind(self._rulebook, PageKind.RESULT).id, cause.rule)
        return Place(page_of_kind(self._rulebook, PageKind.PEOPLE).id)
