"""Screens of high density: window and paper are drawn in the dots of the screen, none blown up."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.sources import ROOT


@pytest.mark.parametrize("factor", ["1.25", "1.5", "1.75", "2"])
def test_window_and_preview_are_drawn_in_the_dots_of_the_screen(factor: str) -> None:
    ratio = float(factor)
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.scale_child"],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["ratio"] == ratio
    assert found["window"] == [1093, 582]
    for small, large in (("window", "picture"), ("sheet", "sheet_picture")):
        for logical, dots in zip(found[small], found[large], strict=True):
            assert abs(dots - logical * ratio) <= 2, (small, found)
