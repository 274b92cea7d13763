"""Text with a separator between its cells: CSV, TSV, and what a spreadsheet puts on the clipboard.

The encoding is worked out in a fixed order and never guessed from how often characters occur: that takes a
short list of Chinese names for Korean.
"""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from b24desk.domain.sheet import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Refusal, Sheet

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ("\t", ",", ";")
_LOOKED_AT = 60
"""Rows that decide which separator is meant."""
_NAMED = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""What Excel reads, and hides, in a first line."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MARKUP = re.compile(r"\s*<(?:\?xml|!doctype|html|table|meta|style)", re.IGNORECASE)
"""A web page under the name of a sheet, as some programs export it."""


def decoded(raw: bytes) -> str | None:
    """The text, by its mark, else as UTF-8, else as GB18030; None for what is no text."""
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _CONTROL.search(text) else text
    return None


def read_delimited(raw: bytes, name: str) -> Sheet | Refusal:
    """A file of text as a table."""
    text = decoded(raw)
    if text is None or _MARKUP.match(text):
        return Refusal.OTHER_FORMAT
    return read_text(text, name)


def read_text(text: str, name: str) -> Sheet | Refusal:
    """A table out of text that has been decoded already."""
    named = _NAMED.match(text)
    separator = named[1] if named else _separator(text)
    rows: list[tuple[str, ...]] = []
    cut = False
    for row in _records(text, separator):
        if len(rows) == MOST_ROWS:
            cut = True
            break
        cut = cut or len(row) > MOST_COLUMNS
        rows.append(tuple(cell[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]))
    if named and rows:
        rows[0] = ()
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return Sheet(name, tuple(rows), cut) if rows else Refusal.EMPTY


def _separator(text: str) -> str:
    """The one that gives most rows the same number of cells, and more than one."""
    return max(_SEPARATORS, key=lambda separator: _regularity(text, separator))


def _regularity(text: str, separator: str) -> tuple[int, int]:
    widths = Counter(len(row) for row in islice(_records(text, separator), _LOOKED_AT) if len(row) > 1)
    if not widths:
        return 0, 0
    width, count = widths.most_common(1)[0]
    return count, width


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """Row by row. Where the quotes do not come out even, they are taken for characters like others."""
    lines = text.splitlines(keepends=True)
    try:
        yield from list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        for line in lines:
            yield line.rstrip("\r\n").split(separator)
