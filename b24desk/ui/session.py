"""The one open project as the screens see it: an immutable reading, replaced whole at each change.

Pages ask for a change; the session makes the new snapshot, reads it, has it saved, and says `changed`.
It keeps the snapshots before it for undo, and knows nothing of widgets.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from b24desk.domain.project import Answer, DocumentProgress, Person, Project, Shareholder
from b24desk.domain.text import PaperLanguage
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.autosave import SaveState
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.workspace import Snapshot, Workspace

_DEEPEST = 200
"""Steps that can be undone."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A snapshot to go back to with the rulebook it was made with, and what the change after it was about."""

    snapshot: Snapshot
    rulebook: Rulebook
    subject: str


class Session(QObject):
    """`gather` asks whoever holds half-typed text to hand it in now; `save_state` may have changed since.

    `rulebook_changed` comes before the `changed` of the same step: what was drawn from the rulebook before
    has to go, not to be refreshed. `text` is None for a file that does not hold the rulebook that it was
    made with: `rulebook` only reads it, until one is taken.
    """

    changed = Signal()
    rulebook_changed = Signal()
    gather = Signal()
    save_state_changed = Signal()

    def __init__(
        self, workspace: Workspace, text: RulebookText | None, rulebook: Rulebook, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._text = text
        self._rulebook = rulebook
        self._today = today
        self._before: list[_Step] = []
        self._after: list[_Step] = []
        self._reading = read_project(workspace.project, rulebook, today())

    @property
    def reading(self) -> Reading:
        return self._reading

    @property
    def project(self) -> Project:
        return self._reading.project

    @property
    def rulebook(self) -> Rulebook:
        return self._rulebook

    @property
    def rulebook_text(self) -> RulebookText | None:
        """The text of the rulebook that the project is made with, which goes into the file with each edit."""
        return self._text

    @property
    def workspace(self) -> Workspace:
        return self._workspace

    @property
    def save_state(self) -> SaveState:
        return self._workspace.state

    def move_to(self, workspace: Workspace) -> None:
        """Go on in another file, after "save as"."""
        self._workspace = workspace
        self.save_state_changed.emit()

    def flush(self) -> SaveState:
        """Hand in what is being typed and save at once."""
        self.gather.emit()
        return self._workspace.flush()

    def answer(self, question: str, answer: Answer | None) -> None:
        if self.project.answers.get(question) != answer:
            self._take(self.project.with_answer(question, answer), f"answer {question}")

    def answer_many(self, answers: Mapping[str, Answer | None]) -> None:
        """Several replies as one step."""
        project = self.project
        for question, answer in answers.items():
            project = project.with_answer(question, answer)
        self._take(project, "answers")

    def set_people(self, people: tuple[Person, ...]) -> None:
        self._take(self.project.with_people(people), "")

    def set_shareholders(self, shareholders: tuple[Shareholder, ...]) -> None:
        self._take(self.project.with_shareholders(shareholders), "")

    def set_document(self, document: str, progress: DocumentProgress) -> None:
        if self.project.documents.get(document, DocumentProgress()) != progress:
            self._take(self.project.with_document(document, progress), f"document {document}")

    def set_paper_language(self, language: PaperLanguage) -> None:
        if self.project.paper_language is not language:
            self._take(self.project.model_copy(update={"paper_language": language}), "paper language")

    def rename(self, title: str) -> None:
        if self.project.title != title:
            self._take(self.project.model_copy(update={"title": title}), "title")

    def take_rulebook(self, project: Project, text: RulebookText) -> None:
        """The project as another rulebook has it, and that rulebook, as one step. Raises RulebookError."""
        rulebook = text.rulebook
        self._note("")
        self._show(Snapshot(project, text), rulebook)

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def undo(self) -> None:
        self.gather.emit()
        self._go_along(self._before, self._after)

    def redo(self) -> None:
        self.gather.emit()
        self._go_along(self._after, self._before)

    def _go_along(self, taken: list[_Step], left: list[_Step]) -> None:
        if taken:
            step = taken.pop()
            left.append(self._step(step.subject))
            self._show(step.snapshot, step.rulebook)

    def _take(self, project: Project, subject: str) -> None:
        """Typing on in one field is one step; `subject` is empty for what is always a step of its own."""
        if project == self.project:
            return
        self._note(subject)
        self._show(Snapshot(project, self._text), self._rulebook)

    def _note(self, subject: str) -> None:
        """Keep what there is now to go back to, unless the last step was about the same."""
        if not (subject and self._before and not self._after and self._before[-1].subject == subject):
            self._before = [*self._before[1 - _DEEPEST :], self._step(subject)]
        self._after = []

    def _step(self, subject: str) -> _Step:
        return _Step(Snapshot(self.project, self._text), self._rulebook, subject)

    def _show(self, snapshot: Snapshot, rulebook: Rulebook) -> None:
        is_other = rulebook is not self._rulebook
        self._text, self._rulebook = snapshot.rulebook, rulebook
        self._reading = read_project(snapshot.project, rulebook, self._today())
        self._workspace.replace(Snapshot(self._reading.project, snapshot.rulebook))
        if is_other:
            self.rulebook_changed.emit()
        self.changed.emit()
