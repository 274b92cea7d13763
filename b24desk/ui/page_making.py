"""The page for each kind of page in the rulebook."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import assert_never

from b24desk.rules.schema.pages import PageKind
from b24desk.ui.law.jumps import BACKUPS, FILING, HUB, IMPORT, MERGE, ROUTES, UPDATE
from b24desk.ui.page import Page
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.pages.backups import BackupsPage
from b24desk.ui.pages.documents import DocumentsPage
from b24desk.ui.pages.hub import HubPage
from b24desk.ui.pages.merge import MergePage
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.pages.questions import QuestionsPage
from b24desk.ui.pages.result import ResultPage
from b24desk.ui.pages.review import ReviewPage
from b24desk.ui.pages.routes import RoutesPage
from b24desk.ui.pages.shareholders import ShareholdersPage
from b24desk.ui.pages.update import UpdatePage

_OF_THE_PROGRAM: Mapping[str, Callable[[PageNeeds], Page]] = MappingProxyType(
    {
        HUB.page: HubPage,
        UPDATE.page: UpdatePage,
        MERGE.page: MergePage,
        BACKUPS.page: BackupsPage,
        ROUTES.page: RoutesPage,
    }
)
"""Pages that no rulebook names."""


def make_page(needs: PageNeeds, page: str) -> Page:
    if page in _OF_THE_PROGRAM:
        return _OF_THE_PROGRAM[page](needs)
    if page == IMPORT.page:
        from b24desk.ui.pages.people_import import PeopleImportPage  # noqa: PLC0415 - openpyxl comes with it

        return PeopleImportPage(needs)
    if page == FILING.page:
        from b24desk.ui.pages.filing import FilingPage  # noqa: PLC0415 - ReportLab comes with it

        return FilingPage(needs)
    kind = needs.rulebook.pages[page].kind
    match kind:
        case PageKind.QUESTIONS:
            return QuestionsPage(needs, page)
        case PageKind.RESULT:
            return ResultPage(needs, page)
        case PageKind.SHAREHOLDERS:
            return ShareholdersPage(needs, page)
        case PageKind.PEOPLE:
            return PeoplePage(needs, page)
        case PageKind.DOCUMENTS:
            return DocumentsPage(needs, page)
        case PageKind.REVIEW:
            return ReviewPage(needs, page)
        case PageKind.PAPERS:
            from b24desk.ui.pages.papers import PapersPage  # noqa: PLC0415 - ReportLab and PDFium come with it

            return PapersPage(needs, page)
        case _:
            assert_never(kind)
