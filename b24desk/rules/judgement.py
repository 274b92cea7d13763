"""One rule, one verdict: with its cause, the facts that decide it and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from b24desk.domain.facts import FactValue
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Cause, Outcome, Severity, Verdict
from b24desk.rules.context import PROVINCE_FACT, Context
from b24desk.rules.phrasing import filled
from b24desk.rules.review import is_stale
from b24desk.rules.schema.rules import Rule, RuleVersion, Topic, WayOut
from b24desk.rules.schema.sources import Citation


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of the firm on one day. Texts are filled in; `facts` decide, `missing` would."""

    id: str
    title: Text
    topic: Topic
    verdict: Verdict
    cause: Cause | None
    severity: Severity
    level: AuthorityLevel | None
    text: Text
    advice: Text
    facts: tuple[str, ...]
    missing: tuple[str, ...]
    ways_out: tuple[WayOut, ...]
    citations: tuple[Citation, ...]
    conflict: str | None
    stale: bool


class _Judged(NamedTuple):
    verdict: Verdict
    cause: Cause | None
    version: RuleVersion | None
    failed: bool = False

    @property
    def says(self) -> tuple[Verdict, Cause | None]:
        """The verdict and its cause, whichever version gives them."""
        return self.verdict, self.cause


class _Lessened:
    """A context without some of its facts. Rules look at the same few, so each is made once for all."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._made: dict[frozenset[str], Context] = {}

    def without(self, names: frozenset[str]) -> Context:
        if names not in self._made:
            self._made[names] = self._context.under(self._context.facts.without(*names))
        return self._made[names]


def findings_of(context: Context) -> tuple[Finding, ...]:
    """The finding of every rule, in rulebook order."""
    lessened = _Lessened(context)
    return tuple(_find(rule, context, lessened) for rule in context.rulebook.rules.values())


def find(rule: Rule, context: Context) -> Finding:
    """The finding of one rule."""
    return _find(rule, context, _Lessened(context))


def _find(rule: Rule, context: Context, lessened: _Lessened) -> Finding:
    judged = _judge(rule, context)
    version = judged.version
    if judged.verdict is Verdict.MET:
        text = rule.met
    elif judged.failed:
        text = rule.unmet
    else:
        text = rule.unknown
    return Finding(
        id=rule.id,
        title=rule.title,
        topic=rule.topic,
        verdict=judged.verdict,
        cause=judged.cause,
        severity=rule.severity,
        level=version.level if version else None,
        text=filled(text, context),
        advice=filled(rule.advice, context),
        facts=_deciding(rule, judged, context, lessened),
        missing=_missing(rule, judged, context),
        ways_out=_ways_out(rule, context) if judged.failed else (),
        citations=version.citations if version else (),
        conflict=rule.conflict,
        stale=version is not None and is_stale(version, rule, context),
    )


def verdict_of(rule: Rule, context: Context) -> Verdict:
    return _judge(rule, context).verdict


def _judge(rule: Rule, context: Context) -> _Judged:
    applies = context.outcome(rule.applies)
    versions = context.in_force(rule.versions)
    if applies is Outcome.UNMET:
        return _Judged(Verdict.NOT_APPLICABLE, None, versions[0] if versions else None)
    if not versions:
        return _Judged(Verdict.UNKNOWN, Cause.NO_RULE_FOR_DATE, None)
    if applies is Outcome.UNKNOWN:
        return _Judged(Verdict.UNKNOWN, Cause.UNANSWERED, versions[0])
    judged = [_judge_version(rule, version, context) for version in versions]
    elsewhere_none = PROVINCE_FACT not in context.facts and all(version.provinces for version in versions)
    if elsewhere_none or len({one.verdict for one in judged}) > 1:
        return _Judged(Verdict.UNKNOWN, Cause.UNANSWERED, versions[0])
    return judged[0]


def _judge_version(rule: Rule, version: RuleVersion, context: Context) -> _Judged:
    outcome = context.outcome(version.require)
    if outcome is Outcome.MET:
        return _Judged(Verdict.MET, None, version)
    if outcome is Outcome.UNKNOWN:
        undated = not context.open_facts(version.require)
        return _Judged(Verdict.UNKNOWN, Cause.NO_RULE_FOR_DATE if undated else Cause.UNANSWERED, version)
    if rule.conflict is not None:
        return _Judged(Verdict.UNKNOWN, Cause.SOURCES_DIFFER, version, failed=True)
    if version.level.may_refuse:
        return _Judged(Verdict.UNMET, None, version, failed=True)
    local = version.level is AuthorityLevel.PROVINCIAL_GUIDE
    cause = Cause.LOCAL_REQUIREMENT if local else Cause.PRACTICE_ONLY
    return _Judged(Verdict.UNKNOWN, cause, version, failed=True)


def deciding_facts(rule: Rule, context: Context) -> tuple[str, ...]:
    """A minimal set of known facts that by itself gives the rule's verdict.

    Dropping any one of them makes the verdict UNKNOWN (conditions are monotone, so one pass is enough).
    Nothing decides a verdict that waits for an answer.
    """
    return _deciding(rule, _judge(rule, context), context, _Lessened(context))


def _deciding(rule: Rule, wanted: _Judged, context: Context, lessened: _Lessened) -> tuple[str, ...]:
    if wanted.cause is Cause.UNANSWERED:
        return ()
    known = [name for name in facts_beneath(rule, context) if name in context.facts]
    spare: frozenset[str] = frozenset()
    for name in known:
        fewer = spare | {name}
        if _judge(rule, lessened.without(fewer)).says == wanted.says:
            spare = fewer
    return tuple(name for name in known if name not in spare)


def facts_beneath(rule: Rule, context: Context) -> tuple[str, ...]:
    """The base facts that a rule's verdict can depend on."""
    versions = [version for version in rule.versions if version.covers_day(context.as_of)]
    conditions = (rule.applies, *(version.require for version in versions))
    beneath = tuple(dict.fromkeys(fact for one in conditions for fact in context.base_facts(one)))
    local = any(version.provinces for version in versions) and PROVINCE_FACT not in beneath
    return (*beneath, PROVINCE_FACT) if local else beneath


def missing_facts(rule: Rule, context: Context) -> tuple[str, ...]:
    """The unknown facts that the rule's verdict waits for."""
    return _missing(rule, _judge(rule, context), context)


def _missing(rule: Rule, judged: _Judged, context: Context) -> tuple[str, ...]:
    if judged.cause is not Cause.UNANSWERED:
        return ()
    versions = context.in_force(rule.versions)
    missing = [*context.open_facts(rule.applies)]
    for version in versions:
        missing += context.open_facts(version.require)
    if any(version.provinces for version in versions) and PROVINCE_FACT not in context.facts:
        missing.append(PROVINCE_FACT)
    return tuple(dict.fromkeys(missing))


def _ways_out(rule: Rule, context: Context) -> tuple[WayOut, ...]:
    """The rule's ways out, texts filled; one whose facts would not help this firm is left out."""
    offered = []
    for way in rule.ways_out:
        sets = facts_set_by(way, context)
        if sets is None:
            continue
        after = context.under(context.facts.with_(sets))
        if not sets or verdict_of(rule, after) in (Verdict.MET, Verdict.NOT_APPLICABLE):
            text = filled(way.text, context)
            offered.append(way if text is way.text else way.model_copy(update={"text": text}))
    return tuple(offered)


def facts_set_by(way: WayOut, context: Context) -> Mapping[str, FactValue] | None:
    """The facts that a way out leads to; None where a parameter among them has no value here and now."""
    sets: dict[str, FactValue] = {}
    for name, operand in way.sets.items():
        value: FactValue | None = operand
        if isinstance(operand, str) and operand.startswith("@"):
            value = context.parameter(operand[1:])
        if value is None:
            return None
        sets[name] = value
    return sets
