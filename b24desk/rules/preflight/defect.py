"""One thing that a counter would send the application back for, and what says so. No sentences."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.schema.sources import Citation


class DefectKind(StrEnum):
    MISSING = "missing"
    FORM_OPEN = "form_open"
    LEFT_OUT = "left_out"
    """Marked by hand as not applicable, although it is needed."""
    UNSIGNED = "unsigned"
    NOT_FINAL = "not_final"
    ENDED = "ended"
    ENDS_BEFORE_FILING = "ends_before_filing"
    OTHER_COMPANY = "other_company"
    OTHER_CREDIT_CODE = "other_credit_code"
    TOO_MANY_PICTURES = "too_many_pictures"
    FILE_LOST = "file_lost"
    EMPTY = "empty"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_MANY_PIXELS = "too_many_pixels"
    NOT_WHAT_IT_SAYS = "not_what_it_says"
    TYPE_NOT_TAKEN = "type_not_taken"
    TOO_LARGE = "too_large"
    SIDEWAYS = "sideways"
    BLANK_PAGES = "blank_pages"
    ACTIVE = "active"
    UNSAFE_NAME = "unsafe_name"
    RULE_NOT_MET = "rule_not_met"
    POST_OPEN = "post_open"
    PERSON_IN_TWO_POSTS = "person_in_two_posts"
    PERSON_BARRED = "person_barred"
    INSURED_ELSEWHERE = "insured_elsewhere"
    INSURED_TOO_SHORT = "insured_too_short"
    INSURANCE_UNKNOWN = "insurance_unknown"


class Weight(StrEnum):
    """How firm the ground is that a defect stands on."""

    REQUIRED = "required"
    """A law, a ministry rule or a ministry notice asks for it."""
    GUIDE = "guide"
    """An official guide asks for it."""
    ADVICE = "advice"
    """Practice, or the check of the file itself."""

    @classmethod
    def of(cls, level: AuthorityLevel | None) -> "Weight":
        if level is None:
            return cls.ADVICE
        if level.may_refuse:
            return cls.REQUIRED
        return cls.GUIDE if level is AuthorityLevel.PROVINCIAL_GUIDE else cls.ADVICE


@dataclass(frozen=True, slots=True)
class Defect:
    """`title` names the item. `document`, `attachment` and `rule` are ids, empty where none is meant.

    `level` and `citations` say who asks for it; a check of the file itself has neither. `said` and
    `advice` are the rulebook's own words, where it has some; `types` are the endings that would do.
    """

    kind: DefectKind
    title: Text
    level: AuthorityLevel | None = None
    citations: tuple[Citation, ...] = ()
    document: str = ""
    attachment: str = ""
    file: str = ""
    pages: tuple[int, ...] = ()
    size: int = 0
    limit: int = 0
    types: tuple[str, ...] = ()
    day: date | None = None
    person: str = ""
    said: Text | None = None
    advice: Text | None = None
    rule: str = ""
    conflict: str = ""
    """The point on which sources disagree about what is asked."""

    @property
    def weight(self) -> Weight:
        return Weight.of(self.level)
