"""One part of an application that two sides changed to different things."""

from dataclasses import dataclass

from b24desk.storage.merging.parts import Key, Part


@dataclass(frozen=True, slots=True)
class Clash:
    """Both sides of it, and what it was before; None where it was not there, or was removed."""

    key: Key
    base: Part | None
    theirs: Part | None
    mine: Part | None
