"""Lays the outcome report out: what an assessment says, shareholding and dates drawn in it."""

from dataclasses import replace

from b24desk.domain.text import Text
from b24desk.papers import rule_book
from b24desk.papers.dossier import Dossier
from b24desk.papers.page_flow import PageFlow
from b24desk.papers.shareholding_chart import ShareholdingChart
from b24desk.papers.shareholding_content import shareholding_chart
from b24desk.papers.sheet import Sheet
from b24desk.papers.tags import Element
from b24desk.papers.timeline_content import timeline_content
from b24desk.papers.timeline_drawing import TimelineDrawing
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from b24desk.rules.book.content import Section
from b24desk.rules.book.outcome import outcome_report
from b24desk.rules.book.words import book_words

_SHAREHOLDING, _DATES, _BEFORE = "shareholding", "milestones", "report_needed"


def lay_out(
    dossier: Dossier, typesetter: Typesetter, structure: Element | None = None
) -> tuple[list[Sheet], Text]:
    """The pages, still without running heads and footers, and the title."""
    voice = Voice(typesetter.language)
    content = outcome_report(dossier.assessment, dossier.context, dossier.company_name)

    def draw_shareholding(flow: PageFlow) -> None:
        chart = ShareholdingChart(flow, typesetter, shareholding_chart(dossier, voice))
        chart.draw()
        chart.write_statements()

    def draw_dates(flow: PageFlow) -> None:
        drawing = TimelineDrawing(flow, typesetter, timeline_content(dossier, voice))
        drawing.draw()
        drawing.write_notes()
        flow.skip(8)

    sections = list(content.sections)
    if dossier.project and dossier.project.shareholders:
        tables = [section.table for section in sections]
        place = tables.index(_BEFORE) if _BEFORE in tables else len(sections)
        sections.insert(place, Section(_SHAREHOLDING, book_words().sections[_SHAREHOLDING], ()))
    drawn = {_SHAREHOLDING: draw_shareholding, _DATES: draw_dates}
    book = replace(content, sections=tuple(sections))
    return rule_book.lay_out(book, typesetter, structure, drawn), content.title
