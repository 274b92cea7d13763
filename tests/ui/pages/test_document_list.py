"""The list of documents: its filters, what is late or estimated, what answers changed in it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Attachment, DocumentProgress, DocumentState
from b24desk.rules.checklist import Need
from b24desk.ui.desk import Desk
from b24desk.ui.document_list import DocumentList
from b24desk.ui.document_rows import Filter
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.documents import DocumentsPage
from tests.ui.looking import button_called, open_sample, session_of, settle, texts, type_in, visible, work_of

LICENCE = "business-licence"
_NAME, _STATE, _DUE = 0, 1, 3


@pytest.fixture
def page(desk: Desk) -> DocumentsPage:
    open_sample(desk, "provincial-domestic")
    return documents(desk)


def documents(desk: Desk, document: str = "") -> DocumentsPage:
    work_of(desk).go(Place("documents", document))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, DocumentsPage)
    return shown


def listed(tree: DocumentList) -> list[str]:
    found = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    names = (item.data(_NAME, Qt.ItemDataRole.UserRole) for item in found)
    return [name for name in names if name]


def said(tree: DocumentList, document: str, column: int) -> tuple[str, str]:
    """What a row shows, and what a screen reader says."""
    assert tree.choose(document)
    item = tree.currentItem()
    assert item is not None
    return item.text(column), item.data(column, Qt.ItemDataRole.AccessibleTextRole) or item.text(column)


def store(desk: Desk, document: str, progress: DocumentProgress) -> None:
    session_of(desk).set_document(document, progress)
    settle()


def test_the_list_is_narrowed_by_state_by_owner_and_by_words(desk: Desk, page: DocumentsPage) -> None:
    everything = listed(page.tree)
    page.filters.what.choose(Filter.FINAL)
    page.filters.what.activated.emit(0)
    final = listed(page.tree)
    project = session_of(desk).project
    assert final
    assert all(project.documents[name].state is DocumentState.FINAL for name in final)
    page.filters.owner.choose("named 张示例")
    page.filters.owner.activated.emit(0)
    assert {project.documents[name].owner for name in listed(page.tree)} == {"张示例"}
    assert page.filters.count.text().startswith(f"{len(listed(page.tree))} shown · ")
    page.filters.show_all()
    assert listed(page.tree) == everything
    type_in(page.filters.text, "business lic")
    assert LICENCE in listed(page.tree)
    assert len(listed(page.tree)) < len(everything)


def test_a_document_that_is_gone_to_is_shown_whatever_was_filtered(desk: Desk, page: DocumentsPage) -> None:
    type_in(page.filters.text, "nothing is called so")
    assert listed(page.tree) == []
    documents(desk, LICENCE)
    assert page.tree.chosen == LICENCE
    assert page.filters.text.text() == ""


def test_a_filter_keeps_its_choice_in_the_other_language(desk: Desk, page: DocumentsPage) -> None:
    page.filters.owner.choose("nobody")
    page.filters.owner.activated.emit(0)
    before = listed(page.tree)
    desk.language.use(Language.ZH)
    settle()
    assert page.filters.owner.currentText() == "尚无经办人"
    assert listed(page.tree) == before


def test_a_day_over_holidays_not_announced_is_marked_and_explained(desk: Desk, page: DocumentsPage) -> None:
    shown, spoken = said(page.tree, LICENCE, _DUE)
    assert shown.startswith("≈ 2027-")
    assert spoken.endswith("(estimated)")
    assert page.days.text() == "≈ estimated: the holidays of 2027 are not announced yet."
    session_of(desk).answer("plan.filing_date", Answer(value="2026-12-21"))
    settle()
    shown, spoken = said(page.tree, LICENCE, _DUE)
    assert shown == spoken
    assert shown.startswith("2026-12-")
    assert not page.days.isVisible()
    session_of(desk).answer("plan.filing_date", None)
    settle()
    assert said(page.tree, LICENCE, _DUE) == ("", "")
    assert page.days.text() == "Due dates are counted back in working days once a filing date is planned."


def test_what_is_past_its_day_says_so_until_it_is_settled(desk: Desk, page: DocumentsPage) -> None:
    yesterday = desk.today() - timedelta(1)
    store(desk, LICENCE, DocumentProgress(state=DocumentState.COLLECTING, due=yesterday))
    assert said(page.tree, LICENCE, _DUE)[0] == f"{yesterday.isoformat()} (late)"
    page.filters.what.choose(Filter.LATE)
    page.filters.what.activated.emit(0)
    assert LICENCE in listed(page.tree)
    store(desk, LICENCE, DocumentProgress(state=DocumentState.FINAL, due=yesterday))
    assert LICENCE not in listed(page.tree)


def test_what_does_not_apply_shows_that_it_has_a_reason(desk: Desk, page: DocumentsPage) -> None:
    reason = "The lease covers it"
    store(desk, LICENCE, DocumentProgress(state=DocumentState.NOT_APPLICABLE, reason=reason))
    assert said(page.tree, LICENCE, _STATE)[0] == "Not applicable (reason given)"
    item = page.tree.currentItem()
    assert item is not None
    assert item.toolTip(_STATE) == reason


def test_each_line_names_why_it_is_there_and_by_what_source(desk: Desk, page: DocumentsPage) -> None:
    said(page.tree, LICENCE, _NAME)
    item = page.tree.currentItem()
    assert item is not None
    document = desk.rulebook.documents[LICENCE]
    described = item.data(_NAME, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described.startswith(desk.language.say(document.reason))
    source = desk.rulebook.sources[document.citations[0].source]
    assert desk.language.say(source.title) in described


def changes_link(page: DocumentsPage) -> QAbstractButton | None:
    found = [one for one in visible(page) if one.objectName() == "list changes"]
    return found[0] if found and isinstance(found[0], QAbstractButton) else None


def test_what_came_and_went_is_named_with_its_cause_and_files_are_kept(
    desk: Desk, page: DocumentsPage
) -> None:
    session = session_of(desk)
    needed = {line.id for line in session.reading.assessment.documents if line.need is Need.NEEDED}
    assert changes_link(page) is None
    evidence = Attachment(id="a", name="plan.pdf", sha256="0" * 64, size=1, documents=("technical-plan",))
    session.set_attachments((evidence,))
    session.answer("plan.application", Answer(value="renewal"))
    settle()
    after = {line.id for line in session.reading.assessment.documents if line.need is Need.NEEDED}
    assert "technical-plan" in needed - after
    link = changes_link(page)
    assert link is not None
    link.click()
    settle()
    shown = list(texts(page))
    for name in after - needed:
        assert f"+ {desk.language.say(desk.rulebook.documents[name].title)}" in shown
    for name in needed - after:
        assert f"− {desk.language.say(desk.rulebook.documents[name].title)}" in shown
    title = desk.language.say(desk.rulebook.questions["plan.application"].text)
    assert f"because of the answer to “{title}” · 1 file kept" in shown
    assert session.project.attachments == (evidence,)
    button_called(page, "Understood").click()
    settle()
    assert changes_link(page) is None


def test_an_answer_taken_back_leaves_no_change_to_tell(desk: Desk, page: DocumentsPage) -> None:
    session_of(desk).answer("plan.application", Answer(value="renewal"))
    settle()
    assert changes_link(page) is not None
    session_of(desk).undo()
    settle()
    assert changes_link(page) is None


@pytest.mark.parametrize("language", Language)
def test_titles_are_read_whole_in_a_small_window(
    program: Program, desk: Desk, page: DocumentsPage, language: Language
) -> None:
    program.language.use(language)
    program.window.resize(1093, 582)
    settle()
    for document in listed(page.tree):
        page.tree.choose(document)
        item = page.tree.currentItem()
        assert item is not None
        place = page.tree.visualItemRect(item)
        room = page.tree.columnWidth(_NAME) - 2 * page.tree.indentation()
        words = page.tree.fontMetrics().boundingRect(
            0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, item.text(_NAME)
        )
        assert place.height() >= words.height()
    assert desk.session is not None
