"""`b24desk` and `python -m b24desk`: a window, or a command without one."""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from b24desk.cli.arguments import wants_window


def main(typed: Sequence[str] | None = None) -> int:
    """Run what was typed; the exit code. Only what it needs is loaded."""
    words = list(sys.argv[1:] if typed is None else typed)
    if wants_window(words):
        return int(importlib.import_module("b24desk.app").run(Path(words[0]) if words else None))
    from b24desk.cli.main import run  # noqa: PLC0415 - a window must not wait for the commands

    return run(words, _selftest)


def _selftest() -> int:
    return int(importlib.import_module("b24desk.app").selftest())


if __name__ == "__main__":
    sys.exit(main())
