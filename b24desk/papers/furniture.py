"""What stands outside the text of a working paper: running head, footer, page n of N."""

from collections.abc import Sequence

from b24desk.papers.dossier import Dossier
from b24desk.papers.page_flow import PageFrame
from b24desk.papers.paragraph import set_one_line
from b24desk.papers.sheet import Rule, RuleStyle, Sheet
from b24desk.papers.theme import GREY, GRID, MM, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, beside
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording

_SIZES = Sizes((6.8, 9), (6.8, 9), (6.8, 9))
_LINE = RuleStyle(GRID, 0.4)
_GAP = 7.0


def add_furniture(
    sheets: Sequence[Sheet], frame: PageFrame, title: Words, dossier: Dossier, typesetter: Typesetter
) -> None:
    """Completes every page, now that their number is known."""
    voice, words = Voice(typesetter.language), load_wording().page
    setting = typesetter.setting(_SIZES, GREY)
    to_the_right = typesetter.setting(_SIZES, GREY, align=Align.RIGHT)
    assessment = dossier.assessment
    dates = voice.date(assessment.as_of)
    rulebook = tuple(
        words.rulebook[spoken].format(version=assessment.rulebook_version, date=day)
        for spoken, day in zip(voice.languages, dates, strict=True)
    )
    disclaimer = voice.say(words.disclaimer)
    for number, sheet in enumerate(sheets, 1):
        foot = frame.bottom - 3 * MM
        sheet.rule(_LINE, Rule(frame.left, foot, frame.right, foot))
        numbered = voice.say(words.number, page=number, pages=len(sheets))
        _write(sheet, rulebook, setting, frame.left, foot - 2)
        written = _width(numbered, setting)
        _write(sheet, numbered, setting, frame.right - written, foot - 2)
        _write(sheet, disclaimer, setting, frame.left, foot - 11)
        if number > 1:
            head, half = frame.top + 6 * MM, frame.width / 2 - _GAP
            sheet.write([set_one_line(title[0], setting.first, half)], frame.left, head)
            name = set_one_line(dossier.company_name_in(voice.languages[0]), to_the_right.first, half)
            sheet.write([name], frame.right - half, head)


def _write(sheet: Sheet, words: Words, setting: Setting, left: float, top: float) -> None:
    for x, paragraph in beside(words, setting, sheet.width, _GAP):
        sheet.write([paragraph], left + x, top)


def _width(words: Words, setting: Setting) -> float:
    x, last = beside(words, setting, 1000, _GAP)[-1]
    return x + last.lines[0].width * last.style.size
