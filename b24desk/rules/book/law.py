"""What the rule book says of the law proper: decision tables, rules, figures, notices, disagreements."""

from collections.abc import Iterable, Iterator

from b24desk.domain.text import Text
from b24desk.rules.book.content import Branch, Entry, Point
from b24desk.rules.book.entry_writer import EntryWriter
from b24desk.rules.book.proof import proof_of
from b24desk.rules.schema.conflicts import Conflict, Side
from b24desk.rules.schema.decisions import Decision, DecisionRow
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.milestones import Milestone
from b24desk.rules.schema.notices import Notice
from b24desk.rules.schema.parameters import Parameter
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Rule, WayOut
from b24desk.rules.schema.sources import Dated, Local


def decision(entry: Decision, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        points=tuple(writer.covers(entry)),
        branches=tuple(_branch(row, writer) for row in entry.rows),
    )


def _branch(row: DecisionRow, writer: EntryWriter) -> Branch:
    differ = [point.texts[0] for point in writer.conflict(row.conflict)]
    noted = [writer.phrase("differ", title=title) for title in differ]
    return Branch(row.value, writer.clauses(row.when), row.text, (*writer.cited(row.citations), *noted))


def rule(entry: Rule, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        badges=(writer.term("topic", entry.topic), writer.term("severity", entry.severity)),
        points=tuple(_of_rule(entry, writer)),
        is_overdue=writer.is_overdue(*entry.versions),
        is_signed_off=True,
    )


def _of_rule(entry: Rule, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.applies(entry.applies)
    for version in entry.versions:
        yield from writer.condition("requires", version.require)
        yield from _provinces(version, writer)
        yield from dated(version, writer)
    for label, text in (
        ("met", entry.met),
        ("unmet", entry.unmet),
        ("unknown", entry.unknown),
        ("advice", entry.advice),
    ):
        yield from writer.point(label, writer.template(text))
    for way in entry.ways_out:
        yield from writer.point("way_out", _way_out(way, writer))
    yield from writer.conflict(entry.conflict)
    yield from writer.covers(entry)
    yield from proof_of(entry, writer)


def _way_out(way: WayOut, writer: EntryWriter) -> Text:
    effort = writer.term("effort", way.effort)
    return writer.phrase("way_out", text=writer.template(way.text), effort=effort, lead=way.lead_time)


def dated(version: Dated, writer: EntryWriter) -> Iterator[Point]:
    """Who says so, from when, and when it was last looked at."""
    yield from writer.point("level", writer.level(version.level))
    yield from writer.basis(version.citations)
    yield from writer.point("in_force", writer.in_force(version))
    yield from writer.checked(version)


def _provinces(version: Local, writer: EntryWriter) -> Iterable[Point]:
    names = (writer.rulebook.provinces[code].name for code in version.provinces)
    return writer.point("provinces", writer.joined(names))


def parameter(entry: Parameter, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        points=tuple(_of_parameter(entry, writer)),
        is_overdue=writer.is_overdue(*entry.values),
    )


def _of_parameter(entry: Parameter, writer: EntryWriter) -> Iterator[Point]:
    for value in entry.values:
        yield from writer.point("value", writer.quantity(value.value, entry.unit))
        yield from _provinces(value, writer)
        yield from dated(value, writer)
    for disputed in writer.rulebook.conflicts.values():
        if entry.id in disputed.parameters:
            yield from writer.conflict(disputed.id)
    yield from writer.covers(entry)


def notice(entry: Notice, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        badges=(writer.term("topic", entry.topic), writer.term("severity", entry.severity)),
        points=tuple(_of_notice(entry, writer)),
        is_overdue=writer.is_overdue(entry),
    )


def _of_notice(entry: Notice, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.applies(entry.applies)
    yield from writer.point("text", writer.template(entry.text))
    yield from said_by(entry, writer)
    yield from writer.conflict(entry.conflict)
    yield from writer.covers(entry)


def said_by(entry: Notice | Document | Role | Milestone, writer: EntryWriter) -> Iterator[Point]:
    """Authority, basis and day of checking of an entry that has no dates of its own."""
    yield from writer.point("level", writer.level(entry.level))
    yield from writer.basis(entry.citations)
    yield from writer.checked(entry)


def conflict(entry: Conflict, writer: EntryWriter) -> Entry:
    points = tuple(_of_conflict(entry, writer))
    return Entry(id=entry.id, title=entry.title, points=points, is_overdue=writer.is_overdue(entry))


def _of_conflict(entry: Conflict, writer: EntryWriter) -> Iterable[Point]:
    yield from writer.applies(entry.applies)
    for side in sorted(entry.sides, key=lambda side: side.id != entry.follows):
        label = "followed" if side.id == entry.follows else "side"
        yield from writer.point(label, _side(side, writer), *writer.cited(side.citations))
    if entry.follows is None:
        yield from writer.point("followed", writer.phrase("nobody"))
    yield from writer.point("reasoning", entry.why)
    yield from writer.point("ask", entry.ask)
    yield from writer.checked(entry)
    yield from writer.covers(entry)


def _side(side: Side, writer: EntryWriter) -> Text:
    level = writer.level(side.level)
    claim = Text(zh=side.claim.zh.rstrip("。"), en=side.claim.en.rstrip("."))
    if side.dated is None:
        return writer.phrase("side", claim=claim, level=level)
    return writer.phrase("side_dated", claim=claim, level=level, day=writer.day(side.dated))
