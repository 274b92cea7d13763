"""Where the harnesses let projects be written, torn and thrown away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.disks import memory_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with memory_disk(otherwise=tmp_path) as folder:
        yield folder
