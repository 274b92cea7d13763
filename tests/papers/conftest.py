"""What the tests of the text layer set type with."""

import pytest

from b24desk.papers.fonts import Face, Typeface
from b24desk.papers.line_breaking import LineBreaker


@pytest.fixture(scope="session")
def chinese() -> LineBreaker:
    return LineBreaker(Typeface(Face.SANS))


@pytest.fixture(scope="session")
def english() -> LineBreaker:
    return LineBreaker(Typeface(Face.SANS, latin=Face.SANS_LATIN))
