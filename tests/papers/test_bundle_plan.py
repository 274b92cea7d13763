"""What goes into a bundle, under which name, and what its index and its READMEs say."""

from dataclasses import replace

import pytest

from b24desk.domain.bundle import Piece
from b24desk.domain.project import Attachment
from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.bundle_plan import BundlePlan, bundle_name
from b24desk.papers.dossier import Dossier
from b24desk.storage.personal.redaction import redacted
from tests.clock import TODAY
from tests.papers.reading import fonts_of, joined, text_of
from tests.papers.said import squeezed
from tests.rules.preflight.complete import Filed, complete
from tests.rules.standard import standard_rulebook


def plan_of(
    filed: Filed, language: PaperLanguage = PaperLanguage.ZH, *, is_redacted: bool = False
) -> BundlePlan:
    dossier = Dossier(filed.project, filed.assessment, standard_rulebook())
    return BundlePlan(dossier, filed.defects(), filed.examined, language, is_redacted=is_redacted)


def content_of(pieces: tuple[Piece, ...], kind: str) -> bytes:
    (piece,) = (piece for piece in pieces if piece.about["kind"] == kind)
    assert isinstance(piece.content, bytes)
    return piece.content


@pytest.mark.parametrize("language", PaperLanguage)
def test_the_index_lists_every_document_that_is_needed(language: PaperLanguage) -> None:
    plan = plan_of(complete(), language)
    index = content_of(plan.pieces(None), "index")
    read = joined(text_of(index))
    rows = [row for section in plan.order.sections for row in section.rows]
    assert len(rows) == 29
    for row in rows:
        for spoken in language.languages:
            assert squeezed(row.line.document.title[spoken]) in read
        assert row.number in read
    assert all(font.is_embedded for font in fonts_of(index))


@pytest.mark.parametrize(
    ("language", "is_redacted", "what"),
    [
        (PaperLanguage.ZH, False, "申请材料包"),
        (PaperLanguage.BOTH, True, "申请材料包（脱敏）"),
        (PaperLanguage.EN, True, "filing bundle (redacted)"),
    ],
)
def test_a_bundle_is_named_by_what_it_is_and_whose(
    language: PaperLanguage, is_redacted: bool, what: str
) -> None:
    filed = complete()
    dossier = Dossier(filed.project, filed.assessment, standard_rulebook())
    name = bundle_name(dossier, language, is_redacted=is_redacted)
    assert name == f"B24-{what}-深圳示例客服有限公司.zip"


def test_a_file_is_named_by_its_document_and_ends_as_its_content_does() -> None:
    filed = complete().with_file("business-licence", name="扫描 0001.PDF.exe")
    names = {placed.attachment.name: placed.name for placed in plan_of(filed).order.placed}
    assert names["扫描 0001.PDF.exe"].endswith("/03-01_企业法人营业执照（副本）.pdf")


def test_several_files_of_one_document_are_numbered() -> None:
    filed = complete()
    more = filed.file_of("business-licence").model_copy(update={"id": "second", "name": "b.pdf"})
    project = filed.project.with_attachments((*filed.project.attachments, more))
    names = [placed.name for placed in plan_of(replace(filed, project=project)).order.placed]
    assert [name[-6:] for name in names if "/03-01_" in name] == ["_1.pdf", "_2.pdf"]


def test_a_file_for_two_documents_stands_at_the_first_and_is_pointed_to_at_the_other() -> None:
    filed = complete().without_file("social-insurance-proof")
    filed = filed.with_file("business-licence", documents=("business-licence", "social-insurance-proof"))
    plan = plan_of(filed)
    assert len([placed for placed in plan.order.placed if "03-01" in placed.name]) == 1
    assert "见03-01：03-01_企业法人营业执照（副本）.pdf" in joined(
        text_of(content_of(plan.pieces(None), "index"))
    )


def test_what_is_evidence_for_nothing_goes_beside() -> None:
    filed = complete()
    loose = Attachment(id="loose", name="备注.docx", sha256="b" * 64, size=5)
    project = filed.project.with_attachments((*filed.project.attachments, loose))
    (placed,) = plan_of(replace(filed, project=project)).order.beside
    assert placed.name == "98_其他附件（清单不需要）/98-01_备注.docx"


def test_what_cannot_be_bound_is_not_tried() -> None:
    filed = (
        complete().found("business-licence", trouble="damaged").found("technical-plan", kind="word", pages=0)
    )
    documents = {sheet.attachment.documents[0] for sheet in plan_of(filed).sheets}
    assert not documents & {"business-licence", "technical-plan"}
    assert len(documents) == 22


def test_a_volume_ends_where_it_would_be_too_long() -> None:
    filed = complete().found("business-licence", pages=1_999)
    sheets = plan_of(filed).sheets
    assert sum(filed.examined[sheet.attachment.id].pages for sheet in sheets) <= 2_000


def test_every_page_of_the_volume_has_a_stamp() -> None:
    filed = complete().found("technical-plan", pages=3)
    stamps = text_of(plan_of(filed).stamps())
    assert [squeezed(stamp) for stamp in stamps[:4]] == ["01-02·1/3", "01-02·2/3", "01-02·3/3", "01-03·1/1"]
    assert len(stamps) == 26


@pytest.mark.parametrize("spoken", Language)
def test_a_readme_says_by_which_rules_and_day(spoken: Language) -> None:
    pieces = plan_of(complete()).pieces(None)
    (readme,) = (piece for piece in pieces if piece.name == f"README.{spoken.value}.txt")
    assert isinstance(readme.content, bytes)
    text = readme.content.decode("utf-8-sig")
    assert standard_rulebook().edition.version in text
    assert standard_rulebook().digest in text
    assert str(TODAY.year) in text
    assert "{" not in text
    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize("language", PaperLanguage)
def test_a_redacted_bundle_holds_no_file_and_names_nobody(language: PaperLanguage) -> None:
    filed = complete().person(2, insured_months=0)
    bare = Filed(redacted(filed.project, filed.project.id), {})
    dossier = Dossier(bare.project, bare.assessment, standard_rulebook())
    plan = BundlePlan(dossier, filed.defects(), {}, language, is_redacted=True)
    pieces = plan.pieces(None)
    assert all(isinstance(piece.content, bytes) for piece in pieces)
    names = [person.name for person in filed.project.people]
    assert len(names) == 4
    for piece in pieces:
        assert isinstance(piece.content, bytes)
        if piece.name.endswith(".pdf"):
            read = joined(text_of(piece.content))
            assert [name for name in names if name in read] == []
    notice = joined(text_of(content_of(pieces, "correction-notice")))
    assert squeezed("Insured for 0 months" if language is PaperLanguage.EN else "社保已缴 0 个月") in notice
