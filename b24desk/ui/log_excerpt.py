"""The log without anything that could name a person, a firm or a folder: only known shapes go through.

What Qt says may quote a path, and a path may hold the names of a user and of a firm.
"""

import re
from collections.abc import Iterator

_HEAD = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) (.*)$")
_FRAME = re.compile(r"^.*?([A-Za-z_]\w*\.py):(\d+) (<?[A-Za-z_]\w*>?)$", re.ASCII)
_MISTAKE = re.compile(r"^[A-Z][A-Za-z]*$")
_QT = re.compile(r"^(.*) \((default|qt\.[a-z0-9.]+)\)$")
_WORD = re.compile(r"^[A-Za-z][A-Za-z:()_,.-]*$")
_NEWEST = 400


def excerpt(log: str) -> str:
    """When, how bad, where in the program, and Qt's words up to the first quote; the newest lines."""
    return "\n".join(list(_lines(log))[-_NEWEST:])


def _lines(log: str) -> Iterator[str]:
    in_frames = False
    for line in log.splitlines():
        head = _HEAD.match(line)
        rest = head[3] if head else line
        frame = _FRAME.match(rest)
        before = f"{head[1]} {head[2]} " if head else "  "
        if frame:
            yield f"{before}{frame[1]}:{frame[2]} {frame[3]}"
        elif head:
            yield (before + _said_by_qt(rest)).rstrip()
        elif in_frames and _MISTAKE.match(rest):
            yield before + rest
        in_frames = frame is not None


def _said_by_qt(message: str) -> str:
    found = _QT.match(message)
    if found is None:
        return ""
    words = []
    for word in found[1].split():
        if not _WORD.match(word):
            words.append("…")
            break
        words.append(word)
    return f"{' '.join(words)} ({found[2]})"
