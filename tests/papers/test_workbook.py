"""The workbook, read back with openpyxl."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from b24desk.domain.project import Person
from b24desk.domain.text import PaperLanguage
from b24desk.papers.workbook import workbook
from b24desk.rules.checklist import Need
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project

NUMBER = "11010519491231002X"


def opened(raw: bytes) -> Workbook:
    return load_workbook(BytesIO(raw))


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("name", DOSSIERS)
def test_the_checklist_has_a_row_for_every_document_that_is_or_may_be_needed(
    name: str, language: PaperLanguage
) -> None:
    source = DOSSIERS[name]
    sheet = opened(workbook(source, language)).worksheets[0]
    wanted = [
        line
        for need in (Need.NEEDED, Need.UNDECIDED)
        for line in source.assessment.documents
        if line.need is need
    ]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) == len(wanted)
    for line, row in zip(wanted, rows, strict=True):
        assert row[1] == "\n".join(line.document.title[spoken] for spoken in language.languages)
    assert all(len(row) == sheet.max_column for row in rows)


def test_people_are_listed_with_masked_numbers() -> None:
    people = (
        Person(id="p1", name="李䶮", identity_number=NUMBER, insured_by_applicant=True, insured_months=3),
    )
    raw = workbook(dossier(project(DOMESTIC).with_people(people)), PaperLanguage.ZH)
    row = next(opened(raw).worksheets[1].iter_rows(min_row=2, values_only=True))
    assert row[0] == "李䶮"
    assert row[2] != NUMBER
    assert row[5] == 3
    with ZipFile(BytesIO(raw)) as parts:
        assert all(NUMBER.encode() not in parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("typed", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2", "a\x00b", "云" * 40_000])
def test_what_users_type_is_text_and_never_a_formula(typed: str) -> None:
    person = Person.model_construct(**Person(id="p1").model_dump() | {"name": typed})
    book = opened(workbook(dossier(project(DOMESTIC).with_people((person,))), PaperLanguage.ZH))
    cell = book.worksheets[1]["A2"]
    assert cell.data_type == "s"
    assert cell.value == typed.replace("\x00", "\ufffd")[:32_767]


def test_days_are_days_and_sources_are_those_that_the_checklist_cites() -> None:
    book = opened(workbook(DOSSIERS["domestic"], PaperLanguage.BOTH))
    checklist, _, dates, sources = book.worksheets
    assert checklist["I2"].is_date
    assert {cell.is_date for cell in dates["B"][1:] if cell.value} == {True}
    cited = "\n".join(str(row[10]) for row in checklist.iter_rows(min_row=2, values_only=True))
    for number in range(1, sources.max_row):
        assert f"[{number}]" in cited
        assert str(sources.cell(number + 1, 1).value).startswith(f"[{number}]")


def test_the_same_dossier_gives_the_same_bytes() -> None:
    first, second = (workbook(DOSSIERS["domestic"], PaperLanguage.BOTH) for _ in range(2))
    assert first == second


def test_names_of_sheets_are_ones_that_every_program_takes() -> None:
    for language in PaperLanguage:
        for name in opened(workbook(DOSSIERS["blank"], language)).sheetnames:
            assert 0 < len(name) <= 31
            assert not set(name) & set("[]:*?/\\")
