"""Files made to do harm are refused within a fixed amount of memory and of work."""

import subprocess
import sys
from pathlib import Path

import pytest

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import decode, read_document, read_manifest
from tests.storage.hostile import HOSTILE, PROJECT, whole

_MEMORY = 640
"""Megabytes that a whole process may map while it refuses, its libraries included."""
_WORK = 60
"""Seconds of a processor for all of them together; one that ran on would be ended by the system."""
_READER = """
import resource, sys
from pathlib import Path
from b24desk.errors import B24Error
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import read_document

memory, work = int(sys.argv[2]) << 20, int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
resource.setrlimit(resource.RLIMIT_CPU, (work, work))
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        read_document(path, AttachmentFolder(path.parent.parent / "taken in"))
        print("read", path.name, flush=True)
    except B24Error as error:
        print(error.code, path.name, flush=True)
"""
REFUSALS = (ErrorCode.FILE_DAMAGED, ErrorCode.NOT_A_PROJECT)


def test_the_file_that_they_are_made_from_is_read() -> None:
    assert decode(whole()).project == PROJECT


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of a process to set")
def test_each_is_refused_within_fixed_memory_and_work(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for name, made in HOSTILE.items():
        (folder / name).write_bytes(made())
    (folder / "0 honest").write_bytes(whole())
    with (folder / "a file of two gigabytes of nothing").open("wb") as file:
        file.truncate(2**31)
    command = [sys.executable, "-c", _READER, str(folder), str(_MEMORY), str(_WORK)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    said = {line.split(" ", 1)[1]: line.split(" ", 1)[0] for line in run.stdout.splitlines()}
    assert said.pop("0 honest") == "read"
    assert set(said) == {*HOSTILE, "a file of two gigabytes of nothing"}
    assert set(said.values()) <= set(map(str, REFUSALS))


@pytest.mark.parametrize("name", [name for name in HOSTILE if "million" not in name])
def test_nothing_is_written_anywhere_but_under_a_digest(name: str, tmp_path: Path) -> None:
    path = tmp_path / "in" / "hostile.b24"
    path.parent.mkdir()
    path.write_bytes(HOSTILE[name]())
    folder = AttachmentFolder(tmp_path / "work")
    with pytest.raises(B24Error) as caught:
        read_document(path, folder)
    assert caught.value.code in REFUSALS
    assert {place.name for place in tmp_path.iterdir()} <= {"in", "work"}
    names = [place.name for place in folder.folder.iterdir()] if folder.folder.exists() else []
    assert all(len(name) == 68 and name.startswith("att-") for name in names)


@pytest.mark.parametrize("name", ["a huge manifest", "a manifest of many keys", "a deep manifest"])
def test_a_glance_at_the_manifest_is_bounded_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.b24"
    path.write_bytes(HOSTILE[name]())
    with pytest.raises(B24Error) as caught:
        read_manifest(path)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
