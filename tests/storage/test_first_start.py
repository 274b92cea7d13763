"""One window for one person: the first start holds a lock, every later one leaves a request."""

import os
from pathlib import Path
from threading import Thread

import pytest

from b24desk.storage.first_start import FirstStart, begin
from b24desk.storage.paths import Folders

PROJECT = Path("张三的资料 （新）[1]") / "许可 申请.b24"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "home")


def quietly() -> None:
    """Nobody wants to be told that the other window is asked."""


def begun(folders: Folders, path: Path | None = None) -> FirstStart:
    first = begin(folders, path, quietly)
    assert first is not None
    return first


class SecondStart(Thread):
    """One that runs beside the window that is open, as a process of its own would."""

    def __init__(self, folders: Folders, path: Path | None) -> None:
        super().__init__()
        self._folders = folders
        self._path = path
        self.begun: FirstStart | None = None

    def run(self) -> None:
        self.begun = begin(self._folders, self._path, quietly)


@pytest.mark.parametrize("path", [PROJECT, None], ids=["a project", "the window itself"])
def test_a_second_start_hands_over_what_was_to_be_opened(
    folders: Folders, tmp_path: Path, path: Path | None
) -> None:
    wanted = tmp_path / path if path is not None else None
    first = begun(folders)
    second = SecondStart(folders, wanted)
    second.start()
    asked: list[Path | None] = []
    while not asked:
        asked = first.requests()
    second.join()
    assert asked == [wanted]
    assert second.begun is None
    assert first.requests() == []
    first.release()


def test_a_path_typed_in_another_folder_arrives_whole(
    folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = begun(folders)
    second = SecondStart(folders, PROJECT)
    second.start()
    asked: list[Path | None] = []
    while not asked:
        asked = first.requests()
    second.join()
    assert asked == [tmp_path / PROJECT]
    first.release()


def test_the_next_start_after_the_window_has_closed_is_the_first_again(folders: Folders) -> None:
    first = begun(folders)
    first.release()
    first.release()
    again = begun(folders)
    assert again.is_alone
    again.release()


def test_a_window_that_closes_while_it_is_asked_leaves_the_project_to_the_second_start(
    folders: Folders,
) -> None:
    first = begun(folders)
    second = begin(folders, PROJECT, first.release)
    assert second is not None
    assert second.is_alone
    assert second.requests() == []
    second.release()


def test_a_window_that_does_not_answer_keeps_nobody_from_opening_another(folders: Folders) -> None:
    first = begun(folders)
    second = begin(folders, PROJECT, quietly, waits=(0.0, 0.0))
    assert second is not None
    assert not second.is_alone
    assert first.requests() == []
    first.release()


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_open(folders: Folders) -> None:
    folders.starts.parent.parent.mkdir(parents=True)
    folders.starts.parent.write_text("in the way", "utf-8")
    start = begun(folders, PROJECT)
    assert not start.is_alone
    assert start.requests() == []
    start.release()


def test_half_a_request_is_not_read(folders: Folders) -> None:
    first = begun(folders)
    (folders.starts / "1.part").write_bytes(b"half")
    assert first.requests() == []
    first.release()


def test_requests_come_in_the_order_in_which_they_were_made(folders: Folders) -> None:
    first = begun(folders)
    for moment, name in enumerate(("9", "10")):
        request = folders.starts / f"{name}.request"
        request.write_bytes(name.encode())
        os.utime(request, (moment, moment))
    assert first.requests() == [Path("9"), Path("10")]
    first.release()
