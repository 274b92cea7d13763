"""The rulebooks of this computer: the one that came with the program, and newer ones taken in from files.

A rulebook from a file is looked at first and taken in on request only; a project keeps its own whatever is
taken in. The newest one that can be read serves new projects. A damaged one never stands in the way: the
next older one is taken, and its name is reported.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from b24desk.domain.text import Text
from b24desk.errors import B24Error, ErrorCode
from b24desk.rules.loader import RulebookError, read_edition
from b24desk.rules.schema.edition import Edition
from b24desk.rules.versions import version_order
from b24desk.storage.archive import ArchiveError
from b24desk.storage.paths import Folders, reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.reading import read_bytes
from b24desk.storage.rulebook_text import LARGEST_PACKED, SUFFIX, RulebookText


class Refusal(StrEnum):
    """Why a rulebook from a file cannot be taken in."""

    NOT_A_RULEBOOK = "not_a_rulebook"
    TOO_LARGE = "too_large"
    FAULTY = "faulty"
    OTHER = "other"
    OLDER = "older"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file holds, before anything is done with it. `problems` lists every fault of a faulty one."""

    path: Path
    text: RulebookText | None = None
    edition: Edition | None = None
    refusal: Refusal | None = None
    problems: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        return self.edition.version if self.edition else ""

    @property
    def digest(self) -> str:
        return self.text.digest if self.text else ""

    @property
    def note(self) -> Text | None:
        """The rulebook's own note, and what it says of the change where it says so."""
        return (self.edition.change or self.edition.note) if self.edition else None


@dataclass(frozen=True, slots=True)
class CurrentRulebook:
    """The rulebook for new projects. `damaged` names files in the user's folder that could not be read."""

    text: RulebookText
    damaged: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """Told by its title page, so that nobody waits for the rest of it."""
        return read_edition(self.text.files).version


@dataclass(frozen=True, slots=True)
class Rulebooks:
    """`shipped` is the folder of the rulebook that came with the program."""

    folders: Folders
    shipped: Path

    def current(self) -> CurrentRulebook:
        """The newest rulebook that can be read. Raises RulebookError if even the program's own cannot."""
        shipped = RulebookText.of_folder(self.shipped)
        ours = version_order(read_edition(shipped.files).version)
        damaged: list[str] = []
        for name in self._newest_first():
            text = self._read(name)
            if text is None:
                damaged.append(name)
            elif version_order(text.rulebook.edition.version) > ours:
                return CurrentRulebook(text, tuple(damaged))
        return CurrentRulebook(shipped, tuple(damaged))

    def inspect(self, path: Path) -> Inspection:
        """What the file holds and whether it may be taken in. Raises B24Error if it cannot be read at all."""
        raw = read_bytes(path, LARGEST_PACKED + 1)
        if len(raw) > LARGEST_PACKED:
            return Inspection(path, refusal=Refusal.TOO_LARGE)
        try:
            text = RulebookText.unpacked(raw)
        except ArchiveError as error:
            return Inspection(path, refusal=Refusal.NOT_A_RULEBOOK, problems=(str(error),))
        try:
            edition = text.rulebook.edition
        except RulebookError as error:
            problems = tuple(map(str, error.problems))
            return Inspection(path, text, refusal=Refusal.FAULTY, problems=problems)
        return Inspection(path, text, edition, self._refusal(text, edition))

    def take_in(self, inspection: Inspection) -> RulebookText:
        """Keep the rulebook that was looked at, for projects from now on. Raises B24Error.

        What may not be taken in is refused with RULES_REFUSED.
        """
        text, edition = inspection.text, inspection.edition
        if text is None or edition is None or inspection.refusal is not None:
            raise refused(inspection)
        make_folder(self.folders.rulebooks)
        publish(self.folders.rulebooks / _name(edition.version, text), text.packed)
        return text

    def _refusal(self, text: RulebookText, edition: Edition) -> Refusal | None:
        current = self.current()
        if text == current.text:
            return Refusal.SAME
        if edition.id != read_edition(current.text.files).id:
            return Refusal.OTHER
        if version_order(edition.version) <= version_order(current.version):
            return Refusal.OLDER
        return None

    def _newest_first(self) -> list[str]:
        """Names of what was taken in; other files in the folder are no matter."""
        try:
            found = [place.name for place in reachable(self.folders.rulebooks).iterdir()]
        except OSError:
            return []
        return sorted((name for name in found if name.endswith(SUFFIX)), key=_order_of_name, reverse=True)

    def _read(self, name: str) -> RulebookText | None:
        """The rulebook under this name, whole and the one that the name says; otherwise None."""
        try:
            text = RulebookText.unpacked(read_bytes(self.folders.rulebooks / name, LARGEST_PACKED + 1))
            return text if name == _name(text.rulebook.edition.version, text) else None
        except (B24Error, ArchiveError):
            return None


def refused(inspection: Inspection) -> B24Error:
    """The error that says why this rulebook is not taken in."""
    return B24Error(
        ErrorCode.RULES_REFUSED,
        path=inspection.path,
        reason=inspection.refusal or "",
        version=inspection.version,
        problems=inspection.problems,
    )


def _name(version: str, text: RulebookText) -> str:
    """The name tells the version and the text, so that nothing is ever written over another one."""
    return f"{version}-{text.digest[:16]}{SUFFIX}"


def _order_of_name(name: str) -> tuple[tuple[int, ...], str]:
    version = name.partition("-")[0]
    return version_order(version), name
