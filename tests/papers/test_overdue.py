"""Past the review date, every page of every paper says so; before it, none does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.checklist_content import checklist
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render
from b24desk.papers.letter_template import letter_template
from b24desk.papers.overdue import overdue_notice, overdue_points
from b24desk.papers.paper import PaperKind
from b24desk.papers.voice import Voice
from b24desk.rules.rulebook import Rulebook
from tests.clock import STANDARD_DAY
from tests.papers.dossiers import DOMESTIC, dossier, project, rulebook
from tests.papers.reading import joined, text_of

SAID = {
    Language.ZH: "规则已超过复核日期，请核实",
    Language.EN: "Rules are past their review date: please verify",
}
LAST_DAY = rulebook().edition.review_by
DAY_OF_THE_FIRST = min(
    version.review_by or LAST_DAY
    for versions in (
        *(rule.versions for rule in rulebook().rules.values()),
        *(parameter.values for parameter in rulebook().parameters.values()),
    )
    for version in versions
)
IN_TIME = dossier(project(DOMESTIC), as_of=STANDARD_DAY)
DAY_BEFORE = STANDARD_DAY - timedelta(days=1)
LATE = dossier(project(DOMESTIC), as_of=LAST_DAY + timedelta(days=1))
KINDS = pytest.mark.parametrize("kind", PaperKind)
LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)


@KINDS
@LANGUAGES
def test_every_page_says_that_the_rules_are_past_their_review_date(
    kind: PaperKind, language: PaperLanguage
) -> None:
    for page in text_of(render(kind, LATE, language).pdf):
        assert all("".join(SAID[spoken].split()) in joined([page]) for spoken in language.languages)


@KINDS
def test_up_to_the_last_day_nothing_is_said(kind: PaperKind) -> None:
    in_time = dossier(project(DOMESTIC), as_of=DAY_OF_THE_FIRST)
    read = joined(text_of(render(kind, in_time, PaperLanguage.ZH).pdf))
    assert SAID[Language.ZH] not in read
    assert "※" not in read


@KINDS
def test_a_blank_paper_says_so_too(kind: PaperKind) -> None:
    blank = dossier(None, as_of=LAST_DAY + timedelta(days=1))
    assert SAID[Language.ZH] in joined(text_of(render(kind, blank, PaperLanguage.ZH).pdf)[:1])


def test_every_document_of_the_checklist_is_marked() -> None:
    read = joined(text_of(render(PaperKind.CHECKLIST, LATE, PaperLanguage.ZH).pdf))
    pages = render(PaperKind.CHECKLIST, LATE, PaperLanguage.ZH).page_count
    assert read.count("※") > 20 + pages


def with_review(parameter: str, day: date) -> Rulebook:
    found = rulebook().parameters[parameter]
    values = tuple(value.model_copy(update={"review_by": day}) for value in found.values)
    changed = {**rulebook().parameters, parameter: found.model_copy(update={"values": values})}
    return replace(rulebook(), parameters=changed)


def test_the_letter_names_the_points_whose_figures_are_old() -> None:
    figures = [point.figures for point in letter_template(PaperKind.LETTER).undertaking]
    number = next(number for number, named in enumerate(figures, 1) if "recording.days" in named)
    source = IN_TIME
    old = Dossier(source.project, source.assessment, with_review("recording.days", DAY_BEFORE))
    assert overdue_points(PaperKind.LETTER, old) == (number,)
    said = overdue_notice(PaperKind.LETTER, old, Voice(PaperLanguage.BOTH))
    assert said == (f"{SAID[Language.ZH]}（第八项）", f"{SAID[Language.EN]} (points {number})")
    assert number == 8


def test_a_figure_that_the_letter_does_not_use_marks_none_of_its_points() -> None:
    source = IN_TIME
    old = Dossier(source.project, source.assessment, with_review("logs.months", DAY_BEFORE))
    assert overdue_points(PaperKind.LETTER, old) == ()
    assert overdue_notice(PaperKind.LETTER, old, Voice(PaperLanguage.EN)) == (
        f"{SAID[Language.EN]} (entries: 1)",
    )


def test_one_old_figure_is_enough_for_the_notice() -> None:
    source = IN_TIME
    same_day = Dossier(source.project, source.assessment, with_review("logs.months", STANDARD_DAY))
    assert overdue_notice(PaperKind.CHECKLIST, same_day, Voice(PaperLanguage.ZH)) == ()
    old = Dossier(source.project, source.assessment, with_review("logs.months", DAY_BEFORE))
    assert overdue_notice(PaperKind.CHECKLIST, old, Voice(PaperLanguage.ZH)) == (
        f"{SAID[Language.ZH]}（1 项）",
    )


def test_the_checklist_lists_what_is_overdue_while_the_rest_is_not() -> None:
    source = IN_TIME
    old = Dossier(source.project, source.assessment, with_review("logs.months", DAY_BEFORE))
    notes = checklist(old, PaperLanguage.BOTH).notes
    assert notes[0].heading[0] == "超过复核日期、须核实的条目"
    title = rulebook().parameters["logs.months"].title
    assert [item.title for item in notes[0].items] == [(f"※ {title.zh}", f"※ {title.en}")]
    assert all(note.heading != notes[0].heading for note in checklist(source, PaperLanguage.BOTH).notes)


def test_a_figure_of_another_province_is_no_concern_of_the_application() -> None:
    """The application is Shaanxi's; the rule book is everybody's."""
    elsewhere = rulebook().parameters["staff.insured_months"]
    values = tuple(
        value.model_copy(update={"review_by": DAY_BEFORE if "33" in value.provinces else LAST_DAY})
        for value in elsewhere.values
    )
    changed = {**rulebook().parameters, elsewhere.id: elsewhere.model_copy(update={"values": values})}
    source = IN_TIME
    old = Dossier(source.project, source.assessment, replace(rulebook(), parameters=changed))
    assert overdue_notice(PaperKind.CHECKLIST, old, Voice(PaperLanguage.ZH)) == ()
    assert overdue_notice(PaperKind.RULE_BOOK, old, Voice(PaperLanguage.ZH)) == (f"※ {SAID[Language.ZH]}",)
    blank = Dossier(None, source.assessment, old.rulebook)
    assert overdue_notice(PaperKind.CHECKLIST, blank, Voice(PaperLanguage.ZH)) != ()
