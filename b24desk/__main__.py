"""`b24desk` and `python -m b24desk`: a window, a command without one, or the process for foreign files."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from b24desk import FOREIGN_FILES
from b24desk.cli.arguments import wants_window


def main(typed: Sequence[str] | None = None) -> int:
    """Run what was typed; the exit code. Only what it needs is loaded."""
    words = list(sys.argv[1:] if typed is None else typed)
    if words[:1] == [FOREIGN_FILES]:
        from b24desk.storage.inspection.child import serve  # noqa: PLC0415 - neither window nor command

        return serve(Path(words[1]), Path(words[2]))
    prepare()
    if wants_window(words):
        return window()(words)
    from b24desk.cli.main import run  # noqa: PLC0415 - a window must not wait for the commands

    return run(words, _selftest)


def prepare() -> None:
    """What window and commands need alike."""
    _speak_utf_8()
    # Models are never extended from outside; looking for what would do so takes a tenth of loading them.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def window() -> Callable[[Sequence[str]], int]:
    """What opens the window; it waits for the loading of it."""
    gc.disable()  # until everything is loaded: next to nothing of it is ever garbage
    # Before Qt, which reads the source of every module that is loaded after it.
    from b24desk.storage import first_start, settings  # noqa: F401, PLC0415 - see above

    # isort: split
    from b24desk import app  # noqa: PLC0415 - a command must not load the window

    return app.run


def _selftest() -> int:
    from b24desk import app  # noqa: PLC0415 - a command must not load the window

    return app.selftest()


def _speak_utf_8() -> None:
    """Whatever the console's own encoding; a program without a console has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
