"""A Word file to go on with in Word or WPS: our own styles, Chinese fonts by the names that both know.

Nothing here knows what a paper says. The bytes depend on what is written alone, not on day or machine.
"""

from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from b24desk.papers.office_file import undated, writable
from b24desk.papers.pdf import Properties

_LONGEST_PROPERTY = 255
"""Characters that the properties of a Word file take."""


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


@dataclass(frozen=True, slots=True)
class WordPage:
    """Margins of an A4 page, in millimetres."""

    left: float
    right: float
    top: float
    bottom: float


class WordFile:
    """A Word file being written, from top to bottom."""

    def __init__(self, page: WordPage, styles: tuple[WordStyle, ...], running: str) -> None:
        """`running` stands at the head of every page."""
        self._docx: Docx = Document()
        self._styles = {style.name: self._made(style) for style in styles}
        self._set_page(self._docx.sections[0], page)
        head = self._docx.sections[0].header.paragraphs[0]
        self._write(head, running, WD_ALIGN_PARAGRAPH.RIGHT)
        self._number_pages(self._docx.sections[0])

    def paragraph(
        self, text: str, style: WordStyle, *, with_next: bool = False, left: float = 0.0
    ) -> Paragraph:
        """`with_next` keeps it on the page of what follows; `left` is a margin in millimetres."""
        made = self._docx.add_paragraph(style=self._styles[style.name])
        made.add_run(writable(text))
        made.paragraph_format.keep_with_next = with_next
        if left:
            made.paragraph_format.left_indent = Mm(left)
        return made

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

    def _made(self, style: WordStyle) -> ParagraphStyle:
        made = self._docx.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(made, ParagraphStyle)  # noqa: S101 - the stub gives the base class
        made.font.name, made.font.size, made.font.bold = style.latin, Pt(style.size), style.bold
        if style.grey:
            made.font.color.rgb = RGBColor(0x60, 0x60, 0x60)
        properties = made.element.get_or_add_rPr()
        properties.rFonts.set(qn("w:eastAsia"), style.chinese)
        properties.append(_element("w:lang", {"w:val": "en-GB", "w:eastAsia": "zh-CN"}))
        form = made.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(style.leading)
        form.space_before, form.space_after = Pt(0), Pt(style.after)
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
