"""The page for each place: those of the program, and those of each kind in the rulebook.

Each is loaded when it is first visited, or in a pause before that.
"""

from typing import assert_never

from b24desk.rules.schema.pages import PageKind
from b24desk.ui.law.jumps import BACKUPS, FILING, HUB, IMPORT, MERGE, ROUTES, UPDATE
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds


def make_page(needs: PageNeeds, page: str) -> Page:
    made = _of_the_program(needs, page)
    return _of_the_rulebook(needs, page) if made is None else made


def _of_the_program(needs: PageNeeds, page: str) -> Page | None:
    """Pages that no rulebook names."""
    match page:
        case HUB.page:
            from b24desk.ui.pages.hub import HubPage

            return HubPage(needs)
        case UPDATE.page:
            from b24desk.ui.pages.update import UpdatePage

            return UpdatePage(needs)
        case MERGE.page:
            from b24desk.ui.pages.merge import MergePage

            return MergePage(needs)
        case BACKUPS.page:
            from b24desk.ui.pages.backups import BackupsPage

            return BackupsPage(needs)
        case ROUTES.page:
            from b24desk.ui.pages.routes import RoutesPage

            return RoutesPage(needs)
        case IMPORT.page:
            from b24desk.ui.pages.people_import import PeopleImportPage

            return PeopleImportPage(needs)
        case FILING.page:
            from b24desk.ui.pages.filing import FilingPage

            return FilingPage(needs)
        case _:
            return None


def _of_the_rulebook(needs: PageNeeds, page: str) -> Page:
    kind = needs.rulebook.pages[page].kind
    match kind:
        case PageKind.QUESTIONS:
            from b24desk.ui.pages.questions import QuestionsPage

            return QuestionsPage(needs, page)
        case PageKind.RESULT:
            from b24desk.ui.pages.result import ResultPage

            return ResultPage(needs, page)
        case PageKind.SHAREHOLDERS:
            from b24desk.ui.pages.shareholders import ShareholdersPage

            return ShareholdersPage(needs, page)
        case PageKind.PEOPLE:
            from b24desk.ui.pages.people import PeoplePage

            return PeoplePage(needs, page)
        case PageKind.DOCUMENTS:
            from b24desk.ui.pages.documents import DocumentsPage

            return DocumentsPage(needs, page)
        case PageKind.REVIEW:
            from b24desk.ui.pages.review import ReviewPage

            return ReviewPage(needs, page)
        case PageKind.PAPERS:
            from b24desk.ui.pages.papers import PapersPage

            return PapersPage(needs, page)
        case _:
            assert_never(kind)
