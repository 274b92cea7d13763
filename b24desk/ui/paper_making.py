"""Papers for the window: made and written on another thread."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import paper_file_name, papers_of, render, render_file, render_word
from b24desk.papers.paper import FileKind, Paper, PaperKind
from b24desk.papers.raster import open_pages
from b24desk.storage.handing_on import hand_on


class Shown(NamedTuple):
    """A paper, and the sizes of its pages in points."""

    paper: Paper
    sizes: Sequence[tuple[float, float]]


class Made(NamedTuple):
    content: bytes
    missing: tuple[str, ...] = ()
    """Characters that no font has."""


class Piece(NamedTuple):
    """A file to be written, made only when its turn comes."""

    path: Path
    make: Callable[[], Made]


class Written(NamedTuple):
    missing: tuple[str, ...]
    error: B24Error | None
    """Why the file is not there."""


def shown_paper(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Shown:
    paper = render(kind, dossier, language)
    with open_pages(paper.pdf) as pages:
        return Shown(paper, [pages.size(index) for index in range(len(pages))])


def paper_piece(kind: PaperKind, dossier: Dossier, language: PaperLanguage, path: Path) -> Piece:
    """One paper as PDF."""
    return Piece(path, partial(_paper, kind, dossier, language))


def paper_pieces(dossier: Dossier, language: PaperLanguage, folder: Path) -> list[Piece]:
    """The papers of the application."""
    return [
        paper_piece(kind, dossier, language, folder / paper_file_name(kind, dossier, language))
        for kind in papers_of(dossier)
    ]


def word_piece(kind: PaperKind, dossier: Dossier, language: PaperLanguage, path: Path) -> Piece:
    """One of the letters and drafts as a Word file."""
    return Piece(path, lambda: Made(render_word(kind, dossier, language)))


def file_piece(kind: FileKind, dossier: Dossier, language: PaperLanguage, path: Path) -> Piece:
    """The calendar or the workbook."""
    return Piece(path, lambda: Made(render_file(kind, dossier, language)))


def write_piece(piece: Piece) -> Written:
    """Make the file and write it, in place of one of that name."""
    try:
        made = piece.make()
        hand_on(piece.path, made.content)
    except B24Error as error:
        return Written((), error)
    return Written(made.missing, None)


def _paper(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Made:
    paper = render(kind, dossier, language)
    return Made(paper.pdf, paper.missing_characters)


def code_points(characters: Sequence[str]) -> str:
    """Characters with their code points: the window's fonts may lack them as well."""
    return "  ".join(f"{character} U+{ord(character):04X}" for character in characters)
