"""What is loaded when, shown by starting Python anew; lint-imports reads the sources for the same."""

import subprocess
import sys

from tests.house.sources import ROOT, modules

QT_MAY_LOAD = ("ui/", "app.py", "__main__.py")


def _names_below_the_window() -> list[str]:
    files = [module.name for module in modules() if not module.name.startswith(QT_MAY_LOAD)]
    dotted = [
        name.removesuffix(".py").removesuffix("__init__").rstrip("/").replace("/", ".") for name in files
    ]
    return [f"b24desk.{name}" for name in dotted if name]


def _loaded_after(imports: list[str]) -> set[str]:
    script = "".join(f"import {name}\n" for name in imports) + "import sys\nprint(*sys.modules, sep='\\n')"
    command = [sys.executable, "-c", script]
    return set(subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split())


def test_everything_below_the_window_leaves_qt_unloaded() -> None:
    loaded = _loaded_after(_names_below_the_window())
    assert "b24desk.papers" in loaded
    assert {name for name in loaded if name.startswith(("PySide6", "shiboken6"))} == set()


def test_the_law_is_read_without_any_library_but_pydantic() -> None:
    loaded = _loaded_after(["b24desk.domain", "b24desk.rules"])
    assert loaded & {"reportlab", "PIL", "platformdirs", "pypdfium2", "PySide6"} == set()


def test_the_menu_needs_nothing_but_python() -> None:
    """A newcomer has no library yet: -S hides those of this environment."""
    command = [sys.executable, "-E", "-S", str(ROOT / "packaging" / "dev.py"), "--help"]
    help_text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    offered = {"run", "test", "check", "translate", "build", "bench"}
    assert offered <= set(help_text.split())
