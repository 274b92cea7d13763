"""The routes on paper: the rows that the window shows, every one, in each language."""

from dataclasses import replace

import pytest

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.rules.alternatives import alternatives, chosen_routes
from b24desk.rules.book.routes import RouteTable, route_table
from b24desk.rules.comparison import compare_routes
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.reading import joined, text_of

PAIR = ("service.scope=cross_province", "ownership.foreign=whole")
SOURCES = {**DOSSIERS, "chosen": replace(DOSSIERS["domestic"], routes=PAIR)}


def table(source: Dossier) -> RouteTable:
    outcomes = compare_routes(source.context, chosen_routes(source.context, source.routes))
    return route_table(outcomes, source.company_name)


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("language", PaperLanguage)
def test_every_row_of_the_table_is_printed(name: str, language: PaperLanguage) -> None:
    """Words only: a column of a cell that goes on overleaf may be read between two others."""
    paper = render(PaperKind.COMPARISON, SOURCES[name], language)
    read = joined(text_of(paper.pdf))
    said = table(SOURCES[name])
    texts = [said.title, said.note, *said.heads]
    for section in said.sections:
        texts += [section.title, *(row.label for row in section.rows)]
        texts += [line for row in section.rows for cell in row.cells for line in cell.lines]
    assert len(texts) > 60
    for spoken in language.languages:
        assert [text[spoken] for text in texts if squeezed(text[spoken]) not in read] == []


def test_the_columns_are_the_routes_that_were_chosen() -> None:
    heads = [head[Language.EN] for head in table(SOURCES["chosen"]).heads]
    assert heads == ["Present answers", "Cross-province or nationwide", "Wholly foreign-owned company"]
    pages = joined(text_of(render(PaperKind.COMPARISON, SOURCES["chosen"], PaperLanguage.EN).pdf))
    assert all(squeezed(head) in pages for head in heads)
    other = joined(text_of(render(PaperKind.COMPARISON, SOURCES["domestic"], PaperLanguage.EN).pdf))
    assert "Whollyforeign-ownedcompany" not in other


def test_a_firm_without_alternatives_is_printed_by_itself() -> None:
    source = dossier(project({**DOMESTIC, "service.use": "closed_network"}))
    assert alternatives(source.context) == ()
    assert [head.zh for head in table(source).heads] == ["现有回答"]
    assert render(PaperKind.COMPARISON, source, PaperLanguage.ZH).page_count >= 1
