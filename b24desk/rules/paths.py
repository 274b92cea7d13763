"""Lawful paths: the smallest sets of ways out that lead from today's facts to no blocker, cheapest first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.verdict import Severity, Verdict
from b24desk.rules.assessment import LICENCE_DECISION, NOT_NEEDED
from b24desk.rules.context import Context
from b24desk.rules.judgement import facts_set_by, verdict_of
from b24desk.rules.phrasing import filled
from b24desk.rules.schema.rules import Effort, Lead, Rule, WayOut

_EFFORTS = tuple(Effort)
_LEADS = tuple(Lead)


@dataclass(frozen=True, slots=True)
class PathStep:
    """One way out of one rule, its text filled, and the facts that it leads to."""

    rule: str
    way: WayOut
    sets: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True)
class LawfulPath:
    """Steps after which nothing blocks the application; without any one of them something would.

    A step may depend on an earlier one: they are in the order to take them in.
    """

    steps: tuple[PathStep, ...]

    @property
    def effort(self) -> Counter[Effort]:
        """How many steps there are of each effort."""
        return Counter(step.way.effort for step in self.steps)

    @property
    def longest_lead(self) -> Lead:
        return max((step.way.lead for step in self.steps), key=_LEADS.index)

    @property
    def cost(self) -> tuple[int, ...]:
        """To compare by: the fewest heavy steps, then the fewest moderate, then light ones, then the wait."""
        efforts = [self.effort[effort] for effort in reversed(_EFFORTS)]
        return (*efforts, _LEADS.index(self.longest_lead))

    def applied_to(self, facts: Facts) -> Facts:
        return _applied(self.steps, facts)


def lawful_paths(context: Context) -> tuple[LawfulPath, ...]:
    """Every minimal path, cheapest first; none where nothing blocks, or where no way out is known."""
    if context.decision(LICENCE_DECISION).value == NOT_NEEDED:
        return ()
    found: dict[frozenset[tuple[str, str]], LawfulPath] = {}
    for steps in _ways_through(context, ()):
        if steps and _minimal(steps, context):
            named = frozenset((step.rule, step.way.id) for step in steps)
            found.setdefault(named, LawfulPath(steps))
    return tuple(sorted(found.values(), key=lambda path: path.cost))


def _ways_through(context: Context, taken: tuple[PathStep, ...]) -> Iterator[tuple[PathStep, ...]]:
    """The first blocker's ways out in turn, and then the next blocker's, until none is left.

    A step never takes back what an earlier one set, so this comes to an end.
    """
    here = context.under(_applied(taken, context.facts))
    blocker = next(_blockers(here), None)
    if blocker is None:
        yield taken
        return
    already = _sets(taken)
    for way in blocker.ways_out:
        sets = facts_set_by(way, here)
        if not sets or any(already.get(name, value) != value for name, value in sets.items()):
            continue
        if verdict_of(blocker, here.under(here.facts.with_(sets))) is not Verdict.UNMET:
            said = way.model_copy(update={"text": filled(way.text, here)})
            yield from _ways_through(context, (*taken, PathStep(blocker.id, said, sets)))


def _blockers(context: Context) -> Iterator[Rule]:
    for rule in context.rulebook.rules.values():
        if rule.severity is Severity.BLOCKER and verdict_of(rule, context) is Verdict.UNMET:
            yield rule


def _minimal(steps: tuple[PathStep, ...], context: Context) -> bool:
    fewer = (steps[:place] + steps[place + 1 :] for place in range(len(steps)))
    return all(any(_blockers(context.under(_applied(rest, context.facts)))) for rest in fewer)


def _applied(steps: Iterable[PathStep], facts: Facts) -> Facts:
    return facts.with_(_sets(steps))


def _sets(steps: Iterable[PathStep]) -> Mapping[str, FactValue]:
    return {name: value for step in steps for name, value in step.sets.items()}
