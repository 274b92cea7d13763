"""A Word file to go on with in Word or WPS: our own styles, Chinese fonts by the names that both know.

Nothing here knows what a paper says. The bytes depend on what is written alone, not on day or machine.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as DocxTable
from docx.table import _Row as DocxRow
from docx.text.paragraph import Paragraph

from b24desk.papers.office_file import undated, writable
from b24desk.papers.pdf import Properties

_LONGEST_PROPERTY = 255
"""Characters that the properties of a Word file take."""

_ROMAN, _SONG = "Times New Roman", "宋体"


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A paragraph style. Sizes are in points; `indent` counts characters before the first line."""

    name: str
    chinese: str
    latin: str
    size: float
    leading: float
    bold: bool = False
    indent: int = 0
    after: float = 0.0
    centred: bool = False
    grey: bool = False
    before: float = 0.0
    level: int | None = None
    """Of a heading in Word's outline, from 1; None is plain text."""
    exact: bool = True
    """Whether lines are just as high as `leading`; else they grow with what stands in them."""


@dataclass(frozen=True, slots=True)
class WordPage:
    """Margins of an A4 page, in millimetres."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class WordTable:
    """Columns in millimetres, and the styles of the heads and of the rows."""

    widths: tuple[float, ...]
    head: WordStyle
    body: WordStyle
    shade: str = "E9EFF6"
    height: float = 0.0
    """Of every row at the least, in millimetres."""


class WordFile:
    """A Word file being written, from top to bottom."""

    def __init__(
        self, page: WordPage, styles: tuple[WordStyle, ...], running: str, marked: re.Pattern[str]
    ) -> None:
        """`running` stands at the head of every page; what `marked` finds is highlighted."""
        self._docx: Docx = Document()
        self._marked = marked
        self._speak_chinese()
        self._styles = {style.name: self._made(style) for style in styles}
        self._set_page(self._docx.sections[0], page)
        head = self._docx.sections[0].header.paragraphs[0]
        self._write(head, running, WD_ALIGN_PARAGRAPH.RIGHT)
        self._number_pages(self._docx.sections[0])

    def paragraph(
        self,
        text: str,
        style: WordStyle,
        *,
        with_next: bool = False,
        left: float = 0.0,
        on_new_page: bool = False,
    ) -> Paragraph:
        """`with_next` keeps it on the page of what follows; `left` is a margin in millimetres."""
        made = self._docx.add_paragraph(style=self._styles[style.name])
        self._say(made, text)
        made.paragraph_format.keep_with_next = with_next
        made.paragraph_format.page_break_before = on_new_page
        if left:
            made.paragraph_format.left_indent = Mm(left)
        return made

    def table(
        self, rows: Iterable[tuple[str, ...]], style: WordTable, heads: tuple[str, ...] | None = None
    ) -> None:
        """Ruled, as wide as `style` says; the heads come again on every page, and no row is parted."""
        made = self._docx.add_table(rows=0, cols=len(style.widths), style="Table Grid")
        made.autofit = False
        for column, width in zip(made.columns, style.widths, strict=True):
            column.width = Mm(width)
        if heads is not None:
            row = self._row(made, heads, style, style.head)
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no such setting
            for cell in row.cells:
                shade = {"w:val": "clear", "w:color": "auto", "w:fill": style.shade}
                cell._tc.get_or_add_tcPr().append(_element("w:shd", shade))  # noqa: SLF001 - as above
        for texts in rows:
            self._row(made, texts, style, style.body)

    def _row(self, table: DocxTable, texts: tuple[str, ...], style: WordTable, said: WordStyle) -> DocxRow:
        row: DocxRow = table.add_row()  # type: ignore[no-untyped-call] # untyped in the stub
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
        if style.height:
            row.height = Mm(style.height)
        for cell, text, width in zip(row.cells, texts, style.widths, strict=True):
            cell.width = Mm(width)
            written = cell.paragraphs[0]
            # python-docx would look through every style for each cell.
            written._p.style = self._styles[said.name].style_id  # noqa: SLF001 - as above
            self._say(written, text)
        return row

    def picture(self, png: bytes, width: float, style: WordStyle) -> None:
        """A picture on a line of its own, `width` in points."""
        line = self._docx.add_paragraph(style=self._styles[style.name])
        line.add_run().add_picture(BytesIO(png), width=Pt(width))

    def new_section(self, page: WordPage) -> None:
        """Go on on a new page with other margins, under the same head."""
        self._set_page(self._docx.add_section(WD_SECTION.NEW_PAGE), page)

    def finish(self, properties: Properties) -> bytes:
        core = self._docx.core_properties
        core.title, core.subject = _property(properties.title), _property(properties.subject)
        core.author = _property(properties.author)
        core.language, core.comments, core.last_modified_by = properties.language, "", "b24desk"
        core.created = core.modified = datetime.combine(properties.as_of, time())
        core.revision = 1
        raw = BytesIO()
        self._docx.save(raw)
        return undated(raw.getvalue(), core.modified)

    def _say(self, paragraph: Paragraph, text: str) -> None:
        start, text = 0, writable(text)
        for found in self._marked.finditer(text):
            paragraph.add_run(text[start : found.start()])
            paragraph.add_run(found[0]).font.highlight_color = WD_COLOR_INDEX.YELLOW
            start = found.end()
        paragraph.add_run(text[start:])

    def _speak_chinese(self) -> None:
        """No style takes its fonts from a theme: which Chinese font that means depends on the machine."""
        styles = self._docx.styles.element
        for fonts in styles.iter(qn("w:rFonts")):
            for name in [name for name in fonts.attrib if "heme" in name]:
                del fonts.attrib[name]
            for name, font in (("w:ascii", _ROMAN), ("w:hAnsi", _ROMAN), ("w:eastAsia", _SONG)):
                fonts.set(qn(name), fonts.get(qn(name), font))
        for spoken in styles.iter(qn("w:lang")):
            spoken.set(qn("w:val"), "en-GB")
            spoken.set(qn("w:eastAsia"), "zh-CN")

    def _made(self, style: WordStyle) -> ParagraphStyle:
        made = self._docx.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(made, ParagraphStyle)  # noqa: S101 - the stub gives the base class
        if style.level is not None:  # its level in the outline comes from Word's own heading
            made.base_style = self._docx.styles[f"Heading {style.level}"]
        made.font.name, made.font.size, made.font.bold = style.latin, Pt(style.size), style.bold
        if style.grey or style.level is not None:
            made.font.color.rgb = RGBColor(0x60, 0x60, 0x60) if style.grey else RGBColor(0x1F, 0x3A, 0x5F)
        properties = made.element.get_or_add_rPr()
        properties.rFonts.set(qn("w:eastAsia"), style.chinese)
        properties.append(_element("w:lang", {"w:val": "en-GB", "w:eastAsia": "zh-CN"}))
        form = made.paragraph_format
        rule = WD_LINE_SPACING.EXACTLY if style.exact else WD_LINE_SPACING.AT_LEAST
        form.line_spacing_rule, form.line_spacing = rule, Pt(style.leading)
        form.space_before, form.space_after = Pt(style.before), Pt(style.after)
        form.widow_control = True
        if style.centred:
            form.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if style.indent:
            # In characters, which follow the size when it is changed; in points for what reads no characters.
            made.element.get_or_add_pPr().append(
                _element(
                    "w:ind",
                    {
                        "w:firstLineChars": str(100 * style.indent),
                        "w:firstLine": str(round(20 * style.indent * style.size)),
                    },
                )
            )
        return made

    def _set_page(self, section: Section, page: WordPage) -> None:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
        section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
        section.header_distance, section.footer_distance = Mm(15), Mm(page.bottom - 10)

    def _number_pages(self, section: Section) -> None:
        """— 1 —, as a field: it counts again when somebody adds a page."""
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        foot.add_run("— ")
        field = _element("w:fldSimple", {"w:instr": "PAGE"})
        foot._p.append(field)  # noqa: SLF001 - python-docx has no fields
        shown = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "1"
        shown.append(text)
        field.append(shown)
        foot.add_run(" —")

    def _write(self, paragraph: Paragraph, text: str, alignment: WD_ALIGN_PARAGRAPH) -> None:
        paragraph.alignment = alignment
        run = paragraph.add_run(writable(text))
        run.font.size, run.font.color.rgb = Pt(9), RGBColor(0x60, 0x60, 0x60)


def _property(text: str) -> str:
    return writable(text)[:_LONGEST_PROPERTY]


def _element(name: str, attributes: dict[str, str]) -> BaseOxmlElement:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made
