"""What this program is, how old its rules are, and whose work is inside it."""

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from b24desk import __version__
from b24desk.resources import resource
from b24desk.rules.schema import Edition
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.words import Words

_SIZE = (620, 520)
_LICENCES = (
    ("b24desk", "Apache-2.0"),
    ("Qt, PySide6, Shiboken", "LGPL-3.0"),
    ("pydantic", "MIT"),
    ("ReportLab, pypdf, lxml", "BSD-3-Clause"),
    ("pypdfium2, PDFium", "Apache-2.0, BSD-3-Clause"),
    ("PyNaCl, libsodium", "Apache-2.0, ISC"),
    ("openpyxl, python-docx, pypinyin, tomli, platformdirs", "MIT"),
    ("icalendar", "BSD-2-Clause"),
    ("defusedxml", "PSF-2.0"),
    ("Noto Sans SC, Noto Serif SC", "OFL-1.1"),
)


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget, language: LanguageSwitch, edition: Edition) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        words = Words(self, language)
        words.bind(self.setWindowTitle, lambda: self.tr("About b24desk"))
        title, rules, note, licences = Heading(1), Label(), Label(), Heading(2)
        title.setText(f"b24desk {__version__}")
        words.bind(
            rules.setText,
            lambda: self.tr("Rule pack {version}, published {day}; to be read again by {review}.").format(
                version=edition.version,
                day=edition.published.isoformat(),
                review=edition.review_by.isoformat(),
            ),
        )
        words.bind(
            note.setText,
            lambda: self.tr(
                "Works offline and submits nothing. It is no legal advice and no promise of approval: the"
                " authority decides."
            ),
        )
        words.bind(licences.setText, lambda: self.tr("Licences"))
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        words.name(text, lambda: self.tr("Licences"))
        words.bind(text.setPlainText, self._licences)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (title, rules, note, licences):
            layout.addWidget(widget)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)

    def _licences(self) -> str:
        lines = [f"{name}: {licence}" for name, licence in _LICENCES]
        lines += ["", f"PySide6 {PySide6.__version__}, Qt {qVersion()}, Python {platform.python_version()}"]
        lines += [
            self.tr(
                "Qt and PySide6 are separate libraries in the program's folder: they may be replaced by"
                " other builds of the same version, as the LGPL allows."
            ),
            "",
            resource("fonts", "LICENSE.txt").read_text("utf-8"),
        ]
        return "\n".join(lines)
