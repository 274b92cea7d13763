"""Saving, opening and listing projects of every size, each against the least that the same result takes.

``python -m probes.files SAMPLE ROUNDS FOLDER`` prints the comparisons. A floor writes the same bytes as
safely, with nothing of the program in between.
"""

import json
import os
import sqlite3
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from uuid import uuid4

from b24desk.domain.project import Answer, Attachment, Person, Project
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.author import Author
from b24desk.storage.document import Content, read_document, write_document
from b24desk.storage.exchange import read_exchange
from b24desk.storage.library import Library
from b24desk.storage.listing import projects_in
from b24desk.storage.paths import Folders
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.steps import Step
from b24desk.storage.working.store import FILE_NAME, WorkingStore
from probes.turns import Clock, Pair, compare

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_MEGABYTE = 2**20
_STAFF = 5_000
_ATTACHED = 200
"""Megabytes."""
_CHUNK = _MEGABYTE
_ROUNDS_OF_AN_EDIT = 10
"""An edit takes a millisecond: that many more rounds cost nothing and tell more."""
_PRAGMAS = (
    *("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON"),
    *("secure_delete=ON", "foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON"),
    *("mmap_size=0", "temp_store=MEMORY"),
)


class Measured:
    """Projects of several sizes made from the sample, under one folder."""

    def __init__(self, sample: Path, folder: Path) -> None:
        self.sample = read_exchange(sample)
        self.folder = folder
        self.attachments = AttachmentFolder(folder / "attachments")

    def staffed(self, people: int) -> Project:
        staff = [
            Person(id=f"p{number}", name=f"客服 {number}", identity_number=f"1101011990{number:08d}")
            for number in range(people)
        ]
        return self.sample.model_copy(update={"id": uuid4(), "people": tuple(staff)})

    def attached(self) -> Project:
        """Ten scans that cannot be compressed."""
        found = []
        for number in range(10):
            scan = self.folder / "scan.pdf"
            scan.write_bytes(os.urandom(_ATTACHED * _MEGABYTE // 10))
            taken = self.attachments.take_in(scan)
            found.append(
                Attachment(id=f"a{number}", name=f"扫描 {number}.pdf", sha256=taken.sha256, size=taken.size)
            )
        return self.staffed(10).with_attachments(tuple(found))


@contextmanager
def edits(folder: Path, project: Project) -> Iterator[Callable[[], object]]:
    """A call that makes one more edit durable in the project's working store."""
    folder.mkdir(parents=True)
    written = write_document(folder / "project.b24", Content(project), uuid4())
    store = WorkingStore.create(folder, Snapshot(project, None), written.lineage, folder / "project.b24", AT)
    numbers = count(1)

    def edit() -> None:
        number = next(numbers)
        held = store.snapshot
        edited = held.project.with_answer("company.name", Answer(value=f"云鹭呼叫中心 {number}"))
        store.save(Snapshot(edited, None), Step(number, AT, "bench", about="answer company.name"))

    edit()
    try:
        yield edit
    finally:
        store.close()


@contextmanager
def plain_transactions(store: Path, copy: Path) -> Iterator[Callable[[], object]]:
    """A call that writes the rows of the last edit once more, into a copy of its store, and no more."""
    copy.write_bytes(store.read_bytes())
    connection = sqlite3.connect(copy, isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    (step,) = connection.execute("SELECT * FROM step ORDER BY seq DESC LIMIT 1").fetchall()
    revisions = connection.execute("SELECT * FROM revision WHERE seq = ?", step[:1]).fetchall()
    entities = [
        connection.execute("SELECT * FROM entity WHERE kind = ? AND id = ?", revision[2:4]).fetchone()
        for revision in revisions
    ]
    ((head,),) = connection.execute("SELECT v FROM meta WHERE k = 'head'").fetchall()
    numbers = count(step[0] + 1)

    def transaction() -> None:
        seq = next(numbers)
        connection.execute("BEGIN IMMEDIATE")
        for entity, revision in zip(entities, revisions, strict=True):
            connection.execute("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?, ?)", entity)
            marks = ", ".join("?" * len(revision))
            connection.execute(f"INSERT INTO revision VALUES ({marks})", (seq, *revision[1:]))  # noqa: S608 - marks
        connection.execute("INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?)", (seq, *step[1:]))
        connection.execute("UPDATE meta SET v = ? WHERE k = 'head'", (f"{seq} {head}"[: len(head)],))
        connection.execute("COMMIT")

    try:
        yield transaction
    finally:
        connection.close()


def copy_plainly(sources: list[Path], target: Path) -> None:
    """Read, hashed, written, flushed, moved."""
    temporary, whole = target.with_suffix(".new"), sha256()
    with temporary.open("wb") as file:
        for source in sources:
            with source.open("rb") as opened:
                while chunk := opened.read(_CHUNK):
                    whole.update(chunk)
                    file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(target)


def scan(folder: Path) -> list[tuple[str, int, int]]:
    """A plain look at the folder."""
    with os.scandir(folder) as entries:
        return [(entry.name, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in entries]


def parse(path: Path) -> object:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("project.json"))


def saving(measured: Measured, rounds: int) -> None:
    """An edit must not grow with the project, and cost little more than its own transaction."""
    folder = measured.folder
    often = rounds * _ROUNDS_OF_AN_EDIT
    few, many, attached = measured.staffed(10), measured.staffed(_STAFF), measured.attached()
    with edits(folder / "few", few) as edit_few, edits(folder / "many", many) as edit_many:
        name = f"edit, {_STAFF:,} staff (1.50)"
        report(Pair(name, edit_many, "edit, 10 staff", edit_few), often)
        with edits(folder / "attached", attached) as edit_attached:
            name = f"edit, {_ATTACHED} MB attached (1.20)"
            report(Pair(name, edit_attached, "edit, nothing attached", edit_few), often)
    with edits(folder / "floor", few):
        pass
    store = folder / "floor" / FILE_NAME
    with (
        edits(folder / "again", few) as edit,
        plain_transactions(store, folder / "plain.db") as transaction,
    ):
        report(Pair("edit (1.50)", edit, "one transaction of its rows", transaction), often)
    content = Content(attached, None, measured.attachments)
    path, plain = folder / "attached.b24", folder / "plain.bin"
    sources = [measured.attachments.path_of(item.sha256) for item in attached.attachments]
    report(
        Pair(
            f"publish, {_ATTACHED} MB (2.00)",
            lambda: write_document(path, content, uuid4()),
            "read, hashed, written, flushed",
            lambda: copy_plainly(sources, plain),
        ),
        rounds,
    )


def opening(measured: Measured, rounds: int) -> None:
    """Reading a project of thousands of people."""
    path = measured.folder / "many.b24"
    write_document(path, Content(measured.staffed(_STAFF)), uuid4())
    library = Library(Folders.under(measured.folder / "home"), Author("wang", lambda: AT))

    def open_and_close() -> None:
        library.open(path, lambda _state: None, AT).close()

    floor = "its JSON unpacked and parsed"
    read = Pair(f"read, {_STAFF:,} staff", lambda: read_document(path), floor, lambda: parse(path))
    report(read, rounds, time.process_time)
    report(Pair(f"open, {_STAFF:,} staff", open_and_close, floor, lambda: parse(path)), rounds)


def listing(measured: Measured, rounds: int) -> None:
    """A folder of many projects, with the index warm."""
    write_document(measured.folder / "one.b24", Content(measured.sample), uuid4())
    raw = (measured.folder / "one.b24").read_bytes()
    index = measured.folder / "index.db"
    for projects in (1_000, 10_000):
        folder = measured.folder / f"{projects}"
        folder.mkdir()
        for number in range(projects):
            folder.joinpath(f"项目 {number}.b24").write_bytes(raw)
        if len(projects_in(folder, index)) != projects:
            raise SystemExit("the list is not whole")
        pair = Pair(
            f"list of {projects:,} projects (2.00)",
            partial(projects_in, folder, index),
            "the folder scanned",
            partial(scan, folder),
        )
        report(pair, rounds * 3, time.process_time)


def report(pair: Pair, rounds: int, clock: Clock = time.perf_counter) -> None:
    """What waits for the disk by the clock on the wall, what does not by the processor's."""
    print(json.dumps(compare(pair, rounds, clock)), flush=True)


def main() -> None:
    measured = Measured(Path(sys.argv[1]), Path(sys.argv[3]) / "files")
    measured.folder.mkdir()
    rounds = int(sys.argv[2])
    saving(measured, rounds)
    opening(measured, rounds)
    listing(measured, rounds)


if __name__ == "__main__":
    main()
