"""What is asked of the user."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from b24desk.domain.text import Text
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import LONGEST_SERIES, ConditionField, Entry, Id
from b24desk.rules.schema.sources import Citation


class QuestionKind(StrEnum):
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    LONG_TEXT = "long_text"
    MONEY = "money"
    NUMBER = "number"
    DATE = "date"
    PROVINCE = "province"
    PROVINCES = "provinces"
    CREDIT_CODE = "credit_code"
    IDENTITY = "identity"
    PHONE = "phone"
    EMAIL = "email"
    LICENCE_NUMBER = "licence_number"


class Option(Entry):
    text: Text
    hint: Text | None = None


class Question(Entry):
    """One thing asked of the user. Its id is the fact that the answer becomes.

    `printed` says that papers show the answer or count from it, so that it is asked whatever the results.
    """

    page: Id
    kind: QuestionKind
    text: Text
    hint: Text | None = None
    why: Text
    example: Text | None = None
    options: Annotated[tuple[Option, ...], Field(max_length=LONGEST_SERIES)] = ()
    asked_when: ConditionField = ALWAYS
    optional: bool = False
    printed: bool = False
    citations: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _choices_have_options(self) -> "Question":
        chooses = self.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
        if chooses != bool(self.options):
            raise ValueError("options go with the kinds choice and choices, and with no other")
        return self
