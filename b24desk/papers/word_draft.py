"""A draft as a Word file: headings in Word's outline, tables whose heads repeat, text that can be changed."""

from typing import assert_never

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_content import Draft, DraftSection, Figure, Grid, Passage
from b24desk.papers.draft_template import Drawing
from b24desk.papers.letter_content import SignatureBlock
from b24desk.papers.letter_template import blank_pattern
from b24desk.papers.office_file import writable
from b24desk.papers.pdf import Properties
from b24desk.papers.shareholding_chart import chart_pictures
from b24desk.papers.shareholding_content import shareholding_chart
from b24desk.papers.theme import MM
from b24desk.papers.voice import Voice
from b24desk.papers.word import WordFile, WordPage, WordStyle, WordTable

_PAGE = WordPage(25, 25, 25, 25)
_WIDTH = 160.0
_LABEL = 42.0
_HIGHEST = 200.0
_CHART = _WIDTH - 3.0
"""A picture is cut a little outside its frame."""
_LINE = "\u3000" * 8
"""Room to sign on, underlined."""
_TO_DRAW_ON = 150.0
_TITLE, _HEADING, _BODY, _FLUSH, _NOTE = "title", "heading", "body", "flush", "note"
_CELL, _HEAD, _LIST, _CAPTION, _PICTURE = "cell", "head", "list", "caption", "picture"
_ROMAN = "Times New Roman"


def _styles(language: Language) -> dict[str, WordStyle]:
    if language is Language.ZH:
        return {
            _TITLE: WordStyle("Draft title", "黑体", _ROMAN, 18, 28, after=8, centred=True, level=1),
            _HEADING: WordStyle(
                "Draft heading", "黑体", _ROMAN, 14, 22, before=10, after=4, level=2, exact=False
            ),
            _BODY: WordStyle("Draft body", "宋体", _ROMAN, 12, 22, indent=2),
            _FLUSH: WordStyle("Draft line", "宋体", _ROMAN, 12, 22),
            _CAPTION: WordStyle("Draft caption", "宋体", _ROMAN, 12, 22, after=4),
            _PICTURE: WordStyle("Draft picture", "宋体", _ROMAN, 12, 12, exact=False),
            _NOTE: WordStyle("Draft note", "宋体", _ROMAN, 9, 13, after=4, grey=True),
            _CELL: WordStyle("Draft cell", "宋体", _ROMAN, 10.5, 14, exact=False),
            _HEAD: WordStyle("Draft table head", "黑体", _ROMAN, 10.5, 14, exact=False),
            _LIST: WordStyle("Draft list", "宋体", _ROMAN, 10.5, 15),
        }
    return {
        _TITLE: WordStyle("Reference title", "黑体", _ROMAN, 16, 22, after=8, centred=True, level=1),
        _HEADING: WordStyle(
            "Reference heading", "黑体", _ROMAN, 13, 18, before=10, after=4, level=2, exact=False
        ),
        _BODY: WordStyle("Reference body", "宋体", _ROMAN, 11, 16, after=5),
        _FLUSH: WordStyle("Reference line", "宋体", _ROMAN, 11, 18),
        _CAPTION: WordStyle("Reference caption", "宋体", _ROMAN, 11, 16, after=4),
        _PICTURE: WordStyle("Reference picture", "宋体", _ROMAN, 11, 11, exact=False),
        _NOTE: WordStyle("Reference note", "宋体", _ROMAN, 9, 12, after=4, grey=True),
        _CELL: WordStyle("Reference cell", "宋体", _ROMAN, 9.5, 12, exact=False),
        _HEAD: WordStyle("Reference table head", "黑体", _ROMAN, 9.5, 12, bold=True, exact=False),
        _LIST: WordStyle("Reference list", "宋体", _ROMAN, 9.5, 13, after=2),
    }


def word_draft(drafts: tuple[Draft, ...], dossier: Dossier, running: str, properties: Properties) -> bytes:
    """Each language's text on pages of its own; `running` stands at the head of each."""
    styles = [_styles(draft.language) for draft in drafts]
    file = WordFile(
        _PAGE, tuple(style for made in styles for style in made.values()), running, blank_pattern()
    )
    for place, (draft, made) in enumerate(zip(drafts, styles, strict=True)):
        if place:
            file.new_section(_PAGE)
        _Writer(file, made, dossier).write(draft)
    return file.finish(properties)


class _Writer:
    def __init__(self, file: WordFile, styles: dict[str, WordStyle], dossier: Dossier) -> None:
        self._file = file
        self._dossier = dossier
        self._styles = styles

    def write(self, draft: Draft) -> None:
        file, styles = self._file, self._styles
        file.paragraph(draft.title, styles[_TITLE], with_next=True)
        for note in draft.notes:
            file.paragraph(note, styles[_NOTE])
        file.table(draft.head, WordTable((_LABEL, _WIDTH - _LABEL), styles[_HEAD], styles[_CELL]))
        for section in draft.sections:
            self._section(section, _BODY, draft.language)
        if draft.signature:
            self._sign(draft.signature)
        self._section(draft.gaps, _LIST, draft.language, on_new_page=True)
        self._section(draft.sources, _LIST, draft.language)

    def _section(
        self, section: DraftSection, style: str, language: Language, *, on_new_page: bool = False
    ) -> None:
        heading = self._styles[_HEADING]
        self._file.paragraph(section.heading, heading, with_next=True, on_new_page=on_new_page)
        for block in section.blocks:
            match block:
                case Passage():
                    self._file.paragraph(block.text, self._styles[style])
                case Grid():
                    self._file.paragraph(block.caption, self._styles[_CAPTION], with_next=True)
                    self._grid(block)
                case Figure():
                    self._file.paragraph(block.caption, self._styles[_CAPTION], with_next=True)
                    self._draw(block.drawing, language)

    def _draw(self, drawing: Drawing, language: Language) -> None:
        match drawing:
            case Drawing.SHAREHOLDING:
                shown = PaperLanguage(language.value)
                for picture in chart_pictures(self._dossier, shown, _CHART * MM, _HIGHEST * MM):
                    self._file.picture(picture.png, picture.width, self._styles[_PICTURE])
                for (said,) in shareholding_chart(self._dossier, Voice(shown)).statements:
                    self._file.paragraph(said, self._styles[_LIST])
            case Drawing.SEATS:
                room = WordTable((_WIDTH,), self._styles[_HEAD], self._styles[_CELL], height=_TO_DRAW_ON)
                self._file.table([("",)], room)
            case _:
                assert_never(drawing)

    def _grid(self, grid: Grid) -> None:
        share = _WIDTH / sum(grid.widths)
        widths = tuple(width * share for width in grid.widths)
        style = WordTable(widths, self._styles[_HEAD], self._styles[_CELL])
        self._file.table(grid.rows, style, grid.heads)
        self._file.paragraph("", self._styles[_NOTE])

    def _sign(self, block: SignatureBlock) -> None:
        style = self._styles[_FLUSH]
        self._file.paragraph("", style, with_next=True)
        lines = (
            (block.company_label, block.company),
            (block.person_label, ""),
            (block.day, ""),
        )
        for place, (label, value) in enumerate(lines):
            line = self._file.paragraph(label, style, with_next=place < len(lines) - 1, left=_WIDTH * 0.4)
            if place == 1:
                line.add_run(_LINE).underline = True
            line.add_run(writable(value))
