"""The sheet of questions for the authority: whom, what and why, with room for every answer."""

from dataclasses import replace
from datetime import date

import pytest

from b24desk.domain.text import PaperLanguage, Text
from b24desk.papers import questions
from b24desk.papers.checklist import FRAME
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.questions_content import question_sheet
from b24desk.papers.sheet import Sheet
from b24desk.papers.typesetting import Typesetter
from b24desk.rules.assessment import OpenConflict
from tests.clock import STANDARD_DAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project, rulebook
from tests.papers.reading import joined, text_of, text_of_by_pypdf
from tests.papers.test_layout import outside, overlaps, text

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
NAMES = pytest.mark.parametrize("name", DOSSIERS)


def sheets_of(source: Dossier, language: PaperLanguage) -> list[Sheet]:
    return questions.lay_out(question_sheet(source, language), Typesetter(language))


def test_only_what_certainly_touches_the_application_is_asked() -> None:
    source = DOSSIERS["domestic"]
    certain = [found.conflict for found in source.assessment.conflicts if found.certain]
    assert 0 < len(certain) < len(source.assessment.conflicts)
    asked = question_sheet(source, PaperLanguage.BOTH).questions
    assert [item.ask for item in asked] == [(found.ask.zh, found.ask.en) for found in certain]
    assert [item.why for item in asked] == [(found.why.zh, found.why.en) for found in certain]
    assert [item.number for item in asked] == list(range(1, len(certain) + 1))


def test_without_a_project_every_question_is_asked() -> None:
    asked = question_sheet(DOSSIERS["blank"], PaperLanguage.EN).questions
    assert [item.ask for item in asked] == [(found.ask.en,) for found in rulebook().conflicts.values()]


@pytest.mark.parametrize(
    ("name", "addressee"), [("domestic", "陕西省通信管理局"), ("nationwide", "工业和信息化部")]
)
def test_the_route_decides_whom_to_ask(name: str, addressee: str) -> None:
    facts = dict(question_sheet(DOSSIERS[name], PaperLanguage.ZH).facts)
    assert facts[("致",)][0].startswith(addressee)
    assert facts[("咨询单位",)] == (DOMESTIC["company.name"],)


def test_whom_to_ask_and_who_asks_are_left_to_fill_in_while_unknown() -> None:
    facts = dict(question_sheet(DOSSIERS["unanswered"], PaperLanguage.ZH).facts)
    assert facts[("致",)] == facts[("咨询单位",)] == ("【待填】",)


@LANGUAGES
def test_an_ordinary_application_is_asked_about_on_one_page(language: PaperLanguage) -> None:
    assert render(PaperKind.QUESTIONS, DOSSIERS["domestic"], language).page_count == 1


@LANGUAGES
def test_every_question_is_read_back_by_both_readers(language: PaperLanguage) -> None:
    pdf = render(PaperKind.QUESTIONS, DOSSIERS["blank"], language).pdf
    for read in (joined(text_of(pdf)), joined(text_of_by_pypdf(pdf))):
        for conflict in rulebook().conflicts.values():
            for spoken in language.languages:
                assert "".join(conflict.ask[spoken].split()) in read
                assert "".join(conflict.why[spoken].split()) in read


@NAMES
@LANGUAGES
def test_no_line_leaves_the_page_or_lies_on_another(name: str, language: PaperLanguage) -> None:
    for sheet in sheets_of(DOSSIERS[name], language):
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.5, below=0.5) == []


def test_the_languages_stand_beside_each_other() -> None:
    (sheet,) = sheets_of(DOSSIERS["domestic"], PaperLanguage.BOTH)
    asked = question_sheet(DOSSIERS["domestic"], PaperLanguage.BOTH).questions[0]
    chinese = next(placed for placed in sheet.lines if asked.ask[0].startswith(placed.line.text))
    english = next(placed for placed in sheet.lines if asked.ask[1].startswith(placed.line.text))
    assert english.x > chinese.x + 100
    assert abs(english.baseline - chinese.baseline) < 3


def test_every_answer_has_lines_to_write_on_and_room_for_day_and_officer() -> None:
    (sheet,) = sheets_of(DOSSIERS["domestic"], PaperLanguage.BOTH)
    count = len(question_sheet(DOSSIERS["domestic"], PaperLanguage.BOTH).questions)
    read = text(sheet).splitlines()
    assert read.count("日期") == read.count("答复人") == read.count("Officer") == count
    pens = [rule for style, rules in sheet.rules.items() for rule in rules if style == questions._PEN]
    assert len(pens) >= 4 * count
    assert all(FRAME.left < pen.x1 < pen.x2 < FRAME.right for pen in pens)


def test_heads_are_repeated_on_every_page() -> None:
    sheets = sheets_of(DOSSIERS["blank"], PaperLanguage.ZH)
    assert len(sheets) > 1
    assert all("咨询事项" in text(sheet).splitlines() for sheet in sheets)


def test_no_disagreement_is_said_to_be_none() -> None:
    source = DOSSIERS["domestic"]
    agreed = replace(source, assessment=replace(source.assessment, conflicts=()))
    content = question_sheet(agreed, PaperLanguage.EN)
    assert content.questions == ()
    assert "No point on which sources disagree" in content.remarks[0][0]
    assert len(sheets_of(agreed, PaperLanguage.EN)) == 1


@LANGUAGES
def test_a_question_longer_than_a_page_goes_on_over_the_next(language: PaperLanguage) -> None:
    source = DOSSIERS["domestic"]
    conflict = source.assessment.conflicts[0].conflict
    endless = conflict.model_copy(update={"ask": Text(zh="问" * 3900, en="问 " * 1950)})
    touched = (OpenConflict(endless, certain=True, stale=False),) * 2
    sheets = sheets_of(replace(source, assessment=replace(source.assessment, conflicts=touched)), language)
    wanted = sum({"zh": 3900, "en": 1950}[spoken] for spoken in language.languages) * 2
    assert sum(text(sheet).count("问") for sheet in sheets) - _in_heads(sheets) == wanted
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.5, below=0.5) == []


def _in_heads(sheets: list[Sheet]) -> int:
    return sum(
        line.count("问") for sheet in sheets for line in text(sheet).splitlines() if set(line) - {"问", " "}
    )


def test_a_company_name_longer_than_a_page_moves_the_questions_on() -> None:
    named = dossier(project({**DOMESTIC, "company.name": "彧" * 9000, "company.name_en": ""}))
    sheets = sheets_of(named, PaperLanguage.ZH)
    assert sum(text(sheet).count("彧") for sheet in sheets) == 9000
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.5, below=0.5) == []


def test_questions_under_an_overdue_rulebook_are_marked() -> None:
    late = dossier(project(DOMESTIC), as_of=date(2031, 1, 2))
    assert all(item.is_overdue for item in question_sheet(late, PaperLanguage.ZH).questions)
    assert text(sheets_of(late, PaperLanguage.ZH)[0]).count("※") >= 5
    in_time = dossier(project(DOMESTIC), as_of=STANDARD_DAY)
    assert not any(item.is_overdue for item in question_sheet(in_time, PaperLanguage.ZH).questions)
