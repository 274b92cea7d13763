"""Opens garbled and forged project files in a process of its own, with little memory and little patience.

    python -m tests.storage.harness.fuzzing plain|protected FOLDER COUNT SEED

Only the documented refusals may come out, the file must stay as it is, and one that opens must hold what the
good one holds, unless it was made up from the start.
"""

import json
import secrets
import signal
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from b24desk.domain.project import Attachment, Project
from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import Content, read_document, write_document
from b24desk.storage.library import Library
from b24desk.storage.paths import Folders
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.sealing.envelope import sealed_document
from b24desk.storage.sealing.key_ring import Cost, KeyRing, new_ring
from b24desk.storage.sealing.opening import Unlock
from b24desk.storage.sealing.recovery_code import new_code
from tests.storage.authors import AUTHOR
from tests.storage.harness.drafts import draft
from tests.storage.harness.forgeries import FORGERIES, forged_files
from tests.storage.harness.killing import environment
from tests.storage.harness.mutations import Mutation, mutations
from tests.storage.harness.setting import AT, PASSWORD

if sys.platform != "win32":
    import resource

PLAIN, PROTECTED = "plain", "protected"
_MEMORY = 2_000_000_000
"""Bytes of address space, most of which Python and its libraries only reserve."""
_PATIENCE = 60
"""Seconds for one file: a hang, not a measure."""
_CHEAP = Cost(passes=1, memory=64)
_REFUSALS = DAMAGE | {ErrorCode.NOT_A_PROJECT, ErrorCode.FILE_NEWER}
_REFUSALS_OF_A_KEY = _REFUSALS | {
    ErrorCode.WRONG_PASSWORD,
    ErrorCode.WRONG_RECOVERY_CODE,
    ErrorCode.NOT_ENOUGH_MEMORY,
}


@dataclass
class Fuzzed:
    """What garbled files showed; `problems` must stay empty. `outcomes` counts how they were taken."""

    files: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


class Seen(NamedTuple):
    """All that a project file gives to who opens it."""

    project: Project
    rulebook: RulebookText | None
    attached: list[bytes]


class Good(NamedTuple):
    """A good file, what opens it, and what is inside it before it is sealed."""

    path: Path
    unlocks: tuple[Unlock, ...]
    inside: bytes

    @property
    def ring(self) -> KeyRing | None:
        return next((unlock for unlock in self.unlocks if isinstance(unlock, KeyRing)), None)


def fuzz(kind: str, folder: Path, count: int, seed: int) -> Fuzzed:
    """Let a child open so many files made from a good one of this kind."""
    command = [
        sys.executable,
        "-m",
        "tests.storage.harness.fuzzing",
        kind,
        str(folder),
        str(count),
        str(seed),
    ]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    fuzzed = Fuzzed()
    for line in done.stdout.splitlines():
        topic, text = json.loads(line)
        if topic == "problem":
            fuzzed.problems.append(text)
        else:
            fuzzed.files += 1
            fuzzed.outcomes[text] += 1
    if done.returncode:
        fuzzed.problems.append(f"ended with {done.returncode}: {done.stderr[-2_000:]}")
    return fuzzed


def main() -> None:
    kind, folder, count, seed = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    folder.joinpath("home").mkdir(parents=True)
    good = _good_file(folder / "home", protected=kind == PROTECTED)
    original = _seen(good.path, good.unlocks[0])
    _limit_memory()
    for number, mutation in enumerate(islice(_all(good, seed), count)):
        path = folder / f"{number}.b24"
        path.write_bytes(mutation.raw)
        with _patience():
            for problem in _problems(path, mutation, good, original, number):
                _say("problem", f"{number}, {mutation.name}: {problem}")
        if path.read_bytes() != mutation.raw:
            _say("problem", f"{number}, {mutation.name}: the file was touched")
        path.unlink()
        if [left.name for left in folder.iterdir()] != ["home"]:
            _say("problem", f"{number}, {mutation.name}: something was written beside it")


def _problems(path: Path, mutation: Mutation, good: Good, original: Seen, number: int) -> Iterator[str]:
    unlock = good.unlocks[number % len(good.unlocks)]
    try:
        seen = _seen(path, unlock)
        if unlock is None:
            _open_and_close(path)
    except B24Error as error:
        _say("file", error.code)
        if error.code not in (_REFUSALS if unlock is None else _REFUSALS_OF_A_KEY):
            yield str(error)
    except Exception:  # noqa: BLE001 - any other is what is looked for
        _say("file", "mistake")
        yield traceback.format_exc(limit=-4)
    else:
        _say("file", "opened")
        if seen != original and mutation.name not in FORGERIES:
            yield "opened with another content"


def _good_file(home: Path, *, protected: bool) -> Good:
    attachments = AttachmentFolder(home / "attached")
    named = []
    for number in range(2):
        scan = home / f"扫描 {number}.pdf"
        scan.write_bytes(secrets.token_bytes(700 * (number + 1)))
        taken = attachments.take_in(scan)
        named.append(Attachment(id=f"a{number}", name=scan.name, sha256=taken.sha256, size=taken.size))
    project = draft(12).with_attachments(tuple(named))
    content = Content(project, RulebookText({"one.toml": b"one = 1\n"}), attachments)
    write_document(home / "plain.b24", content, uuid4())
    inside = (home / "plain.b24").read_bytes()
    if not protected:
        return Good(home / "plain.b24", (None,), inside)
    code = new_code()
    ring = new_ring(PASSWORD, code, _CHEAP)
    sealed = Content(content.project, content.rulebook, content.attachments, ring)
    write_document(home / "protected.b24", sealed, uuid4())
    return Good(home / "protected.b24", (PASSWORD, code, ring), inside)


def _all(good: Good, seed: int) -> Iterator[Mutation]:
    """Four garbled files, then a forged one; of a protected one, by somebody who knows the key."""
    garbled, forged = mutations(good.path.read_bytes(), seed), forged_files(good.inside, seed)
    while True:
        yield from islice(garbled, 4)
        name, raw = next(forged)
        yield Mutation(name, raw if good.ring is None else b"".join(sealed_document(_pieces(raw), good.ring)))


def _pieces(raw: bytes) -> Iterable[bytes]:
    return (raw[start : start + 10_000] for start in range(0, len(raw), 10_000))


def _seen(path: Path, unlock: Unlock) -> Seen:
    with tempfile.TemporaryDirectory(dir=path.parent) as place:
        attachments = AttachmentFolder(Path(place))
        document = read_document(path, attachments, unlock=unlock)
        attached = [
            b"".join(attachments.chunks(item.sha256))
            for item in document.project.attachments
            if item not in document.lacking
        ]
        return Seen(document.project, document.rulebook, attached)


def _open_and_close(path: Path) -> None:
    Library(Folders.under(path.parent / "home"), AUTHOR).open(path, lambda _state: None, AT).close()


@contextmanager
def _patience() -> Iterator[None]:
    """The system ends a process that hangs."""
    if sys.platform != "win32":
        signal.alarm(_PATIENCE)
    yield
    if sys.platform != "win32":
        signal.alarm(0)


def _limit_memory() -> None:
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _say(topic: str, text: str) -> None:
    sys.stdout.write(json.dumps([topic, text]) + "\n")


if __name__ == "__main__":
    main()
