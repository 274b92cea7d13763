"""One file of evidence beside its document: what it is, how long it serves, and what can be done with it."""

from typing import assert_never

from PySide6.QtCore import QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from b24desk.domain.project import Attachment
from b24desk.flow.evidence import Freshness
from b24desk.ui.colours import Tone
from b24desk.ui.evidence.handing_out import can_be_opened, can_be_previewed
from b24desk.ui.widgets.column import stack
from b24desk.ui.widgets.label import Hint, Label, Tag
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Say, Words, escaped


class EvidenceRow(QFrame):
    """`also` names the other documents that the file covers; `is_lost` that its bytes are not here."""

    previewed = Signal()
    opened = Signal()
    saved = Signal()
    edited = Signal()
    exchanged = Signal()
    taken_off = Signal()
    removed = Signal()

    def __init__(
        self, attachment: Attachment, freshness: Freshness, also: Say, *, is_lost: bool, words: Words
    ) -> None:
        super().__init__()
        self._attachment = attachment
        self._freshness = freshness
        self._also = also
        self._is_lost = is_lost
        self._words = words
        layout = stack(self, 2)
        layout.addLayout(self._make_head())
        facts = Hint()
        words.bind(facts.setText, self._facts)
        layout.addWidget(facts)
        for say, tone in self._marks():
            tag = Tag(tone)
            words.bind(tag.setText, say)
            layout.addWidget(tag)
        if attachment.note:
            note = Label()
            note.setText(attachment.note)
            layout.addWidget(note)

    def _make_head(self) -> QHBoxLayout:
        name = self._attachment.name
        self.name = LinkRow()
        self.name.setObjectName(f"open {self._attachment.id}")
        self.name.setText(escaped(name))
        self.name.setAccessibleName(name)
        can_be_opened_here = can_be_opened(self._attachment) and not self._is_lost
        can_be_seen_here = can_be_previewed(self._attachment) and not self._is_lost
        other = self.opened if can_be_opened_here else self.edited
        self.name.clicked.connect(self.previewed if can_be_seen_here else other)
        self.more = QToolButton()
        self.more.setObjectName(f"more {self._attachment.id}")
        self.more.setText("…")
        self.more.setAutoRaise(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._words.bind(self.more.setAccessibleName, lambda: self.tr("More for {title}").format(title=name))
        self.more.setMenu(
            self._make_menu(can_be_seen_here=can_be_seen_here, can_be_opened_here=can_be_opened_here)
        )
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_menu(self, *, can_be_seen_here: bool, can_be_opened_here: bool) -> QMenu:
        menu = QMenu(self.more)
        several = len(self._attachment.documents) > 1
        entries: list[tuple[Say, SignalInstance, bool]] = [
            (lambda: self.tr("Preview…"), self.previewed, can_be_seen_here),
            (lambda: self.tr("Open"), self.opened, can_be_opened_here),
            (lambda: self.tr("Save a copy…"), self.saved, not self._is_lost),
            (lambda: self.tr("Dates and documents…"), self.edited, True),
            (lambda: self.tr("Put another file in its place…"), self.exchanged, True),
            (lambda: self.tr("Take off this document"), self.taken_off, several),
            (lambda: self.tr("Remove"), self.removed, True),
        ]
        for say, signal, is_enabled in entries:
            action = menu.addAction("")
            self._words.bind(action.setText, say)
            action.triggered.connect(signal)
            action.setEnabled(is_enabled)
        return menu

    def _facts(self) -> str:
        item = self._attachment
        facts = [QLocale().formattedDataSize(item.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)]
        if item.added is not None:
            facts.append(self.tr("added {day}").format(day=item.added.isoformat()))
        if item.issued_on is not None:
            facts.append(self.tr("issued {day}").format(day=item.issued_on.isoformat()))
        if self._also():
            facts.append(self.tr("also for: {documents}").format(documents=self._also()))
        return " · ".join(facts)

    def _marks(self) -> list[tuple[Say, Tone]]:
        marks: list[tuple[Say, Tone]] = []
        if self._is_lost:
            marks.append((lambda: self.tr("The file is missing or was changed"), Tone.BAD))
        last = self._attachment.valid_until
        day = last.isoformat() if last is not None else ""
        match self._freshness:
            case Freshness.NO_LAST_DAY:
                pass
            case Freshness.LASTS:
                marks.append((lambda: self.tr("Valid until {day}").format(day=day), Tone.GOOD))
            case Freshness.ENDS_BEFORE_FILING:
                marks.append((lambda: self.tr("Expires {day}, before filing").format(day=day), Tone.CARE))
            case Freshness.ENDED:
                marks.append((lambda: self.tr("Expired {day}").format(day=day), Tone.BAD))
            case _:
                assert_never(self._freshness)
        return marks
