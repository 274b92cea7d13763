"""How much room something takes, in words."""

from PySide6.QtCore import QLocale


def say_bytes(count: int) -> str:
    """Such as "3.2 MB", in the way of the current language."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
