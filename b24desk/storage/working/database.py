"""The SQLite file of a working store: opened for this process alone, and durable with each transaction.

The file is never opened but through SQLite: closing any other descriptor of it would drop the lock that
keeps a second process out.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.paths import reachable
from b24desk.storage.working.schema import APPLICATION, TABLES, UPGRADES, Upgrade

Arguments: TypeAlias = Sequence[str | int | bytes | None]

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "secure_delete=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
)
_PATIENCE = 0.3
"""Seconds to wait for another process that is about to let go."""
_FULL, _BUSY, _LOCKED = sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED
_DAMAGED = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        # Of statements that never change, these say that rows or tables are not what they were.
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_TOOBIG,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
    }
)
_REFUSED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


class Database:
    """One connection, shared by the threads of this process; `lock` is held over what belongs together.

    Any call raises B24Error. An error may come after the change was made: `in_doubt` is set then,
    until who writes has looked.
    """

    def __init__(self, path: Path, upgrades: Sequence[Upgrade] = UPGRADES) -> None:
        self.path = path
        self.lock = threading.RLock()
        self.in_doubt = False
        self._upgrades = upgrades
        self._connection: sqlite3.Connection | None = None
        self._suspect = False
        self._ended = False

    @property
    def version(self) -> int:
        return len(self._upgrades) + 1

    def make(self) -> None:
        """Make the tables in a file that does not exist yet."""
        with self.lock, self._told():
            connection = self._connection = _connected(self.path)
            connection.execute("BEGIN EXCLUSIVE")
            for table in filter(str.strip, TABLES.split(";")):
                connection.execute(table)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={self.version}")
            connection.execute("COMMIT")

    def open(self) -> None:
        """Take hold of the file; one of an older version is copied beside itself and then brought up to date.

        FILE_IN_USE while another process has it, FILE_NEWER from a newer program, FILE_DAMAGED.
        """
        with self.lock:
            self._use()

    def close(self) -> None:
        """Let go of the file; the next call takes hold of it again."""
        with self.lock, suppress(sqlite3.Error):
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def end(self) -> None:
        """Let go of the file for good: a call that comes late must not take hold of it again."""
        with self.lock:
            self._ended = True
            self.close()

    def rows(self, query: str, arguments: Arguments = ()) -> list[tuple[Any, ...]]:
        with self.lock, self._told():
            return self._use().execute(query, arguments).fetchall()

    @contextmanager
    def transaction(self) -> Iterator["Database"]:
        """All of it durable at the end, or none of it."""
        with self.lock, self._told():
            connection = self._use()
            was_in_doubt, self.in_doubt = self.in_doubt, True
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield self
                connection.execute("COMMIT")
                self.in_doubt = was_in_doubt
            finally:
                with suppress(sqlite3.Error):
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")

    def write(self, statement: str, arguments: Arguments = ()) -> int:
        """Inside a transaction; how many rows were written."""
        with self._told():
            return self._use().execute(statement, arguments).rowcount

    def write_all(self, statement: str, arguments: Iterable[Arguments]) -> None:
        with self._told():
            self._use().executemany(statement, arguments)

    def _use(self) -> sqlite3.Connection:
        """The connection, made anew after an error that may have been the connection's own."""
        if self._ended:
            raise B24Error(ErrorCode.FILE_IN_USE, path=self.path)
        if self._connection is None:
            with self._told():
                if not reachable(self.path).is_file():
                    raise B24Error(ErrorCode.FILE_NOT_FOUND, path=self.path)
                with ExitStack() as stack:
                    connection = _connected(self.path)
                    stack.callback(connection.close)
                    self._check(connection)
                    stack.pop_all()
                self._connection = connection
        return self._connection

    def _check(self, connection: sqlite3.Connection) -> None:
        if self._suspect and connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise B24Error(ErrorCode.FILE_DAMAGED, path=self.path, reason="working store: structure")
        self._suspect = False
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION or version < 1:
            raise B24Error(ErrorCode.FILE_DAMAGED, path=self.path, reason="working store: not one of ours")
        if version > self.version:
            raise B24Error(ErrorCode.FILE_NEWER, path=self.path, version=version)
        if version < self.version:
            self._upgrade(connection, version)

    def _upgrade(self, connection: sqlite3.Connection, version: int) -> None:
        copy = reachable(self.path.with_name(f"{self.path.stem}-v{version}{self.path.suffix}"))
        copy.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(copy),))
        connection.execute("BEGIN EXCLUSIVE")
        for upgrade in self._upgrades[version - 1 :]:
            upgrade.step(connection)
        connection.execute(f"PRAGMA user_version={self.version}")
        connection.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite refuses, as a B24Error."""
        try:
            yield
        except sqlite3.Error as error:
            # Without a code it is Python's own: a text that is none.
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            if code not in (_FULL, _BUSY, _LOCKED):
                # A read error that passes can be called damage: look again on a connection of its own.
                self._suspect = True
                self.close()
            raise _failure(code, error, self.path) from error
        except UnicodeDecodeError as error:  # of SQLite's own message, which quotes the damage
            self.close()
            raise B24Error(ErrorCode.FILE_DAMAGED, path=self.path, reason="working store") from error
        except OSError as error:
            raise B24Error(ErrorCode.WRITE_FAILED, path=self.path, reason=str(error.strerror)) from error


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        str(reachable(path)), timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    with ExitStack() as stack:
        stack.callback(connection.close)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        # The mode alone locks nothing before the first write: until then a second process could read and
        # write.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        stack.pop_all()
    return connection


def _failure(code: int, error: sqlite3.Error, path: Path) -> B24Error:
    if code == _FULL:
        return B24Error(ErrorCode.DISK_FULL, path=path)
    if code in (_BUSY, _LOCKED):
        return B24Error(ErrorCode.FILE_IN_USE, path=path)
    if code in _REFUSED:
        return B24Error(ErrorCode.FOLDER_READ_ONLY, path=path)
    if code in _DAMAGED:
        return B24Error(ErrorCode.FILE_DAMAGED, path=path, reason="working store")
    # The message may quote what a user typed; the name of the error cannot.
    return B24Error(ErrorCode.WRITE_FAILED, path=path, reason=getattr(error, "sqlite_errorname", "sqlite"))
