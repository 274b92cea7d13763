"""Lays a draft out on A4: title, head box, numbered sections with paragraphs, tables and drawings."""

from typing import assert_never

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_content import Block, Draft, DraftSection, Figure, Grid, Passage
from b24desk.papers.draft_template import Drawing
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.gap_bands import colour_gaps
from b24desk.papers.letter_content import SignatureBlock
from b24desk.papers.page_flow import PageFlow, PageFrame
from b24desk.papers.paragraph import Paragraph, set_paragraph
from b24desk.papers.shareholding_chart import ShareholdingChart
from b24desk.papers.shareholding_content import shareholding_chart
from b24desk.papers.sheet import Bookmark, Rule, RuleStyle, Sheet
from b24desk.papers.squared_paper import draw_squares, least_to_draw_on
from b24desk.papers.table import Cell, Columns, Table, TableGroup, TableRow
from b24desk.papers.tags import TAGS, Element
from b24desk.papers.theme import (
    A4_HEIGHT,
    A4_WIDTH,
    BLACK,
    GREY,
    GRID,
    INK,
    MM,
    NAVY,
    PALE,
    WHITE,
    Align,
    TextStyle,
)
from b24desk.papers.typesetting import Typesetter, height_of
from b24desk.papers.voice import Voice

FRAME = PageFrame(25 * MM, 24 * MM, A4_WIDTH - 25 * MM, A4_HEIGHT - 24 * MM)
_STRONG_LINE = RuleStyle(NAVY, 1.2)
_HAIRLINE = RuleStyle(GRID, 0.4)
_PEN = RuleStyle(BLACK, 0.6)
_LABEL = 42 * MM


class _Styles:
    """Of a language: 11.5 pt with an indent in Chinese, 10 pt with space between paragraphs in English."""

    def __init__(self, language: Language) -> None:
        if language is Language.ZH:
            body, bold = Typeface(Face.SERIF), Typeface(Face.SANS_BOLD)
            plain = Typeface(Face.SANS)
        else:
            body = Typeface(Face.SERIF, latin=Face.SERIF_LATIN)
            bold = Typeface(Face.SANS_BOLD, latin=Face.SANS_LATIN_BOLD)
            plain = Typeface(Face.SANS, latin=Face.SANS_LATIN)
        is_chinese = language is Language.ZH
        size, leading, indent = (11.5, 20.0, 2.0) if is_chinese else (10.0, 15.0, 0.0)
        small, close = (9.0, 13.0) if is_chinese else (8.2, 11.2)
        self.typefaces = (body, bold, plain)
        self.gap = 2.0 if is_chinese else 5.0
        self.title = TextStyle(bold, 18.0, 27.0, NAVY, Align.CENTRE)
        self.heading = TextStyle(bold, 12.5, 20.0, NAVY)
        self.body = TextStyle(body, size, leading, INK, indent=indent, justify=is_chinese)
        self.flush = TextStyle(body, size, leading, INK)
        self.note = TextStyle(plain, 8.0, 11.5, GREY)
        self.label = TextStyle(plain, small, close, GREY)
        self.value = TextStyle(plain, small, close, INK)
        self.head = TextStyle(bold, small, close, WHITE)
        self.caption = TextStyle(body, size, leading, INK)


def lay_out(
    drafts: tuple[Draft, ...], dossier: Dossier, structure: Element | None = None
) -> tuple[list[Sheet], set[str]]:
    """The pages of each language's text one after the other, and the characters that cannot be printed.

    What they say is added to the structure, each language as a part of its own.
    """
    sheets: list[Sheet] = []
    missing: set[str] = set()
    for draft in drafts:
        part = (structure or Element("Document")).add("Sect", language=TAGS[draft.language])
        layout = _Layout(draft.language, dossier, part)
        sheets += layout.sheets(draft)
        missing = missing.union(layout.missing)
    return sheets, missing


class _Layout:
    def __init__(self, language: Language, dossier: Dossier, structure: Element) -> None:
        self.styles = _Styles(language)
        self._language = language
        self._dossier = dossier
        self._drawn = Typesetter(PaperLanguage(language.value))
        self._flow = PageFlow(FRAME, structure, is_watermarked=True)

    @property
    def missing(self) -> set[str]:
        """Characters that cannot be printed."""
        return self._drawn.missing.union(*(typeface.missing for typeface in self.styles.typefaces))

    def sheets(self, draft: Draft) -> list[Sheet]:
        flow, styles = self._flow, self.styles
        flow.sheet.bookmarks.append(Bookmark(draft.title, flow.y, 0))
        flow.begin("H1")
        flow.write((self._set(draft.title, styles.title),))
        flow.skip(4)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(6)
        for note in draft.notes:
            flow.begin("P")
            flow.write((self._set(note, styles.note),))
        flow.skip(4)
        for label, value in draft.head:
            self._head_line(label, value)
        flow.skip(6)
        for section in draft.sections:
            self._section(section)
        if draft.signature:
            self._sign(draft.signature)
        flow.decorate()
        flow.new_page()  # the annexes come off as pages
        for annex in (draft.gaps, draft.sources):
            self._annex(annex)
        colour_gaps(flow.sheets)
        return flow.sheets

    def _set(self, text: str, style: TextStyle, width: float = FRAME.width) -> Paragraph:
        return set_paragraph(text, style, width)

    def _head_line(self, label: str, value: str) -> None:
        named = self._set(label, self.styles.label, _LABEL)
        said = self._set(value, self.styles.value, FRAME.width - _LABEL)
        self._flow.begin("P")
        if max(named.height, said.height) > FRAME.height / 2:  # a name longer than a page
            self._flow.write((named, said))
            return
        height = max(named.height, said.height)
        self._flow.need(height)
        self._flow.sheet.write((named,), FRAME.left, self._flow.y)
        self._flow.sheet.write((said,), FRAME.left + _LABEL, self._flow.y)
        self._flow.advance(height + 2)
        self._flow.sheet.rule(_HAIRLINE, Rule(FRAME.left, self._flow.y, FRAME.right, self._flow.y))
        self._flow.advance(2)

    def _section(self, section: DraftSection) -> None:
        self._heading(section.heading, _room_below(section.blocks[0]))
        for block in section.blocks:
            match block:
                case Passage():
                    self._flow.begin("P")
                    self._flow.write((self._set(block.text, self.styles.body),), least=2)
                    self._flow.skip(self.styles.gap)
                case Grid():
                    self._grid(block)
                case Figure():
                    self._caption(block.caption)
                    self._draw(block.drawing)
        self._flow.skip(4)

    def _draw(self, drawing: Drawing) -> None:
        match drawing:
            case Drawing.SHAREHOLDING:
                content = shareholding_chart(self._dossier, Voice(PaperLanguage(self._language.value)))
                chart = ShareholdingChart(self._flow, self._drawn, content)
                chart.draw()
                chart.write_statements()
            case Drawing.SEATS:
                draw_squares(self._flow)
            case _:
                assert_never(drawing)

    def _heading(self, heading: str, room: float) -> None:
        """Never alone at the foot of a page: `room` is for what stands under it."""
        flow = self._flow
        said = self._set(heading, self.styles.heading)
        flow.need(min(said.height + room, FRAME.height))
        flow.skip(6)
        flow.sheet.bookmarks.append(Bookmark(heading, flow.y, 1))
        flow.begin("H2")
        flow.write((said,))
        flow.skip(2)

    def _annex(self, annex: DraftSection) -> None:
        self._flow.skip(8)
        self._heading(annex.heading, _room_below(annex.blocks[0]))
        listed = self._flow.add("L")
        for block in annex.blocks:
            if isinstance(block, Passage):
                self._flow.begin_item(listed)
                self._flow.write((self._set(block.text, self.styles.value),))
                self._flow.skip(2)

    def _caption(self, caption: str) -> None:
        said = self._set(caption, self.styles.caption)
        self._flow.need(min(said.height + 60, FRAME.height))
        self._flow.begin("P")
        self._flow.write((said,), least=2)
        self._flow.skip(3)

    def _grid(self, grid: Grid) -> None:
        self._caption(grid.caption)
        share = FRAME.width / sum(grid.widths)
        columns = Columns(tuple(width * share for width in grid.widths), tick=0)
        heads = self._cells(grid.heads, columns, self.styles.head)
        rows = tuple(TableRow(self._cells(row, columns, self.styles.value), None) for row in grid.rows)
        Table(self._flow, columns, heads, self._flow.add("Table")).draw((TableGroup((), (), "", PALE, rows),))
        self._flow.skip(8)

    def _cells(self, texts: tuple[str, ...], columns: Columns, style: TextStyle) -> tuple[Cell, ...]:
        return tuple((self._set(text, style, columns.text_width(place)),) for place, text in enumerate(texts))

    def _sign(self, block: SignatureBlock) -> None:
        """Company, legal representative and date on lines of their own, together on one page."""
        flow, style = self._flow, self.styles.flush
        room, left = FRAME.width * 0.6, FRAME.left + FRAME.width * 0.4
        company = self._set(block.company_label + block.company, style, room)
        lines = [self._set(text, style, room) for text in (block.person_label, block.day)]
        flow.need(min(height_of((company, *lines)) + 5 * style.leading, FRAME.height))
        flow.skip(style.leading)
        flow.begin("P")
        if company.height > FRAME.height / 2:
            flow.write((self._set(block.company_label + block.company, style),))
        else:
            flow.sheet.write((company,), left, flow.y)
            flow.advance(company.height)
        for line in lines:
            flow.advance(style.leading * 0.6)
            flow.begin("P")
            flow.sheet.write((line,), left, flow.y)
            start = left + line.lines[0].width * style.size + 4
            if line is lines[0] or self._language is Language.EN:
                y = flow.y - style.leading * 0.78
                flow.sheet.rule(_PEN, Rule(start, y, FRAME.right, y))
            flow.advance(line.height)


def _room_below(block: Block) -> float:
    """What a heading must have below it: some lines, a caption and some rows, or a drawing's caption."""
    match block:
        case Passage():
            return 60.0
        case Grid():
            return 120.0
        case Figure():
            return least_to_draw_on(FRAME) + 80.0 if block.drawing is Drawing.SEATS else 180.0
        case _:
            assert_never(block)
