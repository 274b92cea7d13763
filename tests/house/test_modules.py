"""Size, names and docstrings of the modules."""

import ast

from tests.house.sources import ROOT, Module, each_module, modules

LONGEST = 250

EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "common",
    "misc",
    "shared",
    "core",
}
AMERICAN = {"license": "licence", "center": "centre", "organization": "organisation", "color": "colour"}


def test_the_scan_sees_the_whole_package() -> None:
    assert {module.name for module in modules()} >= {"errors.py", "resources.py", "domain/text.py"}


def test_packaging_stays_a_plain_folder() -> None:
    assert not ROOT.joinpath("packaging", "__init__.py").exists()


@each_module
def test_a_module_is_short(module: Module) -> None:
    assert module.lines <= LONGEST


@each_module
def test_a_module_says_by_its_name_what_it_owns(module: Module) -> None:
    words = {word for part in module.name.removesuffix(".py").split("/") for word in part.split("_")}
    assert words & EMPTY_NAMES == set()


@each_module
def test_names_are_spelt_the_british_way(module: Module) -> None:
    defined = {
        node.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    defined |= {node.arg for node in ast.walk(module.tree) if isinstance(node, ast.arg)}
    assert {name for name in defined if any(word in name.lower() for word in AMERICAN)} == set()


@each_module
def test_a_module_holds_no_mutable_state(module: Module) -> None:
    holders = [node for node in module.tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    mutable = [ast.unparse(node) for node in holders if isinstance(node.value, ast.List | ast.Set)]
    assert mutable == []
