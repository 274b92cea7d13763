"""How the bodies in a working store are closed to other eyes; without a password they are not."""

from typing import Protocol


class Sealer(Protocol):
    """Closes a body and opens it again. Kind, id and sequence are bound to it: no body fits elsewhere.

    `open` raises B24Error for a body that was changed or moved.
    """

    def seal(self, body: bytes, kind: str, id_: str, seq: int, /) -> bytes: ...

    def open(self, sealed: bytes, kind: str, id_: str, seq: int, /) -> bytes: ...

    def hide(self, name: str, kind: str, /) -> str:
        """An id, which may say something, as one that does not. The same one gives the same."""

    def show(self, hidden: str, kind: str, /) -> str:
        """The id that was hidden."""


class Plain:
    """Leaves bodies as they are."""

    def seal(self, body: bytes, _kind: str, _id: str, _seq: int, /) -> bytes:
        return body

    def open(self, sealed: bytes, _kind: str, _id: str, _seq: int, /) -> bytes:
        return sealed

    def hide(self, name: str, _kind: str, /) -> str:
        return name

    def show(self, hidden: str, _kind: str, /) -> str:
        return hidden
