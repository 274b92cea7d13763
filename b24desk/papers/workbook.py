"""The application as a workbook: checklist, people, key dates and sources, one sheet each.

What a firm typed is never read as a formula, and identity numbers are masked: a workbook travels.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from b24desk.domain.identifiers import masked
from b24desk.domain.text import PaperLanguage, Text
from b24desk.papers.checklist_rows import Row, RowWriter
from b24desk.papers.dossier import Dossier
from b24desk.papers.office_file import writable
from b24desk.papers.sources import SourceIndex
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.papers.workbook_file import HEAD, set_text, workbook_file
from b24desk.rules.checklist import Need

_CHECKLIST_WIDTHS = (6, 32, 40, 9, 11, 12, 10, 11, 12, 11, 24)
_LINE_HEIGHT = 14.5
"""Points."""
Value = str | int | date | None


def workbook(dossier: Dossier, language: PaperLanguage) -> bytes:
    """The same dossier gives the same bytes."""
    writer = _Writer(dossier, Voice(language))
    book = Workbook()
    book.remove(book.worksheets[0])
    words = load_wording().workbook
    for title, heads, widths, rows in (
        (words.checklist, words.checklist_heads, _CHECKLIST_WIDTHS, writer.checklist()),
        (words.people, words.people_heads, (18, 18, 22, 34, 12, 12, 14), writer.people()),
        (words.dates, words.dates_heads, (40, 13, 13, 10, 60, 20), writer.dates()),
        (words.sources, words.sources_heads, (100,), writer.sources()),
    ):
        _fill(book.create_sheet(_line(writer.voice.say(title))[:31]), writer.voice, heads, widths, rows)
    moment = datetime.combine(dossier.assessment.as_of, time())
    book.properties.title = writable(dossier.company_name)[:255]
    return workbook_file(book, moment)


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self.voice = voice
        self._dossier = dossier
        self._sources = SourceIndex(dossier.rulebook, voice, dossier.assessment.as_of)
        self._rows = RowWriter(dossier, voice, self._sources)

    def checklist(self) -> Iterator[Sequence[Value]]:
        """Documents that are needed, then those that may be."""
        for need in (Need.NEEDED, Need.UNDECIDED):
            for line in self._dossier.assessment.documents:
                if line.need is need:
                    yield self._document(self._rows.row(line, is_open=need is Need.UNDECIDED), need)

    def _document(self, row: Row, need: Need) -> Sequence[Value]:
        words = load_wording().workbook
        sure = words.needed if need is Need.NEEDED else words.undecided
        due = date.fromisoformat(row.due) if row.due else None
        details = "\n".join(_line(detail) for detail in row.details)
        said = [self._cell(one) for one in (row.title, details, sure, row.form, row.signer, row.seal)]
        return (row.number, *said, row.person, due, self._cell(row.state), self._cell(row.sources))

    def people(self) -> Iterator[Sequence[Value]]:
        project = self._dossier.project
        titles = {role.id: role.title for role in self._dossier.rulebook.roles.values()}
        words = load_wording().workbook
        for person in project.people if project else ():
            posts = (titles[role] for role in person.roles if role in titles)
            insured = {True: words.yes, False: words.no, None: None}[person.insured_by_applicant]
            yield (
                person.name,
                person.name_en,
                masked(person.identity_number),
                "\n".join(self._cell(post) for post in posts),
                self._cell(insured) if insured else "",
                person.insured_months,
                person.insured_until,
            )

    def dates(self) -> Iterator[Sequence[Value]]:
        words = load_wording()
        for entry in self._dossier.assessment.milestones:
            estimated = self._cell(words.workbook.yes) if entry.estimated else ""
            level = self._cell(words.levels[entry.level])
            title, text = self._cell(entry.title), self._cell(entry.text)
            yield (title, entry.earliest, entry.latest, estimated, text, level)

    def sources(self) -> Iterator[Sequence[Value]]:
        """Those that the checklist cites; read after it."""
        for listed in self._sources.listed():
            yield (_line(listed),)

    def _cell(self, said: Text | Words | str) -> str:
        if isinstance(said, str):
            return said
        return "\n".join(self.voice.say(said) if isinstance(said, Text) else said)


def _fill(
    sheet: Worksheet,
    voice: Voice,
    heads: Iterable[Text],
    widths: Sequence[int],
    rows: Iterable[Sequence[Value]],
) -> None:
    for column, (head, width) in enumerate(zip(heads, widths, strict=True), 1):
        cell = sheet.cell(1, column)
        _write(cell, "\n".join(voice.say(head)))
        cell.font, cell.fill = Font(bold=True), HEAD
        sheet.row_dimensions[1].height = _LINE_HEIGHT * len(voice.languages) + 4
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _write(sheet.cell(number, column), value)
        lines = max(_lines(value, width) for value, width in zip(row, widths, strict=True))
        sheet.row_dimensions[number].height = lines * _LINE_HEIGHT
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _write(cell: Cell | MergedCell, value: Value) -> None:
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if isinstance(value, str):
        set_text(cell, value)
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"


def _lines(value: Value, width: int) -> int:
    """Lines that a cell needs: programs work heights out for rows that they wrote themselves."""
    said = value.split("\n") if isinstance(value, str) else [""]
    return sum(max(1, -(-_width(line) // (width - 1))) for line in said)


def _width(text: str) -> int:
    """In the width of a digit; ideographs take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _line(words: Words) -> str:
    return " ".join(words)
