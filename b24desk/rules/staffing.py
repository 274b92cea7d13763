"""Role slots and the people in them: who fills what, who may not, and whose insurance record is too short."""

from dataclasses import dataclass
from enum import StrEnum

from b24desk.domain.project import Person
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Outcome
from b24desk.rules.context import Context
from b24desk.rules.review import is_stale
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.sources import Citation


class GapKind(StrEnum):
    NOBODY = "nobody"
    TOO_FEW = "too_few"
    IN_TWO_SLOTS = "in_two_slots"
    LEGAL_REPRESENTATIVE = "legal_representative"
    INSURED_ELSEWHERE = "insured_elsewhere"
    INSURED_TOO_SHORT = "insured_too_short"
    INSURANCE_UNKNOWN = "insurance_unknown"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing missing in a slot; `person` is a person's id, empty where nobody is meant."""

    kind: GapKind
    person: str = ""
    months_found: int | None = None
    months_asked: int | None = None


@dataclass(frozen=True, slots=True)
class StaffRole:
    """A role with the people named for it. `needed` is None while the answers or the day leave it open."""

    id: str
    title: Text
    duty: Text
    needed: bool | None
    count: int
    people: tuple[str, ...]
    gaps: tuple[Gap, ...]
    level: AuthorityLevel
    citations: tuple[Citation, ...]
    months_asked: int | None
    stale: bool

    @property
    def open_slots(self) -> int:
        """Slots that nobody fills who may fill them."""
        refused = {
            gap.person
            for gap in self.gaps
            if gap.kind in (GapKind.IN_TWO_SLOTS, GapKind.LEGAL_REPRESENTATIVE)
        }
        return max(0, self.count - len([person for person in self.people if person not in refused]))

    @property
    def uninsured(self) -> int | None:
        """People whose record falls short; None while one of them is not known."""
        if any(gap.kind is GapKind.INSURANCE_UNKNOWN for gap in self.gaps):
            return None
        return sum(gap.kind in (GapKind.INSURED_ELSEWHERE, GapKind.INSURED_TOO_SHORT) for gap in self.gaps)


def staff_roles(context: Context) -> tuple[StaffRole, ...]:
    """Every role of the rulebook with its people and gaps, in rulebook order."""
    return tuple(_role(role, context) for role in context.rulebook.roles.values())


def _role(role: Role, context: Context) -> StaffRole:
    outcome = context.outcome(role.needed)
    needed = None if outcome is Outcome.UNKNOWN else outcome is Outcome.MET
    if needed and not context.covered(role.citations):
        needed = None
    named = tuple(person for person in context.facts.people if role.id in person.roles)
    months = context.parameter(role.insured_months)
    asked = months if isinstance(months, int) and role.insured else None
    gaps = () if needed is False else _gaps(role, named, asked, context)
    return StaffRole(
        id=role.id,
        title=role.title,
        duty=role.duty,
        needed=needed,
        count=role.count,
        people=tuple(person.id for person in named),
        gaps=gaps,
        level=role.level,
        citations=role.citations,
        months_asked=asked,
        stale=is_stale(role, role, context),
    )


def _gaps(role: Role, named: tuple[Person, ...], asked: int | None, context: Context) -> tuple[Gap, ...]:
    gaps: list[Gap] = []
    if len(named) < role.count:
        gaps.append(Gap(GapKind.TOO_FEW if named else GapKind.NOBODY))
    exclusive = {other.id for other in context.rulebook.roles.values() if other.exclusive}
    for person in named:
        if role.exclusive and len(exclusive & set(person.roles)) > 1:
            gaps.append(Gap(GapKind.IN_TWO_SLOTS, person.id))
        if person.legal_representative and not role.legal_representative_may:
            gaps.append(Gap(GapKind.LEGAL_REPRESENTATIVE, person.id))
        if role.insured:
            gaps.extend(_insurance_gaps(person, asked))
    return tuple(gaps)


def _insurance_gaps(person: Person, asked: int | None) -> list[Gap]:
    if person.insured_by_applicant is False:
        return [Gap(GapKind.INSURED_ELSEWHERE, person.id)]
    if person.insured_by_applicant is None or person.insured_months is None or asked is None:
        return [Gap(GapKind.INSURANCE_UNKNOWN, person.id, person.insured_months, asked)]
    if person.insured_months < asked:
        return [Gap(GapKind.INSURED_TOO_SHORT, person.id, person.insured_months, asked)]
    return []
