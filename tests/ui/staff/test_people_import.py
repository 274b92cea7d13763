"""Bringing people in from a spreadsheet, in the real window."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Project
from b24desk.domain.text import PaperLanguage
from b24desk.flow.people_sheet.joining import Treatment
from b24desk.flow.people_sheet.wording import Column
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason
from b24desk.storage.spreadsheet.reading import read_spreadsheet
from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import Place
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.pages.people_import import PeopleImportPage
from b24desk.ui.staff.review_model import Shown
from tests.ui.looking import open_sample, session_of, settle, texts, work_of
from tests.ui.staff.importing import GOOD, LIST, cells, choose, open_import, paste


@pytest.fixture
def page(desk: Desk) -> PeopleImportPage:
    open_sample(desk, "cross-provincial")
    return open_import(desk)


def open_list(page: PeopleImportPage, folder: Path, raw: bytes = LIST.encode("gb18030")) -> Path:
    path = folder / "名单.csv"
    path.write_bytes(raw)
    page.source.open_file(path)
    settle()
    return path


def mapped(page: PeopleImportPage) -> list[Column | None]:
    return list(page.state.layout.columns)


def project(desk: Desk) -> Project:
    return session_of(desk).project


def names(desk: Desk) -> list[str]:
    return [person.name for person in project(desk).people]


def test_the_list_of_a_personnel_department_comes_in_as_one_step(
    desk: Desk, page: PeopleImportPage, tmp_path: Path
) -> None:
    before = project(desk)
    open_list(page, tmp_path)
    assert page.state.layout.header == 2
    assert page.state.layout.columns[1:] == (
        Column.NAME,
        Column.IDENTITY_NUMBER,
        Column.POSITION,
        Column.ROLES,
        Column.PHONE,
        Column.INSURED_MONTHS,
    )
    page.onward.click()
    settle()
    assert [(row[0], row[1], row[3]) for row in cells(page)] == [
        ("3", "李娜", "is added"),
        ("4", "王强", "is not imported"),
        ("6", "(no name)", "is not imported"),
        ("7", "周样例", "is brought up to date"),
        ("8", "4", "is not imported"),
    ]
    assert "last digits are lost" in cells(page)[1][4]
    assert project(desk) == before
    page.onward.click()
    settle()
    people = {person.name: person for person in project(desk).people}
    assert (people["李娜"].identity_number, people["李娜"].phone) == (GOOD, "13800000111")
    assert (people["李娜"].roles, people["李娜"].insured_months) == (("customer-service-officer",), 6)
    assert people["周样例"].phone == "13600136000"
    assert people["周样例"].identity_number == before.people[1].identity_number
    assert isinstance(work_of(desk).page, PeoplePage)
    bar = work_of(desk).undo_bar
    assert "2 people imported" in " ".join(texts(bar))
    bar.button.click()
    settle()
    assert project(desk) == before


def test_a_backup_of_the_file_comes_first(desk: Desk, page: PeopleImportPage, tmp_path: Path) -> None:
    session = session_of(desk)
    session.flush()
    open_list(page, tmp_path)
    page.go_on()
    page.go_on()
    session.flush()
    kept = Backups(desk.library.folders).of(session.project.id)
    assert Reason.IMPORT in {backup.reason for backup in kept}


def test_no_identity_number_is_in_the_window_in_full(
    program: Program, page: PeopleImportPage, tmp_path: Path
) -> None:
    open_list(page, tmp_path)
    mapping = " ".join(texts(program.window))
    page.go_on()
    settle()
    review = " ".join([*texts(program.window), *(" ".join(row) for row in cells(page))])
    assert "李娜" in mapping + review
    for private in (GOOD, "13800000111", "13900139000"):
        assert private not in mapping
        assert private not in review


def test_a_column_is_mapped_by_keyboard_and_takes_the_field_from_another(page: PeopleImportPage) -> None:
    paste(page, "甲\t乙\n李娜\t李小娜\n")
    assert mapped(page) == [None, None]
    page.onward.click()
    assert "Choose the column that holds the names" in " ".join(texts(page))
    first, second = page.mapping.columns
    choose(first, 1)
    assert mapped(page) == [Column.NAME, None]
    assert "Choose the column that holds the names" not in " ".join(texts(page))
    choose(second, 1)
    assert mapped(page) == [None, Column.NAME]
    assert first.currentIndex() == 0


def test_the_row_of_headings_can_be_changed(page: PeopleImportPage) -> None:
    paste(page, "姓名\t电话\n李娜\t13800138000\n")
    assert page.state.layout.header == 1
    choose(page.mapping.header, 0)
    assert (page.state.layout.header, len(page.mapping.columns)) == (0, 2)
    page.mapping.check()
    choose(page.mapping.columns[0], 1)
    page.go_on()
    assert [row[1] for row in cells(page)] == ["姓名", "李娜"]


def test_one_of_several_sheets_is_chosen_and_the_first_with_headings_is_proposed(
    page: PeopleImportPage, tmp_path: Path
) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - this test alone makes one

    book = Workbook()
    book.worksheets[0]["A1"] = "说明"
    for name, person in (("总部", "李娜"), ("分部", "王强")):
        sheet = book.create_sheet(name)
        sheet.append(["姓名", "电话"])
        sheet.append([person, "13800138000"])
    path = tmp_path / "名单.xlsx"
    book.save(path)
    page.source.open_file(path)
    settle()
    assert page.mapping.sheet.currentText() == "总部"
    choose(page.mapping.sheet, 2)
    page.go_on()
    assert [row[1] for row in cells(page)] == ["王强"]


def test_people_who_are_there_are_left_updated_or_added_as_chosen(desk: Desk, page: PeopleImportPage) -> None:
    first, second = names(desk)[:2]
    paste(page, f"姓名\t电话\n{first}\t111-2222222\n{second}\t333-4444444\n")
    page.go_on()
    settle()
    assert [row[3] for row in cells(page)] == ["is brought up to date"] * 2
    choose(page.review.for_all, list(Treatment).index(Treatment.SKIP))
    assert [row[3] for row in cells(page)] == ["stays as in the list"] * 2
    assert not page.onward.isEnabled()
    page.review.table.selectRow(1)
    choose(page.review.for_row, list(Treatment).index(Treatment.ADD) + 1)
    assert [row[3] for row in cells(page)] == ["stays as in the list", "is added"]
    assert page.onward.text() == "&Import 1 person"
    before = project(desk).people
    page.onward.click()
    settle()
    assert project(desk).people[:-1] == before
    assert names(desk)[-1] == second


def test_only_the_rows_asked_for_are_shown(page: PeopleImportPage, tmp_path: Path) -> None:
    open_list(page, tmp_path)
    page.go_on()
    shown = {}
    for kind in Shown:
        choose(page.review.shown, int(kind))
        shown[kind] = [row[0] for row in cells(page)]
    assert shown == {
        Shown.ALL: ["3", "4", "6", "7", "8"],
        Shown.BAD: ["4", "6", "8"],
        Shown.REMARKED: ["4", "6", "8"],
        Shown.KNOWN: ["7"],
    }


def test_the_rows_to_correct_are_handed_back_with_their_reasons(
    page: PeopleImportPage, tmp_path: Path
) -> None:
    open_list(page, tmp_path)
    page.go_on()
    path = tmp_path / "待更正.xlsx"
    page.review.save_in(path)
    settle()
    sheet = load_workbook(path).worksheets[0]
    assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == ["4", "6", "8"]
    assert "末几位已丢失" in str(sheet["B2"].value)
    assert "Saved" in " ".join(texts(page))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_template_is_saved_and_known_again(page: PeopleImportPage, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"template{suffix}"
    page.source._saving.save(PaperLanguage.BOTH, path)
    page.source.open_file(path)
    settle()
    assert page.state.layout.columns == tuple(Column)
    assert read_spreadsheet(path) == tuple(page.state.sheets)


def test_a_template_that_cannot_be_written_is_said(page: PeopleImportPage, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    page.source._saving.save(PaperLanguage.ZH, tmp_path / "taken" / "template.xlsx")
    settle()
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    assert "The sheet was not saved" in message.text()
    message.accept()


def test_what_is_no_table_is_said_and_said_again_in_the_other_language(
    program: Program, page: PeopleImportPage, tmp_path: Path
) -> None:
    open_list(page, tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "save it as .xlsx" in " ".join(texts(page))
    program.language.use(Language.ZH)
    assert "另存为 .xlsx" in " ".join(texts(page))
    page.source.open_file(tmp_path / "none.xlsx")
    settle()
    assert "找不到" in " ".join(texts(page.source))
    QApplication.clipboard().clear()
    page.source.paste_button.click()
    assert "没有复制的行" in " ".join(texts(page))


def test_a_switch_of_language_keeps_mapping_selection_and_scroll(
    program: Program, page: PeopleImportPage
) -> None:
    head = "姓名\t电话\t某列\n"
    paste(page, head + "".join(f"员工{n}\t{13800000000 + n}\t主管\n" for n in range(300)))
    choose(page.mapping.columns[2], list(Column).index(Column.POSITION) + 1)
    program.language.use(Language.ZH)
    settle()
    assert page.state.layout.columns == (Column.NAME, Column.PHONE, Column.POSITION)
    assert page.mapping.columns[2].currentText() == "职务"
    assert page.window().focusWidget() is page.mapping.columns[2]
    page.go_on()
    settle()
    table = page.review.table
    table.selectRow(250)
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    program.language.use(Language.EN)
    settle()
    assert (table.currentIndex().row(), bar.value()) == (250, place)
    assert cells(page)[0][3] == "is added"
    assert page.onward.text() == "&Import 300 people"


def test_what_was_begun_is_there_after_a_look_elsewhere_and_follows_the_list(
    desk: Desk, page: PeopleImportPage
) -> None:
    first = names(desk)[0]
    paste(page, f"姓名\n{first}\n")
    page.go_on()
    assert cells(page)[0][3] == "is brought up to date"
    work_of(desk).go(Place("people"))
    session_of(desk).set_people(project(desk).people[1:])
    again = open_import(desk)
    assert again is page
    assert cells(page)[0][3] == "is added"
    page.cancel.click()
    settle()
    assert isinstance(work_of(desk).page, PeoplePage)
    assert (page.state.sheet, page.state.rows) == (None, ())


def test_a_file_can_be_dropped(page: PeopleImportPage, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_bytes(LIST.encode("utf-16"))
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.source.dropEvent(drop)
    settle()
    assert page.state.file == path


def test_the_whole_way_goes_by_keyboard(desk: Desk, page: PeopleImportPage) -> None:
    QApplication.clipboard().setText("姓名\t电话\n钱新\t13800138000\n")
    page.source.paste_button.setFocus()
    QTest.keyClick(page.source.paste_button, Qt.Key.Key_Return)
    settle()
    window = page.window()
    assert window.focusWidget() is page.mapping.columns[0]
    page.onward.setFocus()
    QTest.keyClick(page.onward, Qt.Key.Key_Return)
    settle()
    assert window.focusWidget() is page.review.table
    QTest.keyClick(page.review.table, Qt.Key.Key_Tab)
    assert window.focusWidget() is not page.review.table
    page.onward.setFocus()
    QTest.keyClick(page.onward, Qt.Key.Key_Return)
    settle()
    assert names(desk)[-1] == "钱新"
