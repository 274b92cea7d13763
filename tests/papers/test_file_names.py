"""Papers get names that every system takes, and are written whole even where Windows holds things up."""

import os
import sys
import threading
from pathlib import Path

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.papers.file_names import file_name, write_whole

on_windows = pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps others off an open file")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("CON", "_CON.pdf"),
        ("nul", "_nul.pdf"),
        ("COM1", "_COM1.pdf"),
        ("LPT²", "_LPT².pdf"),
        ("aux.2026", "_aux.2026.pdf"),
        ("CONTROL", "CONTROL.pdf"),
        ("COM10", "COM10.pdf"),
        ("武汉云呼. ", "武汉云呼.pdf"),
        ("a<b>:c?", "a b c.pdf"),
    ],
)
def test_a_name_is_one_that_windows_takes(part: str, expected: str) -> None:
    assert file_name(part, extension=".pdf") == expected


def test_a_device_name_within_a_longer_one_may_stay() -> None:
    assert file_name("B24", "CON", extension=".pdf") == "B24-CON.pdf"


def test_a_paper_is_written_into_a_folder_far_down(tmp_path: Path) -> None:
    """More than 260 characters, which Windows refuses unless it is asked in another way."""
    folder = tmp_path.joinpath(*(f"资料（新）[{number}]" + "x" * 40 for number in range(6)))
    path = folder / "清单.pdf"
    assert len(str(path)) > 300
    write_whole(path, b"%PDF first")
    write_whole(path, b"%PDF second")
    reachable = Path(f"\\\\?\\{path}") if os.name == "nt" else path
    assert reachable.read_bytes() == b"%PDF second"
    assert [place.name for place in reachable.parent.iterdir()] == ["清单.pdf"]


@on_windows
def test_a_paper_that_is_open_in_a_viewer_is_in_use_and_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    path.write_bytes(b"%PDF old")
    with path.open("rb"), pytest.raises(B24Error) as refused:
        write_whole(path, b"%PDF new")
    assert refused.value.code is ErrorCode.FILE_IN_USE
    assert path.read_bytes() == b"%PDF old"
    assert [place.name for place in tmp_path.iterdir()] == ["清单.pdf"]


@on_windows
def test_a_scanner_that_looks_and_goes_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    path.write_bytes(b"%PDF old")
    scanner = path.open("rb")
    leaving = threading.Timer(0.3, scanner.close)
    leaving.start()
    write_whole(path, b"%PDF new")
    leaving.join()
    assert path.read_bytes() == b"%PDF new"
