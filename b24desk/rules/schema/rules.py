"""Conditions of the licence, and the lawful ways to meet one that is not met."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from b24desk.domain.text import Text
from b24desk.domain.verdict import Severity
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import LONGEST_SERIES, ConditionField, Entry, FactOperand, Id
from b24desk.rules.schema.sources import Local


class Effort(StrEnum):
    LIGHT = "light"
    MODERATE = "moderate"
    HEAVY = "heavy"


class Lead(StrEnum):
    """Whom a way out waits for, the shortest wait first; no source prints days."""

    AT_ONCE = "at_once"
    OWN_WORK = "own_work"
    OTHERS = "others"
    AUTHORITY = "authority"


class WayOut(Entry):
    """A lawful change that would meet the rule. `sets` are the facts it leads to ("@" names a parameter)."""

    text: Text
    effort: Effort
    lead: Lead
    lead_time: Text
    sets: dict[Id, FactOperand] = Field(default_factory=dict)


class RuleVersion(Local):
    require: ConditionField


class Topic(StrEnum):
    LICENCE = "licence"
    COMPANY = "company"
    OWNERSHIP = "ownership"
    RECORD = "record"
    SERVICE = "service"
    TECHNICAL = "technical"
    SECURITY = "security"
    STAFF = "staff"
    DOCUMENTS = "documents"
    TIMING = "timing"


class Rule(Entry):
    """A condition of the licence. The texts may hold {fact} and {@parameter} marks.

    `unknown` is said while an answer is missing; `advice` is what to do when the rule is not met
    or needs confirming. A rule below ministry notice, or one whose `conflict` is open, never
    gives "not met": it asks to confirm.
    """

    title: Text
    topic: Topic
    severity: Severity
    applies: ConditionField = ALWAYS
    met: Text
    unmet: Text
    unknown: Text
    advice: Text
    ways_out: tuple[WayOut, ...] = ()
    conflict: Id | None = None
    versions: Annotated[tuple[RuleVersion, ...], Field(min_length=1, max_length=LONGEST_SERIES)]
