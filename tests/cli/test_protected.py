"""Protected projects on the command line: the password comes from the environment or the terminal."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from b24desk.cli.passwords import CODE_VARIABLE, PASSWORD_VARIABLE
from b24desk.storage.document import Content, read_document, write_document
from tests.cli.typed import Typist
from tests.storage.sealing.sealed import CODE, PASSWORD, RING

COMMANDS = ("dump", "assess", "verify", "export")


@pytest.fixture(autouse=True)
def _nothing_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE, raising=False)
    monkeypatch.delenv(CODE_VARIABLE, raising=False)


@pytest.fixture
def protected(project: Path) -> Path:
    document = read_document(project)
    content = Content(document.project, document.rulebook, ring=RING)
    write_document(project, content, UUID(int=2), document.manifest.lineage)
    return project


def words_for(command: str, path: Path) -> list[object]:
    more = ["--out", path.parent / "papers", "--only", "letter"] if command == "export" else []
    return [command, path, "--language", "en", *more]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_password_in_the_environment_opens_it(
    typed: Typist, protected: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD.typed)
    before = hashlib.sha256(protected.read_bytes()).digest()
    seen = typed(*words_for(command, protected))
    assert (seen.code, seen.errors) == (0, "")
    assert seen.output
    assert hashlib.sha256(protected.read_bytes()).digest() == before


def test_a_recovery_code_in_the_environment_opens_it(
    typed: Typist, protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CODE_VARIABLE, CODE.printed.lower())
    assert json.loads(typed("dump", protected).output)["title"] == "云鹭"


@pytest.mark.parametrize("command", COMMANDS)
def test_without_one_it_says_where_to_put_it(typed: Typist, protected: Path, command: str) -> None:
    seen = typed(*words_for(command, protected))
    assert (seen.code, seen.output) == (2, "")
    assert seen.error.startswith(f'"{protected}" is protected.')
    assert PASSWORD_VARIABLE in seen.error


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_one_gives_2_and_is_not_repeated(
    typed: Typist, protected: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "tr0ub4dor&3")
    seen = typed(*words_for(command, protected))
    assert (seen.code, seen.output) == (2, "")
    assert seen.error.startswith("This password does not open")
    assert "tr0ub4dor" not in seen.errors


def test_a_mistyped_code_is_told_from_a_wrong_one(
    typed: Typist, protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CODE_VARIABLE, CODE.printed[:-1])
    seen = typed("dump", protected, "--language", "zh")
    assert (seen.code, seen.error) == (2, "恢复码有误，应为六组、每组五个字符。对照纸面重新输入")


@pytest.mark.parametrize(
    ("lost", "words"), [(1, "is cut off"), (None, "no longer holds what was written")], ids=["cut", "flipped"]
)
def test_a_damaged_one_gives_3(
    typed: Typist, protected: Path, lost: int | None, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD.typed)
    raw = protected.read_bytes()
    protected.write_bytes(raw[:-lost] if lost else raw[:-20] + bytes([raw[-20] ^ 1]) + raw[-19:])
    seen = typed("verify", protected, "--language", "en")
    assert seen.code == 3
    assert words in seen.error


def test_a_password_as_an_argument_is_not_known(typed: Typist, protected: Path) -> None:
    assert typed("dump", protected, "--password", PASSWORD.typed).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal to sit at")
@pytest.mark.parametrize("line", [PASSWORD.typed, CODE.printed], ids=["password", "recovery code"])
def test_at_a_terminal_it_asks_and_shows_nothing_of_the_answer(protected: Path, line: str) -> None:
    terminal = Path(__file__).with_name("terminal.py")
    command = [sys.executable, "-m", "b24desk", "verify", str(protected), "--language", "en"]
    seen = subprocess.run(
        [sys.executable, str(terminal), "Password or recovery code", line, *command],
        capture_output=True,
        check=False,
        timeout=60,
    )
    shown = seen.stdout.decode("utf-8")
    assert (seen.returncode, seen.stderr) == (0, b"")
    assert "is whole" in shown
    assert line not in shown
