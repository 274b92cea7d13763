"""Writes one project file of each sort in the present format, to be kept for ever.

Run by hand, once for each format version, before it is released: with the checkout as PYTHONPATH. What is
there is never written again, because a file made anew by a newer program proves nothing about the old ones.
"""

import hashlib
import json
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from b24desk.domain.project import FORMAT_VERSION, Answer, Attachment, Project
from b24desk.resources import resource
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import Content, Lineage, write_document
from b24desk.storage.exchange import dump, read_exchange
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.key_ring import Cost, new_ring
from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.steps import Step
from b24desk.storage.working.store import FILE_NAME, WorkingStore
from tests.storage.corpus_files import DIGESTS, FOLDER, PASSWORD, RECOVERY_CODE

_SCANS = {
    "营业执照（副本）.txt": "统一社会信用代码 91440300MA5EXAMPLE\n" * 40,
    "Lease of the office.txt": "Floor 3, from 1 March 2026 to 28 February 2029.\n" * 60,
    "空.txt": "",
}
_MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
_REVISION = UUID("00000000-0000-4000-8000-0000000000c1")


def main() -> int:
    folder = FOLDER / f"v{FORMAT_VERSION}"
    if folder.exists():
        print(f"{folder.name} is there, and stays as it is")
        return 1
    folder.mkdir(parents=True)
    rulebook = RulebookText.of_folder(resource("rulebook"))
    ring = new_ring(PASSWORD, RECOVERY_CODE, Cost(1, 8 * 1024))
    for sample in sorted(resource("samples").glob("*.json")):
        bare = read_exchange(sample)
        with TemporaryDirectory() as work:
            attachments = AttachmentFolder(Path(work) / "kept")
            evidenced = bare.with_attachments(_taken_in(attachments, Path(work)))
            _write(folder / f"{sample.stem}-plain", Content(bare, rulebook))
            _write(folder / f"{sample.stem}-attachments", Content(evidenced, rulebook, attachments))
            _write(folder / f"{sample.stem}-protected", Content(evidenced, None, attachments, ring))
        _work(folder / f"{sample.stem}-history", bare, rulebook)
    digests = {path.relative_to(FOLDER).as_posix(): _digest(path) for path in sorted(FOLDER.glob("v*/*"))}
    DIGESTS.write_text(json.dumps(digests, indent=1) + "\n", "utf-8")
    return 0


def _taken_in(attachments: AttachmentFolder, work: Path) -> tuple[Attachment, ...]:
    """A scan for two lines of the checklist, one with dates, an empty one, and the first once more."""
    taken = {}
    for name, text in _SCANS.items():
        (work / name).write_bytes(text.encode())
        taken[name] = attachments.take_in(work / name)
    licence, lease, empty = (
        Attachment(id=f"file-{number}", name=name, sha256=found.sha256, size=found.size)
        for number, (name, found) in enumerate(taken.items(), 1)
    )
    return (
        licence.model_copy(update={"documents": ("business-licence", "shareholder-tracing")}),
        lease.model_copy(
            update={
                "added": date(2026, 11, 3),
                "documents": ("premises-proof",),
                "issued_on": date(2026, 3, 1),
                "valid_until": date(2029, 2, 28),
                "note": "原件在行政部",
            }
        ),
        empty,
        licence.model_copy(update={"id": "file-4", "name": "again.txt"}),
    )


def _work(stem: Path, project: Project, rulebook: RulebookText) -> None:
    """What lies on the computer of somebody who works on it: three edits, one taken back, a named version."""
    with TemporaryDirectory() as work:
        start = Snapshot(project, rulebook)
        store = WorkingStore.create(Path(work), start, Lineage(_REVISION, 1), Path("项目.b24"), _MOMENT)
        titled = Snapshot(project.model_copy(update={"title": "改过的标题"}), rulebook)
        answered = Snapshot(titled.project.with_answer("company.name", Answer(value="云岭")), rulebook)
        for unit, snapshot in enumerate((titled, answered, titled), 1):
            store.save(snapshot, Step(unit, _MOMENT + timedelta(hours=unit), "王芳", about="company.name"))
        store.history.milestones.name("送审前", "王芳", _MOMENT + timedelta(hours=4))
        store.close()
        stem.with_suffix(".work").write_bytes(Path(work, FILE_NAME).read_bytes())
    stem.with_suffix(".json").write_bytes(dump(titled.project))


def _write(stem: Path, content: Content) -> None:
    write_document(stem.with_suffix(".b24"), content, _REVISION, may_replace=False)
    stem.with_suffix(".json").write_bytes(dump(content.project))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
