"""The two languages. On its own, so that a window can be painted before any model is loaded."""

from enum import StrEnum


class Language(StrEnum):
    ZH = "zh"
    EN = "en"
