"""The pictures of the help, taken anew from the shipped examples, and the help printed as a manual.

    dev.py manual              the pictures under resources/help, and out/manual/*.pdf
    dev.py manual FOLDER       both below another folder

What the window shows is what the pictures show: the examples, on a day that does not move.
"""

import os
import sys
import tempfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FONT_DPI", "96")

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer
from b24desk.flow.help_pages import help_folder
from b24desk.resources import resource
from b24desk.storage.paths import Folders
from b24desk.storage.settings import Appearance
from b24desk.ui.dialogs.preferences import PreferencesDialog
from b24desk.ui.law.jumps import BACKUPS, Place

ROOT = Path(__file__).resolve().parent.parent
DAY = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SIZE = (1040, 680)
_DIALOG = (640, 560)
_COLOURS = 96
_TURNS = 6
SAMPLE = "provincial-domestic"
PAGES = {
    "overview": "hub",
    "questions": "firm",
    "result": "result",
    "staff": "people",
    "documents": "documents",
    "papers": "papers",
}
"""Pictures of a page of the window, by the page."""
PICTURES = (*PAGES, "backups", "preferences")


def take_pictures(program: Program, folder: Path) -> None:
    """One folder a language, each with every picture."""
    program.appearance.use(Appearance.LIGHT)
    program.window.resize(*SIZE)
    program.window.show()
    settle()
    program.make_ready()
    for language in Language:
        program.language.use(language)
        target = folder / language.value / "pictures"
        target.mkdir(parents=True, exist_ok=True)
        for name, picture in _pictures(program):
            (target / f"{name}.png").write_bytes(picture)


def _pictures(program: Program) -> "list[tuple[str, bytes]]":
    desk = program.make_ready()
    taken = []
    desk.open_copy(resource("samples", f"{SAMPLE}.json"))
    for name, page in PAGES.items():
        taken.append((name, _picture_at(program, Place(page))))
    session = desk.session
    if session is not None:
        session.answer("contact.name", Answer(value="王小雨"))
        session.flush()
    taken.append(("backups", _picture_at(program, BACKUPS)))
    desk.close_project()
    program.preferences.change(projects_folder="D:\\b24desk")
    dialog = PreferencesDialog(program.window, program.language, program.preferences)
    dialog.show()
    dialog.resize(*_DIALOG)
    taken.append(("preferences", _picture(dialog)))
    dialog.close()
    program.preferences.change(projects_folder="")
    return taken


def _picture_at(program: Program, place: Place) -> bytes:
    work = program.make_ready().work
    if work is not None:
        work.go(place)
    return _picture(program.window)


def _picture(widget: QWidget) -> bytes:
    """A small file: few colours are enough for a window."""
    settle()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    drawn = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    written = BytesIO()
    drawn.quantize(_COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def settle() -> None:
    """Let layouts, repaints and work on other threads come to rest."""
    for _ in range(_TURNS):
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def main(arguments: list[str]) -> int:
    from manual_printing import print_manual  # noqa: PLC0415 - after the platform was chosen above

    folder = Path(arguments[0]) if arguments else None
    application = QApplication(["b24desk"])
    with tempfile.TemporaryDirectory() as home:
        program = Program(application, Folders.under(Path(home)), lambda: DAY)
        take_pictures(program, folder or resource("help"))
        for language in Language:
            target = (folder or ROOT / "out") / "manual"
            target.mkdir(parents=True, exist_ok=True)
            pictures = (folder / language.value) if folder else help_folder(language)
            print_manual(language, pictures, target / f"manual-{language}.pdf")
        program.window.close()
        settle()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
