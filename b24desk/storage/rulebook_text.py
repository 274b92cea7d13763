"""The text of a rulebook as one value: its files, and the archive that carries them.

The same archive stands in a project file, in the user's folder and in a file that is handed on
(`.b24rules`). It is taken apart with suspicion: names and sizes are bounded before anything is unpacked.
"""

import hashlib
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from b24desk.rules.loader import digest_of, read_rulebook, rulebook_files
from b24desk.rules.rulebook import Rulebook
from b24desk.storage import archive

SUFFIX = ".b24rules"
LARGEST_PACKED = 2 * 1024 * 1024
LARGEST_FILE = 1024 * 1024
LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes of all files together; the rulebook that comes with the program has an eighth of it."""
MOST_FILES = 200
_FILE_NAME = re.compile(r"[a-z0-9_]{1,60}\.toml")


class RulebookText:
    """The files of a rulebook. What is costly is done when first asked for, and once.

    `packed` is the archive: the same files give the same bytes, and an archive that was read is passed on
    as it was.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files

    @classmethod
    def of_folder(cls, folder: Path) -> "RulebookText":
        return cls(rulebook_files(folder))

    @classmethod
    def unpacked(cls, raw: bytes) -> "RulebookText":
        """The text in an archive. Raises ArchiveError."""
        if len(raw) > LARGEST_PACKED:
            raise archive.ArchiveError("the rulebook is too large")
        limits = archive.Limits(_FILE_NAME, MOST_FILES, LARGEST_FILE, LARGEST_TEXT)
        text = cls(archive.unpack_files(raw, limits))
        text.packed = raw
        return text

    @cached_property
    def packed(self) -> bytes:
        return archive.pack_files(dict(sorted(self.files.items())))

    @cached_property
    def packed_digest(self) -> str:
        return hashlib.sha256(self.packed).hexdigest()

    @cached_property
    def digest(self) -> str:
        """What tells this text from every other one, however it is packed."""
        return digest_of(self.files)

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rulebook that this text makes. Raises RulebookError."""
        return read_rulebook(self.files)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RulebookText) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)
