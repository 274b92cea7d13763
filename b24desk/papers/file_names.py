"""Names for what is handed on: what it is, and whom it is about."""

from b24desk.domain.file_names import fitting, plain

_LONGEST_PART = 80
"""Characters. What a paper is called in both languages has fewer; a typed name may have any number."""
_LONGEST_BYTES = 200
"""Of the 255 that macOS and Linux allow; the rest is room for a number in brackets and an ending."""


def file_name(*parts: str, extension: str) -> str:
    """Parts joined by hyphens, as every system takes them, not too long."""
    cleaned = (plain(part)[:_LONGEST_PART].rstrip(" .-") for part in parts)
    stem = fitting("-".join(part for part in cleaned if part), _LONGEST_BYTES)
    return stem.rstrip("-") + extension
