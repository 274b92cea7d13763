"""The one way to a paper: from a dossier to PDF bytes, and from bytes to files."""

from collections.abc import Iterable
from pathlib import Path
from typing import assert_never

from b24desk.domain.text import Language, PaperLanguage, Text
from b24desk.papers import checklist, letter, pdf
from b24desk.papers.checklist_content import checklist as checklist_content
from b24desk.papers.dossier import Dossier
from b24desk.papers.file_names import file_name, write_whole
from b24desk.papers.furniture import add_furniture
from b24desk.papers.letter_content import commitment_letter
from b24desk.papers.letter_template import commitment_template
from b24desk.papers.paper import Paper, PaperKind
from b24desk.papers.sheet import Sheet
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.wording import load_wording

_TAGS = {PaperLanguage.ZH: "zh-CN", PaperLanguage.EN: "en-GB", PaperLanguage.BOTH: "zh-CN"}


def render(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Paper:
    """The paper as it is today: the same dossier gives the same bytes."""
    match kind:
        case PaperKind.CHECKLIST:
            sheets, missing = _checklist(dossier, language)
        case PaperKind.LETTER:
            sheets, missing = letter.lay_out(
                tuple(commitment_letter(dossier, spoken) for spoken in language.languages)
            )
        case _:
            assert_never(kind)
    spoken = language.languages[0]
    title = _title(kind)[spoken]
    properties = pdf.Properties(
        title=title,
        subject=dossier.services(spoken),
        author=dossier.company_name_in(spoken),
        language=_TAGS[language],
        as_of=dossier.assessment.as_of,
    )
    printed = pdf.draw(sheets, properties)
    return Paper(kind, language, title, printed, len(sheets), tuple(sorted(missing)))


def write_papers(
    dossier: Dossier, language: PaperLanguage, folder: Path, kinds: Iterable[PaperKind] = PaperKind
) -> list[Path]:
    """Writes each paper into a folder, whole or not at all, and gives the paths.

    A file of the same name is replaced. Raises B24Error when the folder or the disk does not allow it.
    """
    written = []
    for kind in kinds:
        paper = render(kind, dossier, language)
        path = folder / paper_file_name(kind, dossier, language)
        write_whole(path, paper.pdf)
        written.append(path)
    return written


def paper_file_name(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> str:
    """A name that Windows and macOS both take, such as ``B24-材料清单-云栖启明.pdf``."""
    words = load_wording().file_names
    described: Text = words.checklist if kind is PaperKind.CHECKLIST else words.letter
    said = " ".join(described[spoken] for spoken in language.languages)
    return file_name("B24", said, dossier.company_name, extension=".pdf")


def _title(kind: PaperKind) -> Text:
    return load_wording().checklist.title if kind is PaperKind.CHECKLIST else commitment_template().title


def _checklist(dossier: Dossier, language: PaperLanguage) -> tuple[list[Sheet], set[str]]:
    content = checklist_content(dossier, language)
    typesetter = Typesetter(language)
    sheets = checklist.lay_out(content, typesetter)
    add_furniture(sheets, checklist.FRAME, content.title, dossier, typesetter)
    return sheets, typesetter.missing


def is_reference_only(kind: PaperKind, language: PaperLanguage) -> bool:
    """Whether a paper is for reading only: a letter in English alone cannot be filed."""
    return kind is PaperKind.LETTER and Language.ZH not in language.languages
