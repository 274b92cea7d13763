"""A letter as a Word file: the page of the printed draft, with text that can be changed."""

from b24desk.domain.text import Language
from b24desk.papers.letter_content import Letter
from b24desk.papers.letter_template import blank_pattern
from b24desk.papers.office_file import writable
from b24desk.papers.pdf import Properties
from b24desk.papers.word import WordFile, WordPage, WordStyle

_PAGES = {Language.ZH: WordPage(28, 26, 37, 35), Language.EN: WordPage(28, 26, 28, 25)}
_TITLE, _BODY, _FLUSH, _NOTE, _HAND = "title", "body", "flush", "note", "hand"
_ROMAN = "Times New Roman"
_STYLES = {
    Language.ZH: {
        _TITLE: WordStyle("Letter title", "宋体", _ROMAN, 22, 34, bold=True, after=24, centred=True),
        _BODY: WordStyle("Letter body", "仿宋", _ROMAN, 16, 29, indent=2),
        _FLUSH: WordStyle("Letter addressee", "仿宋", _ROMAN, 16, 29),
        _NOTE: WordStyle("Letter note", "仿宋", _ROMAN, 9, 13, after=6, grey=True),
        _HAND: WordStyle("Letter signature", "仿宋", _ROMAN, 16, 32),
    },
    Language.EN: {
        _TITLE: WordStyle("Reference title", "宋体", _ROMAN, 15, 21, bold=True, after=8),
        _BODY: WordStyle("Reference body", "宋体", _ROMAN, 11, 16.5, after=5),
        _FLUSH: WordStyle("Reference addressee", "宋体", _ROMAN, 11, 16.5, after=5),
        _NOTE: WordStyle("Reference note", "宋体", _ROMAN, 9, 13, after=6, grey=True),
        _HAND: WordStyle("Reference signature", "宋体", _ROMAN, 11, 24),
    },
}
_SIGNATURES_LEFT = {Language.ZH: 24.0, Language.EN: 0.0}
_LINE = "\u3000" * 8
"""Room to sign on, underlined."""


def word_letter(letters: tuple[Letter, ...], running: str, properties: Properties) -> bytes:
    """Each language's text on pages of its own; `running` stands at the head of each."""
    first, *others = letters
    styles = tuple(style for letter in letters for style in _STYLES[letter.language].values())
    file = WordFile(_PAGES[first.language], styles, running, blank_pattern())
    _write(file, first)
    for letter in others:
        file.new_section(_PAGES[letter.language])
        _write(file, letter)
    return file.finish(properties)


def _write(file: WordFile, letter: Letter) -> None:
    styles = _STYLES[letter.language]
    if letter.note:
        file.paragraph(letter.note, styles[_NOTE])
    file.paragraph(letter.title, styles[_TITLE])
    file.paragraph(letter.addressee, styles[_FLUSH])
    for text in (letter.opening, *letter.undertakings):
        file.paragraph(text, styles[_BODY])
    for text in letter.closing:
        file.paragraph(text, styles[_BODY], with_next=True)
    _sign(file, letter)


def _sign(file: WordFile, letter: Letter) -> None:
    """Together on one page with the words before them: nobody signs a page that says nothing."""
    block, style = letter.signature, _STYLES[letter.language][_HAND]
    left = _SIGNATURES_LEFT[letter.language]
    file.paragraph("", style, with_next=True)
    gap = "" if letter.language is Language.ZH else " "
    company = file.paragraph(block.company_label + gap, style, with_next=True, left=left)
    if block.company:
        company.add_run(writable(block.company))
    else:
        company.add_run(_LINE).underline = True
    file.paragraph(block.person_label + gap, style, with_next=True, left=left).add_run(_LINE).underline = True
    day = file.paragraph(block.day + gap, style, left=left)
    if letter.language is not Language.ZH:
        day.add_run(_LINE).underline = True
