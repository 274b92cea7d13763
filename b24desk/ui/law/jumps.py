"""Where a fact is changed: the page, and the question or list on it; and what the fact is called."""

from typing import NamedTuple

from b24desk.domain.text import Text
from b24desk.rules.rulebook import DERIVED_FACTS, Rulebook
from b24desk.rules.schema.pages import Page, PageKind, Step


class Place(NamedTuple):
    """A page and something on it; an empty item is the page as a whole."""

    page: str
    item: str = ""


HUB = Place("hub")
UPDATE = Place("newer rulebook")
"""What a newer rulebook changes; a page of the rulebook never has a space in its id."""
MERGE = Place("other version")
"""Where another version of this application is brought in."""
BACKUPS = Place("backup centre")
IMPORT = Place("people from a table")
"""Where people are brought in from a spreadsheet."""
PASTE = "paste"
"""The item of `IMPORT` that takes what was copied."""
FILING = Place("filing bundle")
"""Where the application is checked with its evidence, and the bundle made."""
ROUTES = Place("compared routes")
"""Other routes beside today's."""
_LISTS = {Step.COMPANY: PageKind.SHAREHOLDERS, Step.STAFFING: PageKind.PEOPLE}
_COUNTED = {"service.province_count": "service.provinces"}


def place_of(rulebook: Rulebook, fact: str) -> Place | None:
    """Where the user changes a fact; None for what nobody can change."""
    asked = _COUNTED.get(fact, fact)
    if asked in rulebook.questions:
        return Place(rulebook.questions[asked].page, asked)
    step = DERIVED_FACTS.get(fact)
    wanted = _LISTS.get(step) if step else None
    page = next((page for page in rulebook.pages.values() if page.kind is wanted), None)
    return Place(page.id) if page else None


def fact_title(rulebook: Rulebook, fact: str) -> Text:
    """What a fact is called: its question, its decision, or its term."""
    if fact in rulebook.questions:
        return rulebook.questions[fact].text
    if fact in rulebook.decisions:
        return rulebook.decisions[fact].title
    return rulebook.term("fact", fact)


def page_of_kind(rulebook: Rulebook, kind: PageKind) -> Page:
    return next(page for page in rulebook.pages.values() if page.kind is kind)


def first_page_of(rulebook: Rulebook, step: Step) -> Page:
    return next(page for page in rulebook.pages.values() if page.step is step)
