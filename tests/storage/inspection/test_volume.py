"""Many files of evidence in one PDF: every page as it was, nothing else."""

import io
import threading
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject

from b24desk.storage.inspection.examining import examine
from b24desk.storage.inspection.process import StoppedError
from b24desk.storage.inspection.volume import Sheet, bind
from tests.storage.inspection import foreign


def sheets(folder: Path, **files: bytes) -> list[Sheet]:
    """Named like ``a_jpg``; each under the title of its stem."""
    kept = foreign.kept(folder, {name.replace("_", "."): content for name, content in files.items()})
    return [Sheet(path, path.stem, path.suffix != ".pdf", place) for place, path in enumerate(kept)]


def drawn(path: Path, page: int, size: float = 0.5) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    try:
        picture: Image.Image = document[page].render(scale=size).to_pil().convert("L")
        return picture
    finally:
        document.close()


def test_pages_stand_in_the_order_of_the_files_under_their_titles(tmp_path: Path) -> None:
    into = tmp_path / "volume.pdf"
    files = sheets(
        tmp_path,
        one_pdf=foreign.scan_pdf(3),
        two_jpg=foreign.jpeg(foreign.page_picture()),
        three_png=foreign.encoded(foreign.page_picture(), "PNG"),
    )
    assert bind(files, into).pages == {0: 3, 1: 1, 2: 1}
    volume = PdfReader(into)
    assert len(volume.pages) == 5
    titled = [(item.title, volume.get_destination_page_number(item)) for item in volume.outline]  # type: ignore[union-attr, arg-type] # an outline without levels
    assert titled == [("one", 0), ("two", 3), ("three", 4)]


def test_a_jpeg_goes_in_byte_for_byte(tmp_path: Path) -> None:
    content = foreign.jpeg(foreign.page_picture(), dpi=(100, 100))
    bind(sheets(tmp_path, scan_jpg=content), tmp_path / "volume.pdf")
    page = PdfReader(tmp_path / "volume.pdf").pages[0]
    drawn_by = page["/Resources"]["/XObject"]["/P"].get_object()  # type: ignore[index] # a page of our own
    assert drawn_by._data == content
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


def test_a_png_loses_no_pixel(tmp_path: Path) -> None:
    picture = foreign.page_picture()
    bind(sheets(tmp_path, scan_png=foreign.encoded(picture, "PNG")), tmp_path / "volume.pdf")
    page = PdfReader(tmp_path / "volume.pdf").pages[0]
    assert page.images[0].image is not None
    assert page.images[0].image.tobytes() == picture.tobytes()


@pytest.mark.parametrize("mark", range(1, 9))
def test_a_picture_stands_upright_whatever_its_mark(mark: int, tmp_path: Path) -> None:
    """An L in one corner, turned and mirrored as each mark says, comes out where Pillow shows it."""
    shape = Image.new("RGB", (400, 600), "white")
    shape.paste("black", (20, 20, 60, 400))
    shape.paste("black", (20, 20, 200, 60))
    exif = Image.Exif()
    exif[0x0112] = mark
    content = foreign.jpeg(shape, exif=exif)
    bind(sheets(tmp_path, shape_jpg=content), tmp_path / "volume.pdf")
    page = drawn(tmp_path / "volume.pdf", 0)
    with Image.open(io.BytesIO(content)) as opened:
        upright = {
            1: opened.copy(),
            2: opened.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
            3: opened.transpose(Image.Transpose.ROTATE_180),
            4: opened.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
            5: opened.transpose(Image.Transpose.TRANSPOSE),
            6: opened.transpose(Image.Transpose.ROTATE_270),
            7: opened.transpose(Image.Transpose.TRANSVERSE),
            8: opened.transpose(Image.Transpose.ROTATE_90),
        }[mark]
    expected = upright.convert("L").resize((8, 8), Image.Resampling.BOX).tobytes()
    found = page.resize((8, 8), Image.Resampling.BOX).tobytes()
    assert max(abs(a - b) for a, b in zip(expected, found, strict=True)) < 40


def test_scripts_actions_and_files_stay_behind(tmp_path: Path) -> None:
    bind(sheets(tmp_path, script_pdf=foreign.with_script()), tmp_path / "volume.pdf")
    volume = PdfReader(tmp_path / "volume.pdf")
    assert set(volume.root_object) <= {"/Type", "/Pages", "/Outlines", "/PageMode"}
    assert "/AA" not in volume.pages[0]
    raw = (tmp_path / "volume.pdf").read_bytes()
    assert not [mark for mark in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"run.exe") if mark in raw]


def test_a_seal_put_on_as_an_annotation_stays_and_its_action_goes(tmp_path: Path) -> None:
    bind(sheets(tmp_path, sealed_pdf=foreign.with_seal()), tmp_path / "volume.pdf")
    listed = PdfReader(tmp_path / "volume.pdf").pages[0]["/Annots"]
    assert isinstance(listed, ArrayObject)
    (seal,) = (entry.get_object() for entry in listed)
    assert isinstance(seal, DictionaryObject)
    assert str(seal["/Subtype"]) == "/Stamp"
    assert "/A" not in seal
    assert min(drawn(tmp_path / "volume.pdf", 0).crop((200, 50, 250, 100)).tobytes()) < 100


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_stamp_stands_in_the_lower_right_corner_as_the_page_is_seen(turn: int, tmp_path: Path) -> None:
    stamp = foreign.pdf(b"0 0 60 12 re f", size=(60, 12))
    turned = foreign.pdf(b"", change=lambda writer: writer.pages[0].rotate(turn) and None)
    bind(sheets(tmp_path, page_pdf=turned), tmp_path / "volume.pdf", stamps=stamp)
    page = drawn(tmp_path / "volume.pdf", 0, 1.0)
    corner = page.crop((page.width - 66, page.height - 18, page.width - 6, page.height - 6))
    assert sum(corner.resize((1, 1), Image.Resampling.BOX).tobytes()) < 40
    rest = page.crop((0, 0, page.width, page.height - 24))
    assert rest.getextrema() == (255, 255)


def test_what_cannot_be_bound_is_left_out_and_named(tmp_path: Path) -> None:
    files = sheets(
        tmp_path,
        a_pdf=foreign.page_loop(),
        b_pdf=foreign.scan_pdf(),
        c_pdf=foreign.with_password(),
        d_jpg=foreign.jpeg(foreign.page_picture()),
    )
    bound = bind(files, tmp_path / "volume.pdf")
    assert (bound.left_out, bound.pages) == ((0, 2), {1: 1, 3: 1})
    assert foreign.pages_in(tmp_path / "volume.pdf") == 2


def test_where_nothing_can_be_bound_nothing_is_written(tmp_path: Path) -> None:
    bound = bind(sheets(tmp_path, a_pdf=foreign.page_loop()), tmp_path / "volume.pdf")
    assert (bound.pages, bound.left_out) == ({}, (0,))
    assert not (tmp_path / "volume.pdf").exists()


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    files = sheets(tmp_path, a_pdf=foreign.scan_pdf(), b_png=foreign.encoded(foreign.page_picture(), "PNG"))
    bind(files, tmp_path / "one.pdf")
    bind(files, tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_binding_is_stopped_when_asked(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(StoppedError):
        bind(sheets(tmp_path, a_pdf=foreign.scan_pdf()), tmp_path / "volume.pdf", stop=stop)
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf"}


def test_a_bound_scan_is_looked_at_like_any_other_page(tmp_path: Path) -> None:
    """A page that is one JPEG is decoded small, not drawn: what is found is the same."""
    sheet = foreign.page_picture()
    files = sheets(
        tmp_path,
        good_jpg=foreign.jpeg(sheet),
        lying_jpg=foreign.jpeg(sheet.rotate(90, expand=True)),
        blank_jpg=foreign.jpeg(Image.new("RGB", foreign.A4, (240, 240, 236))),
    )
    bind(files, tmp_path / "volume.pdf")
    (found,) = examine([tmp_path / "volume.pdf"])
    assert (found.pages, found.sideways, found.blank) == (3, (2,), (3,))


def test_a_scan_turned_by_its_page_is_taken_as_it_is_seen(tmp_path: Path) -> None:
    bind(sheets(tmp_path, good_jpg=foreign.jpeg(foreign.page_picture())), tmp_path / "volume.pdf")
    writer = PdfWriter(clone_from=tmp_path / "volume.pdf")
    writer.pages[0].rotate(90)
    writer.write(tmp_path / "turned.pdf")
    (found,) = examine([tmp_path / "turned.pdf"])
    assert found.sideways == (1,)
