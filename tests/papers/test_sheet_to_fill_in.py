"""Sheets to fill in: handed out, filled in as a firm does it, and read again."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from b24desk.domain.project import IdentityKind, Person
from b24desk.domain.sheet import Refusal, Sheet, SheetDraft
from b24desk.domain.text import Language, PaperLanguage
from b24desk.flow.people_sheet.drafts import rejects, template
from b24desk.flow.people_sheet.joining import joined
from b24desk.flow.people_sheet.layout import proposed
from b24desk.flow.people_sheet.meanings import meanings_of
from b24desk.flow.people_sheet.rows import SheetRow, read_rows
from b24desk.flow.people_sheet.wording import Column
from b24desk.papers.sheet_to_fill_in import csv_bytes, workbook_bytes
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook
from b24desk.storage.spreadsheet.reading import read_bytes_of

TODAY = date(2026, 11, 22)
RULEBOOK = load_rulebook(resource("rulebook"))
ROLES = {role.id: role.title for role in RULEBOOK.roles.values()}
KINDS = {kind: RULEBOOK.term("identity_kind", kind) for kind in IdentityKind}
TRUTH = (RULEBOOK.term("value", "yes"), RULEBOOK.term("value", "no"))
MEANINGS = meanings_of(ROLES, KINDS)

_words = st.text("张李王小娜强云abcXYZ·", min_size=1, max_size=6)
_line = st.one_of(st.just(""), _words)
people = st.lists(
    st.builds(
        Person,
        id=st.just("nobody"),
        name=_words,
        name_en=_line,
        position=_line,
        identity_kind=st.sampled_from(IdentityKind),
        identity_number=st.one_of(st.just(""), st.from_regex(r"[0-9]{14,17}[1-9X]", fullmatch=True)),
        phone=st.one_of(st.just(""), st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)),
        email=_line,
        roles=st.lists(st.sampled_from(list(ROLES)), unique=True).map(tuple),
        legal_representative=st.booleans(),
        insured_by_applicant=st.sampled_from([None, True, False]),
        insured_months=st.one_of(st.none(), st.integers(0, 600)),
        insured_until=st.one_of(
            st.none(), st.dates(date(1990, 1, 1)).map(lambda day: f"{min(day.year, 2099)}-{day:%m}")
        ),
        proof_issued_on=st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2110, 1, 1))),
        education=_line,
        note=_line,
    ),
    max_size=5,
    unique_by=(lambda person: person.identity_number or person.name, lambda person: person.name),
)
languages = st.sampled_from(PaperLanguage)


def truth(value: bool | None, language: Language) -> str:
    return "" if value is None else TRUTH[0 if value else 1][language]


def filled(person: Person, language: Language) -> tuple[str, ...]:
    """What a clerk types into the row of this person."""
    typed = {
        Column.ROLES: "、".join(ROLES[role][language] for role in person.roles),
        Column.LEGAL_REPRESENTATIVE: truth(person.legal_representative, language),
        Column.IDENTITY_KIND: KINDS[person.identity_kind][language],
        Column.INSURED_BY_APPLICANT: truth(person.insured_by_applicant, language),
        Column.INSURED_MONTHS: "" if person.insured_months is None else str(person.insured_months),
        Column.PROOF_ISSUED_ON: f"{person.proof_issued_on:%Y/%m/%d}" if person.proof_issued_on else "",
    }
    return tuple(typed.get(column, getattr(person, column) or "") for column in Column)


def in_workbook(draft: SheetDraft, rows: Sequence[tuple[str, ...]]) -> bytes:
    """Opened, typed into, and saved by another program."""
    book = load_workbook(BytesIO(workbook_bytes(draft)))
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row, 1):
            if text:
                book.worksheets[0].cell(number, column).value = text
    raw = BytesIO()
    book.save(raw)
    return raw.getvalue()


def first_sheet(raw: bytes) -> Sheet:
    sheets = read_bytes_of(raw, "people")
    assert not isinstance(sheets, Refusal)
    return sheets[0]


def read(raw: bytes) -> tuple[SheetRow, ...]:
    sheet = first_sheet(raw)
    return read_rows(sheet, proposed(sheet, MEANINGS), MEANINGS, TODAY)


def brought_in(raw: bytes) -> list[Person]:
    rows = read(raw)
    assert [row.remarks for row in rows if row.is_bad] == []
    return [person.model_copy(update={"id": "nobody"}) for person in joined(rows, (), {}, {}).people]


@settings(max_examples=25, deadline=None)
@given(people, languages, st.sampled_from(Language))
def test_people_typed_into_the_template_are_the_people_that_come_out(
    typed: list[Person], heads: PaperLanguage, language: Language
) -> None:
    draft = template(heads, ROLES, KINDS, TRUTH)
    rows = [filled(person, language) for person in typed]
    assert brought_in(in_workbook(draft, rows)) == typed


@settings(max_examples=25, deadline=None)
@given(people, languages, st.sampled_from(["utf-8-sig", "utf-8", "gb18030", "utf-16"]))
def test_people_typed_into_csv_come_out_whatever_its_encoding(
    typed: list[Person], heads: PaperLanguage, encoding: str
) -> None:
    draft = template(heads, ROLES, KINDS, TRUTH)
    rows = tuple(filled(person, Language.ZH) for person in typed)
    text = csv_bytes(SheetDraft(draft.name, draft.columns, rows, "", ())).decode("utf-8-sig")
    assert brought_in(text.encode(encoding)) == typed


@pytest.mark.parametrize("language", PaperLanguage)
def test_every_choice_that_the_template_offers_is_understood(language: PaperLanguage) -> None:
    draft = template(language, ROLES, KINDS, TRUTH)
    for place, column in enumerate(draft.columns):
        for choice in column.choices:
            row = ["", *[""] * (len(Column) - 1)]
            row[0], row[place] = "李娜", choice
            (read_row,) = read(in_workbook(draft, [tuple(row)]))
            assert not read_row.is_bad
            assert list(Column)[place].value in read_row.given


def test_every_column_of_the_template_is_text_and_offers_its_choices() -> None:
    draft = template(PaperLanguage.BOTH, ROLES, KINDS, TRUTH)
    book = load_workbook(BytesIO(workbook_bytes(draft)))
    sheet, notes, lists = book.worksheets
    assert {dimension.number_format for dimension in sheet.column_dimensions.values()} == {"@"}
    assert sheet["A1"].value == "姓名\nName"
    offered = {str(rule.sqref).split(":")[0] for rule in sheet.data_validations.dataValidation}
    assert offered == {"C2", "E2", "F2", "J2"}
    assert [cell.value for cell in lists["C"][:3]] == [f"{title.zh} / {title.en}" for title in ROLES.values()]
    assert (notes.title, lists.sheet_state) == ("填写说明 How to fill in", "hidden")
    said = "\n".join(str(cell.value) for row in notes.iter_rows() for cell in row if cell.value)
    assert "末几位" in said
    assert "last digits" in said


def test_the_same_template_is_the_same_file() -> None:
    draft = template(PaperLanguage.ZH, ROLES, KINDS, TRUTH)
    assert workbook_bytes(draft) == workbook_bytes(draft)


def test_bad_rows_come_back_with_their_reasons_and_can_be_brought_in_once_they_are_mended() -> None:
    raw = "姓名,身份证号,电话\n李娜,1.10105E+17,13800138000\n,,13900139000\n王强,,\n".encode("gbk")
    sheet = first_sheet(raw)
    layout = proposed(sheet, MEANINGS)
    bad = [row for row in read_rows(sheet, layout, MEANINGS, TODAY) if row.is_bad]
    again = first_sheet(workbook_bytes(rejects(sheet, layout, bad, PaperLanguage.BOTH)))
    assert again.rows[0][:3] == ("原行号\nRow before", "原因\nReason", "姓名")
    assert [row[0] for row in again.rows[1:]] == ["2", "3"]
    assert "末几位已丢失" in str(again.rows[1][1])
    assert "There is no name" in str(again.rows[2][1])
    mended = Sheet("again", (again.rows[0], (*again.rows[1][:3], "11010519900307101X", "13800138000")))
    (row,) = read_rows(mended, proposed(mended, MEANINGS), MEANINGS, TODAY)
    assert (row.is_bad, row.name, row.identity_number) == (False, "李娜", "11010519900307101X")


@pytest.mark.parametrize("text", ["=1+1", "+86 1", "-1", "@a", "\t=1", '=cmd|"x"!A1'])
def test_nothing_that_was_typed_becomes_a_formula(text: str) -> None:
    draft = SheetDraft("a", template(PaperLanguage.ZH, ROLES, KINDS, TRUTH).columns[:1], ((text,),), "b", ())
    assert load_workbook(BytesIO(workbook_bytes(draft))).worksheets[0]["A2"].data_type == "s"
    assert csv_bytes(draft).decode("utf-8-sig").splitlines()[1].strip('"').startswith("'")


def test_what_no_file_can_hold_is_marked() -> None:
    draft = SheetDraft(
        "a", template(PaperLanguage.ZH, ROLES, KINDS, TRUTH).columns[:1], (("a\x01\ud800",),), "b", ()
    )
    assert first_sheet(workbook_bytes(draft)).rows[1] == ("a\ufffd\ufffd",)
