"""The calendar file, read back as another program reads it."""

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from b24desk.domain.project import Answer, AnswerState, Attachment, DocumentProgress, DocumentState
from b24desk.domain.text import PaperLanguage
from b24desk.papers.calendar_file import calendar_file
from b24desk.papers.dossier import Dossier
from b24desk.rules.checklist import Need
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project


def events(source: Dossier, language: PaperLanguage = PaperLanguage.ZH) -> dict[str, Any]:
    calendar = Calendar.from_ical(calendar_file(source, language))
    return {str(event["uid"]).partition(".")[0]: event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("language", PaperLanguage)
def test_every_milestone_with_a_day_is_an_entry_over_whole_days(language: PaperLanguage) -> None:
    source = DOSSIERS["domestic"]
    found = events(source, language)
    dated = [entry for entry in source.assessment.milestones if entry.earliest and entry.latest]
    assert len(dated) > 8
    for entry in dated:
        event = found[entry.id]
        assert event.decoded("dtstart") == entry.earliest
        assert entry.latest is not None
        assert event.decoded("dtend") == entry.latest + timedelta(days=1)
        for spoken in language.languages:
            assert entry.title[spoken] in str(event["summary"])
            assert entry.text[spoken] in str(event["description"])


def test_what_is_only_estimated_says_so() -> None:
    found = events(DOSSIERS["domestic"], PaperLanguage.BOTH)
    for entry in DOSSIERS["domestic"].assessment.milestones:
        if entry.id in found:
            assert ("预计" in str(found[entry.id]["summary"])) == entry.estimated
            assert ("(estimated)" in str(found[entry.id]["summary"])) == entry.estimated
            assert "不构成法律意见" in str(found[entry.id]["description"])


def test_the_annual_report_comes_back_until_the_licence_ends() -> None:
    source = DOSSIERS["domestic"]
    rule = events(source)["annual-report"]["rrule"]
    ends = next(entry.latest for entry in source.assessment.milestones if entry.id == "licence-expiry")
    assert rule["freq"] == ["YEARLY"]
    assert rule["until"] == [ends]


def test_documents_due_on_a_day_share_an_entry_and_those_that_are_there_are_left_out() -> None:
    done = {
        line.id.replace("-", "_"): DocumentProgress(state=DocumentState.FINAL)
        for line in DOSSIERS["domestic"].assessment.documents[:3]
    }
    source = dossier(project(DOMESTIC, **done))
    due = [event for name, event in events(source).items() if name.startswith("papers-")]
    listed = [title for event in due for title in str(event["description"]).split("\n")]
    wanted = [
        line.document.title.zh
        for line in source.assessment.documents
        if line.due and line.need is Need.NEEDED and line.id.replace("-", "_") not in done
    ]
    assert sorted(listed) == sorted(wanted)
    assert len({event.decoded("dtstart") for event in due}) == len(due)


def test_attachments_and_answers_put_off_are_entries() -> None:
    filed = project(DOMESTIC).with_answer(
        "company.address", Answer(state=AnswerState.LATER, due=date(2026, 12, 3))
    )
    lease = Attachment(
        id="a1", name="租赁合同；2027,1\n.pdf", sha256="0" * 64, size=1, valid_until=date(2027, 5, 31)
    )
    found = events(dossier(filed.with_attachments((lease,))))
    assert found["answer-company"].decoded("dtstart") == date(2026, 12, 3)
    assert found["evidence-a1"].decoded("dtstart") == date(2027, 5, 31)
    assert lease.name in str(found["evidence-a1"]["summary"])


def test_the_day_noted_beside_an_answer_is_an_entry_until_it_is_over() -> None:
    filed, as_of = project(DOMESTIC), DOSSIERS["domestic"].assessment.as_of
    ahead, over = as_of + timedelta(days=9), as_of - timedelta(days=1)
    named = ("company.name", Answer(value="示例", due=ahead)), ("contact.name", Answer(value="Li", due=over))
    for name, answer in named:
        filed = filed.with_answer(name, answer)
    found = events(dossier(filed), PaperLanguage.EN)
    assert [name for name in found if name.startswith("answer-")] == ["answer-company"]
    assert str(found["answer-company"]["summary"]).startswith("To see to: ")
    assert found["answer-company"].decoded("dtstart") == ahead


def test_without_a_filing_date_there_is_nothing_to_count_from() -> None:
    assert events(DOSSIERS["unanswered"]) == {}
    assert events(DOSSIERS["blank"]) == {}


def test_the_same_dossier_gives_the_same_bytes_in_lines_that_every_program_takes() -> None:
    raw = calendar_file(DOSSIERS["domestic"], PaperLanguage.BOTH)
    assert raw == calendar_file(DOSSIERS["domestic"], PaperLanguage.BOTH)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_an_entry_keeps_its_name_from_one_file_to_the_next() -> None:
    filed = project(DOMESTIC)
    later = filed.with_answer("plan.filing_date", Answer(value="2027-01-20"))
    first, second = events(dossier(filed)), events(dossier(later))
    assert str(first["filing"]["uid"]) == str(second["filing"]["uid"])
    assert first["filing"].decoded("dtstart") != second["filing"].decoded("dtstart")
