"""The shareholders page: tiers, live checks, removal with everyone behind."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import HolderKind, Shareholder
from b24desk.ui.desk import Desk
from b24desk.ui.dialogs.holder_form import HolderForm
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.shareholders import ShareholdersPage
from tests.ui.looking import open_sample, session_of, settle, texts, work_of


@pytest.fixture
def page(desk: Desk) -> ShareholdersPage:
    open_sample(desk, "foreign-offshore")
    work_of(desk).go(Place("shareholders"))
    settle()
    shown = work_of(desk).page
    assert isinstance(shown, ShareholdersPage)
    return shown


def form_in_sight() -> HolderForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, HolderForm)
    return form


def holders(desk: Desk) -> tuple[Shareholder, ...]:
    return session_of(desk).project.shareholders


def said(page: ShareholdersPage) -> str:
    return "\n".join(texts(page))


def rows(page: ShareholdersPage) -> list[str]:
    found = page.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    return [str(item.data(0, Qt.ItemDataRole.UserRole) or "applicant") for item in found]


def test_the_applicant_is_the_root_and_every_holder_has_a_row(desk: Desk, page: ShareholdersPage) -> None:
    root = page.tree.topLevelItem(0)
    assert root is not None
    assert root.text(0).endswith("(applicant)")
    assert sorted(rows(page)) == sorted(["applicant", *(holder.id for holder in holders(desk))])


def test_a_sound_chart_says_so_and_names_the_foreign_holder(page: ShareholdersPage) -> None:
    assert "Each tier adds up to 100 %." in said(page)
    assert "Each line is traced to a holder where it may end." in said(page)
    assert "Foreign holder found" in said(page)
    assert "Hong Kong, Macao and Taiwan count as foreign" in said(page)


def test_the_checks_follow_each_change(desk: Desk, page: ShareholdersPage) -> None:
    first, *rest = holders(desk)
    session_of(desk).set_shareholders(
        (first.model_copy(update={"percent": Decimal("69.5"), "kind": HolderKind.COMPANY}), *rest)
    )
    settle()
    assert "The shares in the applicant add up to 99.5 %, not 100 %." in said(page)
    assert f"Who holds in {first.name}? Add its holders." in said(page)
    assert "No foreign holder entered." in said(page)


def test_a_share_not_given_and_a_kind_not_chosen_are_asked_for(desk: Desk, page: ShareholdersPage) -> None:
    session_of(desk).set_shareholders((Shareholder(id="holder-1", name="Someone"),))
    settle()
    assert "Some shares in the applicant are not filled in." in said(page)
    assert "What kind of holder is Someone?" in said(page)


def test_delete_takes_everyone_behind_along_and_undo_brings_all_back(
    desk: Desk, page: ShareholdersPage
) -> None:
    before = holders(desk)
    owner = next(holder for holder in before if any(other.holds_in == holder.id for other in before))
    page.tree.choose(owner.id)
    QTest.keyClick(page.tree, Qt.Key.Key_Delete)
    assert owner.id not in [holder.id for holder in holders(desk)]
    assert [holder for holder in holders(desk) if holder.holds_in == owner.id] == []
    bar = work_of(desk).undo_bar
    assert "1 holder behind it" in " ".join(texts(bar))
    bar.button.click()
    assert holders(desk) == before


def test_a_holder_of_a_company_is_added_below_it(desk: Desk, page: ShareholdersPage) -> None:
    owner = holders(desk)[0]
    page.tree.choose(owner.id)
    page.behind_button.click()
    form = form_in_sight()
    QTest.keyClicks(form.name, "Chan Tai Man")
    QTest.keyClicks(form.share, "33,4 %")
    form.kind.choose(HolderKind.FOREIGN_PERSON.value)
    QTest.keyClick(form.share, Qt.Key.Key_Return)
    settle()
    added = holders(desk)[-1]
    assert (added.name, added.percent, added.holds_in) == ("Chan Tai Man", Decimal("33.4"), owner.id)
    assert page.tree.chosen == added.id


def test_a_share_that_cannot_be_read_stays_and_then_goes_into_the_note(
    desk: Desk, page: ShareholdersPage
) -> None:
    page.tree.choose(holders(desk)[0].id)
    page.edit()
    form = form_in_sight()
    form.share.selectAll()
    QTest.keyClicks(form.share, "two thirds")
    form.accept()
    assert form.isVisible()
    assert "number from 0 to 100" in " ".join(texts(form))
    form.accept()
    settle()
    saved = holders(desk)[0]
    assert saved.percent is None
    assert saved.note.endswith("Share in per cent: two thirds")


def test_a_form_that_is_saved_untouched_changes_nothing(desk: Desk, page: ShareholdersPage) -> None:
    before = session_of(desk).project
    for holder in before.shareholders:
        page.tree.choose(holder.id)
        page.edit()
        form_in_sight().accept()
        settle()
    assert session_of(desk).project == before


def test_a_form_opens_as_high_as_its_fields(page: ShareholdersPage) -> None:
    page.edit()
    form = form_in_sight()
    settle()
    assert not form.owner.visibleRegion().isEmpty()
    form.reject()


def test_holders_change_places_within_their_tier(desk: Desk, page: ShareholdersPage) -> None:
    tier = [holder.id for holder in holders(desk) if holder.holds_in is None]
    page.tree.choose(tier[0])
    QTest.keyClick(page.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [holder.id for holder in holders(desk) if holder.holds_in is None] == [tier[1], tier[0], *tier[2:]]
    assert page.tree.chosen == tier[0]


def test_a_holder_of_someone_gone_is_still_in_sight(desk: Desk, page: ShareholdersPage) -> None:
    lost = Shareholder(id="lost", name="Lost Ltd", percent=Decimal(100), holds_in="gone")
    session_of(desk).set_shareholders((*holders(desk), lost))
    settle()
    assert "lost" in rows(page)
    assert "Not joined to the applicant: Lost Ltd" in said(page)


def test_without_holders_there_is_one_sentence_and_one_button(desk: Desk, page: ShareholdersPage) -> None:
    session_of(desk).set_shareholders(())
    settle()
    assert "No shareholder yet" in said(page)
    assert not page.tree.isVisible()
    buttons = (page.add_button, page.behind_button, page.edit_button, page.remove_button)
    assert [button.isVisible() for button in buttons] == [True, False, False, False]


def test_a_switch_of_language_keeps_the_chosen_row(
    program: Program, desk: Desk, page: ShareholdersPage
) -> None:
    chosen = holders(desk)[-1].id
    page.tree.choose(chosen)
    program.language.use(Language.ZH)
    settle()
    assert page.tree.chosen == chosen
    assert "每一层的比例合计均为 100 %。" in said(page)
    assert page.tree.headerItem().text(2) == "持股比例"
