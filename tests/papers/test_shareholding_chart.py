"""The shareholding chart: shares multiplied through, ends told apart, whole on its pages, as a picture."""

import io
import struct
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from b24desk.domain.holding import rings, shares_of_applicant
from b24desk.domain.project import HolderKind, Shareholder
from b24desk.domain.text import PaperLanguage
from b24desk.papers import pdf
from b24desk.papers.checklist import FRAME
from b24desk.papers.dossier import Dossier
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.shareholding_chart import ShareholdingChart, chart_pictures
from b24desk.papers.shareholding_content import Box, Look, shareholding_chart
from b24desk.papers.sheet import Sheet
from b24desk.papers.theme import MM
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from tests.papers.dossiers import DOMESTIC, dossier, project
from tests.papers.reading import fonts_of, joined, text_of, text_of_by_pypdf
from tests.papers.test_layout import boxes, outside, overlaps

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
K = HolderKind


def holder(
    name: str, kind: HolderKind | None, percent: str | None, owned: str | None = None, called: str = ""
) -> Shareholder:
    share = None if percent is None else Decimal(percent)
    return Shareholder(id=name, name=called or name, kind=kind, percent=share, holds_in=owned)


WHOLE = (
    holder("parent", K.COMPANY, "60", called="上海范例投资控股（集团）有限公司"),
    holder("wei", K.NATURAL_PERSON, "40", called="卫㙍·䶮"),
    holder("state", K.STATE_OWNED, "51", "parent", "市国资公司"),
    holder("hk", K.FOREIGN_COMPANY, "49", "parent", "Model (Hong Kong) Limited"),
)
DOMESTIC_ONLY = (*WHOLE[:3], holder("listed", K.LISTED_COMPANY, "49", "parent", "上市公司甲"))
HOSTILE = (
    holder("a", K.COMPANY, "33.333333", called='<b>&<img src="file:///etc/passwd"/>'),
    holder("b", K.PARTNERSHIP, "33.333333", called="合" * 200),
    holder("c", None, None, called="W" * 2000),
    holder("a1", K.NATURAL_PERSON, "70", "a", "𬱖某"),
    holder("a2", K.NATURAL_PERSON, "40", "a", "乙"),
)
CHARTS: dict[str, tuple[Shareholder, ...]] = {
    "whole": WHOLE,
    "domestic": DOMESTIC_ONLY,
    "none": (),
    "hostile": HOSTILE,
    "wide": tuple(holder(f"p{n}", K.NATURAL_PERSON, "2", called=f"合伙人{n}号") for n in range(50)),
    "deep": tuple(
        holder(f"d{n}", K.COMPANY, "100", f"d{n - 1}" if n else None, f"Level{n}") for n in range(400)
    ),
}
NAMES = pytest.mark.parametrize("name", CHARTS)


def source(holders: Sequence[Shareholder]) -> Dossier:
    return dossier(project(DOMESTIC).with_shareholders(tuple(holders)))


def sheets(holders: Sequence[Shareholder], language: PaperLanguage) -> list[Sheet]:
    flow = PageFlow(FRAME)
    content = shareholding_chart(source(holders), Voice(language))
    drawn = ShareholdingChart(flow, Typesetter(language), content)
    drawn.draw()
    drawn.write_statements()
    return flow.sheets


def printed(holders: Sequence[Shareholder], language: PaperLanguage) -> bytes:
    as_of = source(holders).assessment.as_of
    return pdf.draw(sheets(holders, language), pdf.Properties("", "", "", "zh-CN", as_of))


def said(holders: Sequence[Shareholder], language: PaperLanguage = PaperLanguage.ZH) -> str:
    return "\n".join("\n".join(words) for words in content_of(holders, language))


def content_of(holders: Sequence[Shareholder], language: PaperLanguage) -> tuple[tuple[str, ...], ...]:
    return shareholding_chart(source(holders), Voice(language)).statements


def all_boxes(root: Box) -> list[Box]:
    found, waiting = [], [root]
    while waiting:
        found.append(waiting.pop())
        waiting += found[-1].holders
    return found


def test_shares_are_multiplied_through_the_tiers() -> None:
    assert shares_of_applicant(WHOLE)["hk"] == Decimal("29.4")
    assert "外资合计 29.4%" in said(WHOLE)
    assert "Foreign capital 29.4% in all" in said(WHOLE, PaperLanguage.EN)


@given(st.lists(st.integers(1, 99), min_size=1, max_size=6))
def test_a_chain_comes_to_the_product_of_its_shares(shares: list[int]) -> None:
    chain = tuple(
        holder(f"n{place}", K.COMPANY, str(share), f"n{place - 1}" if place else None)
        for place, share in enumerate(shares)
    )
    product = Decimal(100)
    for share in shares:
        product = product * share / 100
    assert shares_of_applicant(chain)[f"n{len(shares) - 1}"] == product


def test_a_share_that_is_not_given_leaves_all_behind_it_open() -> None:
    opened = (holder("a", K.COMPANY, None), holder("b", K.FOREIGN_PERSON, "50", "a"))
    assert shares_of_applicant(opened) == {"a": None, "b": None}
    assert "外资合计至少 0%" in said(opened)


def test_a_foreign_holder_behind_a_foreign_holder_is_counted_once() -> None:
    nested = (
        holder("hk", K.FOREIGN_COMPANY, "70"),
        holder("wei", K.NATURAL_PERSON, "30"),
        holder("owner", K.FOREIGN_PERSON, "100", "hk"),
    )
    assert "外资合计 70%" in said(nested)


def test_only_a_chart_traced_to_its_ends_says_that_no_tier_is_foreign() -> None:
    sentence = "向上追溯到任何一级股东都不含外资成分"
    assert sentence in said(DOMESTIC_ONLY)
    assert sentence not in said(DOMESTIC_ONLY[:3])
    assert sentence not in said(WHOLE)
    assert sentence not in said((*DOMESTIC_ONLY, holder("x", K.NATURAL_PERSON, "5", "gone")))


def test_a_tier_that_lacks_something_has_a_box_that_says_what() -> None:
    gaps = [
        box.name[0]
        for box in all_boxes(shareholding_chart(source(HOSTILE), Voice(PaperLanguage.ZH)).root)
        if box.look is Look.GAP
    ]
    assert sorted(gaps) == [
        "【待填：上一层股东】",
        "【待填：上一层股东】",
        "本层合计 110%，超过 100%，请核对",
    ]
    short = shareholding_chart(source(WHOLE[:1]), Voice(PaperLanguage.ZH)).root
    assert [box.name[0] for box in short.holders][1] == "本层合计 60%，其余 40%【待填】"


def test_a_ring_and_whoever_holds_in_nobody_are_named() -> None:
    lost = (
        *DOMESTIC_ONLY,
        holder("x", K.COMPANY, "100", "y", "循环甲"),
        holder("y", K.COMPANY, "100", "x", "循环乙"),
        holder("z", K.NATURAL_PERSON, "5", "gone", "丙"),
    )
    assert [[one.id for one in ring] for ring in rings(lost)] == [["x", "y"]]
    assert "循环持股，未接到申请人：循环甲 → 循环乙 → 循环甲" in said(lost)
    assert "未接到申请人：丙" in said(lost)
    assert "已追溯到终端" not in said(lost)


def test_a_foreign_holder_is_told_by_words_and_by_a_second_frame() -> None:
    [page] = sheets(WHOLE, PaperLanguage.BOTH)
    marks = [placed.line.text for placed in page.lines if placed.line.text.startswith("◆")]
    assert marks == ["◆ 外资", "◆ Foreign capital"]
    [plain] = sheets(DOMESTIC_ONLY, PaperLanguage.BOTH)
    assert len(page.frames) == len(plain.frames) + 1


@NAMES
@LANGUAGES
def test_nothing_in_a_chart_lies_on_anything_or_leaves_the_page(name: str, language: PaperLanguage) -> None:
    for sheet in sheets(CHARTS[name], language):
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.1, below=0.1) == []
        for frame in sheet.frames:
            assert FRAME.left - 0.1 <= frame.x
            assert frame.x + frame.width <= FRAME.right + 0.1
            assert FRAME.bottom - 0.1 <= frame.y
            assert frame.y + frame.height <= FRAME.top + 0.1


@NAMES
@LANGUAGES
def test_the_words_of_a_box_stay_inside_a_box(name: str, language: PaperLanguage) -> None:
    for sheet in sheets(CHARTS[name], language):
        edges = [(f.x, f.y, f.x + f.width, f.y + f.height) for f in sheet.frames]
        for found in boxes(sheet):
            for left, bottom, right, top in edges:
                starts_inside = left < found.left < right and bottom < found.bottom < top
                assert not starts_inside or (found.right <= right and found.top <= top)


@NAMES
@LANGUAGES
def test_every_holder_can_be_read_back_by_two_readers(name: str, language: PaperLanguage) -> None:
    made = printed(CHARTS[name], language)
    assert made == printed(CHARTS[name], language)
    assert all(font.is_embedded for font in fonts_of(made))
    for read in (joined(text_of(made)), joined(text_of_by_pypdf(made))):
        for one in CHARTS[name]:
            assert "".join(one.name.split()) in read
        assert "\ufffd" not in read


def test_a_long_name_is_cut_in_its_box_and_stands_in_full_below() -> None:
    read = joined(text_of(printed(HOSTILE, PaperLanguage.ZH)))
    assert "合" * 200 in read
    assert "…" in read


@LANGUAGES
def test_pictures_are_as_wide_as_asked_at_three_hundred_dots(language: PaperLanguage) -> None:
    found = chart_pictures(source(CHARTS["wide"]), language, 150 * MM, 200 * MM)
    assert len(found) > 1
    for picture in found:
        assert picture.height <= 200 * MM + 7
        width, height = struct.unpack(">II", picture.png[16:24])
        assert abs(width - picture.width / 72 * 300) <= 2
        assert abs(height - picture.height / 72 * 300) <= 2
        dots = picture.png.index(b"pHYs") + 4
        assert struct.unpack(">II", picture.png[dots : dots + 8]) == (11811, 11811)


def test_a_picture_is_a_png_that_other_programs_open() -> None:
    [picture] = chart_pictures(source(WHOLE), PaperLanguage.ZH, 150 * MM, 200 * MM)
    with Image.open(io.BytesIO(picture.png)) as opened:
        opened.load()
        assert opened.mode == "RGB"
        assert opened.histogram()[255] > 10_000
        assert sum(opened.convert("L").histogram()[:80]) > 1_000
        assert opened.getpixel((0, 0)) == (255, 255, 255)
