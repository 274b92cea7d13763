"""The working store: durable, exclusive, proportional to the edit, and exact about what it holds."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from b24desk.domain.project import Answer, Person, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.document import Lineage
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.database import Database
from b24desk.storage.working.schema import Upgrade
from b24desk.storage.working.steps import Step
from b24desk.storage.working.store import FILE_NAME, WorkingStore
from tests.storage.disks import small_disk

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
START = Snapshot(
    Project(title="first", people=tuple(Person(id=f"p{number}", name="李娜") for number in range(300))),
    RulebookText({"a.toml": b"x = 1"}),
)
BASE = Lineage(uuid4(), 4)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WorkingStore]:
    store = made(tmp_path)
    yield store
    store.close()


def made(folder: Path, snapshot: Snapshot = START) -> WorkingStore:
    return WorkingStore.create(folder, snapshot, BASE, folder / "云鹭.b24", NOON)


def titled(title: str, snapshot: Snapshot = START) -> Snapshot:
    return Snapshot(snapshot.project.model_copy(update={"title": title}), snapshot.rulebook)


def step(unit: int, hours: int = 0) -> Step:
    return Step(unit, NOON + timedelta(hours=hours), "wang", about="title")


def test_what_was_saved_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    store = made(tmp_path)
    assert store.save(titled("second"), step(1)) == 1
    store.close()
    again = WorkingStore.open(tmp_path)
    assert (again.snapshot, again.seq, again.path) == (titled("second"), 1, tmp_path / "云鹭.b24")
    again.close()


def test_the_rulebook_is_part_of_what_is_saved(store: WorkingStore) -> None:
    other = Snapshot(START.project, RulebookText({"a.toml": b"x = 2"}))
    store.save(other, step(1))
    assert store.read() == other
    without = Snapshot(START.project, None)
    store.save(without, step(2))
    assert store.read() == without


def test_saving_the_same_again_writes_nothing(store: WorkingStore) -> None:
    store.save(titled("second"), step(1))
    before = store._database.path.stat().st_mtime_ns
    assert store.save(titled("second"), step(1)) == 1
    assert store._database.path.stat().st_mtime_ns == before
    assert len(store.history.steps(9)) == 1


def test_every_protection_of_sqlite_is_on(store: WorkingStore) -> None:
    def pragma(name: str) -> object:
        return store._database.rows(f"PRAGMA {name}")[0][0]

    assert [pragma(name) for name in ("locking_mode", "journal_mode", "synchronous")] == [
        "exclusive",
        "delete",
        3,
    ]
    assert [pragma(name) for name in ("fullfsync", "secure_delete", "foreign_keys")] == [1, 1, 1]
    assert [pragma(name) for name in ("trusted_schema", "cell_size_check", "temp_store")] == [0, 1, 2]
    assert pragma("application_id") == int.from_bytes(b"b24d")


_INTRUDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0)
try:
    connection.execute("SELECT count(*) FROM entity").fetchall()
except sqlite3.OperationalError as error:
    print(error)
"""


def test_another_process_is_kept_out_before_the_first_write(store: WorkingStore) -> None:
    command = [sys.executable, "-c", _INTRUDER, str(store._database.path)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert said.strip() == "database is locked"


def test_a_second_opening_is_refused_until_the_first_is_closed(tmp_path: Path) -> None:
    store = made(tmp_path)
    with pytest.raises(B24Error) as caught:
        WorkingStore.open(tmp_path)
    assert caught.value.code is ErrorCode.FILE_IN_USE
    store.close()
    WorkingStore.open(tmp_path).close()


def test_the_bytes_of_what_was_removed_are_overwritten(tmp_path: Path) -> None:
    number_of_id = "110101199003078515"
    person = Person(id="p", identity_number=number_of_id)
    store = made(tmp_path, Snapshot(Project(people=(person,)), None))
    store.save(Snapshot(Project(id=store.snapshot.project.id), None), step(1))
    store.history.rewrite(lambda change: None if change.id == "p" else change, lambda snapshot: snapshot)
    for place in tmp_path.iterdir():
        assert number_of_id.encode() not in place.read_bytes()
    assert store.read().project.people == ()
    store.close()


def test_a_full_disk_is_said_and_what_was_saved_before_stays(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    with small_disk(folder, 1_000):
        store = made(folder)
        code = _filled_up(store)
        assert code is ErrorCode.DISK_FULL
        assert store.read() == store.snapshot
        assert len(store.snapshot.project.answers) == store.seq > 2
        store.close()
        again = WorkingStore.open(folder)
        assert again.snapshot == store.snapshot
        again.close()


def _filled_up(store: WorkingStore) -> ErrorCode | None:
    project = store.snapshot.project
    for number in range(1, 40):
        project = project.with_answer(f"q{number}", Answer(note="长" * 19_000))
        try:
            store.save(Snapshot(project, None), step(number))
        except B24Error as error:
            return error.code
    return None


def test_a_failed_save_can_be_repeated(tmp_path: Path) -> None:
    store = made(tmp_path)
    store._database.rows("PRAGMA max_page_count=1")
    large = Snapshot(START.project.with_answer("q", Answer(note="长" * 19_000)), START.rulebook)
    with pytest.raises(B24Error) as caught:
        store.save(large, step(1))
    assert caught.value.code is ErrorCode.DISK_FULL
    assert store.read() == START
    store._database.rows("PRAGMA max_page_count=1000000")
    assert store.save(large, step(1)) == 1
    assert store.read() == large
    store.close()


def test_every_try_at_publishing_is_ours_until_one_is_done(store: WorkingStore) -> None:
    tries = [Lineage(uuid4(), sequence) for sequence in (5, 6, 6)]
    store.save(titled("second"), step(1))
    for lineage in tries:
        store.lineages.note_trying(lineage, 1, NOON)
    assert [found.lineage for found in store.lineages.accepted()] == [BASE, *tries]
    states = [store.unpublished]
    store.lineages.note_done(tries[1], 1, NOON)
    assert [found.lineage for found in store.lineages.accepted()] == [tries[1]]
    states += [store.unpublished]
    assert states == [True, False]
    found = store.lineages.find(BASE.revision)
    assert found is not None
    assert (found.seq, found.done) == (0, True)


def test_rows_of_another_time_are_found_out(tmp_path: Path) -> None:
    store = made(tmp_path)
    ((old,),) = store._database.rows("SELECT hex(body) || ' ' || hex(sum) FROM entity WHERE kind = 'project'")
    store.save(titled("second"), step(1))
    body, own = (bytes.fromhex(part) for part in old.split())
    store._database.write("UPDATE entity SET body = ?, sum = ?, seq = 0 WHERE kind = 'project'", (body, own))
    with pytest.raises(B24Error) as caught:
        store.read()
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entity SET body = CAST(body || ' ' AS BLOB) WHERE kind = 'project'",
        "UPDATE entity SET body = 'PK' || x'ff' WHERE kind = 'rulebook'",
        "UPDATE entity SET ord = ord + 1 WHERE kind = 'person'",
        "DELETE FROM entity WHERE id = 'p7'",
        "UPDATE meta SET v = '7' || v WHERE k = 'head'",
        "DELETE FROM meta",
        "UPDATE revision SET after = x'00'",
        "UPDATE step SET at = '2020-01-01'",
        "UPDATE milestone SET project = x'00'",
        "DELETE FROM published",
        "UPDATE published SET rev = 'x'",
    ],
)
def test_a_changed_cell_is_found_out(tmp_path: Path, statement: str) -> None:
    store = made(tmp_path)
    store.save(titled("second"), step(1))
    milestone = store.history.milestones.name("filed", "wang", NOON)
    store._database.write(statement)
    with pytest.raises(B24Error) as caught:
        _read_all(store, milestone.id)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    store.close()


def _read_all(store: WorkingStore, milestone: int) -> None:
    store.read()
    store.lineages.accepted()
    store.history.steps(9)
    store.history.milestones.snapshot(milestone)


@pytest.mark.parametrize("damage", [b"", b"damaged", b"SQLite format 3\x00" + bytes(5_000)])
def test_a_file_that_is_no_store_is_not_opened(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    with pytest.raises(B24Error) as caught:
        WorkingStore.open(tmp_path)
    assert caught.value.code is ErrorCode.FILE_DAMAGED


def test_a_store_that_is_not_there_is_not_made_by_opening_it(tmp_path: Path) -> None:
    with pytest.raises(B24Error) as caught:
        WorkingStore.open(tmp_path)
    assert caught.value.code is ErrorCode.FILE_NOT_FOUND
    assert list(tmp_path.iterdir()) == []


def _with_a_note(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE step ADD COLUMN note TEXT")


def _failing(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE entity")
    connection.execute("SELECT * FROM entity")


def test_an_older_store_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    store = made(tmp_path)
    store.save(titled("second"), step(1))
    store.close()
    newer = Database(tmp_path / FILE_NAME, (Upgrade(1, _with_a_note),))
    newer.open()
    assert newer.rows("SELECT note FROM step") == [(None,)]
    assert newer.rows("PRAGMA user_version") == [(2,)]
    newer.close()
    (tmp_path / FILE_NAME).unlink()
    (tmp_path / "work-v1.db").rename(tmp_path / FILE_NAME)
    again = WorkingStore.open(tmp_path)
    assert again.snapshot == titled("second")
    again.close()


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    made(tmp_path).close()
    with pytest.raises(B24Error):
        Database(tmp_path / FILE_NAME, (Upgrade(1, _failing),)).open()
    again = WorkingStore.open(tmp_path)
    assert again.snapshot == START
    again.close()


def test_a_store_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    made(tmp_path).close()
    newer = Database(tmp_path / FILE_NAME, (Upgrade(1, _with_a_note),))
    newer.open()
    newer.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(B24Error) as caught:
        WorkingStore.open(tmp_path)
    assert caught.value.code is ErrorCode.FILE_NEWER
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_edit_writes_as_much_with_thousands_of_people_as_with_ten(tmp_path: Path) -> None:
    written = []
    for people in (10, 5_000):
        folder = tmp_path / str(people)
        folder.mkdir()
        staff = tuple(Person(id=f"p{number:04}", name="李娜") for number in range(people))
        store = made(folder, Snapshot(Project(id=START.project.id, people=staff), START.rulebook))
        edited = store.snapshot.project.with_people(
            (*staff[:4], staff[4].model_copy(update={"name": "王"}), *staff[5:])
        )
        added = edited.with_people((Person(id="new"), *edited.people))
        answered = added.with_answer("q", Answer(value="x"))
        written.append(
            [_written(store, project, unit) for unit, project in enumerate((edited, added, answered))]
        )
        store.close()
    few, many = written
    assert few == many
    assert [rows for rows, _ in few] == [4, 4, 4]


def _written(store: WorkingStore, project: Project, unit: int) -> tuple[int, int]:
    """Rows and bytes of bodies that saving this has written."""
    (before,) = store._database.rows("SELECT total_changes()")[0]
    seq = store.save(Snapshot(project, START.rulebook), step(unit + 1))
    (after,) = store._database.rows("SELECT total_changes()")[0]
    (size,) = store._database.rows(
        "SELECT (SELECT sum(length(body)) FROM entity WHERE seq = ?1) + (SELECT sum(length(body)) FROM step"
        " WHERE seq = ?1) + (SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0))"
        " FROM revision WHERE seq = ?1)",
        (seq,),
    )[0]
    return after - before, size
