"""Provinces, the authorities that decide there, and what a province adds to the rules of the country."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from b24desk.domain.text import Text
from b24desk.rules.schema.entry import Checked, Entry, Id
from b24desk.rules.schema.sources import Citation


class Province(Entry):
    """A province by its GB/T 2260 code; the id is the code."""

    name: Text
    prefix: Annotated[str, StringConstraints(min_length=1, max_length=1)]
    authority: Id


class Authority(Entry, Checked):
    """A licensing authority, or a sub-provincial window of one (`window_of`)."""

    name: Text
    window_of: Id | None = None
    web: str = ""
    telephone: str = ""
    note: Text | None = None


class Overlay(Entry, Checked):
    """What one province's official guide adds or changes: nothing else may depend on that province.

    `changes` are "table:id" of rules, parameters, documents, questions, notices, milestones or conflicts.
    """

    province: Id
    title: Text
    text: Text
    changes: Annotated[tuple[str, ...], Field(min_length=1)]
    dated: date | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
