"""The checklist as it is wanted: grouped by person, boxes to tick, a structure that can be read out."""

import io
from dataclasses import replace
from typing import Any

import pypdf
import pypdfium2
import pytest

from b24desk.domain.project import DocumentProgress, DocumentState
from b24desk.domain.text import PaperLanguage
from b24desk.papers.checklist_content import checklist
from b24desk.papers.dossier import ChecklistForm, Dossier
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.raster import PageImage
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.reading import fonts_of, joined, picture, text_of, text_of_by_pypdf

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
HOSTILE = '<b>&<img src="file:///etc/passwd"/>'


def wanted(source: Dossier, *, by_person: bool = False, is_fillable: bool = False) -> Dossier:
    return replace(source, checklist=ChecklistForm(by_person, is_fillable))


def printed(source: Dossier, language: PaperLanguage) -> bytes:
    return render(PaperKind.CHECKLIST, source, language).pdf


def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True)


def nodes(pdf: bytes) -> list[dict[str, Any]]:
    """Every element of the structure, in the order of reading."""
    root: Any = reader(pdf).trailer["/Root"]
    found: list[dict[str, Any]] = []
    waiting = [child.get_object() for child in reversed(root["/StructTreeRoot"]["/K"])]
    while waiting:
        node = waiting.pop()
        found.append(node)
        kids = [kid.get_object() for kid in node.get("/K", [])]
        waiting += [kid for kid in reversed(kids) if isinstance(kid, dict) and "/S" in kid]
    return found


def test_a_checklist_by_person_has_a_group_for_each_and_ends_with_what_nobody_has() -> None:
    content = checklist(wanted(DOSSIERS["domestic"], by_person=True), PaperLanguage.ZH)
    firm = [group.heading[0] for group in content.groups if not group.is_open]
    assert [name.split("（")[0] for name in firm] == ["张伟", "李䶮", "经办人未指定"]
    plain = checklist(DOSSIERS["domestic"], PaperLanguage.ZH)
    assert {row.id for group in content.groups for row in group.rows} == {
        row.id for group in plain.groups for row in group.rows
    }
    numbers = [row.number for group in content.groups for row in group.rows]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_blank_checklist_stays_in_its_order() -> None:
    plain = checklist(DOSSIERS["blank"], PaperLanguage.EN)
    assert checklist(wanted(DOSSIERS["blank"], by_person=True), PaperLanguage.EN) == plain


def test_a_checklist_says_whether_it_is_blank_open_or_complete() -> None:
    remarks = {name: checklist(source, PaperLanguage.EN).remarks[0][0] for name, source in DOSSIERS.items()}
    assert remarks["blank"].startswith("A blank checklist lists every document")
    assert remarks["unanswered"].startswith("Not complete: whether ")
    settled = project(DOMESTIC)
    for line in dossier(settled).assessment.documents:
        settled = settled.with_document(
            line.id, DocumentProgress(state=DocumentState.NOT_APPLICABLE, reason="不收")
        )
    assert checklist(dossier(settled), PaperLanguage.EN).remarks[0][0].startswith("Complete: by the answers")


@pytest.mark.parametrize("name", DOSSIERS)
@LANGUAGES
def test_every_line_has_a_box_that_can_be_ticked(name: str, language: PaperLanguage) -> None:
    source = wanted(DOSSIERS[name], is_fillable=True)
    pdf = printed(source, language)
    assert pdf == printed(source, language)
    fields = reader(pdf).get_fields() or {}
    rows = [row for group in checklist(source, language).groups for row in group.rows]
    assert list(fields) == [row.id for row in rows]
    for row in rows:
        field: Any = fields[row.id]
        assert field["/TU"] == row.box
        assert all(said in row.box for said in row.title)
        assert field["/V"] == ("/Yes" if row.is_final else "/Off")


def test_a_ticked_box_stays_ticked_and_shows_it() -> None:
    pdf = printed(wanted(DOSSIERS["domestic"], is_fillable=True), PaperLanguage.BOTH)
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    before = bytes(document[0].render(scale=2).buffer)
    document.close()
    writer = pypdf.PdfWriter(clone_from=reader(pdf))
    name, _ = next(item for item in (reader(pdf).get_fields() or {}).items() if item[1]["/V"] == "/Off")
    for page in writer.pages[:1]:
        writer.update_page_form_field_values(page, {name: "/Yes"}, auto_regenerate=False)
    kept = io.BytesIO()
    writer.write(kept)
    assert (reader(kept.getvalue()).get_fields() or {})[name]["/V"] == "/Yes"
    ticked = pypdfium2.PdfDocument(kept.getvalue())
    ticked.init_forms()
    assert bytes(ticked[0].render(scale=2).buffer) != before
    ticked.close()


def test_boxes_print_where_they_were_drawn() -> None:
    """With and without forms, the page looks the same but for the hair of an outline."""
    drawn = picture(printed(DOSSIERS["domestic"], PaperLanguage.ZH), 0)
    fillable = picture(printed(wanted(DOSSIERS["domestic"], is_fillable=True), PaperLanguage.ZH), 0)
    without = picture(printed(DOSSIERS["blank"], PaperLanguage.ZH), 0)
    assert _far_apart(drawn, fillable) < 1_000
    assert _far_apart(drawn, without) > 20_000


@pytest.mark.parametrize("name", DOSSIERS)
@LANGUAGES
def test_what_is_read_out_is_all_that_is_said_in_its_order(name: str, language: PaperLanguage) -> None:
    pdf = printed(DOSSIERS[name], language)
    kinds = [node["/S"] for node in nodes(pdf)]
    assert kinds[:2] == ["/Document", "/H1"]
    content = checklist(DOSSIERS[name], language)
    rows = sum(len(group.rows) + 1 for group in content.groups) + 1
    if content.preparation:
        rows += sum(len(group.rows) + 1 for group in content.preparation.groups) + 1
    assert kinds.count("/TR") == rows
    assert kinds.count("/H2") == len(content.notes) + bool(content.preparation)
    catalog: Any = reader(pdf).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == ("en-GB" if language is PaperLanguage.EN else "zh-CN")
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_piece_of_a_page_belongs_to_one_element_or_is_decoration() -> None:
    pdf = printed(wanted(DOSSIERS["domestic"], is_fillable=True), PaperLanguage.BOTH)
    read = reader(pdf)
    root: Any = read.trailer["/Root"]
    parents = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    table = dict(zip(parents[::2], parents[1::2], strict=True))
    for index, page in enumerate(read.pages):
        contents: Any = page.get_contents()
        operations = contents.get_data()
        pieces = operations.count(b"/MCID")
        assert str(page["/StructParents"]) == str(index)
        assert len(table[index]) == pieces
        assert operations.count(b"BDC") + operations.count(b"BMC") == operations.count(b"EMC")
    assert len(table) == len(read.pages) + len(read.get_fields() or {})


def _far_apart(one: PageImage, other: PageImage) -> int:
    """How many samples of two pictures differ by more than the hair of an outline."""
    return sum(abs(a - b) > 96 for a, b in zip(one.pixels, other.pixels, strict=True))


@LANGUAGES
def test_a_hostile_person_heads_a_group_as_plain_text(language: PaperLanguage) -> None:
    crowded = project(
        DOMESTIC,
        business_licence=DocumentProgress(owner=HOSTILE),
        commitment_letter=DocumentProgress(owner="𬱖㙍" + "长" * 300),
    )
    pdf = printed(wanted(dossier(crowded), by_person=True, is_fillable=True), language)
    assert all(font.is_embedded for font in fonts_of(pdf))
    for read in (joined(text_of(pdf)), joined(text_of_by_pypdf(pdf))):
        assert "".join(HOSTILE.split()) in read
        assert "𬱖㙍" + "长" * 10 in read
        assert "\ufffd" not in read
