"""What the rule book says of its own grounds: sources, authorities, calendars, the guides' statements."""

from collections.abc import Iterable, Iterator
from datetime import date

from b24desk.domain.text import Text
from b24desk.rules.book.content import Entry, Point
from b24desk.rules.book.entry_writer import EntryWriter, plain
from b24desk.rules.schema.claims import Claim, Overlooked
from b24desk.rules.schema.entry import Entry as RulebookEntry
from b24desk.rules.schema.milestones import Holidays
from b24desk.rules.schema.places import Authority, Overlay, Province
from b24desk.rules.schema.sources import Source
from b24desk.rules.traceability import homes


def source(entry: Source, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        badges=(writer.level(entry.level),),
        points=tuple(_of_source(entry, writer)),
        is_overdue=writer.is_overdue(entry),
    )


def _of_source(entry: Source, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.point("number", entry.number)
    yield from writer.point("issuer", entry.issuer)
    days = (("issued", entry.issued), ("effective", entry.effective), ("repealed", entry.repealed))
    said = [writer.phrase(name, day=writer.day(day)) for name, day in days if day is not None]
    yield from writer.point("dates", writer.joined(said))
    yield from writer.point("confidence", writer.words.confidences[entry.confidence])
    yield from writer.point("web", plain(entry.web) if entry.web else None)
    yield from writer.checked(entry)
    yield from writer.point("note", entry.note)
    yield from writer.covers(entry)


def authority(entry: Authority, writer: EntryWriter) -> Entry:
    points = tuple(_of_authority(entry, writer))
    return Entry(id=entry.id, title=entry.name, points=points, is_overdue=writer.is_overdue(entry))


def _of_authority(entry: Authority, writer: EntryWriter) -> Iterator[Point]:
    above = writer.rulebook.authorities.get(entry.window_of or "")
    yield from writer.point("window_of", above.name if above else None)
    yield from writer.point("web", plain(entry.web) if entry.web else None)
    yield from writer.point("telephone", plain(entry.telephone) if entry.telephone else None)
    yield from writer.checked(entry)
    yield from writer.point("note", entry.note)
    yield from writer.covers(entry)


def province(entry: Province, writer: EntryWriter) -> Entry:
    points = tuple(writer.point("authority", writer.rulebook.authorities[entry.authority].name))
    return Entry(id=entry.id, title=entry.name, points=points)


def overlay(entry: Overlay, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        badges=(writer.rulebook.provinces[entry.province].name,),
        points=tuple(_of_overlay(entry, writer)),
        is_overdue=writer.is_overdue(entry),
    )


def _of_overlay(entry: Overlay, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.point("text", writer.template(entry.text))
    ids = (change.partition(":")[2] for change in entry.changes)
    yield from writer.point("changes", plain(", ".join(ids)))
    yield from writer.point("dates", writer.day(entry.dated) if entry.dated else None)
    yield from writer.basis(entry.citations)
    yield from writer.checked(entry)
    yield from writer.covers(entry)


def holidays(entry: Holidays, writer: EntryWriter) -> Entry:
    badges = (writer.phrase("estimated"),) if entry.estimated else ()
    points = (
        *writer.point("days_off", _days(entry.days_off)),
        *writer.point("make_up", _days(entry.make_up_days)),
        *writer.point("note", entry.note),
        *writer.basis(entry.citations),
    )
    return Entry(id=entry.id, title=writer.phrase("year", year=entry.id), badges=badges, points=points)


def _days(days: Iterable[date]) -> Text | None:
    said = ", ".join(day.strftime("%m-%d") for day in days)
    return plain(said) if said else None


def claims(writer: EntryWriter) -> tuple[Entry, ...]:
    """Every statement of the guides: what checking it gave, and the entries that answer it."""
    found = homes(writer.rulebook)
    return tuple(_claim(claim, found[claim.id], writer) for claim in writer.rulebook.claims.values())


def _claim(entry: Claim, answers: Iterable[RulebookEntry], writer: EntryWriter) -> Entry:
    verdict = writer.joined(writer.words.verdicts[verdict] for verdict in entry.verdicts)
    ids = (answer.id.upper() if isinstance(answer, Overlooked) else answer.id for answer in answers)
    names = plain(", ".join(dict.fromkeys(ids)))
    points = tuple(writer.point("answered_in", names))
    return Entry(id=entry.id.upper(), title=verdict or names, points=points)


def overlooked(entry: Overlooked) -> Entry:
    return Entry(id=entry.id.upper(), title=entry.reason)
