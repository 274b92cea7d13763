"""The program on a screen, led from page to page by its standard input: ``window.py LANGUAGE SAMPLE``.

Each line that comes in names a page; the same line goes out when the page is in sight. The end of input
ends it.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QThreadPool, QTimer

from b24desk.app import ARGUMENTS, Application, Program
from b24desk.domain.language import Language
from b24desk.resources import resource
from b24desk.storage.paths import Folders
from b24desk.ui.law.jumps import Place
from tests.ui.looking import work_of


def main() -> None:
    language, sample = Language(sys.argv[1]), sys.argv[2]
    application = Application(list(ARGUMENTS))
    with tempfile.TemporaryDirectory() as home:
        program = Program(application, Folders.under(Path(home)))
        program.language.use(language)
        program.window.show()
        desk = program.make_ready()
        desk.open_copy(resource("samples", f"{sample}.json"))
        listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

        def go() -> None:
            page = sys.stdin.readline().strip()
            if page:
                work_of(desk).go(Place(page))
                QThreadPool.globalInstance().waitForDone()
                QTimer.singleShot(200, lambda: sys.stdout.write(f"{page}\n") and sys.stdout.flush())
            else:
                application.quit()

        listener.activated.connect(go)
        application.exec()
        program.window.close()


if __name__ == "__main__":
    main()
