"""The assessment: a pure function of facts, rulebook and date. Every screen and paper is drawn from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from b24desk.domain.facts import Facts
from b24desk.domain.text import Text
from b24desk.domain.verdict import Outcome, Severity, Verdict
from b24desk.rules.calendar import WorkCalendar
from b24desk.rules.checklist import DocumentLine, document_lines
from b24desk.rules.context import Context
from b24desk.rules.judgement import Finding, findings_of
from b24desk.rules.phrasing import filled
from b24desk.rules.relevance import is_owed, waiting_results
from b24desk.rules.review import is_stale
from b24desk.rules.route import Route, route_of
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.notices import Notice
from b24desk.rules.schema.questions import Question
from b24desk.rules.staffing import StaffRole, staff_roles
from b24desk.rules.timeline import TimelineEntry, timeline

LICENCE_DECISION = "route.licence"
NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer, and how many open results wait for it."""

    question: Question
    waiting: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.question.id


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A disagreement of sources that touches this application, or may (`certain` False)."""

    conflict: Conflict
    certain: bool
    stale: bool

    @property
    def id(self) -> str:
        return self.conflict.id


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rulebook says of a firm on a day.

    `standing` is MET only when the licence is needed, something applies, and every applicable rule
    is MET; UNMET as soon as one is UNMET, unless no licence is needed; UNKNOWN otherwise.
    `waiting` names, for each question that can still change something, the results that wait for it.
    """

    as_of: date
    rulebook_version: str
    rulebook_digest: str
    standing: Outcome
    route: Route
    findings: tuple[Finding, ...]
    documents: tuple[DocumentLine, ...]
    staffing: tuple[StaffRole, ...]
    milestones: tuple[TimelineEntry, ...]
    notices: tuple[Notice, ...]
    conflicts: tuple[OpenConflict, ...]
    open_questions: tuple[OpenQuestion, ...]
    waiting: Mapping[str, tuple[str, ...]]
    rulebook_stale: bool

    def finding(self, rule: str) -> Finding:
        return next(finding for finding in self.findings if finding.id == rule)

    def document(self, document: str) -> DocumentLine:
        return next(line for line in self.documents if line.id == document)

    def blockers(self) -> tuple[Finding, ...]:
        """Rules not met that stop the application; none where there is nothing to apply for."""
        if self.route.value(LICENCE_DECISION) == NOT_NEEDED:
            return ()
        unmet = (finding for finding in self.findings if finding.verdict is Verdict.UNMET)
        return tuple(finding for finding in unmet if finding.severity is Severity.BLOCKER)


def assess(facts: Facts, rulebook: Rulebook, as_of: date) -> Assessment:
    """The assessment of these facts under this rulebook on this day."""
    return assessment_of(Context(facts, rulebook, as_of))


def assessment_of(context: Context) -> Assessment:
    """The same, for whoever goes on reading the context: what it has worked out is kept in it."""
    rulebook, as_of = context.rulebook, context.as_of
    calendar = WorkCalendar(rulebook.holidays)
    findings = findings_of(context)
    waiting = waiting_results(context, findings)
    route = route_of(context)
    documents = document_lines(context, calendar)
    roles = staff_roles(context)
    notices = tuple(
        _filled(notice, context)
        for notice in rulebook.notices.values()
        if context.outcome(notice.applies) is Outcome.MET and context.covered(notice.citations)
    )
    milestones = timeline(context, calendar)
    return Assessment(
        as_of=as_of,
        rulebook_version=rulebook.edition.version,
        rulebook_digest=rulebook.digest,
        standing=_standing(route, findings),
        route=route,
        findings=findings,
        documents=documents,
        staffing=roles,
        milestones=milestones,
        notices=notices,
        conflicts=_conflicts(context),
        open_questions=_open_questions(context, waiting),
        waiting=waiting,
        rulebook_stale=as_of > rulebook.edition.review_by,
    )


def _filled(notice: Notice, context: Context) -> Notice:
    text = filled(notice.text, context)
    return notice if text is notice.text else notice.model_copy(update={"text": text})


def _standing(route: Route, findings: Iterable[Finding]) -> Outcome:
    if route.value(LICENCE_DECISION) == NOT_NEEDED:
        return Outcome.UNKNOWN
    applicable = [finding for finding in findings if finding.verdict is not Verdict.NOT_APPLICABLE]
    if any(finding.verdict is Verdict.UNMET for finding in applicable):
        return Outcome.UNMET
    needed = route.value(LICENCE_DECISION) == "needed"
    if needed and applicable and all(finding.verdict is Verdict.MET for finding in applicable):
        return Outcome.MET
    return Outcome.UNKNOWN


def _conflicts(context: Context) -> tuple[OpenConflict, ...]:
    """Conflicts whose condition holds, then those whose condition is still open."""
    found = []
    for conflict in context.rulebook.conflicts.values():
        outcome = context.outcome(conflict.applies)
        if outcome is not Outcome.UNMET:
            stale = is_stale(conflict, conflict, context)
            found.append(OpenConflict(conflict, certain=outcome is Outcome.MET, stale=stale))
    return tuple(sorted(found, key=lambda item: not item.certain))


def _open_questions(context: Context, waiting: Mapping[str, tuple[str, ...]]) -> tuple[OpenQuestion, ...]:
    """Every question without an answer that may be asked and still matters, in page order."""
    order = {page: place for place, page in enumerate(context.rulebook.pages)}
    questions = [
        OpenQuestion(question, waiting.get(question.id, ()))
        for question in context.rulebook.questions.values()
        if question.id not in context.facts
        and (question.id in waiting or is_owed(question))
        and context.outcome(question.asked_when) is not Outcome.UNMET
    ]
    return tuple(sorted(questions, key=lambda item: order[item.question.page]))


def title_of(rulebook: Rulebook, fact: str) -> Text:
    """What to call a fact on screen: its question's text, its decision's title, or its term."""
    question = rulebook.questions.get(fact)
    if question is not None:
        return question.text
    decision = rulebook.decisions.get(fact)
    return decision.title if decision else rulebook.term("fact", fact)
