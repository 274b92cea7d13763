"""The closed sets in which results are spoken: outcome, verdict, cause, severity, authority level."""

from collections.abc import Iterable
from enum import StrEnum


class Outcome(StrEnum):
    """The three results of a condition (Kleene's strong logic)."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"

    @staticmethod
    def of(value: object) -> "Outcome":
        """MET for what Python calls true, UNMET for the rest."""
        return _MET if value else _UNMET

    def negated(self) -> "Outcome":
        if self is _UNKNOWN:
            return self
        return _UNMET if self is _MET else _MET

    @staticmethod
    def all_of(outcomes: Iterable["Outcome"]) -> "Outcome":
        """MET when every part is; UNMET as soon as one is; an empty conjunction is MET."""
        result = _MET
        for outcome in outcomes:
            if outcome is _UNMET:
                return outcome
            if outcome is _UNKNOWN:
                result = outcome
        return result

    @staticmethod
    def any_of(outcomes: Iterable["Outcome"]) -> "Outcome":
        """UNMET when every part is; MET as soon as one is; an empty disjunction is UNMET."""
        result = _UNMET
        for outcome in outcomes:
            if outcome is _MET:
                return outcome
            if outcome is _UNKNOWN:
                result = outcome
        return result


# Python 3.11 calls a function for each Outcome.MET, and an assessment would say it some ten thousand times.
_MET, _UNMET, _UNKNOWN = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN


class Verdict(StrEnum):
    """What a rule says of a firm. `UNKNOWN` reads "to confirm" on screen and paper."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Cause(StrEnum):
    """Why a verdict is UNKNOWN."""

    UNANSWERED = "unanswered"
    NO_RULE_FOR_DATE = "no_rule_for_date"
    SOURCES_DIFFER = "sources_differ"
    LOCAL_REQUIREMENT = "local_requirement"
    PRACTICE_ONLY = "practice_only"


class Severity(StrEnum):
    """How much a rule weighs when it is not met."""

    BLOCKER = "blocker"
    ACTION = "action"
    WARNING = "warning"
    INFO = "info"


class AuthorityLevel(StrEnum):
    """Who says so, strongest first."""

    LAW = "law"
    MINISTRY_RULE = "ministry_rule"
    MINISTRY_NOTICE = "ministry_notice"
    PROVINCIAL_GUIDE = "provincial_guide"
    PRACTICE = "practice"
    GUIDE_ARTICLE = "guide_article"
    UNVERIFIED = "unverified"

    @property
    def rank(self) -> int:
        """0 is the strongest."""
        return list(AuthorityLevel).index(self)

    @property
    def may_refuse(self) -> bool:
        """Only law, ministry rule and ministry notice can make a result UNMET."""
        return self.rank <= AuthorityLevel.MINISTRY_NOTICE.rank
