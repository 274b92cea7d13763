"""The projects of a folder by title, without opening each: what was read once is kept in an index.

The index is a cache. It is asked only about a file of the same size, time of change and identity, and it
can be deleted or damaged at any moment without anything being lost but the time to read the files again.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.document import SUFFIX, read_manifest
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder

_TABLE = """
CREATE TABLE IF NOT EXISTS project (
  folder TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,
  file INTEGER NOT NULL, document TEXT NOT NULL, title TEXT NOT NULL,
  PRIMARY KEY (folder, name)
) WITHOUT ROWID
"""
_KNOWN = "SELECT name, size, changed, file, document, title FROM project WHERE folder = ?"
_PUT = "INSERT OR REPLACE INTO project VALUES (?, ?, ?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM project WHERE folder = ? AND name = ?"
_PATIENCE = 0.3
"""Seconds to wait for another window that is writing the index."""
_PROTECTED = "protected"
"""In place of a document that only its password would name; the title is not known either."""
_LASTING = DAMAGE | {ErrorCode.NOT_A_PROJECT, ErrorCode.FILE_NEWER}
"""Refusals that are the file's own: it need not be looked at again before it changes."""
_UNUSABLE = (sqlite3.Error, UnicodeEncodeError, TypeError)
"""What an index raises that is damaged, of another version, or asked about a name that is no text."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_LARGEST_INTEGER = 2**63 - 1


class Listed(NamedTuple):
    """A project file as its manifest describes it; `changed` is in nanoseconds, `file` names it on its disk.

    `document` is empty for a file that is no project of ours, or cannot be read as one.
    """

    name: str
    size: int
    changed: int
    file: int
    document: str
    title: str

    @property
    def written(self) -> datetime:
        return datetime.fromtimestamp(self.changed / 1e9, UTC)


def projects_in(folder: Path, index: Path) -> tuple[Listed, ...]:
    """The projects in a folder, in no order, none where it cannot be read; `index` is the index's file."""
    known = _known(index, folder)
    present: list[Listed] = []
    news: list[Listed] = []
    with suppress(OSError), os.scandir(reachable(folder)) as entries:
        for entry in entries:
            name = entry.name
            if not name.endswith(SUFFIX):
                continue
            try:
                status = entry.stat()
            except OSError:  # it went away meanwhile
                continue
            stamp = (status.st_size, status.st_mtime_ns, status.st_ino & _LARGEST_INTEGER)
            listed = known.pop(name, None)
            if listed is None or listed[1:4] != stamp:
                listed = _read(folder / name, *stamp)
                if listed is None:
                    continue
                news.append(listed)
            present.append(listed)
    if news or known:
        _note(index, folder, news, gone=known)
    return tuple([listed for listed in present if listed[4]])


def _read(path: Path, size: int, changed: int, file: int) -> Listed | None:
    """What the file itself says; None if that could not be found out now."""
    try:
        manifest = read_manifest(path)
    except B24Error as error:
        if error.code is ErrorCode.PASSWORD_NEEDED:
            return Listed(path.name, size, changed, file, _PROTECTED, "")
        return Listed(path.name, size, changed, file, "", "") if error.code in _LASTING else None
    return Listed(path.name, size, changed, file, str(manifest.document), manifest.title)


def _known(index: Path, folder: Path) -> dict[str, Listed]:
    if not reachable(index).is_file():
        return {}
    try:
        with closing(_connected(index)) as connection:
            rows = connection.execute(_KNOWN, (str(folder),))
            # As many rows as files: what a row costs is what the list costs.
            return {row[0]: tuple.__new__(Listed, row) for row in rows}
    except _UNUSABLE:
        return {}


def _note(index: Path, folder: Path, news: list[Listed], gone: Iterable[str]) -> None:
    """Remember for the next time. An index that cannot be used is made anew, if it can be."""
    try:
        _write(index, folder, news, gone)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) not in _BUSY:
            with suppress(OSError, B24Error, *_UNUSABLE):
                reachable(index).unlink()
                _write(index, folder, news, gone)
    except (B24Error, *_UNUSABLE):
        return


def _write(index: Path, folder: Path, news: list[Listed], gone: Iterable[str]) -> None:
    make_folder(index.parent)
    with closing(_connected(index)) as connection, connection:
        connection.execute(_TABLE)
        connection.executemany(_REMOVE, ((str(folder), name) for name in gone))
        connection.executemany(_PUT, ((str(folder), *listed) for listed in news))


def _connected(index: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(reachable(index), timeout=_PATIENCE)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA secure_delete=ON")  # a title that is gone is gone from the disk
    return connection


def forget_titles(index: Path) -> None:
    """Remove the index, with every title in it; the next listing makes it anew."""
    with suppress(OSError):
        reachable(index).unlink()
