"""One window for one person: the first start holds a lock, every later one leaves a request and ends.

By files in a private folder: nothing here opens a connection, not even within this computer. This runs before
the first paint, so it loads next to nothing.
"""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from b24desk.storage.paths import Folders
from b24desk.storage.system_lock import lock

_LOCK = "window.lock"
_REQUEST = ".request"
_WAITS = (0.05,) * 20 + (0.1,) * 70
"""Seconds between looks at a request: eight in all, longer than a window takes to open on a slow computer."""
_LONGEST = 32 * 1024
"""Bytes of a path; Windows knows no longer one."""


class FirstStart:
    """Held from `begin` to `release`. `folder` is where later starts leave their requests."""

    def __init__(self, folder: Path, descriptor: int | None) -> None:
        self.folder = folder
        self._descriptor = descriptor

    @property
    def is_alone(self) -> bool:
        """Whether requests come here; not where the lock is another's, or cannot be had."""
        return self._descriptor is not None

    def requests(self) -> list[Path | None]:
        """What later starts asked for since the last look; None is the window itself."""
        found: list[Path | None] = []
        with suppress(OSError):
            for place in sorted(self.folder.glob(f"*{_REQUEST}"), key=_age):
                with suppress(OSError):
                    with place.open("rb") as file:
                        path = os.fsdecode(file.read(_LONGEST))
                    place.unlink()  # which tells who wrote it that somebody is there
                    found.append(Path(path) if path else None)
        return found

    def release(self) -> None:
        """Closing the file releases it; twice does no harm."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def begin(
    folders: Folders,
    path: Path | None,
    on_asking: Callable[[], None],
    waits: Sequence[float] = _WAITS,
) -> FirstStart | None:
    """This start as the first, or None when the window that is open has taken over what was to be opened.

    A window that does not answer keeps nobody from opening another: each project has a lock of its own.
    `on_asking` is called before the other window is asked.
    """
    folder = folders.starts
    request: Path | None = None
    for wait in waits:
        try:
            descriptor = _held(folder)
            if descriptor is None and request is None:
                on_asking()
                request = _asked(folder, path)
        except OSError:
            return FirstStart(folder, None)
        if descriptor is not None:
            if request is not None and not _withdrawn(request):
                os.close(descriptor)  # the other window took it, and closed since
                return None
            return FirstStart(folder, descriptor)
        time.sleep(wait)
        if request is not None and not request.exists():
            return None
    if request is not None and not _withdrawn(request):
        return None
    return FirstStart(folder, None)


def _age(place: Path) -> int:
    return place.stat().st_mtime_ns


def _held(folder: Path) -> int | None:
    """The lock's file, or None while another start has it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    held = False
    try:
        held = lock(descriptor)
    finally:
        if not held:
            os.close(descriptor)
    return descriptor if held else None


def _asked(folder: Path, path: Path | None) -> Path:
    """Written under another name first: a request is seen whole or not at all."""
    unfinished = folder / f"{os.getpid()}.part"
    unfinished.write_bytes(os.fsencode(path.absolute()) if path is not None else b"")
    request = unfinished.with_suffix(_REQUEST)
    unfinished.replace(request)
    return request


def _withdrawn(request: Path) -> bool:
    """Whether nobody had taken it."""
    try:
        request.unlink()
    except FileNotFoundError:
        return False
    except OSError:  # somebody is just reading it
        return False
    return True
