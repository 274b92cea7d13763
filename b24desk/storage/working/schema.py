"""The tables of a working store. What is stored as a body may be sealed; everything else is in clear."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

APPLICATION = 0x62323464
"""'b24d', in the header of the file."""

TABLES = """
-- path: the user's file, as JSON. head: the newest sequence and the digest of all entities, as one value,
-- so that a page that SQLite takes for good but is old is found out.
CREATE TABLE meta (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE entity (
  kind TEXT NOT NULL, id TEXT NOT NULL, ord INTEGER NOT NULL, seq INTEGER NOT NULL,
  body BLOB NOT NULL, sum BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- One row a save. unit: what is undone at once. of: the unit that this one turns round. body: who, and
-- about what.
CREATE TABLE step (
  seq INTEGER PRIMARY KEY, unit INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, of INTEGER,
  body BLOB NOT NULL, sum BLOB NOT NULL
);

CREATE TABLE revision (
  seq INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  before_ord INTEGER, before BLOB, after_ord INTEGER, after BLOB, sum BLOB NOT NULL,
  PRIMARY KEY (seq, n)
) WITHOUT ROWID;

-- Every revision of the user's file that was tried, before it was moved into place. sequence: the file's.
CREATE TABLE published (
  n INTEGER PRIMARY KEY, rev TEXT NOT NULL UNIQUE, sequence INTEGER NOT NULL, seq INTEGER NOT NULL,
  at TEXT NOT NULL, state TEXT NOT NULL
);

-- A state with a name, whole, so that it outlives the steps around it.
CREATE TABLE milestone (
  id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL,
  project BLOB NOT NULL, rulebook BLOB, sum BLOB NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """One step of the tables, from `version` to the next."""

    version: int
    step: Callable[[sqlite3.Connection], None]


UPGRADES: tuple[Upgrade, ...] = ()
"""Every step since version 1, of which there is none yet. A step, once released, never changes."""
