"""From the first start to papers for signing in a real window: by keyboard alone, and by mouse."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from b24desk.papers.raster import open_pages
from b24desk.storage.exchange import read_exchange
from tests.house.sources import ROOT
from tests.ui.walkthrough.journey import SAMPLE, TITLE


@pytest.mark.skipif(
    shutil.which("xvfb-run") is None, reason="xvfb-run is not here: no window to walk through"
)
@pytest.mark.parametrize(("hands", "language"), [("keyboard", "zh"), ("mouse", "en")])
def test_all_that_a_sample_says_is_entered_and_its_papers_saved(
    tmp_path: Path, hands: str, language: str
) -> None:
    screen = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1366x768x24 -nolisten tcp"]
    walk = [sys.executable, "-m", "tests.ui.walkthrough.journey", str(tmp_path / "out"), hands, language]
    done = subprocess.run(
        [*screen, *walk],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    wanted, made = read_exchange(SAMPLE), read_exchange(tmp_path / "out" / "project.json")
    assert made.title == TITLE
    given = {name: answer.value for name, answer in made.answers.items()}
    assert given == {name: wanted.answers[name].value for name in given}
    assert len(given) > 45
    assert [(one.name, one.roles, one.identity_number) for one in made.people] == [
        (one.name, one.roles, one.identity_number) for one in wanted.people
    ]
    with open_pages((tmp_path / "out" / "checklist.pdf").read_bytes()) as pages:
        assert len(pages) > 1
    assert any(TITLE in part.text for part in Document(str(tmp_path / "out" / "letter.docx")).paragraphs)
    assert len(list((tmp_path / "out").glob("*.png"))) > 30
