"""Beside what the rulebook says: that it is past its review date."""

from datetime import date

from b24desk.rules.review import is_overdue
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.sources import Source
from b24desk.ui.colours import Tone
from b24desk.ui.widgets.label import Tag
from b24desk.ui.words import Words


class OverdueTag(Tag):
    def __init__(self, words: Words) -> None:
        super().__init__(Tone.CARE)
        words.bind(self.setText, lambda: self.tr("Past its review date: please verify"))


def overdue_tags(words: Words, *, stale: bool) -> tuple[OverdueTag, ...]:
    """One to lay out, or none."""
    return (OverdueTag(words),) if stale else ()


def source_tags(source: Source, rulebook: Rulebook, words: Words, as_of: date) -> tuple[OverdueTag, ...]:
    return overdue_tags(words, stale=is_overdue(source, rulebook, as_of))
