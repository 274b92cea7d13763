"""A page of questions in the window."""

from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.questions import QuestionsPage
from tests.ui.looking import settle, work_of


def questions_page(desk: Desk, name: str, item: str = "") -> QuestionsPage:
    """Go there, to a question where one is named."""
    work_of(desk).go(Place(name, item))
    settle()
    return shown_questions(desk)


def shown_questions(desk: Desk) -> QuestionsPage:
    """The page of questions in front."""
    shown = work_of(desk).page
    assert isinstance(shown, QuestionsPage)
    return shown
