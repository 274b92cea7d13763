"""The program as its user starts it, watched from inside: ``python -m probes.program painted|ready|switch``.

``painted`` ends it at the first painted window, ``ready`` when everything is loaded and a project could be
opened, ``switch ROUNDS FILE`` opens a project, changes the language to and fro, and pages. Modules are
loaded in the order in which the program's own entry loads them.
"""

import json
import sys
import time
from functools import partial
from itertools import cycle

import b24desk.storage.settings  # noqa: F401 - loaded before Qt

# isort: split

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from b24desk import app
from b24desk.ui.language import LanguageSwitch
from probes.first_paint import FirstPaint, report_and_end

_FULLEST = "company-details"
_PAGES = ("hub", "people", "documents", "result", "review")
_run_events = QApplication.exec
_LAST_MODULE = "b24desk.ui.desk"
"""Loaded in one go with everything else that the first paint did not need."""


def running() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError(application)
    return application


def end_when_ready() -> None:
    if _LAST_MODULE in sys.modules:
        report_and_end()
    else:
        QTimer.singleShot(0, end_when_ready)


def switch_and_turn(rounds: int) -> None:
    """Against painting the same window once more without changing a word."""
    from b24desk.ui.law.jumps import Place  # noqa: PLC0415 - what only measures must not count as the start
    from b24desk.ui.work_area import WorkArea  # noqa: PLC0415 - as said above
    from probes.turns import Pair, compare  # noqa: PLC0415 - as said above

    window = next(widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    (language,) = running().findChildren(LanguageSwitch)
    (work,) = window.findChildren(WorkArea)
    pages = cycle((*_PAGES, _FULLEST))

    def switch() -> None:
        language.use(language.other)
        QApplication.processEvents()

    def turn() -> None:
        work.go(Place(next(pages)))
        QApplication.processEvents()

    def repaint() -> None:
        for widget in (window, *window.findChildren(QWidget)):
            widget.update()
        QApplication.processEvents()

    work.go(Place(_FULLEST))
    QApplication.processEvents()
    for pair in (
        Pair("language switched on the fullest page", switch, "the window painted again", repaint),
        Pair("another page", turn, "the window painted again", repaint),
    ):
        print(json.dumps(compare(pair, rounds, time.perf_counter)), flush=True)
    QApplication.exit(0)


def main() -> int:
    moment, *rest = sys.argv[1:]
    then = {
        "painted": report_and_end,
        "ready": end_when_ready,
        "switch": lambda: QTimer.singleShot(1500, partial(switch_and_turn, int(rest[0]))),
    }[moment]

    def watched() -> int:
        FirstPaint(then)
        return _run_events()

    QApplication.exec = staticmethod(watched)  # type: ignore[method-assign] # the last step before any event
    return app.run(rest[1:])


if __name__ == "__main__":
    sys.exit(main())
