"""What stands outside the text of a working paper: running head, footer, page n of N, what is overdue."""

from collections.abc import Sequence
from typing import NamedTuple

from b24desk.papers.dossier import Dossier
from b24desk.papers.page_flow import PageFrame
from b24desk.papers.paragraph import set_one_line
from b24desk.papers.sheet import Rule, RuleStyle, Sheet
from b24desk.papers.theme import A4_HEIGHT, GREY, GRID, MM, SEAL_RED, Align
from b24desk.papers.typesetting import Setting, Sizes, Typesetter, beside
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording

_SIZES = Sizes((6.8, 9), (6.8, 9), (6.8, 9))
_NOTICE_SIZES = Sizes((8, 10), (8, 10), (8, 10))
_LINE = RuleStyle(GRID, 0.4)
_GAP = 7.0
_NOTICE_TOP = A4_HEIGHT - 6 * MM
"""Above every head, on every kind of paper."""


class Running(NamedTuple):
    """What every page repeats."""

    title: Words
    aside: str
    """At the right of the head, on all pages but the first."""
    foot: Words
    below: Words


def running(dossier: Dossier, title: Words, voice: Voice) -> Running:
    """Of a paper of an application: its company in the head, rulebook, day and disclaimer in the foot."""
    words = load_wording().page
    company = dossier.company_name_in(voice.languages[0])
    return Running(title, company, rulebook_and_day(dossier, voice), voice.say(words.disclaimer))


def rulebook_and_day(dossier: Dossier, voice: Voice) -> Words:
    assessment, words = dossier.assessment, load_wording().page
    days = voice.date(assessment.as_of)
    return tuple(
        words.rulebook[spoken].format(version=assessment.rulebook_version, date=day)
        for spoken, day in zip(voice.languages, days, strict=True)
    )


def add_furniture(
    sheets: Sequence[Sheet], frame: PageFrame, repeated: Running, typesetter: Typesetter
) -> None:
    """Completes every page, now that their number is known."""
    voice, words = Voice(typesetter.language), load_wording().page
    setting = typesetter.setting(_SIZES, GREY)
    to_the_right = typesetter.setting(_SIZES, GREY, align=Align.RIGHT)
    for number, sheet in enumerate(sheets, 1):
        if sheet.marks:
            sheet.tag(None)
        foot = frame.bottom - 3 * MM
        sheet.rule(_LINE, Rule(frame.left, foot, frame.right, foot))
        numbered = voice.say(words.number, page=number, pages=len(sheets))
        _write(sheet, repeated.foot, setting, frame.left, foot - 2)
        written = _width(numbered, setting)
        _write(sheet, numbered, setting, frame.right - written, foot - 2)
        _write(sheet, repeated.below, setting, frame.left, foot - 11)
        if number > 1:
            head, half = frame.top + 6 * MM, frame.width / 2 - _GAP
            sheet.write([set_one_line(repeated.title[0], setting.first, half)], frame.left, head)
            name = set_one_line(repeated.aside, to_the_right.first, half)
            sheet.write([name], frame.right - half, head)


def add_overdue_notice(sheets: Sequence[Sheet], left: float, typesetter: Typesetter, notice: Words) -> None:
    """Says above the head of every page that the rules want reviewing."""
    setting = typesetter.setting(_NOTICE_SIZES, SEAL_RED, SEAL_RED, is_bold=True, is_bold_under=True)
    for sheet in sheets:
        _write(sheet, notice, setting, left, _NOTICE_TOP)


def _write(sheet: Sheet, words: Words, setting: Setting, left: float, top: float) -> None:
    for x, paragraph in beside(words, setting, sheet.width, _GAP):
        sheet.write([paragraph], left + x, top)


def _width(words: Words, setting: Setting) -> float:
    x, last = beside(words, setting, 1000, _GAP)[-1]
    return x + last.lines[0].width * last.style.size
