"""Which file goes where in a bundle, and under which name; nothing is read or written here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from b24desk.domain.examined import Examined, FileKind, Trouble
from b24desk.domain.project import Attachment, DocumentState
from b24desk.domain.text import Language, Text
from b24desk.papers.bundle_words import bundle_words
from b24desk.papers.dossier import Dossier
from b24desk.papers.file_names import file_name
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.preflight.check import evidence_of, in_portal_order

FRONT, DRAFTS, BESIDE = 0, 90, 98
_LONGEST_FOLDER, _LONGEST_FILE = 24, 40
"""Characters, so that a path stays within the 260 of Windows wherever it is unpacked."""
_PLAIN_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class Placed:
    """An attachment in the bundle. `number` is that of its document; a lost one has no name there."""

    attachment: Attachment
    number: str
    name: str
    title: Text
    found: Examined | None

    @property
    def is_lost(self) -> bool:
        return self.found is not None and self.found.trouble is Trouble.MISSING

    @property
    def can_be_bound(self) -> bool:
        found = self.found
        return (
            found is not None
            and found.trouble is None
            and found.pages > 0
            and (found.kind is FileKind.PDF or found.kind.is_picture)
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the index: a document, its own files, and files that stand at another one."""

    number: str
    line: DocumentLine
    placed: tuple[Placed, ...]
    elsewhere: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A block of the online form as a folder."""

    folder: str
    heading: Text
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Order:
    sections: tuple[Section, ...]
    beside: tuple[Placed, ...]
    """Attachments that are evidence for nothing on the list."""

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Every attachment once, in the order of the bundle."""
        listed = [placed for section in self.sections for row in section.rows for placed in row.placed]
        return (*listed, *self.beside)


def bundle_order(dossier: Dossier, examined: Mapping[str, Examined], language: Language) -> Order:
    return _Orderer(dossier, examined, language).order()


def folder_name(number: int, title: str) -> str:
    return f"{number:02}_{file_name(title[:_LONGEST_FOLDER], extension='')}"


class _Orderer:
    def __init__(self, dossier: Dossier, examined: Mapping[str, Examined], language: Language) -> None:
        self._dossier = dossier
        self._examined = examined
        self._language = language
        self._placed: dict[str, Placed] = {}

    def order(self) -> Order:
        sections = tuple(self._sections())
        beside = tuple(self._beside())
        return Order(sections, beside)

    def _sections(self) -> Iterator[Section]:
        rulebook = self._dossier.rulebook
        lines = [
            line
            for line in in_portal_order(self._dossier.assessment.documents, rulebook)
            if line.need is not Need.NOT_NEEDED and not self._is_set_aside(line)
        ]
        blocks = {block.id: block.title for block in rulebook.form_blocks.values()}
        for number, (block, title) in enumerate({**blocks, "": bundle_words().others}.items(), 1):
            inside = [line for line in lines if (line.document.form_block or "") == block]
            if inside:
                folder = folder_name(number, title[self._language])
                rows = [
                    self._row(f"{number:02}-{place:02}", line, folder) for place, line in enumerate(inside, 1)
                ]
                yield Section(folder, title, tuple(rows))

    def _is_set_aside(self, line: DocumentLine) -> bool:
        return self._dossier.progress(line.id).state is DocumentState.NOT_APPLICABLE

    def _row(self, number: str, line: DocumentLine, folder: str) -> Row:
        project = self._dossier.project
        evidence = evidence_of(project, line.id) if project else ()
        elsewhere = tuple(self._placed[item.id] for item in evidence if item.id in self._placed)
        own = [item for item in evidence if item.id not in self._placed]
        placed = []
        for place, item in enumerate(own, 1):
            ordinal = f"_{place}" if len(own) > 1 else ""
            title = line.document.title
            name = f"{folder}/{self._file(number, title[self._language], ordinal, item)}"
            placed.append(Placed(item, number, name, title, self._examined.get(item.id)))
        self._placed |= {one.attachment.id: one for one in placed}
        return Row(number, line, tuple(placed), elsewhere)

    def _beside(self) -> Iterator[Placed]:
        words, project = bundle_words(), self._dossier.project
        folder = folder_name(BESIDE, words.beside[self._language])
        left = [item for item in project.attachments if item.id not in self._placed] if project else []
        for place, item in enumerate(left, 1):
            number = f"{BESIDE}-{place:02}"
            name = f"{folder}/{self._file(number, PurePath(item.name).stem, '', item)}"
            yield Placed(item, number, name, words.beside, self._examined.get(item.id))

    def _file(self, number: str, title: str, ordinal: str, item: Attachment) -> str:
        stem = file_name(title[:_LONGEST_FILE], extension="")
        return f"{number}_{stem}{ordinal}{self._suffix(item)}"

    def _suffix(self, item: Attachment) -> str:
        """The one that fits the content; the given one where the content says nothing."""
        given = PurePath(item.name).suffix.lower()
        found = self._examined.get(item.id)
        fitting = found.kind.suffixes if found else ()
        if given in fitting or not fitting:
            return given if _PLAIN_SUFFIX.fullmatch(given) else ""
        return fitting[0]
