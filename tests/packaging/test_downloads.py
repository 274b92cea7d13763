"""What users download, as far as it can be made here; the workflow does the rest on each system."""

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

import downloads
from environment import version
from tests.house.sources import ROOT
from windows.native import without_caches

CHANGES = f"""# Changelog

## [Unreleased]

- Later.

## [{version()}] - 2026-01-02

- New.

## [0.0.1]

- Old.
"""


def test_the_notes_of_a_release_are_what_changed_in_it_and_nothing_else() -> None:
    assert downloads.notes(f"v{version()}", CHANGES) == "- New."


def test_a_tag_that_names_another_version_stops_the_release() -> None:
    with pytest.raises(SystemExit, match="v9"):
        downloads.notes("v9.9.9", CHANGES)


def test_a_version_without_its_changes_stops_the_release() -> None:
    with pytest.raises(SystemExit, match=r"CHANGELOG\.md"):
        downloads.notes(f"v{version()}", "# Changelog\n\n## [Unreleased]\n\n- Later.\n")


def test_the_archive_holds_one_folder_its_links_and_nobodys_name(tmp_path: Path) -> None:
    bundle = tmp_path / "b24desk"
    bundle.mkdir()
    program = bundle / "b24desk"
    program.write_bytes(b"program")
    program.chmod(0o755)
    downloads.pack(bundle, tmp_path / "packed.tar.xz")
    with tarfile.open(tmp_path / "packed.tar.xz") as packed:
        entries = packed.getmembers()
        packed.extractall(tmp_path / "out", filter="data")
    assert {entry.name.partition("/")[0] for entry in entries} == {"b24desk"}
    assert {(entry.uid, entry.gid, entry.uname, entry.gname) for entry in entries} == {(0, 0, "", "")}
    assert (tmp_path / "out" / "b24desk" / "b24desk").read_bytes() == b"program"


def test_it_runs_before_any_library_is_installed() -> None:
    """The workflow starts it with the bare Python of the system."""
    command = [sys.executable, "-I", "-S", "-c", "import sys; sys.path[:0] = ['packaging']; import downloads"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def test_what_explorer_notes_of_any_program_is_no_trace_of_the_installation() -> None:
    own = "HKEY_CURRENT_USER\\Software\\Classes\\.b24\n    (Default)    REG_SZ    b24desk.application"
    cache = "HKEY_CURRENT_USER\\Software\\Classes\\Local Settings\\MuiCache\n    x    REG_SZ    b24desk.exe"
    assert without_caches(f"\n{cache}\n\n{own}\n\n{cache}\n") == own
