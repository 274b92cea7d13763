"""Long work on the open application, beside the window and safe from every edit."""

from collections.abc import Callable

from b24desk.storage.workspace import Workspace
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.busy import BusyDialog
from b24desk.ui.law.jumps import Place


def work_apart(desk: Desk, busy: BusyDialog, work: Callable[[Workspace], Workspace]) -> None:
    """Have this done with the open application on another thread, and go on in what it gives.

    The application is out of the window meanwhile: there is no page from which, and nothing that still works
    for the session by which, an edit could slip in. `work` may give the same workspace back. If it raises
    B24Error, it has let go of the file, and the start page stays.
    """
    page = desk.work.page.page if desk.work is not None else ""
    workspace = desk.take_out()
    if workspace is not None and desk.begin(lambda: work(workspace), workspace.path, busy):
        _go_back(desk, page)


def _go_back(desk: Desk, page: str) -> None:
    if desk.work is not None:
        desk.work.go(Place(page))
