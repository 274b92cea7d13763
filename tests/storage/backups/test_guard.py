"""When copies of an open project are kept, and what is said when one cannot be."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from b24desk.domain.project import Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.backups.backups import Backups
from b24desk.storage.backups.guard import INTERVAL, TRY_AGAIN, Guard, Notice, Rhythm
from b24desk.storage.backups.record import Reason
from b24desk.storage.backups.second_folder import SecondFolder
from b24desk.storage.document import Content, read_document, write_document
from b24desk.storage.paths import Folders
from tests.storage.disks import read_only

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PROJECT = Project()


class Desk:
    """A project that is written again and again, under guard."""

    def __init__(
        self, folder: Path, second: Path | None = None, rhythm: Callable[[], Rhythm] = Rhythm
    ) -> None:
        self.backups = Backups(Folders.under(folder / "home"))
        self.path = folder / "云鹭.b24"
        self.notices: list[Notice] = []
        self.guard = Guard(
            self.backups,
            self.path,
            PROJECT.id,
            second=lambda: None if second is None else SecondFolder(second),
            on_notice=self.notices.append,
            rhythm=rhythm,
        )
        self.write("first")

    def write(self, title: str) -> None:
        project = PROJECT.model_copy(update={"title": title})
        write_document(self.path, Content(project), uuid4())

    def publish(self, title: str, at: datetime) -> None:
        self.guard.before_publish(at)
        self.write(title)

    @property
    def reasons(self) -> list[Reason]:
        return [backup.reason for backup in reversed(self.backups.of(PROJECT.id))]


def test_the_file_is_kept_before_a_session_first_writes_it_and_then_each_half_hour(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for minutes in range(0, 95, 5):
        desk.publish(f"after {minutes}", NOW + timedelta(minutes=minutes))
    assert desk.reasons == [Reason.SESSION, Reason.INTERVAL, Reason.INTERVAL, Reason.INTERVAL]
    titles = [desk.backups.read(backup).project.title for backup in desk.backups.of(PROJECT.id)]
    assert titles == ["after 85", "after 55", "after 25", "first"]
    assert desk.notices == []


def test_another_rhythm_holds_from_the_next_write_on(tmp_path: Path) -> None:
    chosen = [Rhythm(timedelta(minutes=10))]
    desk = Desk(tmp_path, rhythm=lambda: chosen[0])
    for minutes in range(0, 35, 5):
        desk.publish(f"after {minutes}", NOW + timedelta(minutes=minutes))
    assert len(desk.reasons) == 4
    chosen[0] = Rhythm(timedelta(minutes=60))
    for minutes in range(35, 95, 5):
        desk.publish(f"after {minutes}", NOW + timedelta(minutes=minutes))
    assert len(desk.reasons) == 5


def test_backups_are_thinned_out_to_the_months_that_were_chosen(tmp_path: Path) -> None:
    desk = Desk(tmp_path, rhythm=lambda: Rhythm(months=2))
    for month in range(1, 6):
        desk.backups.make(desk.path, PROJECT.id, Reason.ASKED, NOW - timedelta(days=31 * month + 60))
    desk.publish("now", NOW)
    assert len(desk.reasons) < 6
    assert len(Backups(desk.backups.folders).of(PROJECT.id)) == len(desk.reasons)


def test_a_clock_that_went_back_does_not_stop_the_copies(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.publish("one", NOW)
    desk.publish("two", NOW - timedelta(days=400))
    assert len(desk.reasons) == 2


def test_a_new_file_has_nothing_to_keep(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.path.unlink()
    desk.publish("first again", NOW)
    assert desk.reasons == []
    assert desk.notices == []


def test_saving_goes_on_without_a_copy_and_that_is_said_once_in_a_while(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    with read_only(home):
        desk.publish("one", NOW)
        desk.publish("two", NOW + timedelta(minutes=1))
    (notice,) = desk.notices
    assert notice.lacking is not None
    assert notice.lacking.code is ErrorCode.FOLDER_READ_ONLY
    desk.publish("three", NOW + TRY_AGAIN)
    assert desk.reasons == [Reason.INTERVAL]


def test_what_replaces_everything_is_not_done_without_a_copy(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    with read_only(home), pytest.raises(B24Error) as caught:
        desk.guard.before(Reason.MERGE, NOW)
    assert caught.value.code is ErrorCode.FOLDER_READ_ONLY


def test_an_older_format_is_kept_before_a_newer_one_takes_its_place(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.publish("first of the session", NOW)
    desk.guard.before_publish(NOW + timedelta(minutes=1), migrates=True)
    assert desk.reasons == [Reason.SESSION, Reason.MIGRATION]


def test_without_that_copy_the_older_file_is_not_written(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    with read_only(home), pytest.raises(B24Error) as caught:
        desk.guard.before_publish(NOW, migrates=True)
    assert caught.value.code is ErrorCode.FOLDER_READ_ONLY


def test_a_second_folder_gets_plain_project_files(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk = Desk(tmp_path, stick)
    desk.publish("one", NOW)
    desk.publish("two", NOW + INTERVAL)
    (folder,) = (stick / "b24desk backups").iterdir()
    assert folder.name == f"云鹭 {PROJECT.id.hex[:8]}"
    copies = sorted(folder.iterdir())
    assert [path.name for path in copies] == [
        "云鹭 (2026-11-22 09.30.00).b24",
        "云鹭 (2026-11-22 10.00.00).b24",
    ]
    assert [read_document(path).project.title for path in copies] == ["first", "one"]


def test_a_second_folder_is_thinned_out_and_other_files_there_are_left(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk = Desk(tmp_path, stick)
    folder = stick / "b24desk backups" / f"云鹭 {PROJECT.id.hex[:8]}"
    folder.mkdir(parents=True)
    (folder / "letter.b24").write_bytes(b"")
    for hours in range(0, 24 * 5, 6):
        desk.publish(str(hours), NOW + timedelta(hours=hours))
    names = {path.name[4:14] for path in folder.iterdir() if path.name != "letter.b24"}
    assert len(names) == 6
    assert len(list(folder.iterdir())) < 16
    assert (folder / "letter.b24").exists()


def test_a_drive_that_is_not_plugged_in_is_said_and_never_made(tmp_path: Path) -> None:
    desk = Desk(tmp_path, tmp_path / "stick")
    desk.publish("one", NOW)
    (notice,) = desk.notices
    assert notice.lacking_in_second is not None
    assert notice.lacking_in_second.code is ErrorCode.FILE_NOT_FOUND
    assert not (tmp_path / "stick").exists()
    assert desk.reasons == [Reason.SESSION]


def test_a_restored_state_is_written_only_when_what_it_replaces_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.publish("one", NOW)
    desk.guard.expect(Reason.RESTORE)
    (tmp_path / "home" / "data" / "backups").mkdir(parents=True, exist_ok=True)
    with read_only(tmp_path / "home" / "data" / "backups"), pytest.raises(B24Error):
        desk.guard.before_publish(NOW + timedelta(minutes=1))
    desk.publish("restored", NOW + timedelta(minutes=2))
    desk.publish("later", NOW + timedelta(minutes=3))
    assert desk.reasons == [Reason.SESSION, Reason.RESTORE]
