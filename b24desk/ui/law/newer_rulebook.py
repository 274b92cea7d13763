"""A quiet note on the overview: a newer rulebook is at hand, or the file does not hold the one it names."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from b24desk.ui.law.jumps import UPDATE, Place
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.rulebook_offer import RulebookOffer
from b24desk.ui.widgets.button import Link
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.label import Label
from b24desk.ui.words import Words


class NewerRulebook(QWidget):
    """Empty, and without a height, while there is nothing to say."""

    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._offer = offer = needs.offer
        layout = stack(self, 0)
        newer = offer.newer
        if newer is None or offer.is_declined:
            return
        version = newer.rulebook.edition.version
        frame, text, link = QFrame(), Label(), Link()
        frame.setProperty("surface", "note")
        words.bind(text.setText, lambda: self._text(offer, version))
        words.button(link, lambda: self.tr("What changes for this application"))
        link.setObjectName("newer rulebook")
        link.clicked.connect(lambda: self.go.emit(UPDATE))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(4)
        inside.addWidget(text)
        inside.addLayout(beside(link))
        layout.addSpacing(8)
        layout.addWidget(frame)

    def _text(self, offer: RulebookOffer, version: str) -> str:
        own = offer.own_version
        if not offer.is_without_rulebook:
            return self.tr(
                "A newer rule pack is at hand: {version}. This application is made with {own} and stays"
                " with it until you decide."
            ).format(version=version, own=own)
        if own:
            return self.tr(
                "The file does not hold rule pack {own}, with which this application was made. It is read"
                " by {version}."
            ).format(own=own, version=version)
        return self.tr(
            "The file does not say with which rule pack this application was made. It is read by {version}."
        ).format(version=version)
