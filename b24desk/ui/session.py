"""The one open project as the screens see it: an immutable reading, replaced whole at each change.

Pages ask for a change; the session makes the new snapshot, reads it, has it saved, and says `changed`.
What can be undone is the workspace's matter. Knows nothing of widgets.
"""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from b24desk.domain.project import Answer, Attachment, DocumentProgress, Person, Project, Shareholder
from b24desk.domain.text import PaperLanguage
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.autosave import SaveState
from b24desk.storage.merging.rival import Rival
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.steps import StepKind
from b24desk.storage.workspace import Workspace


class Session(QObject):
    """`gather` asks whoever holds half-typed text to hand it in now; `save_state` may have changed since.

    `ending` comes before the file is let go: what still works for this session has to stop.

    `rulebook_changed` comes before the `changed` of the same step: what was drawn from the rulebook before
    has to go, not to be refreshed. `text` is None for a file that does not hold the rulebook that it was
    made with: `rulebook` only reads it, until one is taken.
    """

    changed = Signal()
    rulebook_changed = Signal()
    gather = Signal()
    ending = Signal()
    save_state_changed = Signal()

    def __init__(
        self, workspace: Workspace, text: RulebookText | None, rulebook: Rulebook, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._text = text
        self._rulebook = rulebook
        self._today = today
        self._given = (text, rulebook)
        """What a snapshot without a rulebook of its own is read by."""
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
    def snapshot(self) -> Snapshot:
        return Snapshot(self.project, self._text)

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

    def import_people(self, people: tuple[Person, ...]) -> None:
        """A whole list at once, as one step; a backup of the file comes first."""
        self._take(self.project.with_people(people), "", StepKind.IMPORT)

    def set_shareholders(self, shareholders: tuple[Shareholder, ...]) -> None:
        self._take(self.project.with_shareholders(shareholders), "")

    def set_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Their bytes are in the folder of the workspace already."""
        self._take(self.project.with_attachments(attachments), "")

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
        self._show(Snapshot(project, text), text.rulebook)
        self._workspace.replace(Snapshot(self.project, text))
        self._say(rulebook=True)

    def restore(self, snapshot: Snapshot) -> None:
        """An earlier state as one more step, which can be undone. Raises RulebookError."""
        before = self._rulebook
        self._show(snapshot, self._rulebook_of(snapshot))
        self._workspace.replace(snapshot, kind=StepKind.RESTORE)
        self._say(rulebook=self._rulebook is not before)

    def join(self, theirs: Rival, merged: Snapshot) -> None:
        """Go on with what this version and another make together. Raises B24Error."""
        before, rulebook = self._rulebook, self._rulebook_of(merged)
        self._workspace.join(theirs, merged)
        self._show(merged, rulebook)
        self._say(rulebook=self._rulebook is not before)

    @property
    def can_undo(self) -> bool:
        return self._workspace.can_undo

    @property
    def can_redo(self) -> bool:
        return self._workspace.can_redo

    def undo(self) -> None:
        """Take back the last step, be it from before the opening. Raises B24Error."""
        self.gather.emit()
        if self._workspace.undo():
            self._follow()

    def redo(self) -> None:
        """Do again what was taken back. Raises B24Error."""
        self.gather.emit()
        if self._workspace.redo():
            self._follow()

    def _take(self, project: Project, subject: str, kind: StepKind = StepKind.EDIT) -> None:
        """Typing on in one field is one step; `subject` is empty for what is always a step of its own."""
        if project != self.project:
            self._show(Snapshot(project, self._text), self._rulebook)
            self._workspace.replace(Snapshot(self.project, self._text), subject, kind)
            self._say(rulebook=False)

    def _follow(self) -> None:
        """Show what the workspace went to."""
        newest, before = self._workspace.newest, self._rulebook
        self._show(newest, self._rulebook_of(newest))
        self._say(rulebook=self._rulebook is not before)

    def _rulebook_of(self, snapshot: Snapshot) -> Rulebook:
        if snapshot.rulebook is None:
            return self._given[1]
        return self._rulebook if snapshot.rulebook == self._text else snapshot.rulebook.rulebook

    def _show(self, snapshot: Snapshot, rulebook: Rulebook) -> None:
        given, by = self._given
        is_of_given = snapshot.project.rulebook_version == by.edition.version
        self._text = given if snapshot.rulebook is None and is_of_given else snapshot.rulebook
        self._rulebook = rulebook
        self._reading = read_project(snapshot.project, rulebook, self._today())

    def _say(self, *, rulebook: bool) -> None:
        if rulebook:
            self.rulebook_changed.emit()
        self.changed.emit()
