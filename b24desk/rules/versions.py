"""Which of two rulebooks is the newer one."""

import re

PATTERN = r"^\d{4}\.\d{2}\.\d{2}(\.\d+)?$"
"""The day up to which the sources were read, with a number behind it for a second one on that day."""


def version_order(version: str) -> tuple[int, ...]:
    """What versions are compared by; what is no version comes before all others."""
    return tuple(map(int, version.split("."))) if re.fullmatch(PATTERN, version) else ()
