"""Everything that goes into a bundle: evidence in the portal's order, and the papers around it.

The storage binds and writes it; nothing is written here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from b24desk.domain.bundle import Piece, Plain, Volume, VolumeSheet
from b24desk.domain.examined import Examined
from b24desk.domain.text import Language, PaperLanguage, Text
from b24desk.papers import pdf
from b24desk.papers.applicant import matter
from b24desk.papers.bundle_index import index_pdf
from b24desk.papers.bundle_order import DRAFTS, FRONT, bundle_order, folder_name
from b24desk.papers.bundle_words import bundle_words
from b24desk.papers.correction_notice import PrintedNotice
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import papers_of, render
from b24desk.papers.file_names import file_name
from b24desk.papers.paper import PaperKind
from b24desk.papers.paragraph import set_one_line
from b24desk.papers.sheet import Sheet
from b24desk.papers.theme import GREY, Align
from b24desk.papers.typesetting import Sizes, Typesetter
from b24desk.papers.voice import Voice
from b24desk.papers.wording import load_wording
from b24desk.rules.phrasing import say_date
from b24desk.rules.preflight.defect import Defect

MOST_PAGES = 2_000
LARGEST_VOLUME = 400 * 1024 * 1024
"""Bytes bound into one volume: its pages are held in memory together."""
_STAMP_WIDTH, _STAMP_HEIGHT = 96.0, 11.0
_MARK = "\ufeff"
"""Tells old Windows programs that a text is UTF-8."""


class BundlePlan:
    """One bundle. The same application, evidence, rulebook and day give the same bytes.

    A redacted bundle is planned from a redacted project, which has no attachments any more.
    """

    def __init__(
        self,
        dossier: Dossier,
        defects: Iterable[Defect],
        examined: Mapping[str, Examined],
        language: PaperLanguage,
        *,
        is_redacted: bool = False,
    ) -> None:
        self._dossier = dossier
        self._is_redacted = is_redacted
        self._defects = tuple(map(_nameless, defects)) if is_redacted else tuple(defects)
        self._language = language
        self._spoken = language.languages[0]
        self._words = bundle_words()
        self.order = bundle_order(dossier, examined, self._spoken)
        self.sheets = tuple(self._sheets())

    @property
    def about(self) -> Mapping[str, Plain]:
        assessment, edition = self._dossier.assessment, self._dossier.rulebook.edition
        return {
            "applicant": self._dossier.company_name,
            "rulebook": edition.id,
            "rulebook_version": assessment.rulebook_version,
            "rulebook_digest": assessment.rulebook_digest,
            "as_of": assessment.as_of.isoformat(),
            "language": self._language.value,
            "redacted": self._is_redacted,
            "to_correct": len(self._defects),
        }

    def stamps(self) -> bytes:
        """In the corner of each page: the number of its document, and which of its pages it is."""
        typesetter = Typesetter(self._language)
        style = typesetter.setting(Sizes((7, 9), (7, 9), (7, 9)), GREY, align=Align.RIGHT).first
        places = {placed.attachment.id: placed for placed in self.order.placed}
        drawn = []
        for sheet in self.sheets:
            placed = places[sheet.attachment.id]
            pages = placed.found.pages if placed.found else 0
            for page in range(1, pages + 1):
                stamp = Sheet(_STAMP_WIDTH, _STAMP_HEIGHT)
                said = self._say(self._words.stamp).format(number=placed.number, page=page, pages=pages)
                stamp.write([set_one_line(said, style, _STAMP_WIDTH - 2)], 0, _STAMP_HEIGHT - 1)
                drawn.append(stamp)
        about = pdf.Properties("", "", "", "zh-CN", self._dossier.assessment.as_of)
        return pdf.draw(drawn, about) if drawn else b""

    def pieces(self, volume: Volume | None) -> tuple[Piece, ...]:
        return (*self._readmes(), *self._front(volume), *self._evidence(volume), *self._papers())

    def _sheets(self) -> Iterable[VolumeSheet]:
        """What can be bound, while the volume stays within what can be held and read."""
        pages, size = 0, 0
        for placed in self.order.placed:
            if not placed.can_be_bound or placed.found is None:
                continue
            item, found = placed.attachment, placed.found
            if pages + found.pages > MOST_PAGES or size + item.size > LARGEST_VOLUME:
                continue
            title = f"{placed.number} {self._say(placed.title)}"
            yield VolumeSheet(item, title, found.kind.is_picture, pages)
            pages, size = pages + found.pages, size + item.size

    def _say(self, text: Text) -> str:
        return text[self._spoken]

    def _front(self, volume: Volume | None) -> list[Piece]:
        folder, words = folder_name(FRONT, self._say(self._words.front)), self._words
        bound = volume.first_pages if volume else {}
        about = (len(self._defects), self._is_redacted)
        index = index_pdf(self._dossier, self.order, bound, self._language, about)
        checklist = render(PaperKind.CHECKLIST, self._dossier, self._language).pdf
        notice = PrintedNotice(self._dossier, self._defects, self._language).pdf
        contents: list[tuple[Text, Piece]] = [
            (words.index, Piece("", index, {"kind": "index"})),
            (words.checklist, Piece("", checklist, {"kind": "checklist"})),
            (words.notice, Piece("", notice, {"kind": "correction-notice"})),
        ]
        if volume is not None:
            piece = Piece("", volume.path, {"kind": "volume", "pages": volume.pages})
            contents.append((words.volume, piece))
        return [
            replace(piece, name=f"{folder}/00-{place:02}_{self._say(title)}.pdf")
            for place, (title, piece) in enumerate(contents, 1)
        ]

    def _evidence(self, volume: Volume | None) -> list[Piece]:
        bound = volume.first_pages if volume else {}
        lines = {row.number: row.line.id for section in self.order.sections for row in section.rows}
        return [
            Piece(
                placed.name,
                placed.attachment,
                {
                    "kind": "evidence",
                    "document": lines.get(placed.number),
                    "given_name": placed.attachment.name,
                    "pages": placed.found.pages if placed.found and placed.found.pages else None,
                    "page_in_volume": bound.get(placed.attachment.id),
                },
            )
            for placed in self.order.placed
            if not placed.is_lost
        ]

    def _papers(self) -> list[Piece]:
        folder, named = folder_name(DRAFTS, self._say(self._words.drafts)), load_wording().file_names
        kinds = [
            kind for kind in (*papers_of(self._dossier), PaperKind.REPORT) if kind is not PaperKind.CHECKLIST
        ]
        return [
            Piece(
                f"{folder}/{DRAFTS}-{place:02}_{file_name(self._say(named[kind]), extension='.pdf')}",
                render(kind, self._dossier, self._language).pdf,
                {"kind": "draft", "paper": kind.value},
            )
            for place, kind in enumerate(kinds, 1)
        ]

    def _readmes(self) -> list[Piece]:
        return [
            Piece(
                f"README.{spoken.value}.txt",
                (_MARK + self._readme(spoken)).replace("\n", "\r\n").encode(),
                {"kind": "readme"},
            )
            for spoken in Language
        ]

    def _readme(self, spoken: Language) -> str:
        words, assessment = self._words, self._dossier.assessment
        blank = load_wording().page.blank[spoken]
        said = matter(self._dossier, Voice(PaperLanguage(spoken.value)))
        redacted = words.readme.redacted[spoken] if self._is_redacted else ""
        filled = words.readme[spoken].format(
            name=_what(is_redacted=self._is_redacted)[spoken],
            company=self._dossier.company_name_in(spoken) or blank,
            matter=said[0] if said else blank,
            version=assessment.rulebook_version,
            digest=assessment.rulebook_digest,
            day=say_date(assessment.as_of, spoken),
            front=words.front[spoken],
            drafts=words.drafts[spoken],
            beside=words.beside[spoken],
            redacted=redacted,
        )
        return filled.strip() + "\n"


def bundle_name(dossier: Dossier, language: PaperLanguage, *, is_redacted: bool) -> str:
    """A name for the bundle itself, before it is planned."""
    said = _what(is_redacted=is_redacted)[language.languages[0]]
    return file_name("B24", said, dossier.company_name, extension=".zip")


def _what(*, is_redacted: bool) -> Text:
    words = bundle_words()
    return words.name_redacted if is_redacted else words.name


def _nameless(defect: Defect) -> Defect:
    return replace(defect, person="", file="")
