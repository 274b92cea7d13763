"""How large a bundle is."""

from pathlib import Path

import sizes


def test_files_are_counted_and_the_largest_named(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    for number in range(12):
        (tmp_path / "inside" / f"{number}.so").write_bytes(bytes(1000 * number))
    found = sizes.measured(tmp_path)
    assert found.files == 12
    assert found.unpacked == 66_000
    assert found.largest[0] == (11_000, "inside/11.so")
    assert len(found.largest) == 10
    assert 0 < found.packed < found.zipped < found.unpacked
