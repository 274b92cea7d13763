"""What the rulebook holds past its review date says so wherever it is shown."""

import pytest
from PySide6.QtWidgets import QWidget

from b24desk.domain.language import Language
from b24desk.flow.update import update_of
from b24desk.storage.rulebook_text import RulebookText
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.law.overdue import OverdueTag
from b24desk.ui.pages.documents import DocumentsPage
from b24desk.ui.widgets.disclosure import Disclosure
from tests.clock import TODAY
from tests.storage.test_rulebooks import SHIPPED
from tests.ui.looking import open_sample, session_of, settle, work_of

OLD = RulebookText(
    {
        name: content.replace(
            b"review_by = 2027-05-22\nreview_months", b"review_by = 2026-11-01\nreview_months"
        )
        for name, content in SHIPPED.files.items()
    }
)
"""The same rulebook, as if it had been due for reading at the beginning of the month."""
PAGES = ("result", "people", "hub")


def _open(desk: Desk, *, overdue: bool) -> None:
    open_sample(desk, "cross-provincial")
    if overdue:
        session = session_of(desk)
        update = update_of(session.project, session.rulebook, OLD.rulebook, desk.today())
        session.take_rulebook(update.project, OLD)
        settle()


def _tags(desk: Desk, page: str) -> list[OverdueTag]:
    """Those in sight, with everything that is folded away opened."""
    work_of(desk).go(Place(page))
    settle()
    shown: QWidget = work_of(desk).page
    for folded in shown.findChildren(Disclosure):
        folded.open()
    settle()
    return [tag for tag in shown.findChildren(OverdueTag) if tag.isVisible()]


@pytest.mark.parametrize("page", PAGES)
def test_a_tag_stands_beside_what_is_overdue_and_nowhere_before(desk: Desk, page: str) -> None:
    _open(desk, overdue=False)
    assert bool(_tags(desk, page)) == (SHIPPED.rulebook.edition.review_by < TODAY)
    _open(desk, overdue=True)
    tags = _tags(desk, page)
    assert {tag.text() for tag in tags} == {"Past its review date: please verify"}
    desk.language.use(Language.ZH)
    assert {tag.text() for tag in _tags(desk, page)} == {"已过复核日期，请核实"}


def test_each_document_says_it_in_the_list_and_in_its_panel(desk: Desk) -> None:
    _open(desk, overdue=True)
    work_of(desk).go(Place("documents"))
    settle()
    page = work_of(desk).page
    assert isinstance(page, DocumentsPage)
    tree = page.tree
    groups = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
    items = [group.child(row) for group in groups if group for row in range(group.childCount())]
    titles = [item.text(0) for item in items if item]
    assert len(titles) > 20
    assert all(title.endswith(" (please verify)") for title in titles)
    assert len(page.panel.findChildren(OverdueTag)) >= 1
