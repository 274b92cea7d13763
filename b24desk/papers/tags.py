"""The structure of a paper for readers that speak it: headings, paragraphs, tables, in the order of reading.

Layout says which element the lines that follow belong to; what belongs to none is decoration.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from b24desk.domain.text import Language

TAGS = {Language.ZH: "zh-CN", Language.EN: "en-GB"}
"""What a language is called in a PDF."""


class Mark(NamedTuple):
    """A piece of a page: its number among the pages, from 0, and its own on that page."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure. `kind` is a standard structure type of PDF, such as H1, Table or TD."""

    kind: str
    attributes: str = ""
    """What PDF says of a cell of a table, such as how many columns it spans."""
    language: str = ""
    """A BCP 47 tag, where it is another one than the paper's."""
    children: "list[Element]" = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    """Filled while the pages are drawn."""
    fields: list[int] = field(default_factory=list)
    """Boxes to tick that belong to it, by their place among all of the paper; filled while drawing."""

    def add(self, kind: str, attributes: str = "", language: str = "") -> "Element":
        """A new last child."""
        child = Element(kind, attributes, language)
        self.children.append(child)
        return child
