"""History that got old while its project was closed: it goes after the same time as in an open one."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from b24desk.errors import B24Error
from b24desk.storage.paths import reachable
from b24desk.storage.working.database import Database
from b24desk.storage.working.history import LONGEST
from b24desk.storage.working.place import WorkingPlace
from b24desk.storage.working.store import FILE_NAME, origin_of


def let_go_of_old(working: Path, at: datetime) -> None:
    """Forget what was done to closed projects longer ago than history is kept.

    Only where the user's file is still there and has everything, so that nothing but history goes; a
    version with a name stays. What cannot be looked at is left alone.
    """
    for place in WorkingPlace.all(working):
        with suppress(B24Error, OSError):
            touched = reachable(place.folder / FILE_NAME).stat().st_mtime
            if place.is_clean and at.timestamp() - touched > LONGEST.total_seconds():
                _forget(place)


def _forget(place: WorkingPlace) -> None:
    database = Database(place.folder / FILE_NAME)
    database.open()
    try:
        if not os.path.lexists(reachable(origin_of(database))):
            return
        ((named,),) = database.rows("SELECT count(*) FROM milestone")
        if named:
            with database.transaction():
                database.write("DELETE FROM revision")
                database.write("DELETE FROM step")
            return
    finally:
        database.close()
    place.drop()
