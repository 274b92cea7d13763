"""Figures and lists of phrases that the law sets, as dated series."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from b24desk.domain.text import Text
from b24desk.rules.schema.entry import LONGEST_SERIES, Entry
from b24desk.rules.schema.sources import Local


class ParameterValue(Local):
    """One value of a parameter."""

    value: int | date | tuple[str, ...]


class Unit(StrEnum):
    CNY = "cny"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"
    COUNT = "count"
    SQUARE_METRES = "square_metres"
    BYTES = "bytes"
    PHRASES = "phrases"
    FILE_TYPES = "file_types"
    """Endings of file names, in small letters and without the dot."""


class Parameter(Entry):
    """A dated figure (or list of phrases) that the law, or a province's guide, sets."""

    title: Text
    unit: Unit
    values: Annotated[tuple[ParameterValue, ...], Field(min_length=1, max_length=LONGEST_SERIES)]
