"""Counting what one page has to decide: its questions, and the lists that the built pages keep."""

from collections.abc import Sequence
from typing import assert_never

from b24desk.domain.project import DocumentState, Project
from b24desk.flow.asking import Asking, QuestionState
from b24desk.flow.progress import Progress
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import Need
from b24desk.rules.context import Context
from b24desk.rules.schema.pages import Page, PageKind

CHART_FACT = "ownership.chart_complete"
_SETTLED_DOCUMENTS = (DocumentState.FINAL, DocumentState.NOT_APPLICABLE)


def page_progress(
    page: Page,
    questions: Sequence[QuestionState],
    project: Project,
    assessment: Assessment,
    context: Context,
) -> Progress:
    """What a page holds, questions and list together."""
    return Progress.total((_questions(questions), _list(page.kind, project, assessment, context)))


def _questions(questions: Sequence[QuestionState]) -> Progress:
    waiting = [state for state in questions if state.asking is Asking.WAITING and not state.question.optional]
    return Progress(
        decided=sum(state.counts and state.decided for state in questions),
        applicable=sum(state.counts for state in questions),
        waiting=len(waiting),
        waits_for=tuple(dict.fromkeys(fact for state in waiting for fact in state.missing)),
        touched=any(state.touched and state.asking is not Asking.SKIPPED for state in questions),
    )


def _list(kind: PageKind, project: Project, assessment: Assessment, context: Context) -> Progress:
    match kind:
        case PageKind.SHAREHOLDERS:
            complete = context.facts.get(CHART_FACT) is True
            return Progress(decided=int(complete), applicable=1, touched=bool(project.shareholders))
        case PageKind.PEOPLE:
            return _people(project, assessment, context)
        case PageKind.DOCUMENTS:
            return _documents(project, assessment)
        case PageKind.QUESTIONS | PageKind.RESULT | PageKind.REVIEW | PageKind.PAPERS:
            return Progress()
        case _:
            assert_never(kind)


def _people(project: Project, assessment: Assessment, context: Context) -> Progress:
    needed = [role for role in assessment.staffing if role.needed]
    undecided = [role for role in assessment.staffing if role.needed is None]
    roles = context.rulebook.roles
    missing = [fact for role in undecided for fact in context.open_facts(roles[role.id].needed)]
    return Progress(
        decided=sum(role.count - role.open_slots for role in needed),
        applicable=sum(role.count for role in needed),
        waiting=sum(role.count for role in undecided),
        waits_for=tuple(dict.fromkeys(missing)),
        touched=bool(project.people),
        flawed=any(role.gaps for role in needed),
    )


def _documents(project: Project, assessment: Assessment) -> Progress:
    needed = [line.id for line in assessment.documents if line.need is Need.NEEDED]
    undecided = [line for line in assessment.documents if line.need is Need.UNDECIDED]
    states = {name: progress.state for name, progress in project.documents.items()}
    return Progress(
        decided=sum(states.get(name) in _SETTLED_DOCUMENTS for name in needed),
        applicable=len(needed),
        waiting=len(undecided),
        waits_for=tuple(dict.fromkeys(fact for line in undecided for fact in line.missing)),
        touched=any(state is not DocumentState.NOT_STARTED for state in states.values()),
    )
