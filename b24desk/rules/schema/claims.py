"""The statements of the guide articles, and what checking them against the law gave."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from b24desk.domain.text import Text
from b24desk.rules.schema.entry import Entry, Id


class ClaimVerdict(StrEnum):
    """What checking a guide's statement against the law gave."""

    SUPPORTED = "supported"
    SUPPORTED_IN_SUBSTANCE = "supported_in_substance"
    PRACTICE = "practice"
    CONTESTED = "contested"
    OUTDATED = "outdated"
    WRONG = "wrong"
    GARBLED = "garbled"
    LEGAL_RISK = "legal_risk"
    UNVERIFIED = "unverified"
    OPINION = "opinion"


class Claim(Entry):
    """A statement of a guide article, by its number in small letters; other entries cover it."""

    article: Id
    section: str
    verdicts: Annotated[tuple[ClaimVerdict, ...], Field(min_length=1)]


class Overlooked(Entry):
    """A guide's statement deliberately left out, and why; the id is the statement's, in small letters."""

    reason: Text
