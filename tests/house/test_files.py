"""What touches files has few homes: a project file is only moved into place, a store is only SQLite's."""

import ast

from tests.house.sources import Module, calls, each_module

WHERE_FILES_ARE_WRITTEN = {"storage/temporary.py"}
"""Beside their place, flushed and read back."""
WHERE_PROCESSES_TALK = {
    "storage/first_start.py",
    "storage/inspection/binding.py",
    "storage/inspection/child.py",
    "storage/inspection/process.py",
    "storage/inspection/volume.py",
}
"""By files that go when they have been read: nothing in them has to outlast anything."""
WHERE_FILES_ARE_MOVED = {"storage/moving.py", "storage/settings.py", "storage/working/place.py"}
"""Over others in one; what the others move is damaged, or a whole folder, and goes out of the way."""
WHERE_SQLITE_IS_USED = {"storage/working/database.py", "storage/working/schema.py", "storage/listing.py"}
STORES = ("storage/working/", "storage/resume.py", "storage/workspace.py", "storage/recovery.py")
_WRITING = {"write_bytes", "write_text", "fdopen", "copyfile", "copyfileobj", "copy2", "copytree"}
_MOVING = {"os.rename", "os.replace", "shutil.move", "Path.rename"}


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _mode(call: ast.Call) -> str:
    """The mode that a file is opened with, where the call says so."""
    given = [*call.args, *(word.value for word in call.keywords if word.arg == "mode")]
    texts = [part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return "".join(text for text in texts if len(text) <= 3)


@each_module
def test_files_are_written_in_one_place(module: Module) -> None:
    if module.name in WHERE_FILES_ARE_WRITTEN | WHERE_PROCESSES_TALK:
        return
    written = [ast.unparse(call) for name, call in calls(module.tree) if _last(name) in _WRITING]
    opened = [
        ast.unparse(call)
        for name, call in calls(module.tree)
        if _last(name) == "open" and set(_mode(call)) & set("wax+")
    ]
    assert written + opened == []


@each_module
def test_files_are_moved_over_others_in_one_place(module: Module) -> None:
    if module.name in WHERE_FILES_ARE_MOVED:
        return
    moved = [
        ast.unparse(call)
        for name, call in calls(module.tree)
        if name in _MOVING
        or (_last(name) in ("replace", "rename") and "reachable(" in ast.unparse(call.func))
    ]
    assert moved == []


@each_module
def test_databases_are_opened_in_two_places(module: Module) -> None:
    imports = [node for node in ast.walk(module.tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    uses = any("sqlite3" in ast.unparse(node) for node in imports)
    assert uses is (module.name in WHERE_SQLITE_IS_USED)


@each_module
def test_no_database_keeps_what_was_written_in_a_second_file(module: Module) -> None:
    """A write-ahead log holds personal data of its own, and is lost when only the first file is copied."""
    words = [node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant)]
    modes = [word for word in words if isinstance(word, str) and "journal_mode" in word.lower()]
    assert [mode for mode in modes if not mode.endswith("journal_mode=DELETE")] == []


@each_module
def test_a_store_is_read_by_sqlite_alone(module: Module) -> None:
    """Closing any other descriptor of its file drops the lock that keeps a second process out."""
    if module.name.startswith(STORES):
        read = [
            ast.unparse(call)
            for name, call in calls(module.tree)
            if name in ("open", "os.open", "io.open") or name.endswith((".read_bytes", ".read_text"))
        ]
        assert read == []
    named = [
        node for node in ast.walk(module.tree) if isinstance(node, ast.Constant) and node.value == "work.db"
    ]
    assert bool(named) is (module.name == "storage/working/store.py")
