"""What answers have changed in the list of documents since it was looked through: what came and went."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from b24desk.flow.effects import Item, ItemKind
from b24desk.flow.evidence import evidence_for
from b24desk.ui.law.jumps import fact_title
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import Column, beside, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Label
from b24desk.ui.words import Words

_HIGHEST = 190
"""Of the lines together: a long list scrolls, and leaves room for the documents."""


class DocumentChanges(QFrame):
    """One line that opens; empty, and without a height, while the list is as it was."""

    dismissed = Signal()

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._came = _documents(needs.effects.on_list.came)
        self._went = _documents(needs.effects.on_list.went)
        layout = stack(self, 4)
        if not self._came and not self._went:
            return
        self.setProperty("surface", "note")
        layout.setContentsMargins(12, 8, 12, 8)
        self.lines = Disclosure(words, self._said, self._make)
        self.lines.link.setObjectName("list changes")
        layout.addWidget(self.lines)
        dismiss = Link()
        dismiss.setObjectName("dismiss list changes")
        words.button(dismiss, lambda: self.tr("Understood"))
        dismiss.clicked.connect(self.dismissed)
        layout.addLayout(beside(dismiss))

    def _said(self) -> str:
        parts = []
        if self._came:
            parts.append(self.tr("%n document(s) more", "", len(self._came)))
        if self._went:
            parts.append(self.tr("%n document(s) no longer needed", "", len(self._went)))
        return self.tr("The list has changed: {changes}").format(changes=" · ".join(parts))

    def _make(self) -> QWidget:
        part = QWidget()
        words = Words(part, self._needs.language)
        layout = stack(part, 2)
        for sign, documents in (("+", self._came), ("−", self._went)):
            for document, cause in documents.items():
                name, why = Label(), Label()
                words.bind(name.setText, lambda sign=sign, one=document: f"{sign} {self._title(one)}")  # type: ignore[misc] # mypy cannot type a default
                words.bind(why.setText, lambda one=document, by=cause: self._why(one, by))  # type: ignore[misc] # mypy cannot type a default
                layout.addWidget(name)
                layout.addWidget(why)
        area = Column()
        area.frame.setContentsMargins(0, 0, 0, 0)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        words.name(area, self._said)
        area.body.addWidget(part)
        area.setFixedHeight(min(_HIGHEST, part.sizeHint().height()))
        return area

    def _title(self, document: str) -> str:
        return self._needs.language.say(self._needs.rulebook.documents[document].title)

    def _why(self, document: str, cause: str) -> str:
        parts = []
        if cause in self._needs.rulebook.questions:
            title = self._needs.language.say(fact_title(self._needs.rulebook, cause))
            parts.append(self.tr("because of the answer to “{question}”").format(question=title))
        files = len(evidence_for(self._needs.session.project.attachments, document))
        if files and document in self._went:
            parts.append(self.tr("%n file(s) kept", "", files))
        return " · ".join(parts)


def _documents(turned: Mapping[Item, str]) -> dict[str, str]:
    return {item.id: cause for item, cause in turned.items() if item.kind is ItemKind.DOCUMENT}
