"""The entry in a Linux desktop's menu, put there and taken away by the script that users start."""

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from environment import ROOT
from linux.menu import put_beside

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script for Linux desktops")

_FOLDERS = ("b24desk", "B24 资料（新）[1]", 'a $HOME `id` "quoted" back\\slash 100% it\'s')


@pytest.fixture(params=_FOLDERS)
def bundle(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder such as a user has unpacked, with a program that writes down what it is started with."""
    folder = tmp_path / str(request.param)
    icon = folder / "_internal" / "resources" / "icons" / "b24desk.svg"
    icon.parent.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "b24desk.svg", icon)
    program = folder / "b24desk"
    program.write_text('#!/bin/sh\nprintf \'%s\\n\' "$@" >"$(dirname "$0")/started"\n', "utf-8")
    program.chmod(0o755)
    put_beside(folder)
    return folder


def _install(bundle: Path, home: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    variables = {name: value for name, value in os.environ.items() if name != "XDG_DATA_HOME"}
    return subprocess.run(
        [bundle / "install.sh", *words], env=variables | {"HOME": str(home)}, check=False, capture_output=True
    )


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _entry(home: Path) -> dict[str, str]:
    lines = (home / ".local/share/applications/b24desk.desktop").read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines[1:])


def _started_by(entry: dict[str, str], file: str) -> list[str]:
    """What a desktop starts, read as the specification of desktop entries has it."""
    value = entry["Exec"].replace("\\\\", "\\")
    quoted, rest = re.fullmatch(r'"((?:[^"\\]|\\.)*)"(.*)', value, re.DOTALL).groups()  # type: ignore[union-attr]  # a failure is one
    program = re.sub(r"\\(.)", r"\1", quoted)
    return [word.replace("%%", "%") if word != "%f" else file for word in (program, *rest.split())]


def test_a_double_click_starts_the_program_where_it_lies(bundle: Path, tmp_path: Path) -> None:
    home = tmp_path / "张三"
    assert _install(bundle, home).returncode == 0
    subprocess.run(_started_by(_entry(home), "许可 申请.b24"), check=True)
    assert (bundle / "started").read_text("utf-8") == "许可 申请.b24\n"


def test_the_entry_claims_the_files_that_the_file_type_names(bundle: Path, tmp_path: Path) -> None:
    assert _install(bundle, tmp_path / "home").returncode == 0
    data = tmp_path / "home/.local/share"
    declared = (data / "mime/packages/b24desk.xml").read_text("utf-8")
    file_type = _entry(tmp_path / "home")["MimeType"].removesuffix(";")
    assert f'<mime-type type="{file_type}">' in declared
    assert re.findall(r'<glob pattern="(.*?)"/>', declared) == ["*.b24"]
    assert (data / "icons/hicolor/scalable/apps/b24desk.svg").is_file()


def test_installing_twice_is_as_once_and_removing_leaves_nothing_of_it(bundle: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert _install(bundle, home).returncode == 0
    once = _files(home)
    assert _install(bundle, home).returncode == 0
    assert _files(home) == once
    assert _install(bundle, home, "--remove").returncode == 0
    assert not [name for name in _files(home) if "b24" in name]


def test_an_unknown_word_changes_nothing(bundle: Path, tmp_path: Path) -> None:
    done = _install(bundle, tmp_path / "home", "--everything")
    assert (done.returncode, b"--remove" in done.stderr) == (2, True)
    assert not (tmp_path / "home").exists()


def test_the_script_can_be_started_and_every_text_stands_in_both_languages(bundle: Path) -> None:
    assert (bundle / "install.sh").stat().st_mode & stat.S_IXUSR
    lines = (bundle / "share" / "b24desk.desktop").read_text("utf-8").splitlines()
    said = {line.partition("=")[0] for line in lines}
    for name in ("GenericName", "Comment"):
        assert {name, f"{name}[zh_CN]"} <= said
