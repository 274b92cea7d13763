"""dev.py as it is typed."""

import subprocess
import sys

from checks import OTHER_DAYS
from tests import clock
from tests.house.sources import ROOT


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, check=False, text=True)


def test_every_command_has_its_line_in_the_help() -> None:
    helped = dev("--help").stdout
    for command in (
        "run",
        "test",
        "check",
        "translate",
        "build",
        "bench",
        "soak",
        "licences",
        "manual",
        "lock",
    ):
        assert f"\n    {command}" in helped


def test_without_a_command_the_menu_is_shown() -> None:
    refused = dev()
    assert refused.returncode == 2
    assert "usage: dev.py" in refused.stderr


def test_words_that_a_command_does_not_take_are_refused() -> None:
    refused = dev("lock", "everything")
    assert refused.returncode == 2
    assert "everything" in refused.stderr


def test_the_laws_are_tried_on_every_day_of_the_suites_clock() -> None:
    days = {clock.STANDARD_DAY.isoformat(), *OTHER_DAYS}
    assert days == {day.isoformat() for day in clock.DAYS}
    assert len(clock.DAYS) == 3
