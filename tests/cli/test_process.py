"""The commands as processes: streams, encodings and exit codes as a shell sees them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "b24desk"]
FULL = Path("/dev/full")


def ran(*words: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [*COMMAND, *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


def test_json_is_utf_8_whatever_the_console_is(facts: Path) -> None:
    seen = ran("assess", facts, "--json", PYTHONIOENCODING="gbk", PYTHONUTF8="0", LC_ALL="C")
    assert (seen.returncode, seen.stderr) == (0, b"")
    assert json.loads(seen.stdout.decode("utf-8"))["project"]["title"] == "云鹭"


def test_a_chinese_error_reaches_a_console_that_knows_no_chinese(tmp_path: Path) -> None:
    missing = tmp_path / "无.b24"
    seen = ran("dump", missing, "--language", "zh", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert seen.returncode == 2
    assert seen.stderr.decode("utf-8") == f"b24desk: 找不到“{missing}”。核对路径\n"


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line_and_4() -> None:
    with FULL.open("wb") as full:
        seen = subprocess.run([*COMMAND, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert seen.returncode == 4
    assert len(seen.stderr.splitlines()) == 1


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    with subprocess.Popen([*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes streams another way there")
def test_missing_streams_are_no_error() -> None:
    line = f"exec '{sys.executable}' -m b24desk --version >&- 2>&-"
    assert subprocess.run(["sh", "-c", line], check=False).returncode == 0


def succeeds(program: str) -> bool:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_command_loads_neither_the_window_nor_anything_of_qt() -> None:
    assert succeeds(
        "import sys; from b24desk.__main__ import main\n"
        "code = main(['rules'])\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'b24desk.ui'))]\n"
        "sys.exit(code)"
    )


def test_asking_for_the_window_waits_for_none_of_the_commands() -> None:
    assert succeeds(
        "import sys; import b24desk.__main__\n"
        "late = ('pydantic', 'reportlab', 'b24desk.rules', 'b24desk.storage', 'b24desk.papers')\n"
        "assert not [name for name in sys.modules if name.startswith(late)]\n"
    )


def test_the_self_test_opens_a_window_and_passes() -> None:
    seen = ran("--selftest", QT_QPA_PLATFORM="offscreen")
    assert (seen.returncode, seen.stderr) == (0, b"")
    assert seen.stdout.decode("utf-8").splitlines()[-1] == "passed"
