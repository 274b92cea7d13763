"""Names that every system takes for a file."""

import re
import unicodedata
from itertools import count
from pathlib import Path

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST_PART = 60
"""Characters; a name of three such parts stays below the 255 bytes of macOS and Linux in Chinese, too."""
_LONGEST_BYTES = 200
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Windows: devices, whatever ending stands behind."""


def file_name(*parts: str, extension: str) -> str:
    """Parts joined by hyphens, without what Windows or macOS refuses, in one Unicode form, not too long."""
    cleaned = (_clean(part) for part in parts)
    stem = "-".join(part for part in cleaned if part)
    while len(stem.encode()) > _LONGEST_BYTES:
        stem = stem[:-1]
    stem = stem.rstrip(" .-")
    return (f"_{stem}" if _RESERVED.fullmatch(stem) else stem) + extension


def another_name(path: Path) -> Path:
    """Beside the path, a name that is free: ``checklist (2).pdf``."""
    for number in count(2):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not other.exists():
            return other
    raise AssertionError("there is always a next number")


def _clean(part: str) -> str:
    folded = unicodedata.normalize("NFC", part)
    return " ".join(_REFUSED.sub(" ", folded).split())[:_LONGEST_PART].strip(" .")
