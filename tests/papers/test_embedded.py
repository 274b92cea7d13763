"""The reader of embedded fonts sees what it is there to see."""

import io
from typing import Any

import pypdf

from b24desk.domain.text import PaperLanguage
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from tests.papers.dossiers import DOSSIERS
from tests.papers.embedded import characters_without_glyph


def letter() -> bytes:
    return render(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.ZH).pdf


def with_empty_boxes(pdf: bytes) -> bytes:
    """The same file, its first font drawing .notdef for the first of its codes."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    resources: Any = writer.pages[0]["/Resources"]
    font = next(iter(resources["/Font"].values())).get_object()
    file = font["/FontDescriptor"]["/FontFile2"].get_object()
    whole: bytes = file.get_data()
    codes = bytes.fromhex("000000010002")
    assert whole.count(codes) >= 1
    file.set_data(whole.replace(codes, bytes.fromhex("000000000002"), 1))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_empty_box_is_found() -> None:
    [(_, character)] = characters_without_glyph(with_empty_boxes(letter()))
    assert not character.isspace()


def test_a_letter_has_no_empty_box() -> None:
    assert characters_without_glyph(letter()) == []
