"""A new application from an old one."""

from datetime import date

from b24desk.domain.project import Answer, Attachment, DocumentProgress, DocumentState, Person, Project
from b24desk.storage.duplicate import duplicated

DAY = date(2026, 11, 22)
OLD = Project(
    title="old",
    created=date(2025, 1, 1),
    answers={
        "company.name": Answer(value="云鹭", due=DAY),
        "company.established_on": Answer(value="2020-05-06"),
        "plan.filing_date": Answer(value="2025-03-01"),
    },
    people=(Person(id="p1", name="李娜", insured_months=3, insured_until="2025-02", proof_issued_on=DAY),),
    documents={
        "plan": DocumentProgress(state=DocumentState.FINAL, owner="王强", due=DAY),
        "letter": DocumentProgress(state=DocumentState.AWAITING_SEAL),
        "map": DocumentProgress(state=DocumentState.NOT_APPLICABLE, reason="none"),
    },
    attachments=(
        Attachment(
            id="a1",
            name="执照.pdf",
            sha256="0" * 64,
            size=9,
            added=DAY,
            documents=("plan",),
            issued_on=DAY,
            valid_until=DAY,
        ),
    ),
)


def test_a_duplicate_has_everything_but_its_own_name_and_day() -> None:
    copy = duplicated(OLD, "new", DAY, clear_dates=False)
    assert (copy.title, copy.created) == ("new", DAY)
    assert copy.id != OLD.id
    assert copy.model_copy(update={"id": OLD.id, "title": OLD.title, "created": OLD.created}) == OLD


def test_dates_and_signatures_of_the_old_filing_are_taken_out() -> None:
    copy = duplicated(OLD, "new", DAY, clear_dates=True)
    assert set(copy.answers) == {"company.name", "company.established_on"}
    assert copy.answers["company.name"] == Answer(value="云鹭")
    assert copy.documents == {
        "plan": DocumentProgress(state=DocumentState.COLLECTING, owner="王强"),
        "letter": DocumentProgress(state=DocumentState.COLLECTING),
        "map": DocumentProgress(state=DocumentState.NOT_APPLICABLE, reason="none"),
    }
    assert copy.people == (Person(id="p1", name="李娜", insured_months=3),)
    assert copy.attachments == (
        Attachment(id="a1", name="执照.pdf", sha256="0" * 64, size=9, documents=("plan",)),
    )
