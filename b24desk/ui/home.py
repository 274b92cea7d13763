"""The start page: begin, open, look at an example, go on with a recent application."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from b24desk.domain.language import Language
from b24desk.ui.colours import Tone
from b24desk.ui.home_entry import Example, HomeEntry
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.button import Button, Link, PrimaryButton
from b24desk.ui.widgets.column import Column, beside, rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Say, Words

_WIDEST = 980


class HomePage(QWidget):
    """Painted before anything is listed on it; `show_entries` brings that."""

    example_chosen = Signal(Path)
    recent_chosen = Signal(Path)
    locate = Signal(Path)
    forget = Signal(Path)
    delete = Signal(Path)
    language_chosen = Signal(Language)

    def __init__(self, language: LanguageSwitch) -> None:
        super().__init__()
        self._language = language
        self.words = Words(self, language)
        self._recent: Sequence[HomeEntry] = ()
        self._examples: Sequence[Example] = ()
        self._column = Column(widest=_WIDEST)
        layout = stack(self, 0)
        layout.addWidget(self._column)
        self.new, self.open, self.blank = PrimaryButton(), Button(), Link()
        self.bin, self.backups = Link(), Link()
        self._recent_part = Rebuilt(language, self._column, spacing=8)
        self._example_part = Rebuilt(language, self._column, spacing=0)
        self._damaged_part = Rebuilt(language, self._column, spacing=0)
        self._column.body.addLayout(self._head())
        self._column.body.addWidget(self._damaged_part)
        across = QHBoxLayout()
        across.setSpacing(40)
        across.addLayout(self._left(), 4)
        across.addLayout(self._right(), 5)
        self._column.body.addSpacing(14)
        self._column.body.addLayout(across)

    def show_entries(self, recent: Sequence[HomeEntry], examples: Sequence[Example]) -> None:
        if (self._recent, self._examples) == (recent, examples):
            return
        self._recent, self._examples = recent, examples
        self._recent_part.rebuild(self._make_recent)
        self._example_part.rebuild(self._make_examples)

    def show_damaged(self, names: Sequence[str], version: str) -> None:
        """Rule packs that were taken in and cannot be read any more, and the one that serves instead."""
        self._damaged_part.rebuild(lambda layout, words: self._make_damaged(names, version, layout, words))

    def take_focus(self) -> None:
        self.new.setFocus()

    def _head(self) -> QVBoxLayout:
        title, what = Heading(1), Label()
        self.words.bind(title.setText, lambda: self.tr("Prepare a call centre licence application"))
        self.words.bind(
            what.setText,
            lambda: self.tr(
                "Find out whether China's B24 licence is needed, which conditions are met, which documents"
                " and people it takes, and print the checklist and a draft of the commitment letter."
            ),
        )
        layout = QVBoxLayout()
        layout.setSpacing(8)
        across = QHBoxLayout()
        across.addWidget(title, 1)
        for language, name in ((Language.ZH, "简体中文"), (Language.EN, "English")):
            link = Link()
            link.setObjectName(f"language {language}")
            link.setText(name)
            link.setAccessibleName(name)
            link.clicked.connect(lambda _=False, chosen=language: self.language_chosen.emit(chosen))
            across.addWidget(link)
        layout.addLayout(across)
        layout.addWidget(what)
        return layout

    def _left(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(10)
        self.words.button(self.new, lambda: self.tr("&New application"))
        self.words.button(self.open, lambda: self.tr("&Open…"))
        layout.addLayout(beside(self.new, self.open))
        three = Hint()
        self.words.bind(
            three.setText,
            lambda: self.tr("A new one takes three questions: the company, the area, where to keep it."),
        )
        layout.addWidget(three)
        self.words.button(self.blank, lambda: self.tr("Blank preparation list to print…"))
        layout.addLayout(beside(self.blank))
        layout.addSpacing(14)
        layout.addWidget(self._title(lambda: self.tr("Examples")))
        layout.addWidget(self._example_part)
        layout.addSpacing(14)
        layout.addWidget(self._title(lambda: self.tr("Good to know")))
        for say in (
            lambda: self.tr("Works offline: everything stays on this computer, one file an application."),
            lambda: self.tr(
                "Nothing is submitted from here; the application is filed in the authority's system."
            ),
            lambda: self.tr("No legal advice: each statement names its source, and the authority decides."),
        ):
            line = Label()
            self.words.bind(line.setText, say)
            layout.addWidget(line)
        layout.addStretch(1)
        return layout

    def _right(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(10)
        layout.addWidget(self._title(lambda: self.tr("Recent applications")))
        layout.addWidget(self._recent_part)
        self.words.button(self.bin, lambda: self.tr("Restore from the bin…"))
        self.words.button(self.backups, lambda: self.tr("Backups on this computer…"))
        layout.addLayout(beside(self.bin, self.backups, spacing=20))
        layout.addStretch(1)
        return layout

    def _title(self, say: Say) -> Heading:
        title = Heading(2)
        self.words.bind(title.setText, say)
        return title

    def _make_damaged(self, names: Sequence[str], version: str, layout: QVBoxLayout, words: Words) -> None:
        if not names:
            return
        frame, text = QFrame(), Label()
        frame.setProperty("surface", Tone.CARE.value)
        words.bind(
            text.setText,
            lambda: self.tr(
                "A rule pack that was imported is damaged and not used: {names}. New applications use rule"
                " pack {version}. Import it again to have it back."
            ).format(names=" · ".join(names), version=version),
        )
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(text)
        layout.addSpacing(10)
        layout.addWidget(frame)

    def _make_recent(self, layout: QVBoxLayout, words: Words) -> None:
        if not self._recent:
            empty = Hint()
            words.bind(
                empty.setText, lambda: self.tr("None yet. Start a new application or open an example.")
            )
            layout.addWidget(empty)
            return
        for entry in self._recent:
            layout.addWidget(self._recent_card(entry, words))

    def _recent_card(self, entry: HomeEntry, words: Words) -> QWidget:
        from b24desk.ui.recent_card import RecentCard  # noqa: PLC0415 - after the first paint

        card = RecentCard(entry, words)
        card.chosen.connect(self.recent_chosen)
        card.locate.connect(self.locate)
        card.forget.connect(self.forget)
        card.delete.connect(self.delete)
        return card

    def _make_examples(self, layout: QVBoxLayout, words: Words) -> None:
        note = Hint()
        words.bind(note.setText, lambda: self.tr("Fictitious firms, opened as copies"))
        layout.addWidget(note)
        layout.addSpacing(6)
        for example in self._examples:
            layout.addWidget(rule())
            layout.addWidget(self._example_row(example, words))

    def _example_row(self, example: Example, words: Words) -> QWidget:
        from b24desk.ui.widgets.row_button import RowButton  # noqa: PLC0415 - after the first paint

        row, title = RowButton(), Label()
        row.row.setContentsMargins(6, 6, 6, 6)
        words.bind(title.setText, lambda: example.titles[words.language.current])
        words.name(row, lambda: example.titles[words.language.current])
        row.add_text(title)
        row.clicked.connect(lambda: self.example_chosen.emit(example.path))
        return row
