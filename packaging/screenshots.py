"""Pictures of the window, drawn without a screen: for the README, and to be looked at after every change.

python packaging/screenshots.py FOLDER [--page hub --page result …] [--sample provincial-domestic]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FONT_DPI", "96")

from PySide6.QtCore import QEventLoop, QThreadPool
from PySide6.QtWidgets import QApplication

from b24desk.app import ARGUMENTS, Program
from b24desk.domain.language import Language
from b24desk.resources import resource
from b24desk.storage.paths import Folders
from b24desk.storage.settings import Appearance
from b24desk.ui.law.jumps import Place

PAGES = ("home", "hub", "use", "firm", "company-details", "result", "people", "documents", "review", "papers")
LOOKS = (Appearance.LIGHT, Appearance.DARK)
_TURNS = 6


class Photographer:
    """Walks one sample through pages, languages and looks."""

    def __init__(self, program: Program, folder: Path, size: tuple[int, int]) -> None:
        self._program = program
        self._folder = folder
        program.window.resize(*size)
        program.window.show()
        self._settle()
        self._desk = program.make_ready()
        self._settle()

    def take(self, sample: str, pages: list[str], languages: list[Language], looks: list[Appearance]) -> None:
        for language in languages:
            self._program.language.use(language)  # first: a sample opens under the title of the moment
            if "home" in pages:
                self._in_each(f"home_{language}", looks)
            self._desk.open_copy(resource("samples", f"{sample}.json"))
            for page in pages:
                if self._desk.work is not None and page != "home":
                    self._desk.work.go(Place(page))
                    self._settle()
                    self._in_each(f"{page}_{language}", looks)
            self._desk.close_project()

    def _in_each(self, name: str, looks: list[Appearance]) -> None:
        for look in looks:
            self._program.appearance.use(look)
            self._settle()
            self._program.window.grab().save(str(self._folder / f"{name}_{look}.png"))

    def _settle(self) -> None:
        """Let layouts, repaints and work on other threads come to rest."""
        for _ in range(_TURNS):
            QThreadPool.globalInstance().waitForDone()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--page", action="append", help="a page's id, home or hub; default: a chosen few")
    parser.add_argument("--sample", default="provincial-domestic")
    parser.add_argument("--size", default="1180x760")
    parser.add_argument("--look", action="append", choices=[look.value for look in LOOKS])
    parser.add_argument("--language", action="append", choices=[language.value for language in Language])
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in chosen.size.split("x"))
    application = QApplication(list(ARGUMENTS))
    with tempfile.TemporaryDirectory() as home:
        program = Program(application, Folders.under(Path(home)))
        photographer = Photographer(program, chosen.folder, (width, height))
        photographer.take(
            chosen.sample,
            chosen.page or list(PAGES),
            [Language(name) for name in chosen.language or list(Language)],
            [Appearance(name) for name in chosen.look or LOOKS],
        )
        program.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
