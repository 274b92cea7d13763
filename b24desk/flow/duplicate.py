"""A person's row as the beginning of somebody else's: the position and the employer stay, the person goes."""

from b24desk.domain.project import Person


def duplicated(person: Person, name: str) -> Person:
    """Someone else, of this id, with the same position and insurance; everything personal starts empty."""
    return Person(
        id=name,
        position=person.position,
        identity_kind=person.identity_kind,
        insured_by_applicant=person.insured_by_applicant,
        insured_months=person.insured_months,
        insured_until=person.insured_until,
        proof_issued_on=person.proof_issued_on,
        education=person.education,
    )
