"""The bytes that sheets become: read back, looked at, compared."""

import hashlib
import io
import os
import subprocess
import sys
from datetime import date
from typing import Any

import pypdf
import pytest

from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.paragraph import set_paragraph
from b24desk.papers.pdf import Properties, draw
from b24desk.papers.sheet import Frame, Sheet, Tick
from b24desk.papers.theme import A4_HEIGHT, INK, TextStyle
from tests.papers.reading import (
    characters_of,
    darkest,
    fonts_of,
    joined,
    picture,
    text_of,
    text_of_by_pypdf,
)
from tests.papers.test_fonts import STANDARD

PROPERTIES = Properties("标题 Title", "subject", "author", "zh-CN", date(2026, 3, 9))
HOSTILE = [
    "AT&T 与 R&D",
    "<b>未关闭",
    "<img src='file:///secret.png'/>",
    "<para fontsize=60>大</para>",
    "&lt;i&gt;",
    "%s {0} $x \\n (]",
    "']) Tj ET Q",
]


def page(*texts: str, size: float = 10, is_watermarked: bool = False) -> bytes:
    style = TextStyle(Typeface(Face.SANS), size, size * 1.4, justify=True)
    sheet = Sheet(is_watermarked=is_watermarked)
    sheet.write([set_paragraph(text, style, 480) for text in texts], 57, A4_HEIGHT - 40)
    return draw([sheet], PROPERTIES)


def test_hostile_text_is_printed_letter_by_letter() -> None:
    pdf = page(*HOSTILE)
    for line in HOSTILE:
        assert line.replace(" ", "") in joined(text_of(pdf))
        assert line.replace(" ", "") in joined(text_of_by_pypdf(pdf))


def test_names_beyond_the_basic_plane_are_read_back_by_both_readers() -> None:
    names = "".join(character for character in STANDARD if ord(character) > 0xFFFF)
    pdf = page(names)
    assert joined(text_of(pdf)) == names
    assert joined(text_of_by_pypdf(pdf)) == names


def test_every_standard_character_is_read_back() -> None:
    for start in range(0, len(STANDARD), 2100):
        part = STANDARD[start : start + 2100]
        assert joined(text_of(page(part, size=9))) == part


def test_every_character_leaves_ink_in_its_box() -> None:
    pdf = page(STANDARD[::9] + STANDARD[-60:], size=12)
    image = picture(pdf, 0, 3)
    blank = [
        found.text
        for found in characters_of(pdf, 0)
        if darkest(
            image,
            int(found.left * 3) - 1,
            image.height - int(found.top * 3) - 1,
            int(found.right * 3) + 1,
            image.height - int(found.bottom * 3) + 1,
        )
        > 160
    ]
    assert blank == []


def test_only_embedded_subsets_are_used() -> None:
    fonts = fonts_of(page("呼叫中心 B24", STANDARD[-3000:]))
    assert fonts
    assert all(font.is_embedded and font.is_subset for font in fonts)
    assert not any("Helvetica" in font.name for font in fonts)


def test_the_watermark_is_seen_but_not_read() -> None:
    plain, marked = page("正文"), page("正文", is_watermarked=True)
    assert text_of(plain) == text_of(marked)
    assert text_of_by_pypdf(plain) == text_of_by_pypdf(marked)
    middle = (200, 300, 400, 550)
    assert darkest(picture(plain, 0), *middle) == 255
    assert 200 < darkest(picture(marked, 0), *middle) < 240


def test_the_document_says_its_title_its_language_and_its_day() -> None:
    pdf = page("正文")
    read = pypdf.PdfReader(io.BytesIO(pdf))
    catalog: Any = read.trailer["/Root"]
    assert catalog["/Lang"] == "zh-CN"
    assert read.metadata is not None
    assert all(str(read.metadata[name]).startswith("D:20260309") for name in ("/CreationDate", "/ModDate"))


def test_a_tick_box_is_drawn_without_a_font() -> None:
    empty, ticked = Sheet(), Sheet()
    for sheet in (empty, ticked):
        sheet.frames.append(Frame(100, 700, 10, 10, INK, 0.9, 1.2))
    ticked.ticks.append(Tick(100, 700, 10))
    inside = (308, int((A4_HEIGHT - 709) * 3) + 4, 322, int((A4_HEIGHT - 701) * 3) - 2)
    assert darkest(picture(draw([empty], PROPERTIES), 0, 3), *inside) == 255
    assert darkest(picture(draw([ticked], PROPERTIES), 0, 3), *inside) < 120


SCRIPT = "import hashlib, sys; from tests.papers.test_pdf import page, HOSTILE; \
sys.stdout.write(hashlib.sha256(page(*HOSTILE, is_watermarked=True)).hexdigest())"


@pytest.mark.parametrize(("seed", "zone"), [("1", "UTC"), ("2", "Asia/Shanghai")])
def test_the_bytes_do_not_depend_on_the_process_the_hash_seed_or_the_time_zone(seed: str, zone: str) -> None:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "RL_useA85": "1",
        "RL_ttfAsciiReadable": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, check=True, capture_output=True, text=True
    )
    assert told.stdout == hashlib.sha256(page(*HOSTILE, is_watermarked=True)).hexdigest()
