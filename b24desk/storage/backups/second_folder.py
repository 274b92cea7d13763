"""Backups in a folder of the user's choice, on a memory stick or a network drive: plain project files.

They open like any other project, with nothing of this computer at hand.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from b24desk.domain.file_names import fitting
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.backups.retention import retained
from b24desk.storage.document import SUFFIX
from b24desk.storage.naming import file_stem
from b24desk.storage.paths import reachable
from b24desk.storage.publish import make_folder, publish_copy
from b24desk.storage.temporary import remove, remove_leftovers

_OURS: Final = "b24desk backups"
_MOMENT: Final = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r".* \((\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)\)\.b24", re.DOTALL)
_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class SecondFolder:
    """The folder itself is never made: a drive that is not plugged in is not there."""

    folder: Path

    @property
    def is_there(self) -> bool:
        """Whether the drive is plugged in, or the network reached. May wait for it."""
        try:
            return reachable(self.folder).is_dir()
        except OSError:
            return False

    def copies(self, document: UUID) -> tuple[Path, ...]:
        """The copies of one application, whatever its file was called. Raises B24Error without a drive.

        Other files there are nobody's business.
        """
        try:
            found = [
                folder / place.name
                for folder in self._folders(document)
                for place in reachable(folder).iterdir()
                if _NAME.fullmatch(place.name)
            ]
        except OSError as error:
            raise B24Error(ErrorCode.FILE_NOT_FOUND, path=self.folder) from error
        if not found and not self.is_there:
            raise B24Error(ErrorCode.FILE_NOT_FOUND, path=self.folder)
        return tuple(sorted(found))

    def tidy(self, document: UUID) -> None:
        """Remove what copying left behind when it was cut short."""
        with suppress(OSError):
            for folder in self._folders(document):
                remove_leftovers(folder)

    def keep(self, source: Path, document: UUID, at: datetime) -> Path:
        """Copy the file there, and thin out what is old. Raises B24Error: FILE_NOT_FOUND without a drive."""
        if not self.is_there:
            raise B24Error(ErrorCode.FILE_NOT_FOUND, path=self.folder)
        stem = fitting(file_stem(source.stem), _LONGEST_STEM)
        folder = self.folder / _OURS / f"{stem} {document.hex[:8]}"
        make_folder(folder)
        remove_leftovers(folder)
        path = folder / f"{stem} ({at.strftime(_MOMENT)}){SUFFIX}"
        publish_copy(source, path)
        self._thin_out(folder, at)
        return path

    def _folders(self, document: UUID) -> list[Path]:
        """One for each name that the file had. None yet, where nothing was ever laid down."""
        ours = self.folder / _OURS
        if not reachable(ours).is_dir():
            return []
        names = [place.name for place in reachable(ours).iterdir()]
        return [ours / name for name in names if name.endswith(f" {document.hex[:8]}")]

    def _thin_out(self, folder: Path, now: datetime) -> None:
        moments = {}
        with suppress(OSError):
            for place in reachable(folder).iterdir():
                match = _NAME.fullmatch(place.name)
                with suppress(ValueError):
                    if match:
                        made = datetime.strptime(match[1], _MOMENT).replace(tzinfo=now.tzinfo)
                        moments[folder / place.name] = made
        kept = retained(moments.values(), now)
        for path, made in moments.items():
            if made not in kept:
                remove(path)
