"""Names for what is handed on: what it is, and whom it is about."""

from b24desk.domain.file_names import fitting, plain

_LONGEST_PART = 60
"""Characters; a name of three such parts stays below the 255 bytes of macOS and Linux in Chinese, too."""
_LONGEST_BYTES = 200


def file_name(*parts: str, extension: str) -> str:
    """Parts joined by hyphens, as every system takes them, not too long."""
    cleaned = (plain(part)[:_LONGEST_PART].rstrip(" .-") for part in parts)
    stem = fitting("-".join(part for part in cleaned if part), _LONGEST_BYTES)
    return stem.rstrip("-") + extension
