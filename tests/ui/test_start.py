"""What is loaded when: neither the first paint nor the start page waits for what it does not need."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.sources import ROOT

SCRIPT = """
import json, sys
from pathlib import Path
from b24desk.__main__ import window
window()
from PySide6.QtWidgets import QApplication
from b24desk.app import Program
from b24desk.storage.paths import Folders
from b24desk.ui.loading import loading

loaded = {}
note = lambda moment: loaded.setdefault(moment, sorted(sys.modules))

def make_ready():
    note("before the desk")
    desk = program.make_ready()
    note("desk")
    return desk

application = QApplication(["b24desk"])
program = Program(application, Folders.under(Path(sys.argv[1])))
program.window.show()
program.window.grab()
note("painted")
while program.reception is None:
    application.processEvents()
note("received")
pieces = []
for _ in loading(make_ready):
    pieces.append(len(sys.modules))
note("settled")
program.desk.open_copy(Path(sys.argv[2]))
note("opened")
program.window.close()
print(json.dumps([loaded, pieces]))
"""
PAPERS = {"reportlab", "pypdf", "pypdfium2", "docx", "openpyxl", "PySide6.QtPrintSupport"}
MODELS = {"pydantic", "tomli", "sqlite3", "nacl", "b24desk.rules", "b24desk.flow"}
SCREENS = {"b24desk.ui.desk", "b24desk.ui.commands", "b24desk.ui.dialogs", "b24desk.ui.pages"}


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, set[str]], list[int]]:
    """The modules at each moment of a start, and how many there were after each piece of the loading."""
    sample = ROOT / "resources" / "samples" / "provincial-domestic.json"
    command = [sys.executable, "-c", SCRIPT, str(tmp_path_factory.mktemp("home")), str(sample)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, text=True)
    loaded, pieces = json.loads(done.stdout.splitlines()[-1])
    return {moment: set(names) for moment, names in loaded.items()}, pieces


Start = tuple[dict[str, set[str]], list[int]]


def test_the_first_paint_waits_for_no_card_of_the_start_page(start: Start) -> None:
    loaded, _ = start
    later = PAPERS | MODELS | SCREENS | {"b24desk.storage.recent", "b24desk.ui.recent_card"}
    assert loaded["painted"] & later == set()


def test_the_start_page_is_filled_and_answers_without_models_and_screens(start: Start) -> None:
    loaded, _ = start
    assert loaded["received"] & (PAPERS | MODELS | SCREENS) == set()


def test_all_of_the_desk_is_loaded_in_pauses_before_it_is_made(start: Start) -> None:
    loaded, _ = start
    late = {name for name in loaded["desk"] - loaded["before the desk"] if name.startswith("b24desk")}
    assert late == set()


def test_the_pages_are_loaded_before_they_are_visited_and_no_papers_are(start: Start) -> None:
    loaded, _ = start
    assert loaded["settled"] >= MODELS | SCREENS
    late = {name for name in loaded["opened"] - loaded["settled"] if name.startswith("b24desk")}
    assert late == set()
    assert loaded["opened"] & PAPERS == set()


def test_no_piece_of_the_loading_is_much_larger_than_another(start: Start) -> None:
    loaded, pieces = start
    before = [len(loaded["received"]), *pieces]
    grown = [after - earlier for earlier, after in zip(before, pieces, strict=False)]
    assert max(grown) <= sum(grown) / 4
