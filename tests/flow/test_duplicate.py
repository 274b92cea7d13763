"""A duplicated row is somebody else's."""

from datetime import date

from b24desk.domain.project import IdentityKind, Person
from b24desk.flow.duplicate import duplicated


def test_the_position_and_the_insurance_stay_and_nothing_personal_does() -> None:
    person = Person(
        id="person-1",
        name="李娜",
        name_en="Li Na",
        position="坐席",
        identity_kind=IdentityKind.PASSPORT,
        identity_number="E12345678",
        phone="13800138000",
        email="li@example.com",
        roles=("licence-officer",),
        legal_representative=True,
        insured_by_applicant=True,
        insured_months=7,
        insured_until="2026-10",
        proof_issued_on=date(2026, 11, 2),
        education="本科",
        note="on leave",
    )
    personal = {
        "name",
        "name_en",
        "identity_number",
        "phone",
        "email",
        "roles",
        "legal_representative",
        "note",
    }
    kept = person.model_dump(exclude={*personal, "id"})
    assert duplicated(person, "person-2") == Person(id="person-2", **kept)
