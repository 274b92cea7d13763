"""What one change of facts, date or rulebook changes in the assessment: the preview, and the proof of it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from b24desk.domain.verdict import Cause, Outcome, Verdict
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import Need
from b24desk.rules.migration_table import NO_RENAMES, Renames

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Change(Generic[Value]):
    """One entry whose result is not what it was; None where the entry did not exist."""

    id: str
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two assessments, each entry once, in rulebook order.

    `causes` are the rules that stay unknown for another cause, such as one that waited and now is to confirm.
    """

    standing: Change[Outcome] | None
    route: tuple[Change[str], ...]
    authority: Change[str] | None
    findings: tuple[Change[Verdict], ...]
    causes: tuple[Change[Cause], ...]
    documents: tuple[Change[Need], ...]
    roles: tuple[Change[bool], ...]
    questions_opened: tuple[str, ...]
    questions_settled: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(
            self.standing
            or self.route
            or self.authority
            or self.findings
            or self.causes
            or self.documents
            or self.roles
            or self.questions_opened
            or self.questions_settled
        )

    @property
    def documents_added(self) -> tuple[str, ...]:
        return tuple(change.id for change in self.documents if change.after is Need.NEEDED)

    @property
    def documents_removed(self) -> tuple[str, ...]:
        return tuple(change.id for change in self.documents if change.after in (Need.NOT_NEEDED, None))


def difference(before: Assessment, after: Assessment, renames: Renames = NO_RENAMES) -> Difference:
    """What `after` says otherwise than `before`; what only has another id since is not told as a change."""
    standing = None
    if before.standing is not after.standing:
        standing = Change("standing", before.standing, after.standing)
    authorities = tuple(said.route.authority.id if said.route.authority else None for said in (before, after))
    verdicts = {finding.id: finding.verdict for finding in before.findings}
    opened = [item.id for item in after.open_questions]
    waiting = [renames.questions.get(item.id, item.id) for item in before.open_questions]
    turned = {finding.id for finding in after.findings if finding.verdict is not verdicts.get(finding.id)}
    return Difference(
        standing=standing,
        route=_changes(
            {part.id: part.value for part in before.route.parts},
            {part.id: part.value for part in after.route.parts},
        ),
        authority=Change("authority", *authorities) if authorities[0] != authorities[1] else None,
        findings=_changes(verdicts, {finding.id: finding.verdict for finding in after.findings}),
        causes=_changes(
            {finding.id: finding.cause for finding in before.findings if finding.id not in turned},
            {finding.id: finding.cause for finding in after.findings if finding.id not in turned},
        ),
        documents=_changes(
            {renames.documents.get(line.id, line.id): line.need for line in before.documents},
            {line.id: line.need for line in after.documents},
        ),
        roles=_changes(
            {renames.roles.get(role.id, role.id): role.needed for role in before.staffing},
            {role.id: role.needed for role in after.staffing},
        ),
        questions_opened=tuple(name for name in opened if name not in waiting),
        questions_settled=tuple(name for name in waiting if name not in opened),
    )


def _changes(
    before: dict[str, Value] | dict[str, Value | None], after: dict[str, Value] | dict[str, Value | None]
) -> tuple[Change[Value], ...]:
    return tuple(
        Change(name, before.get(name), after.get(name))
        for name in dict.fromkeys((*after, *before))
        if before.get(name) != after.get(name)
    )
