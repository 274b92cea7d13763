"""Puts the whole rule book together: every table of the rulebook, entry by entry."""

from collections.abc import Iterable
from datetime import date

from b24desk.rules.book import application, law, reference
from b24desk.rules.book.content import Density, Entry, Point, RuleBook, Section
from b24desk.rules.book.entry_writer import EntryWriter, plain
from b24desk.rules.book.proof import proof_of_all
from b24desk.rules.book.words import book_words, fill
from b24desk.rules.certificate import certificate
from b24desk.rules.review import is_any_overdue
from b24desk.rules.rulebook import Rulebook


def rule_book(rulebook: Rulebook, as_of: date) -> RuleBook:
    """The rulebook for a reader, with what was proved of it."""
    writer, words = EntryWriter(rulebook, as_of), book_words()
    sections = tuple(_sections(rulebook, writer))
    page, edition = words.page, rulebook.edition
    counts = [fill(page.counted, title=section.title, count=len(section.entries)) for section in sections]
    counts.append(fill(page.counted, title=page.scenarios, count=len(certificate().scenarios)))
    facts = (
        Point(page.edition, (edition.title, plain(edition.version))),
        Point(page.published, (writer.day(edition.published),)),
        Point(page.as_of, (writer.day(as_of),)),
        Point(page.review_by, (writer.day(edition.review_by),)),
        Point(page.digest, (plain(rulebook.digest),)),
        Point(page.counts, tuple(filter(None, [writer.joined(counts)]))),
        *proof_of_all(writer),
    )
    return RuleBook(page.title, edition.note, facts, sections, is_any_overdue(rulebook, as_of))


def _sections(rulebook: Rulebook, writer: EntryWriter) -> Iterable[Section]:
    def section(table: str, entries: Iterable[Entry], density: Density = Density.FULL) -> Section:
        return Section(table, writer.words.sections[table], tuple(entries), density)

    book = rulebook
    yield section("decisions", (law.decision(e, writer) for e in book.decisions.values()), Density.LISTED)
    yield section("rules", (law.rule(e, writer) for e in book.rules.values()), Density.LISTED)
    yield section("parameters", (law.parameter(e, writer) for e in book.parameters.values()))
    yield section("questions", (application.question(e, writer) for e in book.questions.values()))
    yield section("documents", (application.document(e, writer) for e in book.documents.values()))
    yield section(
        "form_blocks", (application.form_block(e, writer) for e in book.form_blocks.values()), Density.COMPACT
    )
    yield section("roles", (application.role(e, writer) for e in book.roles.values()))
    yield section("milestones", (application.milestone(e, writer) for e in book.milestones.values()))
    yield section("process_steps", (application.process_step(e, writer) for e in book.process_steps.values()))
    yield section("notices", (law.notice(e, writer) for e in book.notices.values()))
    yield section("conflicts", (law.conflict(e, writer) for e in book.conflicts.values()), Density.LISTED)
    yield section("sources", (reference.source(e, writer) for e in book.sources.values()))
    yield section("overlays", (reference.overlay(e, writer) for e in book.overlays.values()))
    yield section(
        "authorities", (reference.authority(e, writer) for e in book.authorities.values()), Density.COMPACT
    )
    yield section(
        "provinces", (reference.province(e, writer) for e in book.provinces.values()), Density.COMPACT
    )
    yield section(
        "holidays", (reference.holidays(e, writer) for e in book.holidays.values()), Density.COMPACT
    )
    yield section("claims", reference.claims(writer), Density.COMPACT)
    yield section("overlooked", (reference.overlooked(e) for e in book.overlooked.values()), Density.COMPACT)
