"""The timeline as a drawing: every milestone with its days, on one scale, estimates told apart."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.text import PaperLanguage
from b24desk.papers.checklist import FRAME
from b24desk.papers.dossier import Dossier
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.sheet import Sheet
from b24desk.papers.theme import MM, NAVY
from b24desk.papers.time_axis import TimeAxis
from b24desk.papers.timeline_content import timeline_content
from b24desk.papers.timeline_drawing import TimelineDrawing, timeline_pictures
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.test_layout import outside, overlaps, text

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
SAMPLE_BAR = 1
days = st.dates(date(2020, 1, 1), date(2045, 12, 31))


def sheets(source: Dossier, language: PaperLanguage) -> list[Sheet]:
    flow = PageFlow(FRAME)
    drawing = TimelineDrawing(flow, Typesetter(language), timeline_content(source, Voice(language)))
    drawing.draw()
    drawing.write_notes()
    return flow.sheets


@pytest.mark.parametrize("name", DOSSIERS)
@LANGUAGES
def test_every_milestone_stands_in_the_drawing_or_under_it(name: str, language: PaperLanguage) -> None:
    printed = "".join("".join(map(text, sheets(DOSSIERS[name], language))).split())
    for entry in DOSSIERS[name].assessment.milestones:
        for spoken in language.languages:
            assert "".join(entry.title[spoken].split()) in printed


@LANGUAGES
def test_nothing_lies_on_anything_or_leaves_the_page(language: PaperLanguage) -> None:
    for sheet in sheets(DOSSIERS["domestic"], language):
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.1, below=0.1) == []
        boxes = [(frame.x, frame.width) for frame in sheet.frames]
        boxes += [(band.x, band.width) for band in sheet.bands]
        assert all(x >= FRAME.left - 0.1 and x + width <= FRAME.right + 0.1 for x, width in boxes)


def test_an_estimate_is_hollow_and_dashed_and_says_so() -> None:
    source = DOSSIERS["domestic"]
    [sheet] = sheets(source, PaperLanguage.ZH)
    dated = [entry for entry in source.assessment.milestones if entry.earliest]
    estimated = [entry for entry in dated if entry.estimated]
    assert 0 < len(estimated) < len(dated)
    assert sum(frame.is_dashed for frame in sheet.frames) == len(estimated) + SAMPLE_BAR
    certain = [band for band in sheet.bands if band.colour == NAVY]
    assert len(certain) == len(dated) - len(estimated) + SAMPLE_BAR
    assert text(sheet).count("（估计）") == len(estimated)


def test_without_a_filing_date_the_drawing_asks_for_one() -> None:
    answers = {name: value for name, value in DOMESTIC.items() if name != "plan.filing_date"}
    printed = text(sheets(dossier(project(answers)), PaperLanguage.ZH)[0])
    assert "计划提交日期【待填】" in printed
    assert "计划提交日期【待填】" not in text(sheets(DOSSIERS["domestic"], PaperLanguage.ZH)[0])


@given(st.lists(days, min_size=1, max_size=9), days)
def test_a_later_day_never_stands_to_the_left_of_an_earlier_one(found: list[date], until: date) -> None:
    axis = TimeAxis(found, until, 100, 400)
    places = [axis.at(day) for day in sorted(found)]
    assert places == sorted(places)
    assert all(100 <= place <= 400 for place in places)


@given(days, st.integers(0, 4000))
def test_names_on_the_scale_keep_their_distance(first: date, span: int) -> None:
    axis = TimeAxis([first, first + timedelta(span)], first + timedelta(span), 0, 300)
    ticks = [x for x, _ in axis.ticks(34)]
    assert all(later - earlier >= 34 for earlier, later in pairwise(ticks))


@LANGUAGES
def test_the_timeline_comes_as_a_picture(language: PaperLanguage) -> None:
    [picture] = timeline_pictures(DOSSIERS["domestic"], language, 156 * MM, 220 * MM)
    assert picture.png.startswith(b"\x89PNG")
    assert picture.width <= 156 * MM + 7
