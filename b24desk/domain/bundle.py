"""What a filing bundle is made of: the papers say it, the storage writes it, and neither knows the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from b24desk.domain.project import Attachment

Plain: TypeAlias = str | int | bool | tuple[str, ...] | None
"""What the manifest says of the bundle as a whole, or of a file beyond its size and digest."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of the bundle: bytes, an attachment, or another file. `name` is its path, with slashes."""

    name: str
    content: bytes | Attachment | Path
    about: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class VolumeSheet:
    """An attachment to be bound into the volume, under a title; `stamp` is its first page's stamp."""

    attachment: Attachment
    title: str
    is_picture: bool
    stamp: int


@dataclass(frozen=True, slots=True)
class Volume:
    """The volume as it was bound: `first_pages` by attachment id, from 1; the others were left out."""

    path: Path
    first_pages: Mapping[str, int]
    pages: int


class Plan(Protocol):
    """What goes into a bundle and under which names; the pieces follow when the volume is bound."""

    @property
    def sheets(self) -> tuple[VolumeSheet, ...]: ...

    @property
    def about(self) -> Mapping[str, Plain]: ...

    def stamps(self) -> bytes:
        """A PDF with a stamp for each page of the volume; empty where there is no volume."""

    def pieces(self, volume: Volume | None) -> tuple[Piece, ...]:
        """Every file but the manifest, in their order."""
