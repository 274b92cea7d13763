"""The sheet to fill in, and the one that hands back what could not be taken, as neutral drafts."""

from collections.abc import Mapping, Sequence

from b24desk.domain.project import IdentityKind
from b24desk.domain.sheet import DraftColumn, Sheet, SheetDraft
from b24desk.domain.text import PaperLanguage, Text
from b24desk.flow.people_sheet.cleaning import lines_of
from b24desk.flow.people_sheet.layout import Layout, heading
from b24desk.flow.people_sheet.rows import SheetRow
from b24desk.flow.people_sheet.wording import Column, sheet_wording

_REASON_WIDTH = 60
_PLAIN_WIDTH = 16


def template(
    language: PaperLanguage,
    roles: Mapping[str, Text],
    kinds: Mapping[IdentityKind, Text],
    truth: Sequence[Text],
) -> SheetDraft:
    """An empty sheet with every column; `truth` are the words for yes and no."""
    wording = sheet_wording()
    offered: dict[Column, Sequence[Text]] = {
        Column.ROLES: tuple(roles.values()),
        Column.IDENTITY_KIND: tuple(kinds[kind] for kind in IdentityKind),
        Column.LEGAL_REPRESENTATIVE: truth,
        Column.INSURED_BY_APPLICANT: truth,
    }
    columns = tuple(
        DraftColumn(
            _said(words.title, language, "\n"),
            words.width,
            tuple(_said(choice, language, " / ") for choice in offered.get(words.id, ())),
        )
        for words in wording.column
    )
    return SheetDraft(
        _said(wording.name, language, " "),
        columns,
        (),
        _said(wording.notes_name, language, " "),
        _notes(language, roles),
    )


def rejects(sheet: Sheet, layout: Layout, rows: Sequence[SheetRow], language: PaperLanguage) -> SheetDraft:
    """The bad rows as they stood, behind the reasons in both languages and where they stood."""
    wording = sheet_wording()
    places = range(sheet.width)
    columns = (
        DraftColumn(_said(wording.row, language, "\n"), 8),
        DraftColumn(_said(wording.reason, language, "\n"), _REASON_WIDTH),
        *(DraftColumn(heading(sheet, layout.header, place), _PLAIN_WIDTH) for place in places),
    )
    filled = tuple(
        (
            str(row.number),
            "\n".join(_said(remark.text(), language, "\n") for remark in row.remarks),
            *(lines_of(cell) for cell in row.cells),
        )
        for row in rows
    )
    name, notes_name = _said(wording.name, language, " "), _said(wording.notes_name, language, " ")
    return SheetDraft(name, columns, filled, notes_name, _sentences(language))


def _notes(language: PaperLanguage, roles: Mapping[str, Text]) -> tuple[tuple[str, ...], ...]:
    wording = sheet_wording()
    columns = tuple(
        (_said(words.title, language, "\n"), _said(words.hint, language, "\n")) for words in wording.column
    )
    named = {
        lang: wording.notes.posts[lang].format(
            posts=wording.title(Column.ROLES)[lang],
            choices=("、" if lang == "zh" else ", ").join(title[lang] for title in roles.values()),
        )
        for lang in language.languages
    }
    return (*_sentences(language), ("\n".join(named.values()),), ("",), *columns)


def _sentences(language: PaperLanguage) -> tuple[tuple[str, ...], ...]:
    notes = sheet_wording().notes
    return tuple(
        (_said(text, language, "\n"),) for text in (notes.how, notes.text, notes.after, notes.private)
    )


def _said(text: Text, language: PaperLanguage, between: str) -> str:
    return between.join(dict.fromkeys(text[lang] for lang in language.languages))
