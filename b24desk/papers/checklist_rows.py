"""The lines of the checklist: what it says of one document."""

from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.domain.project import DocumentProgress, DocumentState
from b24desk.papers.dossier import Dossier
from b24desk.papers.overdue import is_rulebook_overdue
from b24desk.papers.sources import SourceIndex
from b24desk.papers.voice import Voice, Words, joined
from b24desk.papers.wording import load_wording
from b24desk.rules.assessment import title_of
from b24desk.rules.checklist import DocumentLine
from b24desk.rules.schema.documents import Document, Seal, Signer


@dataclass(frozen=True, slots=True)
class Row:
    """One document. Every `Words` may be empty: there is nothing to say in that column."""

    id: str
    number: int
    is_final: bool
    title: Words
    details: tuple[Words, ...]
    form: Words
    signer: Words
    seal: Words
    person: str
    state: Words
    due: str
    """ISO, as tables have it."""
    due_note: Words
    sources: Words
    is_overdue: bool = False
    """Whether the rules behind it are past their review date."""
    box: str = ""
    """What is read out for a box that is ticked in the PDF; empty where the box is only drawn."""


class RowWriter:
    """Writes rows in turn, and numbers them."""

    def __init__(self, dossier: Dossier, voice: Voice, sources: SourceIndex) -> None:
        self._dossier = dossier
        self._voice = voice
        self._sources = sources
        self._wording = load_wording()
        self._number = 0

    def row(self, line: DocumentLine, *, is_open: bool) -> Row:
        say, words, document = self._voice.say, self._wording, line.document
        progress = self._dossier.progress(line.id)
        self._number += 1
        return Row(
            id=line.id,
            number=self._number,
            is_final=progress.state is DocumentState.FINAL,
            title=say(document.title),
            details=tuple(self._details(line, is_open=is_open)),
            form=say(words.forms[document.form]),
            signer=self._signer(document),
            seal=() if document.seal is Seal.NONE else say(words.seals[document.seal]),
            person=progress.owner.strip(),
            state=self._state(progress.state),
            due=self._due(line, progress),
            due_note=self._due_note(line, progress),
            sources=self._sources.cite(document.citations),
            is_overdue=line.stale or is_rulebook_overdue(self._dossier),
            box=self._box(document) if self._dossier.checklist.is_fillable else "",
        )

    def _box(self, document: Document) -> str:
        words, first = self._wording.checklist, self._voice.languages[0]
        said = self._voice.say(words.box, number=self._number, title=document.title)
        return joined(said, words.box_pair[first])

    def _signer(self, document: Document) -> Words:
        """Nobody, or who; an issuer's seal says enough."""
        is_issued = document.signer is Signer.ISSUER and document.seal is Seal.ISSUER
        if document.signer is Signer.NONE or is_issued:
            return ()
        return self._voice.say(self._wording.signers[document.signer])

    def _details(self, line: DocumentLine, *, is_open: bool) -> Iterator[Words]:
        """Why it is needed, or when; what is still to be answered; where the online form takes it."""
        say, row, rulebook = self._voice.say, self._wording.checklist.row, self._dossier.rulebook
        if is_open or self._dossier.project is None:
            yield say(row.applies, trigger=line.document.trigger)
        else:
            yield say(line.document.reason)
        if is_open:
            yield from self._what_is_open(line)
        block = rulebook.form_blocks.get(line.document.form_block or "")
        if block is not None and block.title != line.document.title:
            # The form is in Chinese only: its block is looked for there, so one language is enough.
            yield say(row.block, block=block.title)[:1]
        if self._dossier.project is None:
            yield say(self._wording.preparation.referred, reference=line.id)[:1]

    def _what_is_open(self, line: DocumentLine) -> Iterator[Words]:
        """The questions that would settle it, or that no source speaks on the day."""
        row = self._wording.checklist.row
        if not line.dated:
            yield self._voice.say(row.undated)
        if line.missing:
            questions = [title_of(self._dossier.rulebook, fact) for fact in line.missing]
            yield self._voice.around(row.decides, self._voice.list(questions, row.questions))

    def _state(self, state: DocumentState) -> Words:
        match state:
            case DocumentState.COLLECTING:
                return self._voice.say(self._wording.states.collecting)
            case DocumentState.AWAITING_SEAL:
                return self._voice.say(self._wording.states.awaiting_seal)
            case DocumentState.FINAL:
                return self._voice.say(self._wording.states.final)
            case DocumentState.NOT_STARTED | DocumentState.NOT_APPLICABLE:
                return ()

    def _due(self, line: DocumentLine, progress: DocumentProgress) -> str:
        """The day set by hand, else the one counted back from the planned filing date."""
        day = progress.due or line.due
        return day.isoformat() if day else ""

    def _due_note(self, line: DocumentLine, progress: DocumentProgress) -> Words:
        """Counting over a year whose public holidays are not announced yet is an estimate."""
        is_estimated = progress.due is None and line.due is not None and line.due_estimated
        return self._voice.say(self._wording.checklist.row.estimated) if is_estimated else ()
