"""Calls that have one home, or none."""

import ast

from tests.house.sources import Module, calls, each_module

CLOCK = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "datetime.datetime.now",
    "datetime.date.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "QDate.currentDate",
    "QDateTime.currentDateTime",
    "QTime.currentTime",
}
WHERE_THE_CLOCK_IS_READ = {"__main__.py", "app.py", "cli/main.py"}
"""Everything below takes the day, or the moment, as an argument."""

WHERE_EVERYTHING_IS_CAUGHT = {"ui/excepthook.py", "ui/jobs.py"}

NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
}


@each_module
def test_the_clock_is_read_at_the_top_only(module: Module) -> None:
    if module.name not in WHERE_THE_CLOCK_IS_READ:
        assert [name for name, _ in calls(module.tree) if name in CLOCK] == []


@each_module
def test_words_for_translation_are_literals(module: Module) -> None:
    """A built string is collected with its braces and never found again at run time."""
    built = []
    for name, call in calls(module.tree):
        last = name.rpartition(".")[2]
        if last == "translate" and len(call.args) < 2:  # a table of characters, not Qt's context and source
            continue
        if last in {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"} and call.args:
            literals = call.args[:1] if last in {"tr", "QT_TR_NOOP"} else call.args[:2]
            built += [ast.unparse(call) for text in literals if not _is_literal(text)]
    assert built == []


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@each_module
def test_nothing_is_drawn_as_markup(module: Module) -> None:
    """ReportLab's Paragraph reads tags in what the user typed; the papers have their own text layer."""
    assert {
        name for name in _imported(module) if name.startswith("reportlab") and "aragraph" in name
    } == set()


@each_module
def test_everything_is_caught_in_two_places_only(module: Module) -> None:
    if module.name in WHERE_EVERYTHING_IS_CAUGHT:
        return
    handlers = [node for node in ast.walk(module.tree) if isinstance(node, ast.ExceptHandler)]
    broad = [ast.unparse(node) for node in handlers if _is_broad(node.type)]
    suppressed = [
        ast.unparse(call)
        for name, call in calls(module.tree)
        if name.endswith("suppress") and any(_is_broad(argument) for argument in call.args)
    ]
    assert broad + suppressed == []


def _is_broad(caught: ast.expr | None) -> bool:
    match caught:
        case None | ast.Name("Exception" | "BaseException"):
            return True
        case ast.Tuple(elements):
            return any(_is_broad(element) for element in elements)
        case _:
            return False


@each_module
def test_nothing_reaches_for_the_network(module: Module) -> None:
    assert {name for name in _imported(module) if _is_network(name)} == set()


def _imported(module: Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def _is_network(name: str) -> bool:
    return any(name == forbidden or name.startswith(f"{forbidden}.") for forbidden in NETWORK)
