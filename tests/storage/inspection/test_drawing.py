"""Pages of foreign files as bare pixels."""

from pathlib import Path

import pytest

from b24desk.storage.inspection.drawing import draw
from tests.storage.inspection import foreign


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("scan.pdf", foreign.scan_pdf(2), (212, 300)),
        ("scan.jpg", foreign.jpeg(foreign.page_picture()), (212, 300)),
        ("turned.jpg", foreign.turned_jpeg(), (300, 212)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_page_is_drawn_the_way_a_viewer_shows_it(
    name: str, content: bytes, size: tuple[int, int], tmp_path: Path
) -> None:
    (path,) = foreign.kept(tmp_path, {name: content})
    picture = draw(path, 1, 300)
    assert picture is not None
    assert (picture.width, picture.height) == size
    assert len(set(picture.pixels)) > 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page-loop.pdf", foreign.page_loop()),
        ("huge.png", foreign.huge_png()),
        ("text.txt", b"hello"),
        ("password.pdf", foreign.with_password()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_drawn_gives_no_picture(name: str, content: bytes, tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {name: content})
    assert draw(path, 1, 300) is None


def test_a_page_beyond_the_last_gives_no_picture(tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {"scan.pdf": foreign.scan_pdf()})
    assert draw(path, 9, 300) is None


@pytest.mark.parametrize(("content", "pages"), [(foreign.scan_pdf(3), 3), (foreign.turned_jpeg(), 1)])
def test_a_drawn_page_says_how_many_there_are(content: bytes, pages: int, tmp_path: Path) -> None:
    (path,) = foreign.kept(tmp_path, {"scan": content})
    picture = draw(path, 1, 100)
    assert picture is not None
    assert picture.pages == pages
