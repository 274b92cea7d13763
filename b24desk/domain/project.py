"""One application as the user gave it: answers, people, shareholders, progress, evidence. Nothing derived."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID, uuid4

from pydantic import Field, StrictBool, StrictInt, StringConstraints, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import PaperLanguage

FORMAT_VERSION = 1
"""The exchange and document format; grows by one with each change that an older program cannot read."""

Line = Annotated[str, StringConstraints(max_length=2_000)]
Prose = Annotated[str, StringConstraints(max_length=20_000)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,99}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Month = Annotated[str, StringConstraints(pattern=r"^(19|20)\d{2}-(0[1-9]|1[0-2])$")]
AnswerValue = Annotated[
    StrictBool | Annotated[StrictInt, Field(ge=-(10**15), le=10**15)] | Prose | tuple[Identifier, ...],
    Field(union_mode="left_to_right"),
]
"""yes/no · whole number (money in CNY) · text, one choice or ISO date · several choices."""


class AnswerState(StrEnum):
    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"
    LATER = "later"
    PARKED = "parked"


class Answer(Frozen):
    """One reply. `typed` keeps what the user wrote where it could not be read as a value.

    A note is for the applicant's own eyes unless `note_printed` lets it onto the papers.
    """

    state: AnswerState = AnswerState.ANSWERED
    value: AnswerValue | None = None
    typed: Prose = ""
    reason: Prose = ""
    owner: Line = ""
    due: date | None = None
    note: Prose = ""
    note_printed: StrictBool = False

    @model_validator(mode="after")
    def _not_applicable_needs_a_reason(self) -> "Answer":
        if self.state is AnswerState.NOT_APPLICABLE and not self.reason.strip():
            raise ValueError("reason_missing")
        return self

    @property
    def known(self) -> AnswerValue | None:
        """The value to reason with; None for every state but a readable answer."""
        return self.value if self.state is AnswerState.ANSWERED else None


class IdentityKind(StrEnum):
    RESIDENT_ID = "resident_id"
    PASSPORT = "passport"
    HMT_PERMIT = "hmt_permit"
    OTHER = "other"


class Person(Frozen):
    """A member of staff. `insured_months` counts whole months paid by the applicant up to `insured_until`."""

    id: Identifier
    name: Line = ""
    name_en: Line = ""
    position: Line = ""
    identity_kind: IdentityKind = IdentityKind.RESIDENT_ID
    identity_number: Line = ""
    phone: Line = ""
    email: Line = ""
    roles: tuple[Identifier, ...] = ()
    legal_representative: bool = False
    insured_by_applicant: bool | None = None
    insured_months: Annotated[int, Field(ge=0, le=600)] | None = None
    insured_until: Month | None = None
    proof_issued_on: date | None = None
    education: Line = ""
    note: Prose = ""


class HolderKind(StrEnum):
    NATURAL_PERSON = "natural_person"
    COMPANY = "company"
    LISTED_COMPANY = "listed_company"
    STATE_OWNED = "state_owned"
    PUBLIC_INSTITUTION = "public_institution"
    ASSOCIATION = "association"
    GOVERNMENT = "government"
    PARTNERSHIP = "partnership"
    FOREIGN_PERSON = "foreign_person"
    FOREIGN_COMPANY = "foreign_company"

    @property
    def is_foreign(self) -> bool:
        """Hong Kong, Macao and Taiwan investors are handled as foreign for this licence."""
        return self in (HolderKind.FOREIGN_PERSON, HolderKind.FOREIGN_COMPANY)


class Shareholder(Frozen):
    """One holder; `holds_in` is another holder's id, or None for the applicant itself."""

    id: Identifier
    name: Line = ""
    kind: HolderKind | None = None
    percent: Annotated[Decimal, Field(ge=0, le=100, max_digits=9, decimal_places=6)] | None = None
    holds_in: Identifier | None = None
    country: Line = ""
    note: Prose = ""


class DocumentState(StrEnum):
    NOT_STARTED = "not_started"
    COLLECTING = "collecting"
    AWAITING_SEAL = "awaiting_seal"
    FINAL = "final"
    NOT_APPLICABLE = "not_applicable"


class DocumentProgress(Frozen):
    state: DocumentState = DocumentState.NOT_STARTED
    owner: Line = ""
    due: date | None = None
    reason: Prose = ""
    note: Prose = ""

    @model_validator(mode="after")
    def _not_applicable_needs_a_reason(self) -> "DocumentProgress":
        if self.state is DocumentState.NOT_APPLICABLE and not self.reason.strip():
            raise ValueError("reason_missing")
        return self


class Attachment(Frozen):
    """A file put with the project, under the name that it had. The project file holds its bytes by `sha256`.

    `documents` are the lines of the checklist that it is evidence for. `issued_on` and `valid_until` are
    the dates on the evidence itself; `size` counts bytes.
    """

    id: Identifier
    name: Line
    sha256: Digest
    size: Annotated[int, Field(ge=0, le=2**40)]
    added: date | None = None
    documents: Annotated[tuple[Identifier, ...], Field(max_length=2_000)] = ()
    issued_on: date | None = None
    valid_until: date | None = None
    note: Prose = ""


class Project(Frozen):
    """One application. Its JSON form is the exchange JSON of the headless contract."""

    format: Literal["b24desk-project"] = "b24desk-project"
    format_version: Literal[1] = 1
    id: UUID = Field(default_factory=uuid4)
    title: Line = ""
    created: date | None = None
    rulebook_version: Line = ""
    paper_language: PaperLanguage = PaperLanguage.BOTH
    answers: dict[Identifier, Answer] = Field(default_factory=dict, max_length=2_000)
    people: Annotated[tuple[Person, ...], Field(max_length=20_000)] = ()
    shareholders: Annotated[tuple[Shareholder, ...], Field(max_length=5_000)] = ()
    documents: dict[Identifier, DocumentProgress] = Field(default_factory=dict, max_length=2_000)
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=5_000)] = ()
    notes: Prose = ""

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "Project":
        for rows in (self.people, self.shareholders, self.attachments):
            if len({row.id for row in rows}) != len(rows):
                raise ValueError("id_used_twice")
        return self

    @property
    def printed_notes(self) -> dict[str, str]:
        """The notes that the papers print, by question; not what is set aside."""
        return {
            question: answer.note
            for question, answer in self.answers.items()
            if answer.note_printed and answer.note.strip() and answer.state is not AnswerState.PARKED
        }

    def with_answer(self, question: str, answer: Answer | None) -> "Project":
        """A new project in which the question has this answer, in its old place; None removes it."""
        if answer is None:
            answers = {key: value for key, value in self.answers.items() if key != question}
        else:
            answers = {**self.answers, question: answer}
        return self.model_copy(update={"answers": answers})

    def with_document(self, document: str, progress: DocumentProgress) -> "Project":
        return self.model_copy(update={"documents": {**self.documents, document: progress}})

    def with_people(self, people: tuple[Person, ...]) -> "Project":
        return self.model_copy(update={"people": people})

    def with_shareholders(self, shareholders: tuple[Shareholder, ...]) -> "Project":
        return self.model_copy(update={"shareholders": shareholders})

    def with_attachments(self, attachments: tuple[Attachment, ...]) -> "Project":
        return self.model_copy(update={"attachments": attachments})
