"""What the search command does: open the box on the open application, and go to what is chosen in it."""

from PySide6.QtCore import QObject, Signal

from b24desk.flow.search_subjects import Kind, Subject
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.search.index_maker import IndexMaker
from b24desk.ui.search.places import place_of_subject
from b24desk.ui.search.search_dialog import SearchDialog
from b24desk.ui.search.source_sheet import SourceSheet


class SearchCommands(QObject):
    """`help_chosen` names a page of the help."""

    help_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._maker = IndexMaker(self)
        self._box: SearchDialog | None = None
        desk.window.actions_.search.triggered.connect(self.open)
        desk.opened.connect(self._on_opened)
        self.help_chosen.connect(lambda page: desk.help_wanted.emit(page, ""))

    def open(self) -> None:
        """Show the box, or the one that is open, with its words to be typed over."""
        session = self._desk.session
        if session is None:
            return
        if self._box is None:
            self._box = SearchDialog(self._desk.window, self._desk.language, session, self._maker)
            self._box.chosen.connect(self._go)
            self._box.destroyed.connect(self._forget)
        self._box.show()
        self._box.activateWindow()
        self._box.line.setFocus()
        self._box.line.selectAll()

    def _go(self, subject: Subject) -> None:
        session, work = self._desk.session, self._desk.work
        if session is None or work is None:
            return
        place = place_of_subject(subject, session)
        if place is not None:
            self._go_to(place)
        elif subject.kind is Kind.HELP:
            self.help_chosen.emit(subject.id)
        else:
            source = session.rulebook.sources[subject.id]
            sheet = SourceSheet(self._desk.window, self._desk.language, session, source)
            sheet.go.connect(self._go_to)
            sheet.open()

    def _go_to(self, place: Place) -> None:
        if self._desk.work is not None:
            self._desk.window.activateWindow()
            self._desk.work.go(place)

    def _forget(self) -> None:
        self._box = None

    def _on_opened(self) -> None:
        session = self._desk.session
        if session is not None:
            session.ending.connect(self._close)
            session.rulebook_changed.connect(self._close)

    def _close(self) -> None:
        """What was found is of an application, or of a rulebook, that is not open any more."""
        if self._box is not None:
            self._box.close()
        self._maker.forget()
