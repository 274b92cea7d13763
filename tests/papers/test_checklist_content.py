"""What the checklist says of every document, before any of it is laid out."""

from dataclasses import replace
from datetime import date

import pytest

from b24desk.domain.project import Answer, DocumentProgress, DocumentState
from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.checklist_content import Checklist, checklist
from b24desk.papers.checklist_rows import Row
from b24desk.rules.checklist import Need
from tests.clock import STANDARD_DAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project, rulebook

NAMES = pytest.mark.parametrize("name", DOSSIERS)


def row_of(content: Checklist, document: str) -> Row:
    title = rulebook().documents[document].title.zh
    return next(row for group in content.groups for row in group.rows if row.title[0] == title)


def said(content: Checklist, heading: str) -> str:
    note = next((note for note in content.notes if note.heading[0].startswith(heading)), None)
    return "\n".join(item.title[0] for item in note.items) if note else ""


@NAMES
def test_every_document_of_the_rulebook_stands_in_one_place(name: str) -> None:
    content = checklist(DOSSIERS[name], PaperLanguage.ZH)
    listed = [row.title[0] for group in content.groups for row in group.rows]
    not_needed = said(content, "本次不需要").splitlines()
    titles = [document.title.zh for document in rulebook().documents.values()]
    assert len(listed) + len(not_needed) == len(titles)
    assert set(listed) <= set(titles)
    assert all(any(line.startswith(title) for title in titles) for line in not_needed)


@NAMES
def test_documents_are_numbered_through_all_groups(name: str) -> None:
    content = checklist(DOSSIERS[name], PaperLanguage.ZH)
    numbers = [row.number for group in content.groups for row in group.rows]
    assert numbers == list(range(1, len(numbers) + 1))


@NAMES
@pytest.mark.parametrize("language", PaperLanguage)
def test_every_statement_is_made_in_each_language_of_the_paper(name: str, language: PaperLanguage) -> None:
    content = checklist(DOSSIERS[name], language)
    count = len(language.languages)
    rows = [row for group in content.groups for row in group.rows]
    assert all(len(words) == count for words in (content.title, *content.heads))
    assert all(len(group.heading) == len(group.continued) == count for group in content.groups)
    assert all(len(row.title) == count and row.details and len(row.details[0]) == count for row in rows)
    assert all(len(item.title) == count for note in content.notes for item in note.items)


def test_a_blank_checklist_says_when_each_document_applies() -> None:
    content = checklist(DOSSIERS["blank"], PaperLanguage.EN)
    rows = {row.title[0]: row for group in content.groups for row in group.rows}
    for document in rulebook().documents.values():
        assert rows[document.title.en].details[0] == (f"Applies when: {document.trigger.en}",)
    assert not any(row.is_final or row.person or row.due for row in rows.values())


def test_without_answers_nothing_is_called_needed_and_each_line_names_the_question() -> None:
    content = checklist(DOSSIERS["unanswered"], PaperLanguage.ZH)
    assert [group.is_open for group in content.groups] == [True]
    assert all(any(words[0].startswith("待答：") for words in row.details) for row in content.groups[0].rows)


def test_a_needed_document_says_why_and_where_it_is_uploaded() -> None:
    row = row_of(checklist(DOSSIERS["domestic"], PaperLanguage.ZH), "business-licence")
    document = rulebook().documents["business-licence"]
    assert row.details[0] == (document.reason.zh,)
    assert document.form_block is not None
    assert rulebook().form_blocks[document.form_block].title.zh in row.details[1][0]


def test_progress_fills_tick_person_state_and_due_date() -> None:
    content = checklist(DOSSIERS["domestic"], PaperLanguage.ZH)
    licence, articles = row_of(content, "business-licence"), row_of(content, "articles-of-association")
    assert (licence.is_final, licence.person) == (True, "张伟")
    assert (articles.is_final, articles.person, articles.state) == (False, "李䶮", ("收集中",))
    assert articles.due == "2026-12-01"
    assert articles.due_note == ()


def test_a_due_date_counted_over_unannounced_holidays_is_called_an_estimate() -> None:
    far = dossier(project({**DOMESTIC, "plan.filing_date": "2028-03-15"}))
    row = row_of(checklist(far, PaperLanguage.BOTH), "business-licence")
    assert row.due.startswith("2028-")
    assert row.due_note == ("估计", "estimated")


def test_a_document_marked_not_applicable_keeps_its_reason() -> None:
    content = checklist(DOSSIERS["domestic"], PaperLanguage.ZH)
    assert "受理窗口说不收" in said(content, "本次不需要")


def test_the_totals_add_up() -> None:
    lines = DOSSIERS["domestic"].assessment.documents
    content = checklist(DOSSIERS["domestic"], PaperLanguage.EN)
    totals = dict(content.facts)[("Totals",)][0]
    needed = sum(line.need is Need.NEEDED for line in lines) - 1  # one is marked not applicable
    undecided = sum(line.need is Need.UNDECIDED for line in lines)
    not_needed = len(lines) - needed - undecided
    assert totals == f"{needed} needed, 1 final, {undecided} to confirm, {not_needed} not needed"


def test_the_header_names_company_service_area_and_authority() -> None:
    facts = dict(checklist(DOSSIERS["domestic"], PaperLanguage.BOTH).facts)
    assert facts[("申请人", "Applicant")] == (DOMESTIC["company.name"], DOMESTIC["company.name_en"])
    assert "陕西" in facts[("申请事项", "Application")][0]
    assert facts[("受理机关", "Authority")][0] == "陕西省通信管理局"


def test_an_application_for_several_provinces_goes_to_the_ministry_and_names_them() -> None:
    facts = dict(checklist(DOSSIERS["nationwide"], PaperLanguage.ZH).facts)
    assert "工业和信息化部" in facts[("受理机关",)][0]
    assert "北京、上海、广东" in facts[("申请事项",)][0]


def test_all_provinces_together_are_the_whole_country() -> None:
    answers = {
        **DOMESTIC,
        "service.scope": "cross_province",
        "service.provinces": tuple(rulebook().provinces),
    }
    assert dossier(project(answers)).area(Language.ZH) == "全国"


def test_an_old_rulebook_is_said_to_be_past_its_review_date() -> None:
    late = dossier(project(DOMESTIC), as_of=date(2031, 1, 2))
    in_time = checklist(dossier(project(DOMESTIC), as_of=STANDARD_DAY), PaperLanguage.ZH)
    rows = {
        moment: [row.is_overdue for group in content.groups for row in group.rows]
        for moment, content in (("late", checklist(late, PaperLanguage.ZH)), ("in time", in_time))
    }
    assert all(rows["late"])
    assert not any(rows["in time"])


def test_conflicts_that_touch_the_application_print_every_side_with_its_level() -> None:
    found = [open_.conflict for open_ in DOSSIERS["domestic"].assessment.conflicts if open_.certain]
    content = checklist(DOSSIERS["domestic"], PaperLanguage.ZH)
    note = next(note for note in content.notes if note.heading[0].startswith("说法不一"))
    assert found
    assert [item.title[0] for item in note.items] == [conflict.title.zh for conflict in found]
    for conflict, item in zip(found, note.items, strict=True):
        printed = "\n".join(words[0] for words in item.details)
        assert all(side.claim.zh in printed for side in conflict.sides)
        assert conflict.ask.zh in printed


def test_every_source_number_is_listed_with_its_title() -> None:
    content = checklist(DOSSIERS["domestic"], PaperLanguage.ZH)
    listed = said(content, "依据").splitlines()
    cited = {
        number
        for group in content.groups
        for row in group.rows
        for number in "".join(row.sources).replace("]", " ").replace("[", " [").split()
        if number.startswith("[")
    }
    assert {line.split("]")[0] for line in listed} == cited


def test_the_state_of_a_document_is_said_in_the_papers_language() -> None:
    sealed = dossier(
        project(DOMESTIC, business_licence=DocumentProgress(state=DocumentState.AWAITING_SEAL, owner="Li"))
    )
    assert row_of(checklist(sealed, PaperLanguage.BOTH), "business-licence").state == (
        "待签字盖章",
        "awaiting seal",
    )


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_a_note_is_printed_only_where_it_is_let_onto_the_papers(language: PaperLanguage) -> None:
    plain = DOSSIERS["domestic"]
    assert plain.project is not None
    printed = Answer(value="示例", note="As on the new licence\n\n新执照办理中", note_printed=True)
    noted = plain.project.with_answer("company.name", printed)
    noted = noted.with_answer("contact.name", Answer(value="李", note="secret"))
    heading = "Notes" if language is PaperLanguage.EN else "备注"
    content = checklist(replace(plain, project=noted), language)
    (note,) = [note for note in content.notes if heading in note.heading]
    (item,) = note.items
    assert item.details == (("As on the new licence",), ("新执照办理中",))
    assert "secret" not in repr(content)
    assert not any(heading in note.heading for note in checklist(plain, language).notes)
