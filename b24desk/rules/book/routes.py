"""Routes side by side as neutral rows in both languages: window and paper only lay them out.

Every cell of a column says what the assessment of that route says, in the words of the rulebook.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from b24desk.domain.text import Text
from b24desk.rules.alternatives import Alternative
from b24desk.rules.book.content import Point
from b24desk.rules.book.entry_writer import EntryWriter, plain
from b24desk.rules.book.route_rows import RouteRows, RouteSection
from b24desk.rules.book.words import BookWords, book_words
from b24desk.rules.comparison import RouteOutcome
from b24desk.rules.context import Context


@dataclass(frozen=True, slots=True)
class RouteTable:
    title: Text
    note: Text
    facts: tuple[Point, ...]
    corner: Text
    """Over the labels of the rows."""
    heads: tuple[Text, ...]
    """What each column is called; the first is the route of today."""
    sections: tuple[RouteSection, ...]


def route_table(outcomes: tuple[RouteOutcome, ...], applicant: str) -> RouteTable:
    """The table of these routes, that of today first; `applicant` is empty while there is no name."""
    today = outcomes[0]
    rulebook, words = today.context.rulebook, book_words()
    writer = EntryWriter(rulebook, today.assessment.as_of)
    facts = (
        *writer.point("applicant", plain(applicant) if applicant else None),
        Point(words.page.as_of, (writer.day(today.assessment.as_of),)),
        Point(words.page.edition, (rulebook.edition.title, plain(rulebook.edition.version))),
    )
    return RouteTable(
        title=words.phrases["routes_title"],
        note=words.phrases["routes_note"],
        facts=facts,
        corner=words.phrases["routes_corner"],
        heads=tuple(route_head(one.alternative, today.context) for one in outcomes),
        sections=tuple(RouteRows(outcomes, writer).sections()),
    )


def route_head(route: Alternative, context: Context) -> Text:
    """What a route is called: by what it leads to, and by the answers where that alone is not told apart."""
    words, changes = book_words(), route.changes
    if not changes:
        return words.phrases["routes_today"]
    rulebook, leads_to = context.rulebook, route.leads_to
    if len(leads_to) > 1:
        chosen = [rulebook.decisions[name].title for name, value in leads_to.items() if value != "no"]
        return _all(chosen, words)
    ((decision, result),) = leads_to.items()
    said = next(row.text for row in rulebook.decisions[decision].rows if row.value == result)
    ((fact, value),) = changes.items()
    options = rulebook.questions[fact].options
    others = (context.under(context.facts.with_({fact: one.id})) for one in options if one.id != value)
    if all(other.decision(decision).value != result for other in others):
        return said
    answer = next(option.text for option in options if option.id == value)
    return words.phrase("routes_answer", text=said, answer=answer)


def _all(texts: Iterable[Text], words: BookWords) -> Text:
    first, *others = texts
    for other in others:
        first = words.phrase("routes_both", first=first, second=other)
    return first
