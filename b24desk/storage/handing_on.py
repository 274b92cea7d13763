"""Writing what others are to read: papers, sheets to fill in, rulebooks. As whole as a project's own file."""

import errno
import os
from pathlib import Path

from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder, publish
from b24desk.storage.purpose import TO_HAND_ON


def hand_on(path: Path, content: bytes) -> None:
    """Make this the content of the file, and its folder where there is none.

    Raises B24Error, FILE_IN_USE soon: it is told to somebody who can close the old file.
    """
    in_the_way = next((place for place in path.parents if reachable(place).is_file()), None)
    if in_the_way:
        raise B24Error(ErrorCode.WRITE_FAILED, path=in_the_way, reason=os.strerror(errno.ENOTDIR))
    make_folder(path.parent, TO_HAND_ON)
    publish(path, content, purpose=TO_HAND_ON)
