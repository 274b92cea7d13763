"""A change must reach every test that it could turn; one that it cannot turn may stay away."""

import subprocess
from pathlib import Path

import pytest

from affected import chosen_tests, digests, remember

FILES = {
    "b24desk/__init__.py": "",
    "b24desk/__main__.py": "def main():\n    from b24desk import window\n",
    "b24desk/resources.py": "",
    "b24desk/domain.py": "",
    "b24desk/rules.py": "from b24desk import domain, resources\n",
    "b24desk/window.py": "import b24desk.rules\n",
    "packaging/system.py": "",
    "resources/rules.toml": "",
    "tests/conftest.py": "",
    "tests/clock.py": "",
    "tests/corpus.json": "",
    "tests/house/test_repository.py": "",
    "tests/test_domain.py": "from b24desk.domain import Project\n",
    "tests/test_rules.py": "from b24desk.rules import judge\nfrom tests.clock import now\n",
    "tests/test_system.py": "import system\n",
    "tests/test_starting.py": "import subprocess\n",
    "tests/window/conftest.py": "from b24desk.window import Window\n",
    "tests/window/test_pages.py": "",
    "README.md": "",
    "pyproject.toml": "",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    tmp_path.joinpath(".gitignore").write_text(".green.json\n", "utf-8")
    remember(tmp_path, digests(tmp_path))
    return tmp_path


def reached(repository: Path, *changed: str) -> list[str] | None:
    for name in changed:
        with repository.joinpath(name).open("a", encoding="utf-8") as file:
            file.write("# changed\n")
    return chosen_tests(repository, digests(repository))


def test_nothing_changed_needs_no_test(repository: Path) -> None:
    assert reached(repository) == []


def test_without_a_green_run_every_test_runs(repository: Path) -> None:
    repository.joinpath(".green.json").unlink()
    assert reached(repository) is None


def test_a_damaged_record_counts_as_none(repository: Path) -> None:
    repository.joinpath(".green.json").write_text("{", "utf-8")
    assert reached(repository) is None


@pytest.mark.parametrize("name", ["pyproject.toml", "tests/conftest.py", "tests/corpus.json"])
def test_what_no_import_tells_runs_every_test(repository: Path, name: str) -> None:
    assert reached(repository, name) is None


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("README.md", set()),
        ("tests/test_domain.py", {"tests/test_domain.py"}),
        ("tests/clock.py", {"tests/test_rules.py"}),
        ("packaging/system.py", {"tests/test_system.py"}),
        ("b24desk/__main__.py", {"tests/test_starting.py"}),
        ("b24desk/window.py", {"tests/test_starting.py", "tests/window/test_pages.py"}),
        ("b24desk/rules.py", {"tests/test_rules.py", "tests/test_starting.py", "tests/window/test_pages.py"}),
        (
            "resources/rules.toml",
            {"tests/test_rules.py", "tests/test_starting.py", "tests/window/test_pages.py"},
        ),
    ],
)
def test_a_change_reaches_what_loads_it_at_any_remove(
    repository: Path, changed: str, expected: set[str]
) -> None:
    assert set(reached(repository, changed) or ()) == {"tests/house", *expected}


def test_a_package_that_everything_lies_in_reaches_everything_below(repository: Path) -> None:
    found = reached(repository, "b24desk/__init__.py")
    assert found is not None
    assert {"tests/test_domain.py", "tests/test_rules.py", "tests/window/test_pages.py"} <= set(found)


def test_a_test_that_is_gone_is_not_asked_for(repository: Path) -> None:
    repository.joinpath("tests/test_domain.py").unlink()
    assert reached(repository) == ["tests/house"]


def test_outside_git_every_test_runs(repository: Path, tmp_path: Path) -> None:
    for part in sorted(tmp_path.joinpath(".git").rglob("*"), reverse=True):
        part.rmdir() if part.is_dir() else part.unlink()
    tmp_path.joinpath(".git").rmdir()
    assert chosen_tests(repository, digests(repository)) is None
