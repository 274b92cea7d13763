"""Other versions of a project beside it: what sync clients leave when two computers saved at once.

A name only hints. What counts is that a file is the same application, and how its revision stands to ours.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from b24desk.errors import B24Error
from b24desk.storage.document import SUFFIX, Manifest, read_manifest
from b24desk.storage.lock import path_key
from b24desk.storage.naming import file_stem, free_path
from b24desk.storage.paths import reachable
from b24desk.storage.sealing.opening import Unlock

_MOST_FILES = 2_000
_CONFLICT_NAMES = re.compile(
    r"""
    conflict             # "name (HOST's conflicted copy 2026-11-22)", "name-NSConflict"
    | 冲突 | 衝突 | 副本   # "name(冲突文件 …)", "name_冲突副本_…", "name-副本"
    | ^-[\w.-]+$         # "name-HOST"
    | ^\ ?\(\d{1,3}\)$   # "name (2)"
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What Dropbox, Nutstore, Syncthing, Nextcloud, OneDrive, WPS and others put behind a name."""


class Relation(StrEnum):
    """How another file of the same application stands to ours."""

    SAME = "same"
    OLDER = "older"
    NEWER = "newer"
    DIVERGED = "diverged"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """A file of the same application beside ours, with changes that ours does not have, as it seems."""

    path: Path
    manifest: Manifest
    relation: Relation


def relation(ours: Manifest, other: Manifest, known: AbstractSet[UUID]) -> Relation:
    """How the other stands to ours; `known` are the revisions that ours came from, as far as we know."""
    past = known | {ours.parent} - {None}
    if other.revision == ours.revision:
        return Relation.SAME
    if other.revision in past:
        return Relation.OLDER
    if other.parent == ours.revision:
        return Relation.NEWER
    return Relation.DIVERGED if other.parent in past else Relation.UNCLEAR


def looks_like_a_conflict(path: Path, other: Path) -> bool:
    """Whether the other file is called what sync clients call a second version of this one."""
    rest = other.stem.removeprefix(path.stem)
    return rest not in (other.stem, "") and _CONFLICT_NAMES.search(rest) is not None


def other_versions(
    path: Path, ours: Manifest, known: AbstractSet[UUID] = frozenset(), unlock: Unlock = None
) -> tuple[OtherVersion, ...]:
    """The files beside this one that may hold changes of the same application, by name.

    Protected ones are told only where `unlock` opens them.
    """
    found = []
    for other in _beside(path):
        with suppress(B24Error):
            manifest = read_manifest(other, unlock)
            standing = relation(ours, manifest, known)
            if manifest.document == ours.document and _is_offered(standing, path, other):
                found.append(OtherVersion(other, manifest, standing))
    return tuple(found)


def versions_of_one(paths: Iterable[Path]) -> dict[UUID, tuple[Path, ...]]:
    """The applications that several of these files hold different revisions of; for a list of projects."""
    revisions: dict[UUID, dict[UUID, Path]] = {}
    for path in paths:
        with suppress(B24Error):
            manifest = read_manifest(path)
            revisions.setdefault(manifest.document, {}).setdefault(manifest.revision, path)
    return {document: tuple(found.values()) for document, found in revisions.items() if len(found) > 1}


def conflict_path(path: Path, host: str, at: datetime) -> Path:
    """A free place beside the file for the other version of it: "name (conflict, HOST, date).b24".

    A long name is cut, never what says that it is a conflict.
    """
    said = f" (conflict, {_cut(file_stem(host), 24)}, {at:%Y-%m-%d %H.%M})"
    return free_path(path.parent, _cut(path.stem, 90) + said)


def _cut(words: str, most: int) -> str:
    """As much of the words as so many bytes hold."""
    return words.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore")


def _is_offered(standing: Relation, path: Path, other: Path) -> bool:
    return standing in (Relation.NEWER, Relation.DIVERGED) or (
        standing is Relation.UNCLEAR and looks_like_a_conflict(path, other)
    )


def _beside(path: Path) -> Iterator[Path]:
    """The other project files in the folder; one with thousands of files is not searched to its end."""
    try:
        names = sorted(place.name for place in reachable(path.parent).iterdir())
    except OSError:
        return
    here = path_key(path)
    for name in [name for name in names if name.lower().endswith(SUFFIX)][:_MOST_FILES]:
        if path_key(path.with_name(name)) != here:
            yield path.with_name(name)
