"""What must not be written down anywhere, and what the lock file must say."""

import re
import tomllib

from tests.house.sources import PACKAGE, ROOT, text_files

# Spelt in pieces, so that this file does not find itself.
NOWHERE = {
    "a path of somebody's machine": "/wo" + "rk/|/ro" + "ot/|/ho" + "me/[a-z]|/t" + "mp/",
    "a path outside the repository": r"\.\./" + "shared",
    "a package index": "--index" + "-url|py" + r"pi\.|files\.python" + "hosted",
    "the guides' garbled sum": "654" + r"\.38",
    "unfinished work": r"\b(?:TO" + "DO|FIX" + "ME|X" + r"XX)\b",
}
ADDRESS = re.compile("https?:" + "//")
LOCK = ROOT / "packaging" / "requirements.lock"


def test_nothing_is_written_down_that_does_not_belong_here() -> None:
    found = []
    for path in text_files():
        text = path.read_text("utf-8")
        name = path.relative_to(ROOT).as_posix()
        found += [f"{name}: {what}" for what, pattern in NOWHERE.items() if re.search(pattern, text)]
    assert found == []


def test_the_scan_reads_every_kind_of_file() -> None:
    assert {path.suffix for path in text_files()} >= {".py", ".toml", ".md", ".lock"}


def test_addresses_stand_in_the_rulebook_and_never_in_the_program() -> None:
    assert [path.name for path in PACKAGE.rglob("*.py") if ADDRESS.search(path.read_text("utf-8"))] == []


def test_every_locked_package_has_an_exact_version_and_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.read_text("utf-8").strip())
    pinned = re.compile(r"[\w.-]+==[\w.]+( ; [^\\]+)? \\(\n +--hash=sha256:[0-9a-f]{64}( \\)?)+")
    assert [entry for entry in entries if not pinned.fullmatch(entry)] == []


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    wanted = list(project["project"]["dependencies"])
    for group in ("test", "check", "build"):
        wanted += project["dependency-groups"][group]
    names = {re.split(r"[\[=<>;! ]", requirement)[0].lower() for requirement in wanted}
    locked = set(re.findall(r"^([\w.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE))
    assert names - locked == set()


def test_the_lock_file_names_no_host() -> None:
    assert not ADDRESS.search(LOCK.read_text("utf-8"))
