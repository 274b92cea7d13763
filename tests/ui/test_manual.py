"""The manual: its pictures come from the examples, its pages are those of the help."""

import unicodedata
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

import manual
import manual_printing
from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.flow.help_pages import help_folder, help_pages


def test_every_picture_of_the_help_is_one_that_is_taken() -> None:
    for language in Language:
        used = [picture for page in help_pages(language) for picture in page.pictures]
        assert sorted(used) == sorted(f"pictures/{name}.png" for name in manual.PICTURES)


def test_the_pictures_are_taken_anew_in_both_languages(program: Program, tmp_path: Path) -> None:
    manual.take_pictures(program, tmp_path)
    for language in Language:
        for name in manual.PICTURES:
            with Image.open(help_folder(language) / "pictures" / f"{name}.png") as kept:
                size = kept.size
            with Image.open(tmp_path / language / "pictures" / f"{name}.png") as taken:
                assert taken.size == size, name
                assert len(taken.getcolors() or []) > 8, name
    differ = [
        name
        for name in manual.PICTURES
        if (tmp_path / "zh" / "pictures" / f"{name}.png").read_bytes()
        != (tmp_path / "en" / "pictures" / f"{name}.png").read_bytes()
    ]
    assert differ == list(manual.PICTURES)


@pytest.mark.parametrize("language", list(Language))
def test_the_manual_prints_every_page_of_the_help_with_its_pictures(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    assert qapp.platformName() == "offscreen"
    path = tmp_path / "manual.pdf"
    manual_printing.print_manual(language, help_folder(language), path)
    printed = PdfReader(path)
    words = "".join(page.extract_text() for page in printed.pages)
    said = "".join(unicodedata.normalize("NFKC", words).split())
    pages = help_pages(language)
    assert len(printed.pages) >= len(pages)
    assert "**" not in said
    if language is Language.EN:
        for heading in (heading for page in pages for heading in page.headings):
            assert "".join(heading.split()) in said
    assert sum(len(page.images) for page in printed.pages) == len(manual.PICTURES)
