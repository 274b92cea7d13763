"""A backup as a stream, so that what it holds is read without being written out first."""

from b24desk.storage.backups.record import Backup, content


class BackupStream:
    """The bytes of the copied file from front to back, as a container is read."""

    def __init__(self, backup: Backup) -> None:
        self._chunks = content(backup)
        self._left = b""

    def read(self, size: int, /) -> bytes:
        """So many bytes; fewer only at the end. Raises B24Error."""
        found = [self._left]
        missing = size - len(self._left)
        while missing > 0 and (chunk := next(self._chunks, b"")):
            found.append(chunk)
            missing -= len(chunk)
        whole = b"".join(found)
        self._left = whole[size:]
        return whole[:size]
