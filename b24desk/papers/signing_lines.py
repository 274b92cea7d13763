"""The last line of a working paper: labels side by side, each with a pen line to write on."""

from collections.abc import Iterable
from typing import NamedTuple

from b24desk.papers.page_flow import PageFlow
from b24desk.papers.sheet import Rule, RuleStyle
from b24desk.papers.tags import Element
from b24desk.papers.theme import INK
from b24desk.papers.typesetting import Sizes, Typesetter, beside
from b24desk.papers.voice import Words

_PEN = RuleStyle(INK, 0.5)
# Languages stand beside each other, not below: the leading puts both on one baseline.
_SIZES = Sizes((8.5, 12), (8, 12), (6.8, 13.3))
_BETWEEN = 4.0


class SigningLine(NamedTuple):
    label: Words
    left: float
    right: float


def write_signing_lines(
    flow: PageFlow, typesetter: Typesetter, root: Element, lines: Iterable[SigningLine]
) -> None:
    """Never parted from one another; each is a paragraph of its own to a screen reader."""
    setting = typesetter.setting(_SIZES, INK)
    flow.skip(14)
    flow.need(24)
    for words, left, right in lines:
        flow.tag(root.add("P"))
        label = beside(words, setting, right - left, _BETWEEN)
        for offset, paragraph in label:
            flow.sheet.write([paragraph], left + offset, flow.y)
        offset, last = label[-1]
        pen = left + offset + last.lines[0].width * last.style.size + 3
        flow.sheet.rule(_PEN, Rule(pen, flow.y - 11.5, right, flow.y - 11.5))
    flow.advance(20)
