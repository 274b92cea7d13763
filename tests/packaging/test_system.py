"""What dev.py does about missing system libraries."""

import os
import sys
from pathlib import Path

import pytest

from system import Need, provide

IS_ROOT = sys.platform == "linux" and os.geteuid() == 0
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the others bring everything")


def need(marker: Path) -> Need:
    return Need("libexample", marker.exists, "libexample0")


def put_apt_get(folder: Path, script: str) -> None:
    """A package manager that does what the script says."""
    program = folder / "apt-get"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)


def test_nothing_is_asked_for_when_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    present = tmp_path / "present"
    present.touch()
    provide((need(present),))
    assert capfd.readouterr().out == ""


def test_without_a_known_package_manager_the_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="libexample"):
        provide((need(tmp_path / "absent"),))


@pytest.mark.skipif(not IS_ROOT, reason="only root installs")
def test_root_has_the_missing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marker = tmp_path / "installed"
    put_apt_get(tmp_path, f'case "$*" in *libexample0*) : > "{marker}";; esac')
    monkeypatch.setenv("PATH", str(tmp_path))
    provide((need(marker),))
    assert marker.exists()


@pytest.mark.skipif(not IS_ROOT, reason="only root installs")
def test_an_installation_that_changed_nothing_is_said_to_have_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_apt_get(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="Still missing"):
        provide((need(tmp_path / "absent"),))


@pytest.mark.skipif(IS_ROOT, reason="root is not asked")
def test_everyone_else_is_given_the_one_command_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_apt_get(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match=r"sudo apt-get install .*libexample0"):
        provide((need(tmp_path / "absent"),))


def test_what_is_optional_is_never_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    provide((need(tmp_path / "absent")._replace(optional=True),))
    assert capfd.readouterr().out == ""


@pytest.mark.skipif(not IS_ROOT, reason="only root installs")
def test_an_optional_tool_that_cannot_be_installed_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    put_apt_get(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    provide((need(tmp_path / "absent")._replace(optional=True),))
    assert "libexample" in capfd.readouterr().out
