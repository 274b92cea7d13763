"""Folders as a sentence names them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication


def place_names(places: Sequence[Path]) -> str:
    """One after the other, in quotation marks of the current language."""
    quoted = [QCoreApplication.translate("PlaceNames", "“{folder}”").format(folder=place) for place in places]
    return QCoreApplication.translate("PlaceNames", ", ").join(quoted)
