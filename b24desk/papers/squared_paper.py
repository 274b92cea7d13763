"""Squared paper to draw on by hand, as a seat plan is."""

from b24desk.papers.page_flow import PageFlow, PageFrame
from b24desk.papers.sheet import Frame, Rule, RuleStyle
from b24desk.papers.theme import GRID, MM, NAVY

_HAIRLINE = RuleStyle(GRID, 0.4)
_SQUARE = 5 * MM
_BELOW = 6.0


def least_to_draw_on(frame: PageFrame) -> float:
    """About half a page."""
    return frame.height * 0.55


def draw_squares(flow: PageFlow) -> None:
    """What is left of the page, if that is half of one; else on the next."""
    frame = flow.frame
    flow.need(least_to_draw_on(frame))
    across = int(frame.width // _SQUARE)
    down = int(min(flow.room - _BELOW, frame.width) // _SQUARE)
    left, top = frame.left, flow.y
    right, bottom = left + across * _SQUARE, top - down * _SQUARE
    lines = [Rule(left + n * _SQUARE, top, left + n * _SQUARE, bottom) for n in range(1, across)]
    lines += [Rule(left, top - n * _SQUARE, right, top - n * _SQUARE) for n in range(1, down)]
    flow.sheet.rule(_HAIRLINE, *lines)
    flow.sheet.frames.append(Frame(left, bottom, right - left, top - bottom, NAVY, 0.8))
    flow.advance(top - bottom)
