"""The sheet with the recovery code of a protected project, in both languages: to be printed, never saved."""

from datetime import date

import tomli

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import PaperLanguage, Text
from b24desk.papers import pdf
from b24desk.papers.page_flow import PageFlow, PageFrame
from b24desk.papers.sheet import Frame
from b24desk.papers.tags import Element
from b24desk.papers.theme import A4_HEIGHT, A4_WIDTH, GREY, INK, MM, NAVY, Align
from b24desk.papers.typesetting import Sizes, Typesetter
from b24desk.papers.voice import Voice
from b24desk.resources import resource

_FRAME = PageFrame(25 * MM, 25 * MM, A4_WIDTH - 25 * MM, A4_HEIGHT - 25 * MM)
_TITLE = Sizes((20, 28), (20, 28), (12, 17))
_TEXT = Sizes((10.5, 16), (10.5, 16), (9, 13))
_CODE = Sizes((22, 34), (22, 34), (22, 34))
_GROUPS_A_LINE = 3


class SheetWords(Frozen):
    title: Text
    of_file: Text
    made_on: Text
    use: Text
    reading: Text
    keep: Text
    lost: Text


def sheet_words() -> SheetWords:
    return SheetWords.model_validate(tomli.loads(resource("recovery_sheet.toml").read_text("utf-8")))


def recovery_sheet(printed_code: str, file_name: str, day: date) -> bytes:
    """The PDF of one page. The same arguments give the same bytes."""
    words, voice, typesetter = sheet_words(), Voice(PaperLanguage.BOTH), Typesetter(PaperLanguage.BOTH)
    title = typesetter.setting(_TITLE, NAVY, is_bold=True)
    text = typesetter.setting(_TEXT, INK, GREY)
    code = typesetter.setting(_CODE, INK, align=Align.CENTRE, is_bold=True)
    structure = Element("Document")
    flow = PageFlow(_FRAME, structure)
    flow.begin("H1")
    flow.write(typesetter.set(voice.say(words.title), title, _FRAME.width))
    flow.skip(6 * MM)
    for said in (voice.say(words.of_file, name=file_name), voice.say(words.made_on, day=day.isoformat())):
        flow.begin("P")
        flow.write(typesetter.set(said, text, _FRAME.width))
    flow.skip(8 * MM)
    top = flow.y
    flow.advance(6 * MM)
    flow.begin("P")
    for line in _lines(printed_code):
        flow.write(typesetter.set((line,), code, _FRAME.width))
    flow.advance(8 * MM)
    flow.sheet.frames.append(Frame(_FRAME.left, flow.y, _FRAME.width, top - flow.y, NAVY, 1.2))
    flow.advance(8 * MM)
    for paragraph in (words.use, words.reading, words.keep, words.lost):
        flow.begin("P")
        flow.write(typesetter.set(voice.say(paragraph), text, _FRAME.width))
        flow.skip(3 * MM)
    # Its properties say nothing of the file: a printer's queue may show them.
    return pdf.draw(flow.sheets, pdf.Properties(words.title.zh, "", "", "zh-CN", day), structure)


def _lines(printed_code: str) -> list[str]:
    groups = printed_code.split("-")
    starts = range(0, len(groups), _GROUPS_A_LINE)
    return [" - ".join(groups[start : start + _GROUPS_A_LINE]) for start in starts]
