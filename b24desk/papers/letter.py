"""Lays the commitment letter out: the page of a Chinese official letter, and the English reference after it.

The measures are those of GB/T 9704-2012, which binds public bodies; a firm's letter follows it by custom.
"""

from b24desk.domain.text import Language
from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.letter_content import Letter, SignatureBlock
from b24desk.papers.page_flow import PageFlow, PageFrame
from b24desk.papers.paragraph import Paragraph, set_one_line, set_paragraph
from b24desk.papers.sheet import Circle, Rule, RuleStyle, Sheet
from b24desk.papers.tags import TAGS, Element
from b24desk.papers.theme import A4_HEIGHT, A4_WIDTH, BLACK, GREY, MM, SEAL_RED, Align, TextStyle
from b24desk.papers.typesetting import height_of

LETTER_FRAME = PageFrame(28 * MM, 35 * MM, A4_WIDTH - 26 * MM, A4_HEIGHT - 37 * MM)
"""A text area of 156 by 225 mm."""
REFERENCE_FRAME = PageFrame(28 * MM, 28 * MM, A4_WIDTH - 26 * MM, A4_HEIGHT - 25 * MM)
_NUMBER_BELOW_TEXT = 7 * MM
_PEN = RuleStyle(BLACK, 0.6)
_SEAL_RADIUS = 20 * MM
_MOST_NAME_LINES = 12
_ANY_WIDTH = 100_000.0


class _Styles:
    """Of a language: 16 pt and 22 lines a page in Chinese, the usual 11 pt in English."""

    def __init__(self, language: Language) -> None:
        if language is Language.ZH:
            body = Typeface(Face.SERIF)
            bold = Typeface(Face.SERIF_BOLD, Face.SERIF)
            size, leading, title, indent = 15.75, 29.0, (22.0, 34.0), 2.0
        else:
            body = Typeface(Face.SERIF, latin=Face.SERIF_LATIN)
            bold = Typeface(Face.SERIF_BOLD, latin=Face.SERIF_LATIN_BOLD)
            size, leading, title, indent = 11.0, 16.5, (15.0, 21.0), 0.0
        self.typefaces = (body, bold)
        is_chinese = language is Language.ZH
        self.title = TextStyle(bold, *title, BLACK, Align.CENTRE if is_chinese else Align.LEFT)
        self.body = TextStyle(body, size, leading, BLACK, indent=indent, justify=is_chinese)
        self.flush = TextStyle(body, size, leading, BLACK)
        self.note = TextStyle(body, 9.0, 13.0, GREY)
        self.seal = TextStyle(body, 7.0, 9.0, SEAL_RED, Align.CENTRE)
        self.number = TextStyle(Typeface(Face.SERIF, latin=Face.SERIF_LATIN), 14.0, 18.0, BLACK)


def lay_out(letters: tuple[Letter, ...], structure: Element | None = None) -> tuple[list[Sheet], set[str]]:
    """The pages of each language's text, numbered together, and the characters that cannot be printed.

    What they say is added to the structure, each language as a part of its own.
    """
    sheets: list[Sheet] = []
    missing: set[str] = set()
    for letter in letters:
        part = (structure or Element("Document")).add("Sect", language=TAGS[letter.language])
        layout = _Layout(letter.language, part)
        sheets += layout.sheets(letter)
        missing = missing.union(*(typeface.missing for typeface in layout.styles.typefaces))
    number_style = _Styles(Language.ZH).number
    for number, sheet in enumerate(sheets, 1):
        _write_number(sheet, number, number_style)
    return sheets, missing


def _write_number(sheet: Sheet, number: int, style: TextStyle) -> None:
    """Outside on a duplex sheet: odd pages right, even pages left, one character in from the edge."""
    paragraph = set_one_line(f"— {number} —", style, 40 * MM)
    width = paragraph.lines[0].width * style.size
    is_odd = number % 2 == 1
    left = LETTER_FRAME.right - style.size - width if is_odd else LETTER_FRAME.left + style.size
    sheet.tag(None)
    sheet.write([paragraph], left, LETTER_FRAME.bottom - _NUMBER_BELOW_TEXT)


class _Layout:
    def __init__(self, language: Language, structure: Element) -> None:
        self.styles = _Styles(language)
        self._is_chinese = language is Language.ZH
        self._frame = LETTER_FRAME if self._is_chinese else REFERENCE_FRAME
        self._flow = PageFlow(self._frame, structure, is_watermarked=True)
        self._gap = 0.0 if self._is_chinese else 5.0

    def sheets(self, letter: Letter) -> list[Sheet]:
        flow, styles = self._flow, self.styles
        if letter.note:
            self._write(letter.note, styles.note)
            flow.skip(6)
        self._write(letter.title, styles.title, "H1")
        flow.skip(styles.body.leading * (0.8 if self._is_chinese else 0.5))
        self._write(letter.addressee, styles.flush)
        flow.skip(self._gap)
        self._write(letter.opening, styles.body)
        flow.skip(self._gap)
        undertakings = flow.add("L")
        for text in letter.undertakings:
            flow.begin_item(undertakings)
            self._say(text, styles.body)
            flow.skip(self._gap)
        self._close(letter)
        return flow.sheets

    def _set(self, text: str, style: TextStyle) -> Paragraph:
        return set_paragraph(text, style, self._frame.width)

    def _write(self, text: str, style: TextStyle, kind: str = "P") -> None:
        self._flow.begin(kind)
        self._say(text, style)

    def _say(self, text: str, style: TextStyle) -> None:
        self._flow.write((self._set(text, style),), least=1 if self._is_chinese else 2)

    def _close(self, letter: Letter) -> None:
        """The last words and the signatures, together: nobody signs a page that says nothing."""
        block = _Signature(letter.signature, self.styles, self._frame.width, is_chinese=self._is_chinese)
        closing = tuple(self._set(text, self.styles.body) for text in letter.closing)
        together = height_of(closing) + len(closing) * self._gap + block.height
        self._flow.need(min(together, self._frame.height))
        for paragraph in closing:
            self._flow.begin("P")
            self._flow.write((paragraph,))
            self._flow.skip(self._gap)
        if block.is_name_too_long:
            name = self._set(letter.signature.company_label + letter.signature.company, self.styles.flush)
            start, end = name.split(len(name.lines) - 2)
            self._flow.begin("P")
            self._flow.write((start,))
            self._flow.need(end.height + block.height)
            self._flow.write((end,))
        self._flow.need(block.height)
        block.draw(self._flow)


class _Signature:
    """Company, legal representative and date at the right, the seal over the company and the date."""

    def __init__(self, block: SignatureBlock, styles: _Styles, width: float, *, is_chinese: bool) -> None:
        style = styles.flush
        self._style = style
        self._is_chinese = is_chinese
        self._labels = [
            set_one_line(label, style, width) for label in (block.company_label, block.person_label)
        ]
        self._label_width = max(map(_written, self._labels)) + 4
        natural = _written(set_one_line(block.company, style, _ANY_WIDTH))
        room = width - self._label_width
        # A short name leaves the block at the right; a long one pulls it to the left before it wraps.
        self._left = min(max(room - natural - style.size, 0.0), width * 0.26) if is_chinese else 0.0
        self._value_width = room - self._left
        self._company = set_paragraph(block.company, style, self._value_width) if block.company else None
        self.is_name_too_long = self._company_lines > _MOST_NAME_LINES
        """Then the name goes before the block as running text: it may need more than a page."""
        self._day = set_one_line(block.day, style, width)
        self._seal = set_one_line(block.seal, styles.seal, 2 * _SEAL_RADIUS)

    @property
    def height(self) -> float:
        """With a line above, and room below for the seal's circle."""
        name = 0 if self.is_name_too_long else self._company_lines
        return self._style.leading * (3.4 + name) + 9 * MM

    @property
    def _company_lines(self) -> int:
        return len(self._company.lines) if self._company else 1

    def draw(self, flow: PageFlow) -> None:
        sheet, frame, leading = flow.sheet, flow.frame, self._style.leading
        left = frame.left + self._left
        value = left + self._label_width
        top = flow.y - leading
        if not self.is_name_too_long:
            flow.begin("P")
            sheet.write([self._labels[0]], left, top)
            if self._company:
                sheet.write([self._company], value, top)
            else:
                self._line(sheet, value, top)
            top -= leading * self._company_lines
        flow.begin("P")
        sheet.write([self._labels[1]], left, top)
        self._line(sheet, value, top)
        top -= leading * 1.2
        flow.begin("P")
        if self._is_chinese:
            day_left = frame.right - 4 * self._style.size - _written(self._day)
            sheet.write([self._day], day_left, top)
            flow.begin("P")
            self._draw_seal(sheet, day_left + _written(self._day) / 2, top)
        else:
            sheet.write([self._day], left, top)
            self._line(sheet, value, top)
        flow.advance(self.height)

    def _draw_seal(self, sheet: Sheet, x: float, top_of_day: float) -> None:
        """A guide for the draft: the seal covers the date and the lower edge of the company's name."""
        y = top_of_day + self._style.leading * 0.2
        sheet.circles.append(Circle(x, y, _SEAL_RADIUS, SEAL_RED))
        sheet.write([self._seal], x - _SEAL_RADIUS, y - _SEAL_RADIUS * 0.66)

    def _line(self, sheet: Sheet, left: float, top: float) -> None:
        y = top - self._style.leading * 0.5 - self._style.size * 0.55
        sheet.rule(_PEN, Rule(left, y, left + self._value_width - 12, y))


def _written(paragraph: Paragraph) -> float:
    return paragraph.lines[0].width * paragraph.style.size
