"""Two computers and one file: both versions become one, and nothing of either is lost on the way."""

from pathlib import Path

import pytest

from b24desk.domain.project import Answer, Attachment, Person, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.autosave import SaveKind
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.record import Reason
from b24desk.storage.document import read_document, read_manifest
from b24desk.storage.merging.choice import Choice
from b24desk.storage.merging.merge import merge
from b24desk.storage.merging.parts import Key, Kind
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import Workspace, create, open_workspace
from tests.storage.authors import AUTHOR, NEVER
from tests.storage.disks import read_only


class Computer:
    """One of two, each with a home of its own and the same folder of projects."""

    def __init__(self, home: Path, path: Path) -> None:
        self.folders = Folders.under(home)
        self.path = path

    def open(self) -> Workspace:
        return open_workspace(self.path, self.folders, lambda _state: None, AUTHOR, NEVER)

    def edit(self, name: str, text: str, times: int = 1) -> None:
        """A whole session that changes one answer."""
        workspace = self.open()
        for number in range(times):
            value = text if number == times - 1 else f"{text} {number}"
            answer(workspace, name, value)
            assert workspace.flush().kind is SaveKind.SAVED
        workspace.close()

    @property
    def reasons(self) -> list[Reason]:
        document = read_manifest(self.path).document
        return [backup.reason for backup in reversed(Backups(self.folders).of(document))]


def answer(workspace: Workspace, name: str, text: str) -> None:
    workspace.record(workspace.project.with_answer(name, Answer(value=text)))


def answers(project: Project) -> dict[str, object]:
    return {name: found.value for name, found in project.answers.items()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    path = tmp_path / "shared" / "云鹭.b24"
    create(path, Project(title="云鹭", people=(Person(id="p", name="王"),)))
    return path


@pytest.fixture
def here(tmp_path: Path, path: Path) -> Computer:
    return Computer(tmp_path / "here", path)


@pytest.fixture
def there(tmp_path: Path, path: Path) -> Computer:
    return Computer(tmp_path / "there", path)


def joined(workspace: Workspace, choices: dict[Key, Choice] | None = None) -> None:
    rival = workspace.joining.rival()
    merged = merge(rival.base, rival.snapshot, workspace.newest)
    workspace.join(rival, merged.resolved(choices or {}))


@pytest.mark.parametrize("times", [1, 4])
def test_what_each_changed_elsewhere_becomes_one_without_asking(
    here: Computer, there: Computer, times: int
) -> None:
    workspace = here.open()
    answer(workspace, "a", "here")
    workspace.flush()
    there.edit("b", "there", times)
    answer(workspace, "c", "here, too")
    assert workspace.flush().code is ErrorCode.CHANGED_ELSEWHERE
    rival = workspace.joining.rival()
    assert rival.base is not None
    merged = merge(rival.base, rival.snapshot, workspace.newest)
    assert merged.clashes == ()
    workspace.join(rival, merged.snapshot)
    assert workspace.close().kind is SaveKind.SAVED
    document = read_document(here.path)
    assert answers(document.project) == {"a": "here", "b": "there", "c": "here, too"}
    assert document.manifest.parent == rival.revision


def test_the_other_computer_goes_on_from_the_joined_file(here: Computer, there: Computer) -> None:
    workspace = here.open()
    there.edit("b", "there")
    answer(workspace, "c", "here")
    joined(workspace)
    assert workspace.close().kind is SaveKind.SAVED
    there.edit("d", "there again")
    assert answers(read_document(here.path).project) == {"b": "there", "c": "here", "d": "there again"}


def test_a_place_that_both_changed_is_what_was_chosen_and_is_not_asked_again(
    here: Computer, there: Computer
) -> None:
    here.edit("a", "old")
    workspace = here.open()
    away = there.open()
    answer(away, "a", "there")
    away.flush()
    answer(workspace, "a", "here")
    rival = workspace.joining.rival()
    (clash,) = merge(rival.base, rival.snapshot, workspace.newest).clashes
    assert clash.key == Key(Kind.ANSWER, "a")
    stood = here.path.read_bytes()
    joined(workspace, {clash.key: Choice.MINE})
    assert workspace.flush().kind is SaveKind.SAVED
    # The other one has not heard of it yet, and goes on from what it wrote.
    here.path.write_bytes(stood)
    answer(away, "b", "there")
    assert away.flush().kind is SaveKind.SAVED
    rival = workspace.joining.rival()
    merged = merge(rival.base, rival.snapshot, workspace.newest)
    assert merged.clashes == ()
    workspace.join(rival, merged.snapshot)
    workspace.close()
    away.close()
    assert answers(read_document(here.path).project) == {"a": "here", "b": "there"}


def test_what_stood_in_the_file_is_a_backup_before_the_two_are_one(here: Computer, there: Computer) -> None:
    workspace = here.open()
    there.edit("b", "there")
    theirs = here.path.read_bytes()
    answer(workspace, "c", "here")
    joined(workspace)
    workspace.close()
    assert Reason.MERGE in here.reasons or Reason.SESSION in here.reasons
    backups = Backups(here.folders)
    document = read_manifest(here.path).document
    restored = [backups.restore(backup, here.path).read_bytes() for backup in backups.of(document)]
    assert theirs in restored


def test_without_that_backup_nothing_is_joined(here: Computer, there: Computer) -> None:
    workspace = here.open()
    there.edit("b", "there")
    answer(workspace, "c", "here")
    workspace.keep()
    theirs = here.path.read_bytes()
    rival = workspace.joining.rival()
    merged = merge(rival.base, rival.snapshot, workspace.newest).snapshot
    data = here.folders.backups
    data.mkdir(parents=True, exist_ok=True)
    with read_only(data), pytest.raises(B24Error):
        workspace.join(rival, merged)
    assert workspace.newest != merged
    assert workspace.close().code is ErrorCode.CHANGED_ELSEWHERE
    assert here.path.read_bytes() == theirs


def test_a_join_is_one_step_and_undoing_it_is_mine_again(here: Computer, there: Computer) -> None:
    workspace = here.open()
    there.edit("b", "there")
    answer(workspace, "c", "here")
    mine = workspace.newest
    joined(workspace)
    assert workspace.undo()
    assert workspace.newest == mine
    assert workspace.redo()
    workspace.close()
    assert answers(read_document(here.path).project) == {"b": "there", "c": "here"}


def test_a_version_put_back_by_a_sync_client_takes_nothing_away(here: Computer) -> None:
    here.edit("a", "old")
    old = here.path.read_bytes()
    here.edit("a", "new")
    workspace = here.open()
    here.path.write_bytes(old)
    answer(workspace, "b", "here")
    assert workspace.flush().code is ErrorCode.CHANGED_ELSEWHERE
    rival = workspace.joining.rival()
    merged = merge(rival.base, rival.snapshot, workspace.newest)
    assert merged.clashes == ()
    workspace.join(rival, merged.snapshot)
    workspace.close()
    assert answers(read_document(here.path).project) == {"a": "new", "b": "here"}


def test_the_evidence_of_the_other_version_comes_along(
    here: Computer, there: Computer, tmp_path: Path
) -> None:
    workspace = here.open()
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF scan" * 1_000)
    away = there.open()
    taken = away.attachments.take_in(scan)
    item = Attachment(id="scan", name=scan.name, sha256=taken.sha256, size=taken.size)
    away.record(away.project.with_attachments((item,)))
    away.close()
    answer(workspace, "c", "here")
    joined(workspace)
    workspace.close()
    document = read_document(here.path)
    assert document.project.attachments == (item,)
    assert document.lacking == ()


def test_a_kill_between_joining_and_writing_loses_neither_side(here: Computer, there: Computer) -> None:
    workspace = here.open()
    there.edit("b", "there")
    answer(workspace, "c", "here")
    rival = workspace.joining.rival()
    merged = merge(rival.base, rival.snapshot, workspace.newest).snapshot
    with read_only(here.path.parent):
        workspace.join(rival, merged)
        assert workspace.close().kind is SaveKind.NOT_SAVED
    again = here.open()
    assert answers(again.project) == {"b": "there", "c": "here"}
    assert again.close().kind is SaveKind.SAVED
    assert answers(read_document(here.path).project) == {"b": "there", "c": "here"}


def test_a_copy_that_a_sync_client_left_is_found_and_brought_in(here: Computer, there: Computer) -> None:
    here.edit("a", "common")
    common = here.path.read_bytes()
    there.edit("b", "there")
    left = here.path.with_name("云鹭-LAPTOP.b24")
    here.path.rename(left)
    here.path.write_bytes(common)
    workspace = here.open()
    answer(workspace, "c", "here")
    workspace.flush()
    (other,) = workspace.joining.others()
    assert other.path == left
    before = left.read_bytes()
    rival = workspace.joining.rival(other.path)
    merged = merge(rival.base, rival.snapshot, workspace.newest)
    assert merged.clashes == ()
    workspace.join(rival, merged.snapshot)
    assert workspace.close().kind is SaveKind.SAVED
    assert answers(read_document(here.path).project) == {"a": "common", "b": "there", "c": "here"}
    assert left.read_bytes() == before


def killed_while_the_file_changed(here: Computer, there: Computer) -> Workspace:
    """Edits that had not reached the file when the program ended; then another computer wrote it."""
    workspace = here.open()
    with read_only(here.path.parent):
        answer(workspace, "a", "here")
        assert workspace.close().kind is SaveKind.NOT_SAVED
    there.edit("b", "there")
    return here.open()


def test_edits_set_aside_because_the_file_had_changed_come_back_into_it(
    here: Computer, there: Computer
) -> None:
    workspace = killed_while_the_file_changed(here, there)
    assert answers(workspace.project) == {"b": "there"}
    rival = workspace.joining.set_aside()
    assert rival is not None
    assert rival.base is not None
    merged = merge(rival.base, rival.snapshot, workspace.newest)
    assert merged.clashes == ()
    workspace.join(rival, merged.snapshot)
    assert rival.kept is not None
    workspace.joining.let_go_of(rival.kept)
    assert workspace.joining.set_aside() is None
    workspace.close()
    assert answers(read_document(here.path).project) == {"a": "here", "b": "there"}


def test_edits_set_aside_can_stay_a_file_of_their_own(here: Computer, there: Computer) -> None:
    workspace = killed_while_the_file_changed(here, there)
    rival = workspace.joining.set_aside()
    assert rival is not None
    kept = workspace.joining.keep_apart(rival)
    assert answers(read_document(kept).project) == {"a": "here"}
    assert workspace.joining.set_aside() is None
    workspace.close()
    assert answers(read_document(here.path).project) == {"b": "there"}
