"""What Windows shows about the program."""

import ast

from windows.version import version_resource

WRITTEN = version_resource("1.2.3")


def test_it_is_one_expression_of_pyinstallers_own_names() -> None:
    called = {
        node.func.id
        for node in ast.walk(ast.parse(WRITTEN, mode="eval"))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called == {
        "FixedFileInfo",
        "StringFileInfo",
        "StringStruct",
        "StringTable",
        "VSVersionInfo",
        "VarFileInfo",
        "VarStruct",
    }


def test_the_version_stands_in_it_as_numbers_and_as_text() -> None:
    assert "filevers=(1, 2, 3, 0)" in WRITTEN
    assert WRITTEN.count("StringStruct('ProductVersion', '1.2.3')") == 2


def test_it_speaks_chinese_and_english() -> None:
    assert "呼叫中心业务许可申请" in WRITTEN
    assert "call centre licence application" in WRITTEN
    assert "'Translation', [2052, 1200, 1033, 1200]" in WRITTEN
