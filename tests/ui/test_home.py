"""The start page: how far each application is without opening it, files that went away, the blank list."""

from pathlib import Path

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Project
from b24desk.papers.raster import open_pages
from b24desk.ui.desk import Desk
from b24desk.ui.home_commands import HomeCommands
from b24desk.ui.law.jumps import Place
from b24desk.ui.recent_card import RecentCard
from tests.ui.looking import button_called, open_sample, session_of, settle, texts, visible, work_of
from tests.ui.viewer import Viewer


def cards(program: Program) -> list[RecentCard]:
    return [widget for widget in visible(program.window.home) if isinstance(widget, RecentCard)]


def commands_of(desk: Desk) -> HomeCommands:
    found = desk.findChild(HomeCommands)
    assert found is not None
    return found


def test_a_card_says_how_far_an_application_is_and_when_it_is_to_be_filed(
    program: Program, desk: Desk
) -> None:
    open_sample(desk, "provincial-domestic")
    progress = session_of(desk).reading.flow.progress
    desk.close_project()
    settle()
    (card,) = cards(program)
    said = f"{progress.decided} of {progress.applicable} items decided · planned filing 2027-01-18"
    assert said in texts(card)
    program.language.use(Language.ZH)
    said = f"已完成 {progress.decided} 项，共 {progress.applicable} 项 · 计划提交 2027-01-18"
    assert said in texts(card)


def test_cards_are_drawn_without_opening_the_files(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    path = session_of(desk).workspace.path
    desk.close_project()
    path.write_bytes(b"no longer readable")
    desk.show_entries()
    settle()
    (card,) = cards(program)
    assert any("items decided" in words for words in texts(card))


def test_a_moved_file_is_found_again_and_stands_on_the_list_once(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    path = session_of(desk).workspace.path
    desk.close_project()
    moved = path.with_name("elsewhere.b24")
    path.rename(moved)
    desk.show_entries()
    settle()
    (card,) = cards(program)
    assert any(words.startswith("Not where it was") for words in texts(card))
    title = card.entry.title
    button_called(card, f"Find {title}…").click()
    dialog = next(box for box in program.window.findChildren(QFileDialog) if box.isVisible())
    dialog.fileSelected.emit(str(moved))
    dialog.close()
    settle()
    assert session_of(desk).workspace.path == moved
    desk.close_project()
    assert [entry.path for entry in desk.library.recent()] == [moved]


def test_another_file_than_the_missing_one_leaves_it_on_the_list(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    other = tmp_path / "other.b24"
    assert desk.create(other, Project(title="Other"))
    open_sample(desk, "provincial-domestic")
    path = session_of(desk).workspace.path
    desk.close_project()
    path.unlink()
    commands_of(desk).take_up(path, other)
    settle()
    assert session_of(desk).workspace.path == other
    assert {entry.path for entry in desk.library.recent()} == {path, other}
    assert program.window.isVisible()


def test_a_missing_application_is_removed_from_the_list(program: Program, desk: Desk, tmp_path: Path) -> None:
    assert desk.create(tmp_path / "gone.b24", Project(title="Gone"))
    desk.close_project()
    (tmp_path / "gone.b24").unlink()
    desk.show_entries()
    settle()
    button_called(cards(program)[0], "Remove Gone from the list").click()
    settle()
    assert cards(program) == []
    assert desk.library.recent() == ()


def test_a_blank_list_is_written_before_there_is_any_application(
    program: Program, desk: Desk, tmp_path: Path
) -> None:
    program.window.home.blank.click()
    settle()
    dialog = next(box for box in program.window.findChildren(QFileDialog) if box.isVisible())
    path = tmp_path / "空白清单.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()
    with open_pages(path.read_bytes()) as pages:
        assert len(pages) > 1
    notices = program.window.notices
    assert notices.isVisible()
    assert notices.label.text() == f"Blank preparation list saved: {path}"
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]  # bytes by its stub alone
    notices.button.click()
    QDesktopServices.unsetUrlHandler("file")
    assert viewer.shown == [path]
    assert desk.session is None
    assert desk.library.recent() == ()


def test_work_goes_on_at_the_very_field_where_it_was_left(program: Program, desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    path = session_of(desk).workspace.path
    work_of(desk).go(Place("firm", "company.registered_capital"))
    settle()
    desk.close_project()
    assert desk.open(path)
    settle()
    hub = work_of(desk).page
    title = desk.language.say(desk.rulebook.questions["company.registered_capital"].text)
    assert any(words.endswith(title) for words in texts(hub))
    button_called(hub, "Continue where you left off").click()
    settle()
    assert work_of(desk).page.page == "firm"
    focused = program.window.focusWidget()
    assert focused is not None
    assert work_of(desk).page.item_at(focused) == "company.registered_capital"


def test_a_field_that_is_no_longer_asked_is_not_gone_back_to(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")
    flow = session_of(desk).reading.flow
    places = work_of(desk).page.needs.places
    skipped = next(state for stop in flow.visible() for state in stop.skipped)
    places.note(Place(skipped.question.page, skipped.id))
    assert places.place == Place(skipped.question.page)
    places.note(Place("review"))
    assert places.place == Place(skipped.question.page)


def test_a_new_application_starts_at_its_first_page(desk: Desk, tmp_path: Path) -> None:
    assert desk.create(tmp_path / "new.b24", Project(title="New"))
    settle()
    hub = work_of(desk).page
    button_called(hub, "Start here").click()
    settle()
    assert work_of(desk).page.page == session_of(desk).reading.flow.first().id
