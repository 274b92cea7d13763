"""The outcome report carries its drawings where they belong."""

import pytest

from b24desk.domain.text import PaperLanguage
from b24desk.papers.export import render
from b24desk.papers.outcome_report import lay_out
from b24desk.papers.paper import PaperKind
from b24desk.papers.sheet import Sheet
from b24desk.papers.typesetting import Typesetter
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.reading import fonts_of, joined, text_of, text_of_by_pypdf
from tests.papers.test_layout import text
from tests.papers.test_shareholding_chart import WHOLE

HELD = dossier(project(DOMESTIC).with_shareholders(WHOLE))


def pages_with(words: str, sheets: list[Sheet]) -> list[Sheet]:
    return [sheet for sheet in sheets if words in text(sheet)]


@pytest.mark.parametrize("language", PaperLanguage)
def test_timeline_and_shareholding_are_drawn_and_can_be_read_back(language: PaperLanguage) -> None:
    paper = render(PaperKind.REPORT, HELD, language)
    assert paper.pdf == render(PaperKind.REPORT, HELD, language).pdf
    assert all(font.is_embedded for font in fonts_of(paper.pdf))
    for read in (joined(text_of(paper.pdf)), joined(text_of_by_pypdf(paper.pdf))):
        assert "市国资公司" in read
        assert "2027-02" in read  # a name on the scale of the timeline


def test_the_drawings_stand_under_their_headings() -> None:
    sheets, _ = lay_out(HELD, Typesetter(PaperLanguage.EN))
    [chart] = pages_with("Holders, tier 2", sheets)
    assert "Shareholding chart" in [bookmark.title for bookmark in chart.bookmarks]
    drawn = pages_with("2027-02", sheets)
    assert "Dates" in [bookmark.title for sheet in drawn for bookmark in sheet.bookmarks]
    assert any(frame.is_dashed for sheet in drawn for frame in sheet.frames)


def test_a_report_without_shareholders_has_no_section_for_them() -> None:
    sheets, _ = lay_out(DOSSIERS["domestic"], Typesetter(PaperLanguage.EN))
    assert pages_with("Holders, tier 1", sheets) == []
    titles = [bookmark.title for sheet in sheets for bookmark in sheet.bookmarks if bookmark.level == 0]
    assert "Shareholding chart" not in titles
