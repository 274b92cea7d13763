"""The rehearsed correction notice as a PDF, in the order of an authority's one and marked as none."""

from collections.abc import Iterable

from b24desk.domain.text import PaperLanguage
from b24desk.papers import pdf
from b24desk.papers.checklist import FRAME
from b24desk.papers.correction_content import Notice, NoticeGroup, NoticeLine, correction_notice
from b24desk.papers.dossier import Dossier
from b24desk.papers.furniture import add_furniture, running
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.sheet import Frame, Rule, RuleStyle, Sheet
from b24desk.papers.table import Columns, Table, TableGroup, TableRow
from b24desk.papers.tags import Element
from b24desk.papers.theme import AMBER, GREY, GRID, INK, MM, NAVY, ON_NAVY, PALE, SEAL_RED, WHITE, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, beside, height_of
from b24desk.papers.voice import Voice, Words
from b24desk.rules.preflight.defect import Defect, Weight

_COLUMNS = Columns(tuple(width * MM for width in (9.0, 44.0, 47.0, 33.0, 47.0)), tick=0)
_BETWEEN = 8.0
_MARGIN = 5.0
_LINE = RuleStyle(GRID, 0.6)


class PrintedNotice:
    """The notice in one language of papers: its content, its pages, and what could not be printed."""

    def __init__(self, dossier: Dossier, defects: Iterable[Defect], language: PaperLanguage) -> None:
        self._type = Typesetter(language)
        self._voice = Voice(language)
        self.content = correction_notice(dossier, defects, self._voice)
        structure = Element("Document")
        sheets = _Layout(self._type, structure).sheets(self.content)
        add_furniture(sheets, FRAME, running(dossier, self.content.title, self._voice), self._type)
        self.page_count = len(sheets)
        self.missing = tuple(sorted(self._type.missing))
        spoken = language.languages[0]
        self.pdf = pdf.draw(
            sheets,
            pdf.Properties(
                title=self.content.title[0],
                subject=dossier.services(spoken),
                author="",  # nobody issued it
                language="en-GB" if language is PaperLanguage.EN else "zh-CN",
                as_of=dossier.assessment.as_of,
            ),
            structure,
        )


class _Layout:
    def __init__(self, typesetter: Typesetter, structure: Element) -> None:
        self._type = typesetter
        setting = typesetter.setting
        self._title = setting(Sizes((20, 28), (17, 24), (10, 14)), NAVY, align=Align.CENTRE, is_bold=True)
        self._mark = setting(Sizes((9, 13), (8.6, 12), (7.2, 9.6)), SEAL_RED, SEAL_RED, is_bold=True)
        self._text = setting(Sizes((9.5, 15), (9, 13.5), (7.6, 10.4)), INK)
        self._head = setting(
            Sizes((8.5, 11), (7.4, 9.2), (6.4, 7.8)), WHITE, ON_NAVY, Align.CENTRE, is_bold=True
        )
        bands = Sizes((9.5, 13), (9, 12.5), (8.2, 13))
        self._group = setting(bands, NAVY, NAVY, is_bold=True, is_bold_under=True)
        self._number = setting(Sizes((8.5, 12), (8, 11.2), (8, 11.2)), align=Align.CENTRE)
        self._item = setting(Sizes((8.6, 11.8), (8, 10.6), (6.6, 8.4)), is_bold=True)
        self._cell = setting(Sizes((8.4, 11.8), (7.8, 10.4), (6.6, 8.4)))
        self._small = setting(Sizes((7, 9.4), (6.8, 8.8), (6.2, 7.8)), GREY)
        self._flow = PageFlow(FRAME, structure, is_watermarked=True)

    def sheets(self, notice: Notice) -> list[Sheet]:
        flow = self._flow
        self._write(notice.title, self._title, "H1")
        flow.skip(4)
        self._marked(notice.mark)
        for words in (notice.addressed, notice.opening, *notice.remarks):
            self._write(words, self._text)
            flow.skip(2)
        flow.skip(5)
        if notice.groups:
            heads = tuple(
                self._type.set(words, self._head, _COLUMNS.text_width(index))
                for index, words in enumerate(notice.heads)
            )
            table = Table(flow, _COLUMNS, heads, flow.add("Table"))
            table.draw(tuple(self._table_group(group) for group in notice.groups))
        flow.skip(9)
        for words in notice.closing:
            self._write(words, self._text)
            flow.skip(2)
        self._sources(notice)
        return flow.sheets

    def _write(self, words: Words, setting: Setting, kind: str = "P") -> None:
        self._flow.begin(kind)
        self._flow.write(self._type.set(words, setting, FRAME.width))

    def _marked(self, words: Words) -> None:
        """In a frame, so that nobody takes the sheet for what it rehearses."""
        flow = self._flow
        text = self._type.set(words, self._mark, FRAME.width - 2 * _MARGIN)
        height = height_of(text) + 2 * _MARGIN
        flow.sheet.frames.append(Frame(FRAME.left, flow.y - height, FRAME.width, height, SEAL_RED, 0.9))
        flow.begin("P")
        flow.sheet.write(text, FRAME.left + _MARGIN, flow.y - _MARGIN)
        flow.advance(height + 9)

    def _table_group(self, group: NoticeGroup) -> TableGroup:
        width = FRAME.width - 6
        return TableGroup(
            heading=tuple(beside(group.heading, self._group, width, _BETWEEN)),
            continued=tuple(beside(group.continued, self._group, width, _BETWEEN)),
            title=group.heading[0],
            colour=PALE if group.weight is Weight.ADVICE else AMBER,
            rows=tuple(self._row(line) for line in group.lines),
        )

    def _row(self, line: NoticeLine) -> TableRow:
        number, item, defect, basis, remedy = map(_COLUMNS.text_width, range(5))
        put = self._type.set
        file = put((line.file,), self._small, item) if line.file else ()
        cells = (
            put((str(line.number),), self._number, number),
            (*put(line.item, self._item, item), *file),
            put(line.defect, self._cell, defect),
            put(line.basis, self._small, basis),
            put(line.remedy, self._cell, remedy),
        )
        return TableRow(cells, None)

    def _sources(self, notice: Notice) -> None:
        if not notice.sources:
            return
        flow = self._flow
        heading = beside(notice.sources_heading, self._group, FRAME.width, _BETWEEN)
        height = max(paragraph.height for _, paragraph in heading)
        flow.skip(8)
        flow.need(height + 30)
        flow.begin("H2")
        for offset, paragraph in heading:
            flow.sheet.write([paragraph], FRAME.left + offset, flow.y)
        flow.advance(height)
        flow.sheet.rule(_LINE, Rule(FRAME.left, flow.y - 1, FRAME.right, flow.y - 1))
        flow.skip(4)
        listed = flow.add("L")
        for words in notice.sources:
            put = self._type.set(words, self._small, FRAME.width)
            flow.need(min(height_of(put), FRAME.height / 4))
            flow.begin_item(listed)
            flow.write(put)
