"""Other routes that the same firm could take: today's answers with one choice made otherwise.

What there is to choose is read from the rulebook: the service area, the service types and the ownership
are decisions, and the questions beneath them have options. Nothing is offered that the answers rule out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from types import MappingProxyType

from b24desk.domain.facts import FactValue
from b24desk.domain.verdict import Outcome
from b24desk.rules.assessment import LICENCE_DECISION, NOT_NEEDED
from b24desk.rules.context import Context
from b24desk.rules.derivation import staff_counts
from b24desk.rules.rulebook import COUNTED_FROM, DERIVED_FACTS
from b24desk.rules.schema.pages import Step
from b24desk.rules.schema.questions import Question, QuestionKind

MOST_ROUTES = 3
"""Side by side, today's among them: more columns than these cannot be read on a sheet of A4."""
_SERVICES = ("route.domestic", "route.offshore")
_OWNERSHIP = ("route.ownership",)
_DIRECTIONS = (("route.scope",), _SERVICES, _OWNERSHIP)
"""Decisions that a firm takes by what it plans; the others follow from them."""
_NO = "no"
_CHART_FACTS = tuple(name for name, step in DERIVED_FACTS.items() if step is Step.COMPANY)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Answers given otherwise than today, none for the route of today.

    `leads_to` is what they are given for: decisions by id, with their results. `forgets` are facts that
    hold of today's firm only, such as who its shareholders are.
    """

    id: str
    changes: Mapping[str, FactValue] = field(default_factory=dict)
    leads_to: Mapping[str, str] = field(default_factory=dict)
    forgets: tuple[str, ...] = ()

    def applied_to(self, context: Context) -> Context:
        """The firm as it would be. Answers that are not asked for on this route do not count."""
        facts = context.facts.with_(self.changes).without(*self.forgets)
        seen = _asked_only(context.under(facts))
        counts = staff_counts(seen)
        return seen.under(seen.facts.without(*(_STAFF_COUNTS - counts.keys())).with_(counts))


TODAY = Alternative("today")
_STAFF_COUNTS = frozenset(name for name, step in DERIVED_FACTS.items() if step is Step.STAFFING)


def alternatives(context: Context) -> tuple[Alternative, ...]:
    """Every other route, by what it changes; none where no licence is needed."""
    if context.decision(LICENCE_DECISION).value == NOT_NEEDED:
        return ()
    return tuple(one for decisions in _DIRECTIONS for one in _along(decisions, context))


def chosen_routes(context: Context, ids: tuple[str, ...] = ()) -> tuple[Alternative, ...]:
    """Today's route and the alternatives of these ids; the first that there are, where none is among them."""
    offered = alternatives(context)
    named = [one for name in dict.fromkeys(ids) for one in offered if one.id == name]
    return (TODAY, *(named or offered))[:MOST_ROUTES]


def _asked_only(context: Context) -> Context:
    """Without the answers to questions that this firm is not asked."""
    while True:
        idle = [
            name
            for name, question in context.rulebook.questions.items()
            if name in context.facts and context.outcome(question.asked_when) is Outcome.UNMET
        ]
        if not idle:
            return context
        idle += [counted for counted, question in COUNTED_FROM.items() if question in idle]
        context = context.under(context.facts.without(*idle))


def _along(decisions: tuple[str, ...], context: Context) -> Iterator[Alternative]:
    """One alternative for each other result of the decisions, by the smallest change that leads to it."""
    questions = _questions_beneath(decisions, context)
    known = {name: value for name in questions if (value := context.facts.get(name)) is not None}
    today = _result(decisions, questions, known, context)
    found: dict[tuple[str, ...], Mapping[str, FactValue]] = {}
    for values in product(*(_values(context.rulebook.questions[name]) for name in questions)):
        answers: dict[str, FactValue] = dict(zip(questions, values, strict=True))
        changes: Mapping[str, FactValue] = {
            name: value for name, value in answers.items() if known.get(name) != value
        }
        result = _result(decisions, questions, answers, context)
        if result is None or result == today:
            continue
        if result not in found or _size(changes, known) < _size(found[result], known):
            found[result] = changes
    forgets = _CHART_FACTS if decisions == _OWNERSHIP else ()
    for result, changes in found.items():
        leads_to = dict(zip(decisions, result, strict=False))
        yield Alternative(_id(changes), MappingProxyType(changes), MappingProxyType(leads_to), forgets)


def _questions_beneath(decisions: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The choices that the decisions rest on, those apart that say whether a licence is needed at all."""
    rulebook = context.rulebook
    beneath = [_beneath(name, context) for name in (*decisions, LICENCE_DECISION)]
    found = dict.fromkeys(fact for facts in beneath[:-1] for fact in facts if fact not in beneath[-1])
    return tuple(name for name in found if name in rulebook.questions and rulebook.questions[name].options)


def _beneath(decision: str, context: Context) -> tuple[str, ...]:
    rows = context.rulebook.decisions[decision].rows
    return tuple(dict.fromkeys(fact for row in rows for fact in context.base_facts(row.when)))


def _values(question: Question) -> tuple[FactValue, ...]:
    options = tuple(option.id for option in question.options)
    if question.kind is QuestionKind.CHOICE:
        return options
    sizes = range(1, len(options) + 1)
    return tuple(subset for size in sizes for subset in combinations(options, size))


def _result(
    decisions: tuple[str, ...], questions: tuple[str, ...], answers: Mapping[str, FactValue], context: Context
) -> tuple[str, ...] | None:
    """What the answers come to; each option of a single question is a result of its own.

    None while something else keeps a decision open, and where no service would be left to apply for.
    """
    there = context.under(context.facts.with_(answers))
    values = [there.decision(name).value for name in decisions]
    settled = tuple(value for value in values if value is not None)
    if len(settled) < len(values) or all(value == _NO for value in settled):
        return None
    return (*settled, *(str(answers[name]) for name in questions)) if len(questions) == 1 else settled


def _size(changes: Mapping[str, FactValue], known: Mapping[str, FactValue]) -> tuple[int, int, int]:
    """How much a change takes: answers changed, then choices given up, then choices added."""
    gone = sum(len(_many(known.get(name)) - _many(value)) for name, value in changes.items())
    new = sum(len(_many(value) - _many(known.get(name))) for name, value in changes.items())
    return len(changes), gone, new


def _many(value: FactValue | None) -> frozenset[object]:
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, tuple) else frozenset([value])


def _id(changes: Mapping[str, FactValue]) -> str:
    said = (f"{name}={'+'.join(sorted(map(str, _many(value))))}" for name, value in changes.items())
    return " ".join(said)
