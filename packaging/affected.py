"""Which tests a change could turn since all was green: those that load, at any remove, what has changed.

Imports are read from the sources, those inside functions too. What cannot be traced by them counts for all
that might read it: data for whoever asks for resources, a test that starts processes for the whole program.
"""

import ast
import hashlib
import json
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_RECORD = ".green.json"
_FOR_ALL = ("pyproject.toml", "packaging/requirements.lock", "tests/conftest.py")
_DATA = ("resources/", "translations/")
_DATA_READER = "b24desk/resources.py"
_HOUSE = "tests/house"
"""These read the repository itself, so that any change is theirs."""
_STARTS_PROCESSES = frozenset({"subprocess", "runpy"})

Digests = dict[str, str]


def digests(root: Path) -> Digests:
    """Of every file of the repository, by its path; empty without git, which makes everything changed."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        named = subprocess.run(listing, cwd=root, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    paths = sorted({name for name in named.decode().split("\0") if name and (root / name).is_file()})
    return {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in paths}


def remember(root: Path, green: Digests) -> None:
    """Everything passed with the files as they were then."""
    root.joinpath(_RECORD).write_text(json.dumps(green), "utf-8")


def chosen_tests(root: Path, now: Digests) -> list[str] | None:
    """The test files and folders that a change since the last green run could turn; None for all."""
    green = _last_green(root)
    if not green or not now:
        return None
    changed = {path for path in green.keys() | now.keys() if green.get(path) != now.get(path)}
    if any(_turns_all(path) for path in changed):
        return None
    if not changed:
        return []
    modules = [path for path in now if path.endswith(".py")]
    reached = _reached_from({_stands_for(path) for path in changed}, _importers(root, modules))
    tests = {path for path in reached if _is_test(path) and path in now}
    return sorted({_HOUSE} | tests | set(_below_conftest(reached, now)))


def _last_green(root: Path) -> Digests:
    try:
        read = json.loads(root.joinpath(_RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _stands_for(path: str) -> str:
    return _DATA_READER if path.startswith(_DATA) else path


def _is_test(path: str) -> bool:
    return path.startswith("tests/") and Path(path).name.startswith("test_")


def _turns_all(path: str) -> bool:
    """Also data of the tests: which of them reads it, only a path inside them tells."""
    return path in _FOR_ALL or (path.startswith("tests/") and not path.endswith(".py"))


def _below_conftest(paths: set[str], now: Digests) -> Iterator[str]:
    for path in paths:
        if path.startswith("tests/") and Path(path).name == "conftest.py":
            folder = f"{Path(path).parent.as_posix()}/"
            yield from (test for test in now if test.startswith(folder) and _is_test(test))


def _reached_from(changed: set[str], importers: dict[str, set[str]]) -> set[str]:
    reached, waiting = set(changed), list(changed)
    while waiting:
        for importer in importers.get(waiting.pop(), set()) - reached:
            reached.add(importer)
            waiting.append(importer)
    return reached


def _importers(root: Path, modules: list[str]) -> dict[str, set[str]]:
    """By module, who imports it."""
    importers: dict[str, set[str]] = {}
    for module in modules:
        for imported in _imports(root, module):
            importers.setdefault(imported, set()).add(module)
    return importers


def _imports(root: Path, module: str) -> set[str]:
    """The files that a module imports, each with the packages around it."""
    names = set(_imported_names(ast.parse((root / module).read_bytes())))
    found = {file for name in names for file in _files_of(root, name)}
    if module.startswith("tests/") and names & _STARTS_PROCESSES:
        found |= _whole_program(root)
    return found - {module}


def _imported_names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def _files_of(root: Path, name: str) -> frozenset[str]:
    """Of a dotted name, the module and its packages; those of packaging/ are imported by their bare names."""
    parts = name.split(".")
    found = set()
    for end in range(1, len(parts) + 1):
        stem = "/".join(parts[:end])
        candidates = (f"{stem}.py", f"{stem}/__init__.py", f"packaging/{stem}.py")
        found |= {candidate for candidate in candidates if (root / candidate).is_file()}
    return frozenset(found)


@cache
def _whole_program(root: Path) -> frozenset[str]:
    return frozenset(path.relative_to(root).as_posix() for path in root.joinpath("b24desk").rglob("*.py"))
