"""Project files as each version of the program wrote them, and what is in them.

None is ever changed or removed: each stands for files that people have. `packaging/make_corpus.py` adds
those of a new format version.
"""

from pathlib import Path
from typing import NamedTuple

from b24desk.storage.sealing.password import Password
from b24desk.storage.sealing.recovery_code import code_of

FOLDER = Path(__file__).parent / "corpus"
DIGESTS = FOLDER / "digests.json"
PASSWORD = Password("正确的马 battery 2026")
RECOVERY_CODE = code_of(range(24))


class CorpusFile(NamedTuple):
    """A file of one format version; `expected` is its project as exchange JSON of the same version."""

    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def version(self) -> int:
        return int(self.path.parent.name.removeprefix("v"))

    @property
    def expected(self) -> Path:
        return self.path.with_suffix(".json")

    @property
    def is_protected(self) -> bool:
        return self.path.stem.endswith("-protected")


CORPUS = tuple(CorpusFile(path) for path in sorted(FOLDER.glob("v*/*.b24")))
