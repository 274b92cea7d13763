"""What the rule book says of an application: questions, documents, roles, dates, steps."""

from collections.abc import Iterator

from b24desk.domain.text import Text
from b24desk.rules.book.content import Entry, Point
from b24desk.rules.book.entry_writer import EntryWriter
from b24desk.rules.book.law import said_by
from b24desk.rules.schema.documents import Document, FormBlock
from b24desk.rules.schema.milestones import Anchor, Milestone, ProcessStep
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.roles import Role


def question(entry: Question, writer: EntryWriter) -> Entry:
    page = writer.rulebook.pages[entry.page]
    badges = [writer.term("step", page.step), page.title]
    if entry.optional:
        badges.append(writer.phrase("optional"))
    points = tuple(_of_question(entry, writer))
    return Entry(id=entry.id, title=entry.text, badges=tuple(badges), points=points)


def _of_question(entry: Question, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.condition("asked_when", entry.asked_when)
    yield from writer.point("why", entry.why)
    yield from writer.point("hint", entry.hint)
    yield from writer.point("example", entry.example)
    options = [
        writer.phrase("option_hint", text=option.text, hint=option.hint) if option.hint else option.text
        for option in entry.options
    ]
    yield from writer.point("option", *options)
    yield from writer.basis(entry.citations)
    yield from writer.covers(entry)


def document(entry: Document, writer: EntryWriter) -> Entry:
    return Entry(
        id=entry.id,
        title=entry.title,
        badges=(writer.term("category", entry.category),),
        points=tuple(_of_document(entry, writer)),
        is_overdue=writer.is_overdue(entry),
    )


def _of_document(entry: Document, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.condition("needed", entry.needed)
    yield from writer.point("trigger", entry.trigger)
    yield from writer.point("reason", entry.reason)
    block = writer.rulebook.form_blocks.get(entry.form_block or "")
    yield from writer.point("block", block.title if block else None)
    yield from writer.point("form", writer.term("form", entry.form))
    signing = (writer.term("signer", entry.signer), writer.term("seal", entry.seal))
    yield from writer.point("signing", writer.joined(signing))
    yield from writer.point("language", writer.term("document_language", entry.language))
    yield from writer.point("file_format", entry.file_format)
    yield from writer.point("obtain", entry.obtain)
    yield from writer.point("content", *entry.content)
    yield from writer.point("lead", writer.quantity(entry.lead_working_days, Unit.WORKING_DAYS))
    yield from said_by(entry, writer)
    yield from writer.covers(entry)


def role(entry: Role, writer: EntryWriter) -> Entry:
    points = tuple(_of_role(entry, writer))
    return Entry(id=entry.id, title=entry.title, points=points, is_overdue=writer.is_overdue(entry))


def _of_role(entry: Role, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.condition("needed", entry.needed)
    yield from writer.point("duty", entry.duty)
    post = [writer.phrase("post", count=entry.count)]
    if entry.exclusive:
        post.append(writer.phrase("exclusive"))
    post.append(writer.phrase("may_lead" if entry.legal_representative_may else "may_not_lead"))
    yield from writer.point("post", writer.joined(post))
    if entry.insured:
        months = writer.rulebook.parameters[entry.insured_months].title
        yield from writer.point("insured", writer.phrase("insured", title=months))
    yield from writer.point("note", entry.note)
    yield from said_by(entry, writer)
    yield from writer.covers(entry)


def milestone(entry: Milestone, writer: EntryWriter) -> Entry:
    badges = (writer.phrase("estimated"),) if entry.estimated else ()
    return Entry(
        id=entry.id,
        title=entry.title,
        badges=badges,
        points=tuple(_of_milestone(entry, writer)),
        is_overdue=writer.is_overdue(entry),
    )


def _of_milestone(entry: Milestone, writer: EntryWriter) -> Iterator[Point]:
    yield from writer.applies(entry.applies)
    yield from writer.point("counted", _counted(entry, writer))
    yield from writer.point("text", writer.template(entry.text))
    yield from said_by(entry, writer)
    yield from writer.conflict(entry.conflict)
    yield from writer.covers(entry)


def _counted(entry: Milestone, writer: EntryWriter) -> Text:
    """From which day, how far, before or after."""
    span = _span(entry, writer)
    anchor = writer.rulebook.milestones.get(entry.after or "")
    if entry.anchor is Anchor.YEAR and anchor is not None:
        days = {"first": entry.recurring_from, "last": entry.recurring_until}
        return writer.phrase("yearly", title=anchor.title, **days)
    if entry.anchor is Anchor.EVENT:
        return writer.phrase("on_event", span=span) if span else writer.phrase("by_event")
    to = "filing" if anchor is None else "milestone"
    when = "on" if span is None else ("before" if entry.before else "after")
    title = anchor.title if anchor else None
    return writer.phrase(f"{when}_{to}", title=title, span=span)


def _span(entry: Milestone, writer: EntryWriter) -> Text | None:
    ends = [name for name in (entry.earliest, entry.latest) if name is not None]
    said = [_length(name, writer) for name in dict.fromkeys(ends)]
    if len(said) > 1:
        return writer.phrase("span", earliest=said[0], latest=said[1])
    return said[0] if said else None


def _length(name: str, writer: EntryWriter) -> Text:
    parameter = writer.rulebook.parameters[name]
    value = next((value for value in parameter.values if value.covers_day(writer.as_of)), parameter.values[0])
    return writer.quantity(value.value, parameter.unit)


def process_step(entry: ProcessStep, writer: EntryWriter) -> Entry:
    points = (
        *writer.point("text", writer.template(entry.text)),
        *writer.basis(entry.citations),
        *writer.conflict(entry.conflict),
        *writer.covers(entry),
    )
    return Entry(id=entry.id, title=entry.title, points=points)


def form_block(entry: FormBlock, writer: EntryWriter) -> Entry:
    points = (*writer.point("note", entry.note), *writer.covers(entry))
    return Entry(id=entry.id, title=entry.title, points=points)
