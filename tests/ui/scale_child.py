"""The window at a scale factor, in a process of its own: the factor is read when Qt starts. Prints JSON."""

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from b24desk.app import ARGUMENTS, Program
from b24desk.resources import resource
from b24desk.storage.paths import Folders
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.papers import PapersPage
from tests.clock import now
from tests.ui.looking import open_sample, settle, work_of


def measured(program: Program) -> dict[str, object]:
    window, desk = program.window, program.make_ready()
    window.resize(1093, 582)
    window.show()
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("papers"))
    page = work_of(desk).page
    assert isinstance(page, PapersPage)
    sheets = page.preview.view.sheets
    while not sheets.images:
        settle()
    picture = window.grab()
    return {
        "ratio": window.devicePixelRatioF(),
        "window": window.size().toTuple(),
        "picture": picture.size().toTuple(),
        "sheet": sheets.places[0].size().toTuple(),
        "sheet_picture": sheets.images[0].size().toTuple(),
    }


def main() -> None:
    application = QApplication(list(ARGUMENTS))
    for font in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    with tempfile.TemporaryDirectory() as home:
        program = Program(application, Folders.under(Path(home)), now)
        json.dump(measured(program), sys.stdout)
        program.window.close()
        QThreadPool.globalInstance().waitForDone()


if __name__ == "__main__":
    main()
