"""What a typist was promised, and whether the disk keeps it."""

import traceback
from dataclasses import dataclass, field
from pathlib import Path

from b24desk.domain.project import Project
from b24desk.errors import B24Error
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.autosave import SaveKind, SaveState
from b24desk.storage.document import read_document
from tests.storage.harness.drafts import draft, is_whole, number_of, scan, scans
from tests.storage.harness.setting import AT, PASSWORD, in_clear, library


@dataclass
class Promises:
    """The last edit of each kind that typists of one project spoke of; `broken` lines promise nothing."""

    tried: int = 0
    kept: int = 0
    saved: int = 0
    failures: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def hear(self, line: str) -> None:
        word, *facts = line.split()
        match word:
            case "try":
                self.tried = int(facts[0])
            case "kept":
                self.kept = int(facts[0])
            case "saved":
                self.kept = self.saved = int(facts[0])
            case "undo":
                self.kept = min(self.kept, int(facts[0]) - 1)
                self.saved = min(self.saved, int(facts[0]) - 1)
            case "failed" | "refused":
                self.failures.append(facts[1])
            case "opened":
                self._hear_opened(int(facts[0]))
            case _:
                self.broken.append(line.strip())

    def _hear_opened(self, number: int) -> None:
        if not self.kept <= number <= self.tried:
            self.broken.append(f"opened with edit {number}, promised {self.kept}..{self.tried}")
        self.kept = max(self.kept, number)


@dataclass(frozen=True)
class Verdict:
    """`recovered` says that edits came back which the file did not have yet."""

    problems: tuple[str, ...]
    recovered: bool = False


def judge(path: Path, home: Path, promises: Promises, people: int = 4) -> Verdict:
    """Look at the file as any program does, at the project as ours does, and go on typing in it."""
    try:
        return _judged(path, home, promises, people)
    except B24Error as error:
        return Verdict((f"refused: {error}",))
    except Exception:  # noqa: BLE001 - any other is a mistake of the program, and what is looked for
        return Verdict((f"mistake: {traceback.format_exc(limit=-3)}",))


def _judged(path: Path, home: Path, promises: Promises, people: int) -> Verdict:
    problems = list(promises.broken)
    in_file, lacking = _read(path)
    problems += [f"the file lacks {lacking}"] * bool(lacking)
    problems += _faults("file", is_whole(in_file, people), number_of(in_file), promises.saved, promises.tried)
    problems += [f"{name} can be read" for name in in_clear(path, home)]
    workspace = library(home).open(path, _unheard, AT, PASSWORD)
    project = workspace.project
    number = number_of(project)
    problems += _faults("project", is_whole(project, people), number, promises.kept, promises.tried)
    attachments, named = workspace.attachments, project.attachments
    if attachments.missing(named) or attachments.changed(named):
        problems.append("attachments are missing or changed")
    bring_scans(attachments, number + 1)
    workspace.record(draft(number + 1, people))
    if workspace.flush().kind is not SaveKind.SAVED or workspace.close().kind is not SaveKind.SAVED:
        problems.append("the next edit cannot be saved")
    elif number_of(_read(path)[0]) != number + 1:
        problems.append("the next edit was called saved and is not in the file")
    promises.tried = promises.kept = promises.saved = number + 1
    return Verdict(tuple(problems), recovered=number > number_of(in_file))


def bring_scans(attachments: AttachmentFolder, number: int) -> None:
    """Have everything there that this edit names."""
    for named, page in zip(draft(number).attachments, scans(number), strict=True):
        attachments.take_from([scan(page)], named.sha256)


def _read(path: Path) -> tuple[Project, int]:
    """The project in the file, and how many of its attachments are not there, every byte looked at."""
    document = read_document(path, unlock=PASSWORD)
    return document.project, len(document.lacking)


def _faults(what: str, whole: bool, number: int, least: int, most: int) -> list[str]:
    faults = [] if whole else [f"the {what} mixes edits"]
    if not least <= number <= most:
        faults.append(f"the {what} has edit {number}, promised {least}..{most}")
    return faults


def _unheard(_state: SaveState) -> None:
    """The judge asks for each state itself."""
