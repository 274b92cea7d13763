"""What is wrong with the application itself: rules it does not meet, posts that are not rightly filled."""

from collections.abc import Iterator
from typing import assert_never

from b24desk.domain.project import Person
from b24desk.domain.verdict import Cause, Verdict
from b24desk.rules.judgement import Finding
from b24desk.rules.preflight.defect import Defect, DefectKind
from b24desk.rules.schema.rules import Topic
from b24desk.rules.staffing import GapKind, StaffRole

_BELOW_THE_LAW = (Cause.LOCAL_REQUIREMENT, Cause.PRACTICE_ONLY)
"""Why a rule that the answers fail is not called unmet, and still is worth a line."""


def rule_defects(findings: tuple[Finding, ...]) -> Iterator[Defect]:
    """Rules not met, and what a local guide or practice asks and the answers do not give.

    What the posts lack is told post by post, not once more as a rule.
    """
    for finding in findings:
        falls_short = finding.verdict is Verdict.UNMET or finding.cause in _BELOW_THE_LAW
        if falls_short and finding.topic is not Topic.STAFF:
            yield Defect(
                DefectKind.RULE_NOT_MET,
                finding.title,
                finding.level,
                finding.citations,
                said=finding.text,
                advice=finding.advice,
                rule=finding.id,
            )


def staff_defects(roles: tuple[StaffRole, ...], people: tuple[Person, ...]) -> Iterator[Defect]:
    names = {person.id: person.name for person in people}
    for role in roles:
        for gap in role.gaps if role.needed else ():
            yield Defect(
                _kind(gap.kind),
                role.title,
                role.level,
                role.citations,
                person=names.get(gap.person, ""),
                size=gap.months_found or 0,
                limit=gap.months_asked or 0,
                advice=role.duty,
            )


def _kind(gap: GapKind) -> DefectKind:
    match gap:
        case GapKind.NOBODY | GapKind.TOO_FEW:
            return DefectKind.POST_OPEN
        case GapKind.IN_TWO_SLOTS:
            return DefectKind.PERSON_IN_TWO_POSTS
        case GapKind.LEGAL_REPRESENTATIVE:
            return DefectKind.PERSON_BARRED
        case GapKind.INSURED_ELSEWHERE:
            return DefectKind.INSURED_ELSEWHERE
        case GapKind.INSURED_TOO_SHORT:
            return DefectKind.INSURED_TOO_SHORT
        case GapKind.INSURANCE_UNKNOWN:
            return DefectKind.INSURANCE_UNKNOWN
        case _:
            assert_never(gap)
