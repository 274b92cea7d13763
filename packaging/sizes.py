"""How large the program as one folder is: as it lies there, packed, and its largest files."""

import io
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

_MEGABYTE = 1_000_000
_LARGEST = 10


class Sizes(NamedTuple):
    """In bytes."""

    files: int
    unpacked: int
    zipped: int
    packed: int
    """As tar.xz: what an installer comes to."""
    largest: list[tuple[int, str]]


def measured(folder: Path) -> Sizes:
    places = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    largest = sorted((path.stat().st_size, path.relative_to(folder).as_posix()) for path in places)
    return Sizes(
        len(places),
        sum(size for size, _ in largest),
        _zipped(folder, places),
        _packed(folder),
        largest[: -_LARGEST - 1 : -1],
    )


def _zipped(folder: Path, places: list[Path]) -> int:
    whole = _Counting()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in places:
            archive.write(path, path.relative_to(folder))
    return whole.size


def _packed(folder: Path) -> int:
    whole = _Counting()
    with tarfile.open(fileobj=whole, mode="w:xz", preset=6) as archive:
        archive.add(folder, folder.name)
    return whole.size


class _Counting(io.RawIOBase):
    """Takes everything and keeps how much it was."""

    size = 0

    def writable(self) -> bool:
        return True

    def write(self, chunk: object) -> int:
        added = memoryview(chunk).nbytes  # type: ignore[arg-type]  # whatever holds bytes
        self.size += added
        return added


def main(folder: Path) -> int:
    sizes = measured(folder)
    print(
        f"{sizes.files} files, {_said(sizes.unpacked)}; "
        f"zip {_said(sizes.zipped)}, tar.xz {_said(sizes.packed)}"
    )
    for size, name in sizes.largest:
        print(f"{_said(size):>10}  {name}")
    return 0


def _said(size: int) -> str:
    return f"{size / _MEGABYTE:.1f} MB"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
