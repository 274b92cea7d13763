"""What stands after the table of a checklist: documents not needed, where sources disagree, the sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.domain.project import DocumentState
from b24desk.papers.dossier import Dossier
from b24desk.papers.overdue import is_rulebook_overdue, overdue_here
from b24desk.papers.paper import PaperKind
from b24desk.papers.sources import SourceIndex
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.checklist import Need
from b24desk.rules.schema.conflicts import Conflict


@dataclass(frozen=True, slots=True)
class NoteItem:
    title: Words
    details: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    heading: Words
    items: tuple[NoteItem, ...]


def notes(dossier: Dossier, voice: Voice, sources: SourceIndex) -> tuple[Note, ...]:
    words = load_wording().checklist.notes
    conflicts = dossier.assessment.conflicts
    touched = tuple(_conflict(found.conflict, voice) for found in conflicts if found.certain)
    titles = [found.conflict.title for found in conflicts if not found.certain]
    overdue = () if is_rulebook_overdue(dossier) else overdue_here(PaperKind.CHECKLIST, dossier)
    found = [
        Note(
            voice.say(words.overdue),
            tuple(NoteItem(voice.say(words.overdue_line, title=entry.title)) for entry in overdue),
        ),
        Note(voice.say(words.not_needed), tuple(_not_needed(dossier, voice))),
        Note(voice.say(words.conflicts if dossier.project else words.conflicts_blank), touched),
        Note(voice.say(words.maybe), tuple(NoteItem(voice.say(title)) for title in titles)),
        Note(voice.say(words.remarks), tuple(_remarks(dossier, voice))),
        Note(voice.say(words.sources), tuple(NoteItem(source) for source in sources.listed())),
    ]
    return tuple(note for note in found if note.items)


def _not_needed(dossier: Dossier, voice: Voice) -> Iterator[NoteItem]:
    if dossier.project is None:  # a blank checklist lists them all
        return
    words = load_wording().checklist.notes
    for line in dossier.assessment.documents:
        title = line.document.title
        progress = dossier.project.documents.get(line.id)
        if line.need is Need.NOT_NEEDED:
            yield NoteItem(voice.say(words.not_needed_line, title=title, trigger=line.document.trigger))
        elif progress is not None and progress.state is DocumentState.NOT_APPLICABLE:
            said = voice.say(words.marked_not_applicable, title=title, reason=progress.reason.strip())
            yield NoteItem(said)


def _remarks(dossier: Dossier, voice: Voice) -> Iterator[NoteItem]:
    """What the applicant noted beside a question and lets onto the papers, line by line."""
    questions = dossier.rulebook.questions
    noted = dossier.project.printed_notes if dossier.project else {}
    for name, note in noted.items():
        if name in questions:
            lines = (line.strip() for line in note.splitlines())
            yield NoteItem(voice.say(questions[name].text), tuple(voice.same(line) for line in lines if line))


def _conflict(conflict: Conflict, voice: Voice) -> NoteItem:
    """Every side with its authority level, the one followed first, and what to ask."""
    words, levels = load_wording().checklist.notes, load_wording().levels
    sides = sorted(conflict.sides, key=lambda side: side.id != conflict.follows)
    details = [
        voice.say(
            words.followed if side.id == conflict.follows else words.other,
            claim=side.claim,
            level=levels[side.level],
        )
        for side in sides
    ]
    return NoteItem(voice.say(conflict.title), (*details, voice.say(words.ask, ask=conflict.ask)))
