"""The index of a bundle as a PDF: every document in the portal's order, its files, where they are bound."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from b24desk.domain.text import PaperLanguage, Text
from b24desk.papers import pdf
from b24desk.papers.applicant import matter
from b24desk.papers.bundle_order import Order, Placed, Row, Section
from b24desk.papers.bundle_words import bundle_words
from b24desk.papers.checklist import FRAME
from b24desk.papers.dossier import Dossier
from b24desk.papers.furniture import add_furniture, running
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.sheet import Rule, RuleStyle, Sheet
from b24desk.papers.table import Cell, Columns, Table, TableGroup, TableRow
from b24desk.papers.tags import Element
from b24desk.papers.theme import GREY, INK, MM, NAVY, ON_NAVY, PALE, WHITE, Align
from b24desk.papers.typesetting import Sizes, Typesetter, beside
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.checklist import Need
from b24desk.rules.schema.documents import Form

_COLUMNS = Columns(tuple(width * MM for width in (15.0, 62.0, 73.0, 13.0, 17.0)), tick=0)
_BETWEEN = 8.0
_STRONG_LINE = RuleStyle(NAVY, 1.2)


def index_pdf(
    dossier: Dossier, order: Order, bound: Mapping[str, int], language: PaperLanguage, about: tuple[int, bool]
) -> bytes:
    """`bound` has the page of each attachment in the volume; `about`: how many defects, and if redacted."""
    return _Index(dossier, order, bound, language, about).pdf()


class _Index:
    def __init__(
        self,
        dossier: Dossier,
        order: Order,
        bound: Mapping[str, int],
        language: PaperLanguage,
        about: tuple[int, bool],
    ) -> None:
        self._dossier = dossier
        self._order = order
        self._bound = bound
        self._defects, self._is_redacted = about
        self._type = Typesetter(language)
        self._voice = Voice(language)
        self._words = bundle_words().contents
        setting = self._type.setting
        self._title = setting(Sizes((18, 25), (16, 22), (9.5, 13)), NAVY, is_bold=True)
        self._note = setting(Sizes((8.6, 12.6), (8, 11), (6.8, 8.8)), GREY)
        self._fact = setting(Sizes((9, 13), (8.4, 11.6), (7, 9)), INK)
        self._head = setting(
            Sizes((8.5, 11), (7.4, 9.2), (6.4, 7.8)), WHITE, ON_NAVY, Align.CENTRE, is_bold=True
        )
        bands = Sizes((9.5, 13), (9, 12.5), (8.2, 13))
        self._group = setting(bands, NAVY, NAVY, is_bold=True, is_bold_under=True)
        self._cell = setting(Sizes((8.4, 11.8), (7.8, 10.4), (6.6, 8.4)))
        self._small = setting(Sizes((7, 9.4), (6.8, 8.8), (6.2, 7.8)), GREY)
        self._middle = setting(Sizes((8, 11.8), (7.6, 10.4), (7.6, 10.4)), align=Align.CENTRE)
        self._structure = Element("Document")
        self._flow = PageFlow(FRAME, self._structure)

    def pdf(self) -> bytes:
        title = self._words.title_redacted if self._is_redacted else self._words.title
        sheets = self._sheets(title)
        heading = self._voice.say(title)
        add_furniture(sheets, FRAME, running(self._dossier, heading, self._voice), self._type)
        spoken = self._voice.languages[0]
        about = pdf.Properties(
            heading[0],
            self._dossier.services(spoken),
            self._dossier.company_name_in(spoken),
            "en-GB" if spoken.value == "en" else "zh-CN",
            self._dossier.assessment.as_of,
        )
        return pdf.draw(sheets, about, self._structure)

    def _sheets(self, title: Text) -> list[Sheet]:
        flow, say, words = self._flow, self._voice.say, self._words
        flow.begin("H1")
        flow.write(self._type.set(say(title), self._title, FRAME.width))
        flow.skip(4)
        flow.sheet.rule(_STRONG_LINE, Rule(FRAME.left, flow.y, FRAME.right, flow.y))
        flow.advance(6)
        for said in self._facts():
            flow.begin("P")
            flow.write(self._type.set(said, self._fact, FRAME.width))
            flow.skip(1.5)
        note = words.note_redacted if self._is_redacted else words.note
        flow.begin("P")
        flow.write(self._type.set(say(note), self._note, FRAME.width))
        flow.skip(7)
        heads = (words.number, words.document, words.files, words.pages, words.bound)
        cells = tuple(
            self._type.set(say(text), self._head, _COLUMNS.text_width(index))
            for index, text in enumerate(heads)
        )
        groups = [self._section(section) for section in self._order.sections]
        if self._order.beside:
            rows = tuple(self._beside_row(placed) for placed in self._order.beside)
            groups.append(self._band(bundle_words().beside, rows))
        if groups:
            Table(flow, _COLUMNS, cells, flow.add("Table")).draw(tuple(groups))
        return flow.sheets

    def _facts(self) -> list[Words]:
        voice, words, dossier = self._voice, self._words, self._dossier
        blank = load_wording().page.blank
        companies = [dossier.company_name_in(spoken) or blank[spoken] for spoken in voice.languages]
        matters = matter(dossier, voice) or voice.say(blank)
        rows = [row for section in self._order.sections for row in section.rows]
        needed = [row for row in rows if row.line.need is Need.NEEDED]
        return [
            tuple(
                words.applicant[spoken].format(company=company)
                for spoken, company in zip(voice.languages, companies, strict=True)
            ),
            tuple(
                words.matter[spoken].format(matter=said)
                for spoken, said in zip(voice.languages, matters, strict=True)
            ),
            voice.say(
                words.counted,
                needed=len(needed),
                with_files=sum(bool(row.placed or row.elsewhere) for row in needed),
                undecided=len(rows) - len(needed),
                defects=self._defects,
            ),
        ]

    def _section(self, section: Section) -> TableGroup:
        return self._band(section.heading, tuple(one for row in section.rows for one in self._rows(row)))

    def _band(self, title: Text, rows: tuple[TableRow, ...]) -> TableGroup:
        said, width = self._voice.say(title), FRAME.width - 6
        continued = self._voice.around(load_wording().preparation.continued, said)
        return TableGroup(
            heading=tuple(beside(said, self._group, width, _BETWEEN)),
            continued=tuple(beside(continued, self._group, width, _BETWEEN)),
            title=said[0],
            colour=PALE,
            rows=rows,
        )

    def _rows(self, row: Row) -> list[TableRow]:
        """One for each file, so that its pages stand beside it; the document is named on the first."""
        put, say = self._type.set, self._voice.say
        title = put(say(row.line.document.title), self._cell, _COLUMNS.text_width(1))
        if row.line.need is Need.UNDECIDED:
            title = (*title, *put(say(self._words.to_confirm), self._small, _COLUMNS.text_width(1)))
        files = [self._file(placed) for placed in row.placed]
        files += [self._said(self._at(placed)) for placed in row.elsewhere]
        if not files:
            files = [self._said(say(self._without_files(row)))]
        first, *others = files
        number = put((row.number,), self._middle, _COLUMNS.text_width(0))
        return [
            TableRow((number, title, *first), None),
            *(TableRow(((), (), *file), None) for file in others),
        ]

    def _without_files(self, row: Row) -> Text:
        if row.line.document.form is Form.ONLINE_FORM:
            return self._words.online
        return self._words.withheld if self._is_redacted else self._words.nothing

    def _at(self, placed: Placed) -> Words:
        name = PurePosixPath(placed.name).name
        return self._voice.say(self._words.elsewhere, number=placed.number, name=name)

    def _beside_row(self, placed: Placed) -> TableRow:
        put = self._type.set
        number = put((placed.number,), self._middle, _COLUMNS.text_width(0))
        given = put((placed.attachment.name,), self._small, _COLUMNS.text_width(1))
        return TableRow((number, given, *self._file(placed)), None)

    def _file(self, placed: Placed) -> tuple[Cell, Cell, Cell]:
        if placed.is_lost:
            return self._said(self._voice.say(self._words.lost, name=placed.attachment.name))
        put, found = self._type.set, placed.found
        name = put((PurePosixPath(placed.name).name,), self._small, _COLUMNS.text_width(2))
        pages = str(found.pages) if found is not None and found.pages else ""
        page = str(self._bound.get(placed.attachment.id, ""))
        return (
            name,
            put((pages,) if pages else (), self._middle, _COLUMNS.text_width(3)),
            put((page,) if page else (), self._middle, _COLUMNS.text_width(4)),
        )

    def _said(self, words: Words) -> tuple[Cell, Cell, Cell]:
        return self._type.set(words, self._small, _COLUMNS.text_width(2)), (), ()
