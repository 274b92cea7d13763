"""Every byte that the program keeps anywhere: contents, names of files and folders."""

from pathlib import Path


def bytes_under(*folders: Path) -> bytes:
    places = [place for folder in folders for place in sorted(folder.rglob("*"))]
    contents = b"\n".join(place.read_bytes() for place in places if place.is_file())
    return contents + "\n".join(place.name for place in places).encode()


def found_under(wanted: tuple[str, ...], *folders: Path) -> list[str]:
    """Which of these stand there in any of the spellings that text has on a disk."""
    raw = bytes_under(*folders)
    return [words for words in wanted if any(spelt in raw for spelt in _spellings(words))]


def _spellings(words: str) -> tuple[bytes, ...]:
    escaped = words.encode("ascii", "backslashreplace")  # as JSON has it
    return words.encode(), words.encode("utf-16-le"), escaped, words.encode("gb18030")
