"""From a project to facts: readable answers become facts by question id; lists become the derived facts."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.project import AnswerValue, HolderKind, Project, Shareholder
from b24desk.rules.context import Context
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question, QuestionKind
from b24desk.rules.staffing import staff_roles

_HOLDERS_OF: Mapping[str, frozenset[HolderKind]] = {
    "ownership.chart_foreign": frozenset(kind for kind in HolderKind if kind.is_foreign),
    "ownership.company_holder": frozenset([HolderKind.COMPANY, HolderKind.PARTNERSHIP]),
    "ownership.listed_holder": frozenset([HolderKind.LISTED_COMPANY]),
    "ownership.public_holder": frozenset(
        [HolderKind.PUBLIC_INSTITUTION, HolderKind.ASSOCIATION, HolderKind.GOVERNMENT]
    ),
}
"""Facts that say whether a holder of these kinds stands anywhere in the chart."""
_TRACED_ENDS = frozenset(HolderKind) - {HolderKind.COMPANY, HolderKind.PARTNERSHIP}
_WHOLE = Decimal(100)
_PERCENT_TOLERANCE = Decimal("0.01")


def facts_of(project: Project, rulebook: Rulebook, as_of: date) -> Facts:
    """The facts that a project states on a day."""
    values: dict[str, FactValue] = {}
    for name, question in rulebook.questions.items():
        answer = project.answers.get(name)
        value = fact_of(question, answer.known, rulebook.provinces) if answer else None
        if value is not None:
            values[name] = value
    provinces = values.get("service.provinces")
    if isinstance(provinces, tuple):
        values["service.province_count"] = len(provinces)
    values.update(_ownership(project.shareholders))
    facts = Facts.of(values, project.people)
    return facts.with_(staff_counts(Context(facts, rulebook, as_of)))


def fact_of(question: Question, value: AnswerValue | None, provinces: Collection[str]) -> FactValue | None:
    """The answer's value, if it is of the question's kind and among its options."""
    match question.kind:
        case QuestionKind.YES_NO:
            return value if isinstance(value, bool) else None
        case QuestionKind.MONEY | QuestionKind.NUMBER:
            return value if isinstance(value, int) and not isinstance(value, bool) else None
        case QuestionKind.DATE:
            return _day(value)
        case QuestionKind.CHOICE:
            return value if value in {option.id for option in question.options} else None
        case QuestionKind.CHOICES:
            options = {option.id for option in question.options}
            return _chosen(value, options)
        case QuestionKind.PROVINCE:
            return value if value in provinces else None
        case QuestionKind.PROVINCES:
            return _chosen(value, provinces)
        case _:
            return value if isinstance(value, str) and value.strip() else None


def _chosen(value: AnswerValue | None, options: Collection[str]) -> tuple[str, ...] | None:
    """A choice of several; nothing chosen is no answer."""
    return value if isinstance(value, tuple) and value and set(value) <= set(options) else None


def _day(value: AnswerValue | None) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _ownership(holders: tuple[Shareholder, ...]) -> dict[str, FactValue]:
    """Whether the shareholding is traced to its ends, and which kinds of holder stand anywhere in it.

    That a kind is present is known at once; that it is absent, only of a chart traced to its ends.
    """
    if not holders:
        return {}
    complete = all(_tier_is_whole(holders, owned) for owned in {None, *_to_be_traced(holders)})
    found: dict[str, FactValue] = {"ownership.chart_complete": complete}
    for fact, kinds in _HOLDERS_OF.items():
        if any(holder.kind in kinds for holder in holders):
            found[fact] = True
        elif complete:
            found[fact] = False
    direct = [holder.kind for holder in holders if holder.holds_in is None]
    if HolderKind.NATURAL_PERSON in direct:
        found["ownership.person_holder"] = True
    elif _tier_is_whole(holders, None) and None not in direct:
        found["ownership.person_holder"] = False
    return found


def _to_be_traced(holders: tuple[Shareholder, ...]) -> set[str]:
    return {holder.id for holder in holders if must_be_traced(holder)}


def must_be_traced(holder: Shareholder) -> bool:
    """Whether the shareholding goes on behind this holder; also while its kind is not known."""
    return holder.kind not in _TRACED_ENDS


def _tier_is_whole(holders: tuple[Shareholder, ...], owned: str | None) -> bool:
    return is_whole_tier([holder for holder in holders if holder.holds_in == owned])


def is_whole_tier(tier: Sequence[Shareholder]) -> bool:
    """Whether the holders of one owner have all their shares given, and these add up to the whole."""
    percents = [holder.percent for holder in tier if holder.percent is not None]
    return (
        bool(tier)
        and len(percents) == len(tier)
        and abs(sum(percents, Decimal(0)) - _WHOLE) <= _PERCENT_TOLERANCE
    )


def staff_counts(context: Context) -> dict[str, FactValue]:
    """Counts over the role slots; absent while nobody has been entered."""
    people = context.facts.people
    if not people:
        return {}
    roles = staff_roles(context)
    found: dict[str, FactValue] = {"staff.people": len(people)}
    if all(role.needed is not None for role in roles):
        found["staff.open_slots"] = sum(role.open_slots for role in roles if role.needed)
        insured = [role.uninsured for role in roles if role.needed]
        if all(count is not None for count in insured):
            found["staff.uninsured_slots"] = sum(count for count in insured if count is not None)
    return found
