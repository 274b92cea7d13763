"""The preview with its bar: page n of N, one page on or back, larger, smaller, as wide as the pane."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from b24desk.ui.jobs import Worker
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.label import Label
from b24desk.ui.widgets.page_buttons import PageButtons
from b24desk.ui.widgets.page_view import PageView
from b24desk.ui.widgets.wrapping_row import WrappingRow
from b24desk.ui.words import Words


class PaperPreview(QWidget):
    def __init__(self, worker: Worker, words: Words) -> None:
        super().__init__()
        self.view = PageView(worker)
        words.name(self.view, lambda: self.tr("Preview"))
        self._place = Label()
        self._place.setWordWrap(False)
        buttons, self.whole = PageButtons(words), Button()
        self.earlier, self.later = buttons.earlier, buttons.later
        self.smaller, self.larger = buttons.smaller, buttons.larger
        words.button(self.whole, lambda: self.tr("Fit &width"))
        self._zoom = Label()
        self._zoom.setWordWrap(False)
        turning = (self.earlier, self._place, self.later)
        bar = WrappingRow(*turning, self.smaller, self._zoom, self.larger, self.whole, spacing=6)
        bar.setContentsMargins(14, 10, 14, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        self.earlier.clicked.connect(lambda: self.view.go_to(self.view.page - 1))
        self.later.clicked.connect(lambda: self.view.go_to(self.view.page + 1))
        self.smaller.clicked.connect(lambda: self.view.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.view.zoom_by(1))
        self.whole.clicked.connect(lambda: self.view.zoom_to(None))
        self.view.moved.connect(self._say_place)
        words.also(self._say_place)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _say_place(self) -> None:
        page, count = self.view.page, self.view.page_count
        self._place.setText(self.tr("Page {page} of {count}").format(page=page, count=count) if count else "")
        self.view.setAccessibleDescription(self._place.text())
        self._zoom.setText(f"{self.view.shown_percent} %" if count else "")
        self.earlier.setEnabled(page > 1)
        self.later.setEnabled(page < count)
