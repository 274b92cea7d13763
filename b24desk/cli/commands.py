"""What each command does with its arguments; results go to the console, failures are B24Errors."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from b24desk.cli.assessment_text import assessment_lines
from b24desk.cli.console import Console
from b24desk.cli.passwords import unlocked
from b24desk.cli.rulebook_text import rulebook_lines
from b24desk.cli.words import Words
from b24desk.domain.project import Project
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error, ErrorCode
from b24desk.flow.parking import parked
from b24desk.flow.reading import Reading, read_project
from b24desk.flow.unread import unread_answers
from b24desk.papers.dossier import ChecklistForm, Dossier
from b24desk.papers.export import (
    WORD,
    data_file_name,
    paper_file_name,
    papers_of,
    render,
    render_file,
    render_word,
)
from b24desk.papers.paper import WITH_WORD, FileKind, PaperKind
from b24desk.resources import resource
from b24desk.rules.book.assembly import rule_book
from b24desk.rules.certificate import certificate_report, rulebook_counts
from b24desk.rules.lint import lint
from b24desk.rules.loader import RulebookError
from b24desk.rules.plain_data import rulebook_report
from b24desk.rules.report import assessment_report
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import read_document
from b24desk.storage.exchange import dump as spelt
from b24desk.storage.exchange import read_exchange
from b24desk.storage.handing_on import hand_on
from b24desk.storage.opening import read_either
from b24desk.storage.paths import user_folders
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.rulebooks import Rulebooks
from b24desk.storage.schema import exchange_schema
from b24desk.storage.workspace import create


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works at: where it writes, in which words, on which day."""

    console: Console
    words: Words
    today: date


def new(desk: Desk, path: Path, facts: Path | None) -> None:
    """Write a project; one from exchange JSON is equal to what that spells."""
    text = current_rulebook(desk)
    if facts is not None:
        project = read_exchange(facts)
    else:
        version = text.rulebook.edition.version
        project = Project(title=path.stem, created=desk.today, rulebook_version=version)
    create(path, project, text)
    desk.console.say(str(path))


def dump(desk: Desk, path: Path) -> None:
    document = unlocked(lambda unlock: read_document(path, unlock=unlock), desk.words)
    desk.console.write(spelt(document.project))


def schema(desk: Desk) -> None:
    _write_json(desk, exchange_schema(current_rulebook(desk).rulebook))


def assess(desk: Desk, path: Path, as_of: str | None, *, as_json: bool) -> None:
    """Print the assessment of a project or an exchange JSON, for a person or for a program."""
    given, rulebook = opened(desk, path)
    reading = read_project(given, rulebook, day_typed(as_of, desk.today))
    if as_json:
        _write_json(desk, _report(given, reading, rulebook))
    else:
        desk.console.say("\n".join(assessment_lines(given, reading, desk.words)))


def _report(given: Project, reading: Reading, rulebook: Rulebook) -> dict[str, Any]:
    progress = reading.flow.progress
    unread = unread_answers(given, rulebook, reading.assessment.as_of)
    return {
        "project": {"id": str(given.id), "title": given.title, "rulebook_version": given.rulebook_version},
        **assessment_report(reading.assessment, reading.context),
        "progress": {name: getattr(progress, name) for name in ("decided", "applicable", "waiting")},
        "parked_answers": list(parked(reading.project)),
        "unread_answers": [asdict(item) for item in unread],
    }


class Wanted(NamedTuple):
    """What was typed about the papers; with `word`, letters and drafts are written as Word files, too."""

    language: str | None
    only: str | None
    as_of: str | None
    word: bool
    checklist: ChecklistForm = ChecklistForm()
    signed_cards: tuple[str, ...] = ()


def export(desk: Desk, path: Path, folder: Path, wanted: Wanted) -> None:
    """Write the papers and print their paths; characters that no font holds are named on standard error."""
    kinds, files = _kinds(wanted.only)
    given, rulebook = opened(desk, path)
    reading = read_project(given, rulebook, day_typed(wanted.as_of, desk.today))
    dossier = Dossier(reading.project, reading.assessment, rulebook, checklist=wanted.checklist)
    dossier = replace(dossier, signed_cards=wanted.signed_cards)
    chosen = PaperLanguage(wanted.language) if wanted.language else given.paper_language
    for kind in papers_of(dossier) if kinds is None else kinds:
        paper = render(kind, dossier, chosen)
        written = folder / paper_file_name(kind, dossier, chosen)
        hand_on(written, paper.pdf)
        desk.console.say(str(written))
        if paper.missing_characters:
            characters = " ".join(paper.missing_characters)
            desk.console.complain(desk.words.label("characters", path=written, characters=characters))
        if wanted.word and kind in WITH_WORD:
            written = folder / paper_file_name(kind, dossier, chosen, WORD)
            hand_on(written, render_word(kind, dossier, chosen))
            desk.console.say(str(written))
    for other in files:
        written = folder / data_file_name(other, dossier, chosen)
        hand_on(written, render_file(other, dossier, chosen))
        desk.console.say(str(written))


def _kinds(only: str | None) -> tuple[tuple[PaperKind, ...] | None, tuple[FileKind, ...]]:
    """The papers and other files named; None for the papers of the application."""
    if only is None:
        return None, ()
    names = [name.strip() for name in only.split(",")]
    known = (*PaperKind, *FileKind)
    if not set(names) <= set(known):
        raise B24Error(ErrorCode.USAGE, detail=f": --only {','.join(known)}")
    return tuple(kind for kind in PaperKind if kind in names), tuple(
        kind for kind in FileKind if kind in names
    )


def rules(desk: Desk, *, as_json: bool, lint_only: bool) -> None:
    """The rulebook, or what its author should mend in it: a line of codes for each, none when all is well."""
    rulebook = current_rulebook(desk).rulebook
    if lint_only:
        for found in lint(rulebook):
            desk.console.say(str(found))
    elif as_json:
        proved = {"counts": rulebook_counts(rulebook), "certificate": certificate_report(rulebook)}
        _write_json(desk, {**rulebook_report(rulebook), **proved})
    else:
        desk.console.say("\n".join(rulebook_lines(rule_book(rulebook, desk.today), desk.words)))


def verify(desk: Desk, path: Path) -> None:
    """Read a project file whole and say what it is."""
    document = unlocked(lambda unlock: read_document(path, viewing=True, unlock=unlock), desk.words)
    _made_with(document.rulebook, path)
    if document.lacking:
        names = tuple(item.name for item in document.lacking)
        raise B24Error(ErrorCode.ATTACHMENTS_MISSING, path=path, attachments=names)
    manifest = document.manifest
    size = sum(length for length, _ in manifest.entries.values())
    facts = {"path": path, "format": manifest.format_version, "sequence": manifest.sequence, "size": size}
    desk.console.say(desk.words.label("verified", **facts))
    if manifest.attachments:
        desk.console.say(desk.words.label("verified_attachments", count=len(manifest.attachments)))
    if manifest.is_newer:
        desk.console.say(desk.words.label("verified_newer", format=manifest.format_version))


def opened(desk: Desk, path: Path, into: AttachmentFolder | None = None) -> tuple[Project, Rulebook]:
    """A project with the rulebook that it was made with; exchange JSON is read by the current one.

    The project's attachments are copied `into` a folder on the way.
    """
    project, text = unlocked(lambda unlock: read_either(path, unlock, into), desk.words)
    return project, _made_with(text, path) or current_rulebook(desk).rulebook


def _made_with(text: RulebookText | None, path: Path) -> Rulebook | None:
    try:
        return text.rulebook if text else None
    except RulebookError as error:
        raise B24Error(ErrorCode.FILE_DAMAGED, path=path, reason=str(error)) from error


def current_rulebook(desk: Desk) -> RulebookText:
    """The rulebook for whatever has none of its own. A damaged one is named on standard error."""
    current = Rulebooks(user_folders(), resource("rulebook")).current()
    for name in current.damaged:
        desk.console.complain(desk.words.label("rulebook_damaged", name=name, version=current.version))
    return current.text


def day_typed(typed: str | None, today: date) -> date:
    if typed is None:
        return today
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise B24Error(ErrorCode.BAD_DATE, given=typed) from None
    if day.isoformat() != typed:  # Python also reads 20261122 and week dates
        raise B24Error(ErrorCode.BAD_DATE, given=typed)
    return day


def _write_json(desk: Desk, value: object) -> None:
    desk.console.write((json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n").encode())
