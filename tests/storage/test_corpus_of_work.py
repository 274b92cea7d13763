"""Working stores as each version of the program left them: opened by the newest, with all their history."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from b24desk.domain.project import FORMAT_VERSION, Answer
from b24desk.resources import resource
from b24desk.storage.exchange import load, read_exchange
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.steps import Step
from b24desk.storage.working.store import FILE_NAME, WorkingStore
from tests.storage.corpus_files import FOLDER

WORK = tuple(sorted(FOLDER.glob("v*/*-history.work")))
SAMPLES = tuple(path.stem for path in sorted(resource("samples").glob("*.json")))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

every_store = pytest.mark.parametrize("path", WORK, ids=lambda path: f"{path.parent.name}/{path.stem}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def opened(path: Path, folder: Path) -> WorkingStore:
    shutil.copyfile(path, folder / FILE_NAME)
    return WorkingStore.open(folder)


def test_every_version_has_one_for_every_sample() -> None:
    assert [f"{path.parent.name}/{path.stem}" for path in WORK] == [
        f"v{version}/{sample}-history" for version in range(1, FORMAT_VERSION + 1) for sample in SAMPLES
    ]


@every_store
def test_it_opens_with_what_was_in_it(path: Path, folder: Path) -> None:
    store = opened(path, folder)
    assert store.snapshot.project == load(path.with_suffix(".json").read_bytes())
    assert store.snapshot.rulebook is not None
    assert store.snapshot.rulebook.rulebook.rules
    assert store.unpublished
    store.close()


@every_store
def test_its_history_says_who_did_what_when(path: Path, folder: Path) -> None:
    store = opened(path, folder)
    steps = store.history.steps(10)
    assert [step.step.who for step in steps] == ["王芳"] * 3
    assert [step.step.at for step in steps] == [NOON + timedelta(hours=hours) for hours in (3, 2, 1)]
    answered = store.history.at(2).project
    assert answered.answers["company.name"] == Answer(value="云岭")
    bare = read_exchange(resource("samples", f"{path.stem.removesuffix('-history')}.json"))
    assert store.history.at(0).project.title == bare.title
    assert [named.name for named in store.history.milestones.all()] == ["送审前"]
    store.close()


@every_store
def test_work_goes_on_in_it(path: Path, folder: Path) -> None:
    store = opened(path, folder)
    going_on = Snapshot(
        store.snapshot.project.model_copy(update={"title": "接着做"}), store.snapshot.rulebook
    )
    store.save(going_on, Step(4, NOON + timedelta(hours=5), "李娜", about="title"))
    store.close()
    again = WorkingStore.open(folder)
    assert again.snapshot == going_on
    assert len(again.history.steps(10)) == 4
    again.close()
