"""The rehearsed correction notice: a line for each defect, with basis and remedy, and marked as no notice."""

from functools import cache

import pytest

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.correction_notice import PrintedNotice
from b24desk.papers.correction_words import correction_words
from b24desk.papers.dossier import Dossier
from b24desk.rules.preflight.defect import Weight
from tests.papers.reading import fonts_of, joined, text_of, text_of_by_pypdf
from tests.papers.said import squeezed
from tests.rules.preflight.complete import CLEAN, Filed, complete
from tests.rules.preflight.test_check import CASES, Case
from tests.rules.standard import standard_rulebook


def notice(filed: Filed, language: PaperLanguage = PaperLanguage.BOTH) -> PrintedNotice:
    return PrintedNotice(
        Dossier(filed.project, filed.assessment, standard_rulebook()), filed.defects(), language
    )


@cache
def everything() -> Filed:
    """A defect of nearly every kind at once."""
    filed = complete()
    for case in CASES:
        try:
            filed = case.change(filed)
        except StopIteration:  # the file was taken away by a case before
            continue
    return filed


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("sample", CLEAN)
def test_over_a_clean_application_it_has_no_line(sample: str, language: PaperLanguage) -> None:
    printed = notice(complete(sample), language)
    assert (printed.content.lines, printed.page_count) == ((), 1)
    nothing = correction_words().nothing[language.languages[0]]
    assert squeezed(nothing) in joined(text_of(printed.pdf))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_defect_has_a_line_with_basis_and_remedy(case: Case) -> None:
    (line,) = notice(case.change(complete())).content.lines
    for words in (line.item, line.defect, line.basis, line.remedy):
        assert all(words)
        assert not any("{" in said for said in words)


@pytest.mark.parametrize("language", PaperLanguage)
def test_every_line_is_printed_and_read_by_two_readers(language: PaperLanguage) -> None:
    printed = notice(everything(), language)
    assert len(printed.content.lines) > 8
    for read in (joined(text_of(printed.pdf)), joined(text_of_by_pypdf(printed.pdf))):
        for line in printed.content.lines:
            assert squeezed(line.item[0])[:12] in read
            assert squeezed(line.defect[0])[:8] in read
    assert printed.missing == ()
    assert all(font.is_embedded for font in fonts_of(printed.pdf))


@pytest.mark.parametrize("language", PaperLanguage)
def test_nobody_can_take_it_for_a_real_one(language: PaperLanguage) -> None:
    printed = notice(complete(), language)
    read = joined(text_of(printed.pdf))
    for spoken in language.languages:
        assert squeezed(correction_words().mark[spoken]) in read
        assert squeezed(correction_words().title[spoken]) in read


def test_what_the_law_asks_stands_before_what_is_only_worth_checking() -> None:
    weights = [line.cause.weight for line in notice(everything()).content.lines]
    assert weights == sorted(weights, key=list(Weight).index)
    assert [line.number for line in notice(everything()).content.lines] == list(range(1, len(weights) + 1))


def test_every_source_that_is_cited_is_listed() -> None:
    content = notice(everything(), PaperLanguage.EN).content
    listed = " ".join(words[0] for words in content.sources)
    for line in content.lines:
        for citation in line.cause.citations:
            assert standard_rulebook().sources[citation.source].title[Language.EN] in listed


def test_the_same_application_gives_the_same_bytes() -> None:
    assert notice(everything()).pdf == notice(everything()).pdf


def test_a_line_names_the_types_of_the_rulebook_and_the_other_side_of_a_dispute() -> None:
    (case,) = (case for case in CASES if case.name == "an archive")
    for language, words in (
        (PaperLanguage.ZH, ("jpg、jpeg、gif、doc、docx、pdf", "另一说：填写表格，所有材料以 PDF 上传（")),
        (PaperLanguage.EN, ("jpg, jpeg, gif, doc, docx, pdf", "another one says: Complete the forms and")),
    ):
        printed = notice(case.change(complete()), language)
        (line,) = printed.content.lines
        assert words[0] in line.defect[0]
        assert words[1] in line.basis[0]
        assert line.basis[0].endswith(printed.content.sources[-1][0][:3])
