"""The project's own files as the house tests read them."""

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "b24desk"
_TEXT = {".py", ".toml", ".md", ".ts", ".spec", ".lock", ".json", ".txt", ".iss", ".sh", ".plist", ""}
_TOP_FOLDERS = (".ci", "b24desk", "packaging", "resources", "tests", "translations")


class Module(NamedTuple):
    path: Path
    tree: ast.Module
    lines: int

    @property
    def name(self) -> str:
        """Its path below the package, with slashes on every system."""
        return self.path.relative_to(PACKAGE).as_posix()


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package."""
    return tuple(_parsed(path) for path in sorted(PACKAGE.rglob("*.py")))


def each_module(holds: Callable[[Module], None]) -> Callable[[], None]:
    """One test of all modules, naming those that fail: thousands would take longer to set up than to run."""

    def test() -> None:
        failures = [failure for module in modules() for failure in _failures(holds, module)]
        if failures:
            pytest.fail("\n".join(failures))

    test.__name__, test.__doc__ = holds.__name__, holds.__doc__
    return test


def _failures(holds: Callable[[Module], None], module: Module) -> Iterator[str]:
    try:
        holds(module)
    except AssertionError as failure:
        yield f"{module.name}: {failure}"


def _parsed(path: Path) -> Module:
    text = path.read_text("utf-8")
    return Module(path, ast.parse(text), len(text.splitlines()))


def text_files() -> Iterator[Path]:
    """Every file of the repository that a person can read."""
    top = (path for path in ROOT.iterdir() if path.is_file() and path.name != ".git")
    yield from (path for path in top if path.suffix in _TEXT)
    for folder in _TOP_FOLDERS:
        for path in ROOT.joinpath(folder).rglob("*"):
            if path.is_file() and path.suffix in _TEXT and "__pycache__" not in path.parts:
                yield path


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the dotted name it is made by; a call on an expression has the name's end only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(node: ast.expr) -> str:
    match node:
        case ast.Name(name):
            return name
        case ast.Attribute(value, name):
            return f"{dotted(value)}.{name}"
        case _:
            return ""
