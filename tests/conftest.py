"""What holds for every test: no screen, no network, no trace outside tmp_path, nothing left behind."""

import logging
import os
import threading
from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from b24desk.resources import resource
from tests import clock, offline

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No deadline: a busy machine is no failure. Our own fixtures below hold no state between examples.
# A build server judges the change in hand with the same examples each time; everybody else's runs go on
# looking for new ones.
settings.register_profile(
    "b24desk",
    deadline=None,
    derandomize=os.environ.get("CI") == "true",
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("b24desk")

offline.refuse_connections()

_WENT_THROUGH = pytest.StashKey[bool]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--as-of", type=date.fromisoformat, help="what day it is for the tests")


def pytest_configure(config: pytest.Config) -> None:
    """The clock is set before the first test module is read, so that their constants follow it."""
    chosen = config.getoption("--as-of")
    if chosen is not None:
        clock.TODAY = chosen


@pytest.fixture(autouse=True)
def _folders_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, working store and logs of the program under test, and of its child processes."""
    monkeypatch.setenv("B24DESK_HOME", str(tmp_path / "b24desk home"))


@pytest.fixture(autouse=True)
def _no_connection_is_tried() -> Iterator[None]:
    offline.refused.clear()
    yield
    assert offline.refused == []


@pytest.fixture(autouse=True)
def _nothing_unexpected_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that expects a warning reads it and calls ``caplog.clear()``."""
    yield
    unexpected = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert [f"{record.name}: {record.getMessage()}" for record in unexpected] == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[_WENT_THROUGH] = not report.skipped
    return report


@pytest.fixture(autouse=True)
def _nothing_is_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """One that found half-way that this system cannot do what it needs never came to its clearing up."""
    before = set(threading.enumerate())
    yield
    if not request.node.stash.get(_WENT_THROUGH, True):
        return
    assert _windows_left_open() == []
    left = {thread for thread in threading.enumerate() if thread not in before and thread.is_alive()}
    assert {thread for thread in left if not thread.name.startswith("pytest_timeout")} == set()


def _windows_left_open() -> list[str]:
    if QApplication.instance() is None:
        return []
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [repr(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the program itself starts Qt with."""
    from b24desk.app import ARGUMENTS  # noqa: PLC0415 - tests without a window need no Qt

    return list(ARGUMENTS)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application of all window tests, drawing with the fonts that the program brings."""
    for font in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return qapp
