"""The papers page of a sample, with its first paper made."""

from pytestqt.qtbot import QtBot

from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.papers import PapersPage
from tests.ui.looking import open_sample, settle, work_of


def open_papers(desk: Desk, qtbot: QtBot) -> PapersPage:
    open_sample(desk, "provincial-domestic")
    work_of(desk).go(Place("papers"))
    shown = work_of(desk).page
    assert isinstance(shown, PapersPage)
    wait(shown, qtbot)
    return shown


def wait(page: PapersPage, qtbot: QtBot) -> None:
    """Until the paper is made, its pages in sight are drawn, and nothing is printed or written."""
    qtbot.waitUntil(lambda: page.paper is not None and page.is_at_rest, timeout=30_000)
    settle()
