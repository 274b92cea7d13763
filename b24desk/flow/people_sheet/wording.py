"""What a sheet of people calls its columns, in both languages: the reading of resources/people_sheet.toml."""

from enum import StrEnum
from functools import cache
from typing import Annotated

import tomli
from pydantic import Field, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.project import Identifier, IdentityKind
from b24desk.domain.text import Text
from b24desk.resources import resource


class Column(StrEnum):
    """What a column may hold: the fields of a person, in the order of the template."""

    NAME = "name"
    NAME_EN = "name_en"
    ROLES = "roles"
    POSITION = "position"
    LEGAL_REPRESENTATIVE = "legal_representative"
    IDENTITY_KIND = "identity_kind"
    IDENTITY_NUMBER = "identity_number"
    PHONE = "phone"
    EMAIL = "email"
    INSURED_BY_APPLICANT = "insured_by_applicant"
    INSURED_MONTHS = "insured_months"
    INSURED_UNTIL = "insured_until"
    PROOF_ISSUED_ON = "proof_issued_on"
    EDUCATION = "education"
    NOTE = "note"


class Reason(StrEnum):
    """What is said of a row. Those that begin with `odd_` keep nobody out."""

    NO_NAME = "no_name"
    TOTAL = "total"
    NUMBER_RUINED = "number_ruined"
    PHONE_RUINED = "phone_ruined"
    NOT_CALCULATED = "not_calculated"
    YES_OR_NO = "yes_or_no"
    POST = "post"
    KIND = "kind"
    MONTHS = "months"
    MONTH = "month"
    DAY = "day"
    TOO_LONG = "too_long"
    REPEATED = "repeated"
    NO_ROOM = "no_room"
    ODD_LENGTH = "odd_length"
    ODD_NUMBER = "odd_number"
    ODD_PHONE = "odd_phone"

    @property
    def is_odd_only(self) -> bool:
        return self in (Reason.ODD_LENGTH, Reason.ODD_NUMBER, Reason.ODD_PHONE)


class ColumnWords(Frozen):
    """`also` are further headings that it is found under, the likeliest first; `width` counts digits."""

    id: Column
    title: Text
    hint: Text
    width: Annotated[int, Field(ge=5, le=80)]
    also: tuple[str, ...]


class NoteWords(Frozen):
    how: Text
    text: Text
    posts: Text
    after: Text
    private: Text


class ValueWords(Frozen):
    """Words that stand for a value; `blank` ones for none at all, `total` ones for no person."""

    yes: tuple[str, ...]
    no: tuple[str, ...]
    resident_id: tuple[str, ...]
    passport: tuple[str, ...]
    hmt_permit: tuple[str, ...]
    other: tuple[str, ...]
    blank: tuple[str, ...]
    total: tuple[str, ...]

    def kinds(self) -> dict[IdentityKind, tuple[str, ...]]:
        return {
            IdentityKind.RESIDENT_ID: self.resident_id,
            IdentityKind.PASSPORT: self.passport,
            IdentityKind.HMT_PERMIT: self.hmt_permit,
            IdentityKind.OTHER: self.other,
        }


class SheetWording(Frozen):
    """The whole file; every column and every reason has its words."""

    name: Text
    notes_name: Text
    reason: Text
    row: Text
    notes: NoteWords
    column: tuple[ColumnWords, ...]
    values: ValueWords
    posts: dict[Identifier, tuple[str, ...]]
    reasons: dict[Reason, Text]

    @model_validator(mode="after")
    def _speaks_of_everything(self) -> "SheetWording":
        if tuple(words.id for words in self.column) != tuple(Column):
            raise ValueError("columns missing, or not in their order")
        if set(self.reasons) != set(Reason):
            raise ValueError("reasons missing")
        return self

    def title(self, column: Column) -> Text:
        return next(words.title for words in self.column if words.id is column)


@cache
def sheet_wording() -> SheetWording:
    return SheetWording.model_validate(tomli.loads(resource("people_sheet.toml").read_text("utf-8")))
