"""The commands of a row where the mouse, or the menu key, asks for them: the same as the buttons above it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.table_view import RowTable


def offer_menu(table: RowTable, buttons: Sequence[Button]) -> None:
    """Show the menu for the chosen row wherever it is asked for."""
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.customContextMenuRequested.connect(lambda place: _open(table, buttons, place))


def _open(table: RowTable, buttons: Sequence[Button], place: QPoint) -> None:
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for button in buttons:
        if button.isVisibleTo(button.window()):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
    row = table.visualRect(table.currentIndex())
    asked_by_key = table.indexAt(place).row() != table.currentIndex().row()
    menu.popup(table.viewport().mapToGlobal(row.bottomLeft() if asked_by_key else place))
