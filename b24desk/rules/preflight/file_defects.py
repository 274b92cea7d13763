"""What is wrong with the files of a document: one line for each thing, none where all is well."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from b24desk.domain.examined import Examined, Trouble
from b24desk.domain.file_names import is_device
from b24desk.domain.identifiers import credit_code_problems, fold
from b24desk.domain.project import Attachment
from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.rules.context import Context
from b24desk.rules.preflight.defect import Defect, DefectKind
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.parameters import ParameterValue

LARGEST_FILE, MOST_PICTURES, FILE_TYPES = "upload.file_bytes", "upload.images", "upload.file_types"
"""Parameters of the rulebook: what an upload takes, wherever and as long as a source says so."""
_SHOW_THE_COMPANY = frozenset({"business-licence", "credit-system-screenshots"})
"""Documents that the company's name and code stand in, as registered."""
_NAME, _CODE = "company.name", "company.credit_code"
_ANY_CODE = re.compile(r"(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])")
_LEAST_TEXT = 20
"""Characters of a page's text below which it is taken for a scan, of which nothing can be told."""
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|[ .]$|^ ')
_LONGEST_NAME = 150
"""Bytes: systems allow 255 a name, and the portal and sync programs add to it."""

_TROUBLES = {
    Trouble.MISSING: DefectKind.FILE_LOST,
    Trouble.EMPTY: DefectKind.EMPTY,
    Trouble.ENCRYPTED: DefectKind.ENCRYPTED,
    Trouble.TOO_MANY_PIXELS: DefectKind.TOO_MANY_PIXELS,
    Trouble.DAMAGED: DefectKind.DAMAGED,
}


class FileCheck:
    """Judges the files of one document after the other, on one day, with what was found in them."""

    def __init__(self, context: Context, examined: Mapping[str, Examined]) -> None:
        self._context = context
        self._examined = examined
        self._limit = self._figure(LARGEST_FILE)
        self._pictures = self._figure(MOST_PICTURES)
        self._types = self._figure(FILE_TYPES)
        filing = context.facts.get(FILING_DATE_FACT)
        self._filing = filing if isinstance(filing, date) else None

    def _figure(self, name: str) -> ParameterValue | None:
        """A rulebook that was brought in need not know of every figure."""
        known = name in self._context.rulebook.parameters
        return self._context.parameter_value(name) if known else None

    def defects(self, document: Document, attachments: tuple[Attachment, ...]) -> Iterator[Defect]:
        for attachment in attachments:
            yield from self._of_file(document, attachment)
        yield from self._too_many(document, attachments)

    def _of_file(self, document: Document, attachment: Attachment) -> Iterator[Defect]:
        found = self._examined.get(attachment.id)
        if found is not None and found.trouble is not None:
            # A file that does not open was not handed in: what asks for the document asks for this.
            yield self._asked(document, attachment, _TROUBLES[found.trouble])
            return
        yield from self._out_of_date(document, attachment)
        if found is not None:
            yield from self._of_kind(document, attachment, found)
            yield from self._of_pages(document, attachment, found)
            yield from self._of_company(document, attachment, found)
        limit = _whole(self._limit)
        if limit and attachment.size > limit:
            large = _of(document, attachment, DefectKind.TOO_LARGE, self._limit)
            yield self._disputed(large, LARGEST_FILE, size=attachment.size, limit=limit)
        if is_unsafe(attachment.name):
            yield _of(document, attachment, DefectKind.UNSAFE_NAME, None)

    def _out_of_date(self, document: Document, attachment: Attachment) -> Iterator[Defect]:
        last = attachment.valid_until
        if last is None:
            return
        if last < self._context.as_of:
            yield self._asked(document, attachment, DefectKind.ENDED, day=last)
        elif self._filing is not None and last < self._filing:
            yield self._asked(document, attachment, DefectKind.ENDS_BEFORE_FILING, day=last)

    def _of_kind(self, document: Document, attachment: Attachment, found: Examined) -> Iterator[Defect]:
        suffix = PurePath(attachment.name).suffix.lower()
        if suffix not in found.kind.suffixes:
            yield _of(document, attachment, DefectKind.NOT_WHAT_IT_SAYS, None)
            return
        types = _listed(self._types)
        if types and suffix.removeprefix(".") not in types:
            other = _of(document, attachment, DefectKind.TYPE_NOT_TAKEN, self._types)
            yield self._disputed(other, FILE_TYPES, types=types)

    def _of_pages(self, document: Document, attachment: Attachment, found: Examined) -> Iterator[Defect]:
        if found.sideways:
            yield _of(document, attachment, DefectKind.SIDEWAYS, self._pictures, pages=found.sideways)
        if found.blank:
            yield _of(document, attachment, DefectKind.BLANK_PAGES, None, pages=found.blank)
        if found.is_active:
            yield _of(document, attachment, DefectKind.ACTIVE, None)

    def _of_company(self, document: Document, attachment: Attachment, found: Examined) -> Iterator[Defect]:
        """By the file's own text, where it has one: a scan says nothing to a program."""
        text = _bare(found.text)
        if document.id not in _SHOW_THE_COMPANY or len(text) < _LEAST_TEXT:
            return
        name, code = self._context.facts.get(_NAME), self._context.facts.get(_CODE)
        if isinstance(name, str) and _bare(name) not in text:
            yield self._asked(document, attachment, DefectKind.OTHER_COMPANY)
            return
        written = {
            one
            for one in _ANY_CODE.findall(unicodedata.normalize("NFKC", found.text).upper())
            if not credit_code_problems(one)
        }
        if isinstance(code, str) and written and fold(code) not in written:
            yield self._asked(document, attachment, DefectKind.OTHER_CREDIT_CODE)

    def _too_many(self, document: Document, attachments: tuple[Attachment, ...]) -> Iterator[Defect]:
        most = _whole(self._pictures)
        found = (self._examined.get(attachment.id) for attachment in attachments)
        pictures = sum(one is not None and one.kind.is_picture for one in found)
        if most and self._pictures and pictures > most:
            many = Defect(
                DefectKind.TOO_MANY_PICTURES,
                document.title,
                self._pictures.level,
                self._pictures.citations,
                document.id,
            )
            yield self._disputed(many, MOST_PICTURES, size=pictures, limit=most)

    def _disputed(
        self, defect: Defect, figure: str, *, size: int = 0, limit: int = 0, types: tuple[str, ...] = ()
    ) -> Defect:
        """With what was found, what would do, and the point on which sources disagree about that."""
        conflicts = self._context.rulebook.conflicts.values()
        conflict = next((point.id for point in conflicts if figure in point.parameters), "")
        return replace(defect, size=size, limit=limit, types=types, conflict=conflict)

    def _asked(
        self, document: Document, attachment: Attachment, kind: DefectKind, day: date | None = None
    ) -> Defect:
        return Defect(
            kind,
            document.title,
            document.level,
            document.citations,
            document.id,
            attachment.id,
            attachment.name,
            day=day,
        )


def is_unsafe(name: str) -> bool:
    """Whether Windows or macOS would refuse the name or change it."""
    return bool(
        _UNSAFE.search(name)
        or is_device(name)
        or unicodedata.normalize("NFC", name) != name
        or len(name.encode()) > _LONGEST_NAME
    )


def _of(
    document: Document,
    attachment: Attachment,
    kind: DefectKind,
    figure: ParameterValue | None,
    *,
    pages: tuple[int, ...] = (),
) -> Defect:
    """What a figure's sources ask; or, without one, what the check of the file itself found."""
    return Defect(
        kind,
        document.title,
        figure.level if figure else None,
        figure.citations if figure else (),
        document.id,
        attachment.id,
        attachment.name,
        pages,
    )


def _whole(figure: ParameterValue | None) -> int:
    return figure.value if figure is not None and isinstance(figure.value, int) else 0


def _listed(figure: ParameterValue | None) -> tuple[str, ...]:
    return figure.value if figure is not None and isinstance(figure.value, tuple) else ()


def _bare(text: str) -> str:
    """Without spaces and in one form of each character: text out of a PDF has its own ideas of both."""
    return "".join(unicodedata.normalize("NFKC", text).split())
