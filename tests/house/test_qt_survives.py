"""Guards against a Qt binding that loses references: one such release ends Python 3.11 after 4,000 calls."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_ten_thousand_calls_without_a_result_leave_python_alive(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(10_000):
        label.setText(str(number))
    assert label.text() == "9999"
