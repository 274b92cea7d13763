"""An import as its user drives it: tables as firms have them, and the page that takes them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from b24desk.ui.desk import Desk
from b24desk.ui.law.jumps import IMPORT
from b24desk.ui.pages.people_import import PeopleImportPage
from tests.ui.looking import settle, work_of

GOOD = "11010519900307101X"
LIST = (
    "云鹭科技 2026 年人员名单,,,,,,\n"
    "序号,姓名,身份证号码,岗位,担任岗位,联系电话,社保月数\n"
    f"1,李娜,{GOOD},坐席主管,客服负责人,１３８０００００１１１,6\n"
    "2,王强,1.10105E+17,运维,信息安全负责人,13900139000,12\n"
    "\n"
    "3,,,坐席,,13700137000,\n"
    "4,周样例,,坐席,,13600136000,\n"
    "合计,4,,,,,\n"
)
"""As Excel saves it in China: a title, a blank row, a ruined number, nobody's row, a total."""


def open_import(desk: Desk) -> PeopleImportPage:
    work_of(desk).go(IMPORT)
    settle()
    page = work_of(desk).page
    assert isinstance(page, PeopleImportPage)
    return page


def paste(page: PeopleImportPage, text: str) -> None:
    QApplication.clipboard().setText(text)
    page.source.paste_button.click()
    settle()


def choose(combo: QComboBox, number: int) -> None:
    """By keyboard, as one who does not use the mouse."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(number):
        QTest.keyClick(combo, Qt.Key.Key_Down)


def cells(page: PeopleImportPage) -> list[list[str]]:
    """What the table of rows says."""
    model = page.review.model
    width = range(model.columnCount())
    return [
        [str(model.data(model.index(row, column))) for column in width] for row in range(model.rowCount())
    ]
