"""What the document checklist says, in order and in the paper's language; nothing of how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from b24desk.domain.project import DocumentState
from b24desk.domain.text import PaperLanguage
from b24desk.papers.applicant import matter
from b24desk.papers.checklist_notes import Note, notes
from b24desk.papers.checklist_rows import Row, RowWriter
from b24desk.papers.dossier import Dossier
from b24desk.papers.numerals import chinese_numeral, letter
from b24desk.papers.preparation_content import Preparation, preparation
from b24desk.papers.sources import SourceIndex
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import Wording, load_wording
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.schema.documents import DocumentCategory, Form

_LETTER, _ONLINE = "letter", "online_form"


@dataclass(frozen=True, slots=True)
class Group:
    heading: Words
    continued: Words
    is_open: bool
    """Whether its documents still wait for an answer."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    title: Words
    remarks: tuple[Words, ...]
    facts: tuple[tuple[Words, Words], ...]
    """Label and value, two to a line."""
    heads: tuple[Words, ...]
    """Of the eight columns, from the number to the legal basis."""
    groups: tuple[Group, ...]
    preparation: Preparation | None
    """Questions and roles, on a blank checklist."""
    notes: tuple[Note, ...]
    signature: tuple[Words, Words]
    """Where the one who checked signs, and the day."""


def checklist(dossier: Dossier, language: PaperLanguage) -> Checklist:
    return _Writer(dossier, Voice(language)).checklist()


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self._dossier = dossier
        self._voice = voice
        self._wording: Wording = load_wording()
        self._sources = SourceIndex(dossier.rulebook, voice, dossier.assessment.as_of)
        self._rows = RowWriter(dossier, voice, self._sources)

    def checklist(self) -> Checklist:
        say, words = self._voice.say, self._wording.checklist
        is_blank = self._dossier.project is None
        heads = words.heads
        groups = tuple(self._groups())
        return Checklist(
            title=say(words.blank_title if is_blank else words.title),
            remarks=(self._remark(),),
            facts=tuple(self._facts()),
            heads=tuple(say(getattr(heads, name)) for name in type(heads).model_fields),
            groups=groups,
            preparation=preparation(self._dossier, self._voice) if is_blank else None,
            notes=notes(self._dossier, self._voice, self._sources),
            signature=(say(words.signature), say(words.signature_date)),
        )

    def _remark(self) -> Words:
        """Whether the list is blank, still waits for answers, or stands."""
        say, words = self._voice.say, self._wording.checklist
        if self._dossier.project is None:
            return say(words.blank_note)
        lines = [line for line in self._dossier.assessment.documents if self._is_listed(line)]
        open_lines = sum(line.need is Need.UNDECIDED for line in lines)
        return say(words.partial_note, count=open_lines) if open_lines else say(words.final_note)

    def _facts(self) -> Iterator[tuple[Words, Words]]:
        dossier, voice, words = self._dossier, self._voice, self._wording.checklist
        assessment = dossier.assessment
        blank = voice.say(self._wording.page.blank)
        yield voice.say(words.applicant), self._company() or blank
        yield voice.say(words.matter), matter(dossier, voice) or blank
        route = assessment.route
        authority = voice.say(route.authority.name) if route.authority else blank
        if route.window:
            window = voice.say(route.window.name)
            authority = tuple(f"{a} · {w}" for a, w in zip(authority, window, strict=True))
        yield voice.say(words.authority), authority
        yield voice.say(words.totals), self._totals()
        yield voice.say(words.prepared), voice.date(assessment.as_of)
        yield voice.say(words.rulebook), voice.same(assessment.rulebook_version)

    def _company(self) -> Words:
        names = (self._dossier.company_name_in(language) for language in self._voice.languages)
        return tuple(dict.fromkeys(filter(None, names)))

    def _totals(self) -> Words:
        words, lines = self._wording.checklist, self._dossier.assessment.documents
        if self._dossier.project is None:
            return self._voice.say(words.counted_blank, all=len(lines))
        needed = [line for line in lines if self._is_listed(line) and line.need is Need.NEEDED]
        return self._voice.say(
            words.counted,
            needed=len(needed),
            final=sum(self._dossier.progress(line.id).state is DocumentState.FINAL for line in needed),
            undecided=sum(self._is_listed(line) and line.need is Need.UNDECIDED for line in lines),
            not_needed=sum(not self._is_listed(line) for line in lines),
        )

    def _groups(self) -> Iterator[Group]:
        """The needed documents by kind, then those that wait for an answer."""
        words = self._wording.checklist.groups
        lines = [line for line in self._dossier.assessment.documents if self._is_listed(line)]
        is_blank = self._dossier.project is None
        firm = lines if is_blank else [line for line in lines if line.need is Need.NEEDED]
        waiting = [line for line in lines if line.need is Need.UNDECIDED]
        if self._dossier.checklist.by_person and not is_blank:
            yield from self._groups_by_person(firm)
        else:
            yield from self._groups_by_kind(firm)
        if waiting and not is_blank:
            yield self._group(self._voice.say(words.to_confirm), waiting, is_open=True)

    def _groups_by_person(self, lines: list[DocumentLine]) -> Iterator[Group]:
        """One group for each responsible person, in the order of the list; what nobody has comes last."""
        owners = dict.fromkeys(self._dossier.progress(line.id).owner.strip() for line in lines)
        for owner in sorted(owners, key=lambda owner: not owner):
            listed = [line for line in lines if self._dossier.progress(line.id).owner.strip() == owner]
            named = (owner,) * len(self._voice.languages)
            nobody = self._voice.say(self._wording.checklist.groups.nobody)
            group = self._group(named if owner else nobody, listed, is_open=False)
            # A name reads the same in every language: once is enough.
            yield replace(group, heading=group.heading[:1], continued=group.continued[:1]) if owner else group

    def _groups_by_kind(self, firm: list[DocumentLine]) -> Iterator[Group]:
        words = self._wording.checklist.groups
        headings = {category.value: getattr(words, category.value) for category in DocumentCategory}
        headings |= {_ONLINE: words.online_form, _LETTER: words.letters}
        kinds = [
            (heading, [line for line in firm if _kind(line) == kind]) for kind, heading in headings.items()
        ]
        for number, (heading, listed) in enumerate(filter(lambda kind: kind[1], kinds), 1):
            numbered = self._voice.say(
                words.numbered, heading=heading, numeral=chinese_numeral(number), letter=letter(number)
            )
            yield self._group(numbered, listed, is_open=False)

    def _group(self, heading: Words, lines: list[DocumentLine], *, is_open: bool) -> Group:
        words = self._wording.checklist.groups
        return Group(
            heading=self._voice.around(words.counted, heading, count=len(lines)),
            continued=self._voice.around(words.continued, heading),
            is_open=is_open,
            rows=tuple(self._rows.row(line, is_open=is_open) for line in lines),
        )

    def _is_listed(self, line: DocumentLine) -> bool:
        """A blank checklist lists all; a project's leaves out what is not needed or marked so by hand."""
        if self._dossier.project is None:
            return True
        marked = self._dossier.progress(line.id).state is DocumentState.NOT_APPLICABLE
        return line.need is not Need.NOT_NEEDED and not marked


def _kind(line: DocumentLine) -> str:
    if line.document.letter:
        return _LETTER
    if line.document.form is Form.ONLINE_FORM:
        return _ONLINE
    return line.document.category
