"""What is loaded when: the first paint waits for nothing that it does not need."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT

SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from b24desk.app import Program
from b24desk.storage.paths import Folders

watched = ("pydantic", "reportlab", "pypdfium2", "PySide6.QtPrintSupport", "b24desk.rules.loader")
loaded = lambda: [name for name in watched if name in sys.modules]
application = QApplication(["b24desk"])
program = Program(application, Folders.under(Path(sys.argv[1])))
program.window.show()
program.window.grab()
painted = loaded()
desk = program.make_ready()
ready = loaded()
desk.open_copy(Path(sys.argv[2]))
opened = loaded()
program.window.close()
print(json.dumps([painted, ready, opened]))
"""


def test_models_come_after_the_first_paint_and_papers_with_the_first_paper(tmp_path: Path) -> None:
    sample = ROOT / "resources" / "samples" / "provincial-domestic.json"
    command = [sys.executable, "-c", SCRIPT, str(tmp_path), str(sample)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, text=True)
    painted, ready, opened = json.loads(done.stdout.splitlines()[-1])
    assert painted == []
    assert "pydantic" in ready
    assert {"reportlab", "pypdfium2", "PySide6.QtPrintSupport"} & {*ready, *opened} == set()
