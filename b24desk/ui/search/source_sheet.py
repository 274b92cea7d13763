"""One source in a window of its own: what it is, how much it weighs, and what rests on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.rules.citing import cited_by
from b24desk.rules.schema.sources import Source
from b24desk.ui.beneath import Beneath
from b24desk.ui.dialogs.list_dialog import ListDialog
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.jumps import Place
from b24desk.ui.law.overdue import source_tags
from b24desk.ui.law.sources import LevelTag
from b24desk.ui.law.uses import UseLinks
from b24desk.ui.session import Session
from b24desk.ui.widgets.column import beside
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.words import Say, Words

_SIZE = (620, 560)


class SourceSheet(ListDialog):
    """`go` names a place that rests on it; the window closes by itself."""

    go = Signal(Place)

    def __init__(self, parent: QWidget, language: LanguageSwitch, session: Session, source: Source) -> None:
        super().__init__(parent, language, _SIZE)
        self._session = session
        self._source = source
        self.entitle(lambda: self.tr("Source"), lambda: language.say(source.title))
        self.part.rebuild(self._make)

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        source, rulebook = self._source, self._session.rulebook
        layout.addWidget(Beneath(words, source.title))
        for text in (source.number, source.issuer):
            if text is not None:
                line = Label()
                words.law(line.setText, text)
                layout.addWidget(line)
                layout.addWidget(Beneath(words, text))
        as_of = self._session.reading.assessment.as_of
        for tag in (LevelTag(source.level, rulebook, words), *source_tags(source, rulebook, words, as_of)):
            layout.addLayout(beside(tag))
        for day in self._days():
            line = Hint()
            words.bind(line.setText, day)
            layout.addWidget(line)
        if source.note is not None:
            note = Label()
            words.law(note.setText, source.note)
            layout.addWidget(note)
            layout.addWidget(Beneath(words, source.note))
        if source.web:
            address = Label()
            address.setText(source.web)
            address.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.name(address, lambda: self.tr("Address: {address}").format(address=source.web))
            layout.addWidget(address)
        self._add_uses(layout, words)

    def _days(self) -> list[Say]:
        source = self._source
        said: list[Say] = []
        if source.issued is not None:
            issued = source.issued.isoformat()
            said.append(lambda: self.tr("Issued on {day}").format(day=issued))
        if source.effective is not None:
            effective = source.effective.isoformat()
            said.append(lambda: self.tr("In force from {day}").format(day=effective))
        if source.repealed is not None:
            repealed = source.repealed.isoformat()
            said.append(lambda: self.tr("Not in force from {day}").format(day=repealed))
        if source.verified_on is not None:
            checked = source.verified_on.isoformat()
            said.append(lambda: self.tr("Checked on {day}").format(day=checked))
        return said

    def _add_uses(self, layout: QVBoxLayout, words: Words) -> None:
        uses = cited_by(self._source.id, self._session.rulebook)
        title = Heading(2)
        words.bind(
            title.setText,
            lambda: self.tr("What rests on it") if uses else self.tr("Nothing here cites it"),
        )
        layout.addSpacing(8)
        layout.addWidget(title)
        links = UseLinks(uses, self._session.rulebook, words.language)
        links.go.connect(self._leave)
        layout.addWidget(links)

    def _leave(self, place: Place) -> None:
        self.close()
        self.go.emit(place)
