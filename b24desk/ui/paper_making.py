"""Papers for the window: made ready on another thread, and what was left in a folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import paper_file_name, papers_of, render, render_file, render_word
from b24desk.papers.file_names import write_whole
from b24desk.papers.paper import FileKind, Paper, PaperKind
from b24desk.papers.raster import open_pages


class Shown(NamedTuple):
    """A paper, and the sizes of its pages in points."""

    paper: Paper
    sizes: Sequence[tuple[float, float]]


class Exported(NamedTuple):
    """What was written, in order; `error` is why it went no further."""

    paths: tuple[Path, ...]
    missing: tuple[str, ...]
    error: B24Error | None


def shown_paper(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Shown:
    paper = render(kind, dossier, language)
    with open_pages(paper.pdf) as pages:
        return Shown(paper, [pages.size(index) for index in range(len(pages))])


def export_paper(kind: PaperKind, dossier: Dossier, language: PaperLanguage, path: Path) -> Exported:
    """Write one paper as PDF, replacing the file of that name."""
    return _written(path, render(kind, dossier, language).pdf)


def export_papers(dossier: Dossier, language: PaperLanguage, folder: Path) -> Exported:
    """Write the papers of the application into a folder, replacing those of the same name."""
    paths: list[Path] = []
    missing: set[str] = set()
    for kind in papers_of(dossier):
        paper = render(kind, dossier, language)
        path = folder / paper_file_name(kind, dossier, language)
        try:
            write_whole(path, paper.pdf)
        except B24Error as error:
            return Exported(tuple(paths), tuple(sorted(missing)), error)
        paths.append(path)
        missing.update(paper.missing_characters)
    return Exported(tuple(paths), tuple(sorted(missing)), None)


def export_word(kind: PaperKind, dossier: Dossier, language: PaperLanguage, path: Path) -> Exported:
    """Write one of the letters as a Word file, replacing the file of that name."""
    return _written(path, render_word(kind, dossier, language))


def export_file(kind: FileKind, dossier: Dossier, language: PaperLanguage, path: Path) -> Exported:
    """Write the calendar or the workbook, replacing the file of that name."""
    return _written(path, render_file(kind, dossier, language))


def _written(path: Path, content: bytes) -> Exported:
    try:
        write_whole(path, content)
    except B24Error as error:
        return Exported((), (), error)
    return Exported((path,), (), None)


def code_points(characters: Sequence[str]) -> str:
    """Characters with their code points: the window's fonts may lack them as well."""
    return "  ".join(f"{character} U+{ord(character):04X}" for character in characters)
