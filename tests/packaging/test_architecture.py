"""The drawing of the layers is what the imports are today."""

import re

from architecture import DRAWING, drawing


def test_the_drawing_is_that_of_the_imports() -> None:
    """When it is not: python packaging/architecture.py, in the environment."""
    assert DRAWING.read_text("utf-8") == drawing()


def test_every_part_has_a_box_and_says_what_it_is_for() -> None:
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", drawing())
    for part in ("app", "ui", "cli", "flow", "papers", "storage", "rules", "domain", "errors", "resources"):
        assert part in texts
    assert "The window" in texts
