"""Text as the name of a file, fit for every system that the file may be carried to."""

import re
import unicodedata

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def plain(text: str) -> str:
    """Without what Windows or macOS refuses in a name, in one Unicode form; of any length, or nothing."""
    words = _REFUSED.sub(" ", unicodedata.normalize("NFC", text)).split()
    return " ".join(words).strip(" .")


def fitting(text: str, longest: int) -> str:
    """Plain text cut between characters after `longest` bytes, and never what a device is called."""
    cut = text.encode("utf-8", "ignore")[:longest].decode("utf-8", "ignore").rstrip(" .")
    return f"_{cut}" if is_device(cut) else cut


def is_device(name: str) -> bool:
    """Whether Windows takes the name for a device, whatever ending stands behind."""
    return _DEVICE.fullmatch(name) is not None
