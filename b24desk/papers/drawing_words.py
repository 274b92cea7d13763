"""What drawings say, in both languages: the typed reading of resources/letters/drawings.toml."""

from functools import cache

import tomli

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.resources import resource


class ShareholdingWords(Frozen):
    applicant: Text
    tier: Text
    panel: Text
    panel_of: Text
    continued: Text
    see_panel: Text
    blank_name: Text
    blank_kind: Text
    blank_share: Text
    share: Text
    through: Text
    foreign: Text
    rest: Text
    excess: Text
    untraced: Text
    no_foreign: Text
    none_so_far: Text
    foreign_total: Text
    foreign_at_least: Text
    incomplete: Text
    complete: Text
    ring: Text
    loose: Text
    arrow: Text
    full_names: Text
    legend_end: Text
    legend_foreign: Text
    legend_gap: Text
    legend_share: Text


class TimelineWords(Frozen):
    span: Text
    estimated: Text
    today: Text
    review: Text
    legend_day: Text
    legend_estimated: Text
    legend_review: Text
    legend_break: Text
    no_filing_date: Text
    on_event: Text
    listed: Text


class DrawingWords(Frozen):
    shareholding: ShareholdingWords
    timeline: TimelineWords


@cache
def drawing_words() -> DrawingWords:
    """The wording that comes with the program; it never changes while it runs."""
    return DrawingWords.model_validate(tomli.loads(resource("letters", "drawings.toml").read_text("utf-8")))
