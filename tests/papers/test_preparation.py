"""The blank checklist as a preparation list: every question, document and role of the rulebook."""

import pytest

from b24desk.domain.text import PaperLanguage
from b24desk.papers.checklist_content import checklist
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.preparation_content import Preparation, PreparationRow
from b24desk.papers.wording import load_wording
from b24desk.rules.wording import ConditionWriter
from tests.clock import TODAY
from tests.papers.dossiers import DOSSIERS, rulebook
from tests.papers.reading import joined, text_of, text_of_by_pypdf

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)


def listed(language: PaperLanguage) -> Preparation:
    found = checklist(DOSSIERS["blank"], language).preparation
    assert found is not None
    return found


def rows(language: PaperLanguage) -> dict[str, PreparationRow]:
    return {row.reference: row for group in listed(language).groups for row in group.rows}


def document_references(language: PaperLanguage) -> list[str]:
    content = checklist(DOSSIERS["blank"], language)
    pattern = load_wording().preparation.referred[language.languages[0]].format(reference="")
    details = [words[0] for group in content.groups for row in group.rows for words in row.details]
    return [said.removeprefix(pattern) for said in details if said.startswith(pattern)]


@LANGUAGES
def test_the_ids_listed_are_those_of_the_rulebook(language: PaperLanguage) -> None:
    book = rulebook()
    found = [row.reference for group in listed(language).groups for row in group.rows]
    assert sorted(found) == sorted([*book.questions, *book.roles])
    assert sorted(document_references(language)) == sorted(book.documents)


@LANGUAGES
def test_every_id_is_read_back_from_the_paper_by_both_readers(language: PaperLanguage) -> None:
    pdf = render(PaperKind.CHECKLIST, DOSSIERS["blank"], language).pdf
    for read in (joined(text_of(pdf)), joined(text_of_by_pypdf(pdf))):
        for table in (rulebook().questions, rulebook().documents, rulebook().roles):
            assert [name for name in table if name not in read] == []


@LANGUAGES
def test_no_id_is_broken_over_lines(language: PaperLanguage) -> None:
    lines = "\n".join(text_of(render(PaperKind.CHECKLIST, DOSSIERS["blank"], language).pdf)).split("\n")
    for name in (*rulebook().questions, *rulebook().documents, *rulebook().roles):
        assert any(name in line for line in lines), name


@LANGUAGES
def test_every_line_says_in_words_when_it_applies(language: PaperLanguage) -> None:
    writer, book = ConditionWriter(rulebook(), TODAY), rulebook()
    for name, row in rows(language).items():
        question = book.questions.get(name)
        condition = question.asked_when if question else book.roles[name].needed
        wanted = [
            tuple(clause[spoken] for spoken in language.languages) for clause in writer.clauses(condition)
        ]
        assert list(row.applies) == wanted
        assert all(words for said in row.applies for words in said)


def test_when_each_line_applies_is_read_back_from_the_paper() -> None:
    read = joined(text_of(render(PaperKind.CHECKLIST, DOSSIERS["blank"], PaperLanguage.ZH).pdf))
    for row in rows(PaperLanguage.ZH).values():
        for words in row.applies:
            assert "".join(words[0].split()) in read
    for document in rulebook().documents.values():
        assert "".join(f"适用情形：{document.trigger.zh}".split()) in read


def test_questions_are_listed_in_the_order_of_asking_and_numbered_through() -> None:
    found = [row for group in listed(PaperLanguage.ZH).groups for row in group.rows]
    order = [question.id for page in rulebook().pages for question in rulebook().page_questions(page)]
    assert [row.reference for row in found] == [*order, *rulebook().roles]
    assert [row.number for row in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize("name", ["domestic", "nationwide", "unanswered"])
def test_a_project_prints_its_own_list_without_the_questions(name: str) -> None:
    content = checklist(DOSSIERS[name], PaperLanguage.ZH)
    assert content.preparation is None
    read = joined(text_of(render(PaperKind.CHECKLIST, DOSSIERS[name], PaperLanguage.ZH).pdf))
    assert "编号：" not in read
