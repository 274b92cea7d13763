"""What each paper has to say, taken from its neutral content, and where that stands on its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from b24desk.domain.text import Language, PaperLanguage, Text
from b24desk.papers.checklist_content import checklist
from b24desk.papers.decision_cards import CARD_LANGUAGE
from b24desk.papers.decision_content import decision_cards
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_content import Draft, draft_content
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.letter_content import letter_content
from b24desk.papers.paper import DRAFTS, PaperKind
from b24desk.papers.questions_content import question_sheet
from b24desk.papers.rehearsal_content import rehearsal
from b24desk.papers.shareholding_content import shareholding_chart
from b24desk.papers.sheet import Sheet
from b24desk.papers.timeline_content import timeline_content
from b24desk.papers.voice import Voice
from b24desk.rules.alternatives import chosen_routes
from b24desk.rules.book.assembly import rule_book
from b24desk.rules.book.outcome import outcome_report
from b24desk.rules.book.routes import route_table
from b24desk.rules.comparison import compare_routes

_NOT_PRINTED = {
    "Row": {"id", "box"},
    "Group": {"continued"},
    "PreparationGroup": {"continued"},
    "Section": {"table"},
    "Branch": {"code"},
    "RouteSection": {"id"},
    "RouteRow": {"id"},
    "RouteCell": {"today"},
    "Bar": {"id"},
    "Card": {"role"},
    "Drill": {"id"},
    "DecisionCard": {"id", "code"},
}
"""Names for the program, what is read out for a box, and heads that stand again only where a page ends."""


def squeezed(text: str) -> str:
    return "".join(text.split())


def said_by(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Iterator[str]:
    """Every text of the paper as its pages have it, but for the blanks; of letters and drafts, in order."""
    typeface = Typeface(Face.SANS)
    for content, spoken in _contents(kind, dossier, language):
        for text in _texts(content, spoken):
            printed = squeezed(typeface.printable(text))
            if printed:
                yield printed


def _contents(
    kind: PaperKind, dossier: Dossier, language: PaperLanguage
) -> Iterator[tuple[object, tuple[Language, ...]]]:
    spoken, voice, context = language.languages, Voice(language), dossier.context
    match kind:
        case PaperKind.CHECKLIST:
            listed = checklist(dossier, language)
            yield (listed.title, listed.remarks, listed.facts, listed.signature, listed.notes), spoken
            yield (listed.groups, listed.preparation), spoken
            if listed.groups:
                yield listed.heads, spoken
        case PaperKind.QUESTIONS:
            sheet = question_sheet(dossier, language)
            yield (sheet.title, sheet.remarks, sheet.facts, sheet.questions), spoken
            if sheet.questions:
                yield sheet.heads, spoken
        case PaperKind.REPORT:
            yield outcome_report(dossier.assessment, context, dossier.company_name), spoken
            yield timeline_content(dossier, voice), spoken
            if dossier.project and dossier.project.shareholders:
                yield shareholding_chart(dossier, voice), spoken
        case PaperKind.COMPARISON:
            table = route_table(
                compare_routes(context, chosen_routes(context, dossier.routes)), dossier.company_name
            )
            yield (table.title, table.note, table.facts, table.corner, table.heads), spoken
            yield tuple(section for section in table.sections if section.rows), spoken
        case PaperKind.REHEARSAL:
            yield rehearsal(dossier, voice), spoken
        case PaperKind.DECISION_CARDS:
            yield decision_cards(dossier), CARD_LANGUAGE.languages
        case PaperKind.RULE_BOOK:
            yield rule_book(dossier.rulebook, dossier.assessment.as_of), spoken
        case _:
            for one in spoken:
                yield from _of_document(kind, dossier, one)


def _of_document(
    kind: PaperKind, dossier: Dossier, language: Language
) -> Iterator[tuple[object, tuple[Language, ...]]]:
    """A letter or a draft; the drawing of a draft stands among its texts, so it is looked for apart."""
    if kind not in DRAFTS:
        letter = letter_content(kind, dossier, language)
        signature = letter.signature
        yield (letter.note, letter.title, letter.addressee, letter.opening), (language,)
        yield (letter.undertakings, letter.closing), (language,)
        yield (signature.company_label, signature.company, signature.person_label, signature.day), (language,)
        if language is Language.ZH:  # the seal goes on the letter itself, not on its reference text
            yield signature.seal, (language,)
        return
    draft = draft_content(kind, dossier, language)
    yield (draft.title, draft.notes, draft.head, draft.sections), (language,)
    yield _signed(draft), (language,)
    yield (draft.gaps, draft.sources), (language,)


def _signed(draft: Draft) -> tuple[str, ...]:
    block = draft.signature
    return (block.company_label + block.company, block.person_label, block.day) if block else ()


def _texts(content: object, spoken: tuple[Language, ...]) -> Iterator[str]:
    """Every text in a tree of neutral content; a Text once for each language."""
    if isinstance(content, Enum) or content is None:
        return
    if isinstance(content, str):
        yield content
    elif isinstance(content, Text):
        yield from dict.fromkeys(content[one] for one in spoken)  # some papers say once what reads the same
    elif is_dataclass(content) or hasattr(content, "_fields"):
        kept = [one.name for one in fields(content)] if is_dataclass(content) else content._fields
        hidden = _NOT_PRINTED.get(type(content).__name__, set())
        for name in kept:
            if name not in hidden:
                yield from _texts(getattr(content, name), spoken)
    elif isinstance(content, tuple | list):
        for part in content:
            yield from _texts(part, spoken)


class Place(NamedTuple):
    page: int
    at: int


START = Place(0, 0)


class LaidOut:
    """The text of each page before it is drawn, line after line, without blanks."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        lines = [[squeezed(placed.line.text) for placed in sheet.lines] for sheet in sheets]
        self.lines = lines
        self.pages = ["".join(page) for page in lines]
        self._ends = [set(accumulate(map(len, page), initial=0)) for page in lines]

    def find(self, text: str, after: Place = START) -> Place | None:
        """Where a text stands whole, or else begins to stand and goes on with a line of the next page."""
        for look in (self._whole, self._parted):
            for page in range(after.page, len(self.pages)):
                at = look(text, page, after.at if page == after.page else 0)
                if at >= 0:
                    return Place(page, at)
        return None

    def stands(self, text: str, times: int) -> bool:
        """Whether a text stands as often as it is said; it may be parted once wherever a page ends."""
        parted = times - sum(page.count(text) for page in self.pages)
        if parted <= 0:
            return True
        return parted < len(self.pages) and any(
            self._parted(text, page, 0) >= 0 for page in range(len(self.pages) - 1)
        )

    def _whole(self, text: str, page: int, begin: int) -> int:
        return self.pages[page].find(text, begin)

    def _parted(self, text: str, page: int, begin: int) -> int:
        """Where a text begins that ends with a line here and goes on with a line of the next page."""
        if page + 1 == len(self.pages):
            return -1
        for cut in range(len(text) - 1, 0, -1):
            at = self.pages[page].find(text[:cut], begin)
            while at >= 0 and at + cut not in self._ends[page]:
                at = self.pages[page].find(text[:cut], at + 1)
            if at >= 0 and self._goes_on(text[cut:], page + 1):
                return at
        return -1

    def _goes_on(self, rest: str, page: int) -> bool:
        whole, at = self.pages[page], self.pages[page].find(rest)
        while at >= 0 and at not in self._ends[page]:
            at = whole.find(rest, at + 1)
        return at >= 0 or self._parted(rest, page, 0) >= 0
