"""The way through an application: its pages in order, next and back along them, and each step's state.

A page with nothing to ask is passed over by next and back, and can still be jumped to. The way is worked
out afresh from each snapshot, so it can never disagree with the answers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from b24desk.domain.project import Project
from b24desk.flow.asking import Asking, QuestionState, question_states
from b24desk.flow.progress import Progress, TaskStatus
from b24desk.flow.tally import page_progress
from b24desk.rules.assessment import Assessment
from b24desk.rules.context import Context
from b24desk.rules.schema.pages import Page, PageKind, Step

CLOSING_STEPS = (Step.REVIEW, Step.PAPERS)
"""They ask nothing of their own: they are done when all before them is."""


@dataclass(frozen=True, slots=True)
class PageStop:
    """One page as this firm meets it, with every question of it, asked or not."""

    page: Page
    questions: tuple[QuestionState, ...]
    progress: Progress

    @property
    def id(self) -> str:
        return self.page.id

    @property
    def step(self) -> Step:
        return self.page.step

    @property
    def asked(self) -> tuple[QuestionState, ...]:
        return tuple(state for state in self.questions if state.asking is Asking.ASKED)

    @property
    def waiting(self) -> tuple[QuestionState, ...]:
        return tuple(state for state in self.questions if state.asking is Asking.WAITING)

    @property
    def skipped(self) -> tuple[QuestionState, ...]:
        return tuple(state for state in self.questions if state.asking is Asking.SKIPPED)

    @property
    def visible(self) -> bool:
        """Whether next and back stop here."""
        return self.page.kind is not PageKind.QUESTIONS or bool(self.asked)

    @property
    def open(self) -> bool:
        """Whether something on it is still to be decided."""
        return bool(self.progress.left or self.progress.flawed)


@dataclass(frozen=True, slots=True)
class Task:
    """One step on the overview: its pages, what is left, and what would unblock it."""

    step: Step
    pages: tuple[PageStop, ...]
    progress: Progress
    status: TaskStatus

    @property
    def unblocked_by(self) -> tuple[str, ...]:
        """The facts that a step which cannot start waits for."""
        return self.progress.waits_for if self.status is TaskStatus.CANNOT_START else ()


@dataclass(frozen=True, slots=True)
class Flow:
    """All pages in order and all questions by id."""

    pages: tuple[PageStop, ...]
    questions: Mapping[str, QuestionState]
    tasks: tuple[Task, ...]

    @property
    def progress(self) -> Progress:
        return Progress.total(stop.progress for stop in self.pages)

    def page(self, page: str) -> PageStop:
        """Any page, visible or not: the way to jump."""
        return next(stop for stop in self.pages if stop.id == page)

    def page_of(self, question: str) -> PageStop:
        return self.page(self.questions[question].question.page)

    def task(self, step: Step) -> Task:
        return next(task for task in self.tasks if task.step is step)

    def visible(self) -> tuple[PageStop, ...]:
        return tuple(stop for stop in self.pages if stop.visible)

    def first(self) -> PageStop:
        return self.visible()[0]

    def next(self, page: str) -> PageStop | None:
        """The visible page after this one, which need not be visible itself; None after the last."""
        return next((stop for stop in self._after(page) if stop.visible), None)

    def back(self, page: str) -> PageStop | None:
        """The visible page before this one; None before the first."""
        before = (stop for stop in reversed(self.pages[: self._place(page)]))
        return next((stop for stop in before if stop.visible), None)

    def resume(self) -> PageStop:
        """Where to go on: the first visible page that is not finished, or the last page of all."""
        visible = self.visible()
        return next((stop for stop in visible if stop.open), visible[-1])

    def _after(self, page: str) -> Iterator[PageStop]:
        return iter(self.pages[self._place(page) + 1 :])

    def _place(self, page: str) -> int:
        return self.pages.index(self.page(page))


def flow_of(project: Project, assessment: Assessment, context: Context) -> Flow:
    """The way through this project; `context` holds the facts that were assessed."""
    states = question_states(project, context, assessment.waiting)
    pages = tuple(
        _stop(page, states, project, assessment, context) for page in context.rulebook.pages.values()
    )
    return Flow(pages, states, tuple(_tasks(pages)))


def _stop(
    page: Page,
    states: Mapping[str, QuestionState],
    project: Project,
    assessment: Assessment,
    context: Context,
) -> PageStop:
    questions = tuple(states[question.id] for question in context.rulebook.page_questions(page.id))
    return PageStop(page, questions, page_progress(page, questions, project, assessment, context))


def _tasks(pages: tuple[PageStop, ...]) -> Iterator[Task]:
    working = [stop.progress for stop in pages if stop.step not in CLOSING_STEPS]
    overall = Progress.total(working).status
    for step in Step:
        own = tuple(stop for stop in pages if stop.step is step)
        progress = Progress.total(stop.progress for stop in own)
        if own:
            yield Task(step, own, progress, overall if step in CLOSING_STEPS else progress.status)
