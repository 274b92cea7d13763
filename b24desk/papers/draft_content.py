"""What a draft says, in one language; nothing of how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.domain.text import Language
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_marks import Filler
from b24desk.papers.draft_records import records
from b24desk.papers.draft_sources import DraftSources
from b24desk.papers.draft_template import (
    Drawing,
    Section,
    Table,
    draft_template,
    draft_words,
)
from b24desk.papers.letter_content import SignatureBlock
from b24desk.papers.letter_template import letter_words
from b24desk.papers.numerals import chinese_numeral
from b24desk.papers.paper import PaperKind
from b24desk.rules.schema.documents import Signer


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, with its number where it is one of several points."""

    text: str
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    caption: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    """Shares of the width of the page."""
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, or room for one."""

    caption: str
    drawing: Drawing


Block = Passage | Grid | Figure


@dataclass(frozen=True, slots=True)
class DraftSection:
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    language: Language
    title: str
    notes: tuple[str, ...]
    head: tuple[tuple[str, str], ...]
    """Label and value."""
    sections: tuple[DraftSection, ...]
    signature: SignatureBlock | None
    gaps: DraftSection
    sources: DraftSection
    """The last two are for whoever goes on with the draft, and come off before it is filed."""


def draft_content(kind: PaperKind, dossier: Dossier, language: Language) -> Draft:
    """One of the DRAFTS."""
    return _Writer(kind, dossier, language).draft()


class _Writer:
    def __init__(self, kind: PaperKind, dossier: Dossier, language: Language) -> None:
        self._dossier = dossier
        self._context = dossier.context
        self._template = draft_template(kind)
        self._language = language
        self._filler = Filler(dossier, self._context, self._template, language)
        self._sources = DraftSources(dossier.rulebook, language, dossier.assessment.as_of)
        self._words = draft_words()

    def draft(self) -> Draft:
        language, words = self._language, self._words
        notes = [words.note] if language is Language.ZH else [words.reference_note, words.note]
        head = tuple((line.label[language], self._filler.say(line.text)) for line in words.head)
        kept = [section for section in self._template.section if self._filler.holds(section.when)]
        written = [(section, tuple(self._blocks(section))) for section in kept]
        sections = tuple(
            DraftSection(self._numbered(place, section.title[language]), blocks)
            for place, (section, blocks) in enumerate((one for one in written if one[1]), 1)
        )
        return Draft(
            language=language,
            title=self._template.title[language],
            notes=tuple(note[language] for note in notes),
            head=head,
            sections=sections,
            signature=self._signature(),
            gaps=self._gaps(),
            sources=DraftSection(words.sources_title[language], tuple(map(Passage, self._sources.listed()))),
        )

    def _numbered(self, place: int, title: str) -> str:
        return f"{chinese_numeral(place)}、{title}" if self._language is Language.ZH else f"{place}. {title}"

    def _blocks(self, section: Section) -> Iterator[Block]:
        """What is said on the day: a part whose sources do not speak yet, or no longer, is left out."""
        place = 0
        for part in section.part:
            if not self._context.covered(part.citations) or not self._filler.holds(part.when):
                continue
            said = self._filler.part(part)
            if not said:
                continue
            said += self._sources.cite(part.citations)
            if part.table:
                yield self._grid(said, part.table)
            elif part.drawing:
                yield Figure(said, part.drawing)
            else:
                place = place + 1 if part.point else 0
                yield Passage(self._point(place, said) if part.point else said, part.point)

    def _point(self, place: int, said: str) -> str:
        return f"（{place}）{said}" if self._language is Language.ZH else f"({place}) {said}"

    def _grid(self, caption: str, table: Table) -> Grid:
        return Grid(
            caption=caption,
            heads=tuple(column.head[self._language] for column in table.columns),
            widths=tuple(column.width for column in table.columns),
            rows=tuple(self._rows(table)),
        )

    def _rows(self, table: Table) -> Iterator[tuple[str, ...]]:
        filler = self._filler
        if table.each is not None:
            cells = table.row[0].cells
            for record in records(table.each, filler):
                yield tuple(filler.say(cell, record) for cell in cells)
            return
        for row in table.row:
            if filler.holds(row.when):
                yield tuple(filler.say(cell) for cell in row.cells)

    def _signature(self) -> SignatureBlock | None:
        """Where the checklist says that the legal representative signs this document."""
        document = self._dossier.rulebook.documents.get(self._template.id)
        if document is None or document.signer is not Signer.LEGAL_REPRESENTATIVE:
            return None
        words = letter_words().signature
        return SignatureBlock(
            company_label=words.company[self._language],
            company=self._dossier.company_name_in(self._language),
            person_label=words.person[self._language],
            day=words.day[self._language],
            seal=words.seal[self._language],
        )

    def _gaps(self) -> DraftSection:
        """Read last: everything before has left its gaps by then."""
        found, words, language = list(self._filler.gaps.values()), self._words, self._language
        note = words.gaps_note if found else words.gaps_none
        points = [Passage(self._point(place, gap), is_point=True) for place, gap in enumerate(found, 1)]
        return DraftSection(words.gaps_title[language], (Passage(note[language]), *points))
