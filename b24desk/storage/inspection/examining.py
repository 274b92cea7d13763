"""Examines files of evidence, each in a process that may die of it, and tells what was found of each."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from b24desk.domain.examined import Examined, FileKind, Trouble
from b24desk.storage.inspection.process import Bounds, answers, workspace

OnFile = Callable[[int], None]
"""Told how many files have been examined."""
MOST_LOOKED_AT = 300
_BATCH = 40
"""Files a process examines before another takes over: what it keeps in memory does not add up."""


def examine(
    files: Sequence[Path],
    *,
    bounds: Bounds | None = None,
    stop: threading.Event | None = None,
    on_file: OnFile | None = None,
    most: int = MOST_LOOKED_AT,
) -> tuple[Examined, ...]:
    """What there is to say of each file, in their order; at `most` so many pages of each are looked at.

    Raises StoppedError, and B24Error where no process can be started.
    """
    bounds = bounds or Bounds()
    found: list[Examined] = []
    with workspace() as folder:
        while len(found) < len(files):
            batch = files[len(found) : len(found) + _BATCH]
            found += _batch(batch, folder, bounds, stop, most)
            if on_file is not None:
                on_file(len(found))
    return tuple(found)


def _batch(
    files: Sequence[Path], folder: Path, bounds: Bounds, stop: threading.Event | None, most: int
) -> list[Examined]:
    """At least the first of them: where the process dies, the file that it had begun is the last."""
    present = [path.is_file() for path in files]
    if not present[0]:
        return [Examined(trouble=Trouble.MISSING)]
    end = present.index(False) if False in present else len(files)
    request = {"do": "examine", "files": [str(path) for path in files[:end]], "most": most}
    heard = answers(request, folder, bounds, stop)
    found = [_read(said) for said in heard.said if "ends" in said]
    if len(found) < end:
        begun = [said for said in heard.said if "begins" in said]
        kind = begun[-1].get("kind") if len(begun) > len(found) else None
        found.append(_read({"kind": kind or FileKind.OTHER, "trouble": Trouble.DAMAGED}))
    return found


def _read(said: dict[str, Any]) -> Examined:
    """What a process said, checked: it had read the file."""
    plain = {name: value for name, value in said.items() if name not in ("begins", "ends")}
    try:
        return Examined.model_validate(plain)
    except ValidationError:
        return Examined(trouble=Trouble.DAMAGED)
