"""Finds the files that come with the program: resources/ and the compiled translations.

In a checkout and in a frozen program both folders stand beside the package; a wheel cannot put
anything there, so it carries them inside the package, under ``files``.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    inside = _PACKAGE / "files"
    return inside if inside.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder under resources/; no check that it is there."""
    return _root().joinpath("resources", *parts)


def translations_folder() -> Path:
    """The folder of the compiled translations, one ``.qm`` a language."""
    return _root() / "translations"
