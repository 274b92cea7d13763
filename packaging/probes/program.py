"""The program as its user starts it, watched from inside: ``python -m probes.program MOMENT``.

``painted`` ends it at the first painted window. ``ready`` ends it when the start page lists what there is and
answers, ``new`` when "New" has been pressed in that moment and its form is painted, ``settled`` when all is
loaded that is loaded in pauses, ``open FILE`` when the first page of that project is painted.
``switch ROUNDS FILE`` opens a project, changes the language to and fro, and pages. Modules are loaded by the
program's own entry.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle

from b24desk import __main__ as entry

entry.prepare()
run = entry.window()

# Only now: these bring in Qt.
from PySide6.QtCore import QTimer  # noqa: E402 - as said above
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402 - as said above

from b24desk import app  # noqa: E402 - as said above
from b24desk.ui.language import LanguageSwitch  # noqa: E402 - as said above
from probes.first_paint import FirstPaint, report_and_end, shown  # noqa: E402 - as said above
from probes.usage import report  # noqa: E402 - as said above

_FULLEST = "company-details"
_PAGES = ("hub", "people", "documents", "result", "review")
_run_events = QApplication.exec


def running() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError(application)
    return application


def program() -> app.Program:
    (found,) = running().findChildren(app.Program)
    return found


def at_ready(then: Callable[[], None]) -> None:
    """Look again and again, each time that all else has been done."""
    if program().reception is not None:
        then()
    else:
        QTimer.singleShot(0, lambda: at_ready(then))


def at_settled() -> None:
    program().settled.connect(report_and_end)


def press_new() -> None:
    program().window.home.new.click()
    (form,) = program().window.findChildren(QDialog)
    FirstPaint(form, report_and_end)


def report_and_close() -> None:
    """What has been begun in the background is waited for."""
    print(report(), flush=True)
    program().window.close()


def at_first_page() -> None:
    desk = program().desk
    if desk is not None and desk.work is not None:
        FirstPaint(desk.work.page, report_and_close)
    else:
        QTimer.singleShot(0, at_first_page)


def switch_and_turn(rounds: int) -> None:
    """Against painting the same window once more without changing a word."""
    from b24desk.ui.law.jumps import Place  # noqa: PLC0415 - what only measures must not count as the start
    from b24desk.ui.work_area import WorkArea  # noqa: PLC0415 - as said above
    from probes.turns import Pair, compare  # noqa: PLC0415 - as said above

    window = shown()
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
        "ready": lambda: at_ready(report_and_end),
        "new": lambda: at_ready(press_new),
        "settled": at_settled,
        "open": at_first_page,
        "switch": lambda: QTimer.singleShot(1500, partial(switch_and_turn, int(rest[0]))),
    }[moment]

    def watched() -> int:
        FirstPaint(shown(), then)
        return _run_events()

    QApplication.exec = staticmethod(watched)  # type: ignore[method-assign] # the last step before any event
    return run(rest[-1:])


if __name__ == "__main__":
    sys.exit(main())
