"""Finished papers, as files: text read back, fonts, pixels, names."""

from itertools import product

import pytest

from b24desk.domain.project import Project
from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.export import is_reference_only, paper_file_name, papers_of, render
from b24desk.papers.file_names import file_name
from b24desk.papers.paper import DRAFTS, LETTERS, PaperKind
from b24desk.papers.raster import open_pages
from b24desk.papers.wording import load_wording
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.reading import characters_of, darkest, fonts_of, joined, picture, text_of, text_of_by_pypdf

OF_AN_APPLICATION = (
    PaperKind.CHECKLIST,
    PaperKind.QUESTIONS,
    PaperKind.REPORT,
    PaperKind.COMPARISON,
    *LETTERS,
    *DRAFTS,
)
EACH = pytest.mark.parametrize(
    ("name", "kind", "language"), [*product(DOSSIERS, OF_AN_APPLICATION, PaperLanguage)]
)
HOSTILE = "<b>甲&乙</b> {0} %s [url] (公司) \\n 😀"


@EACH
def test_every_paper_prints_in_every_language(name: str, kind: PaperKind, language: PaperLanguage) -> None:
    paper = render(kind, DOSSIERS[name], language)
    assert paper.missing_characters == ()
    pages = text_of(paper.pdf)
    assert len(pages) == paper.page_count
    assert all(page.strip() for page in pages)
    assert all(font.is_embedded and font.is_subset for font in fonts_of(paper.pdf))
    assert not any("Helvetica" in font.name for font in fonts_of(paper.pdf))
    assert "草稿DRAFT" not in joined(pages)


def test_both_readers_find_every_document_of_a_checklist() -> None:
    source = DOSSIERS["blank"]
    pdf = render(PaperKind.CHECKLIST, source, PaperLanguage.BOTH).pdf
    for read in (joined(text_of(pdf)), joined(text_of_by_pypdf(pdf))):
        for line in source.assessment.documents:
            assert "".join(line.document.title.zh.split()) in read
            assert "".join(line.document.title.en.split()) in read


def test_the_letter_in_both_languages_is_the_chinese_one_and_then_its_reference() -> None:
    pages = text_of(render(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.BOTH).pdf)
    first_english = next(index for index, page in enumerate(pages) if "English reference" in page)
    chinese = joined(pages[:first_english])
    assert "依法经营电信业务承诺书" in chinese
    assert "特此承诺" in chinese
    assert "Letter of commitment" not in chinese
    assert "特此承诺" not in joined(pages[first_english:])


def test_an_english_letter_is_marked_as_a_reference() -> None:
    assert is_reference_only(PaperKind.LETTER, PaperLanguage.EN)
    assert not is_reference_only(PaperKind.LETTER, PaperLanguage.BOTH)
    assert not is_reference_only(PaperKind.CHECKLIST, PaperLanguage.EN)
    assert is_reference_only(PaperKind.QUESTIONS, PaperLanguage.EN)
    pages = text_of(render(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.EN).pdf)
    assert "Only the Chinese text is signed" in pages[0]


@pytest.mark.parametrize("kind", PaperKind)
def test_no_character_of_a_page_is_blank(kind: PaperKind) -> None:
    pdf = render(kind, DOSSIERS["domestic"], PaperLanguage.BOTH).pdf
    image = picture(pdf, 0, 3)
    characters = characters_of(pdf, 0)
    assert len(characters) > 200
    for found in characters:
        left, right = int(found.left * 3) - 1, int(found.right * 3) + 2
        top, bottom = image.height - int(found.top * 3) - 2, image.height - int(found.bottom * 3) + 1
        assert darkest(image, left, top, right, bottom) < 200, found


@pytest.mark.parametrize("kind", PaperKind)
def test_the_same_dossier_gives_the_same_bytes(kind: PaperKind) -> None:
    first, second = (render(kind, DOSSIERS["domestic"], PaperLanguage.BOTH).pdf for _ in range(2))
    assert first == second


def test_what_users_type_is_printed_as_typed_and_missing_characters_are_told() -> None:
    typed = dossier(project({**DOMESTIC, "company.name": HOSTILE}))
    for kind in OF_AN_APPLICATION:
        paper = render(kind, typed, PaperLanguage.ZH)
        assert paper.missing_characters == ("😀",)
        read = joined(text_of(paper.pdf))
        assert "".join(HOSTILE.replace("😀", "〔U+1F600〕").split()) in read


def test_pages_are_drawn_on_white_paper() -> None:
    paper = render(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.ZH)
    with open_pages(paper.pdf) as pages:
        assert len(pages) == paper.page_count
        assert pages.size(0) == pytest.approx((595.28, 841.89), abs=0.1)
        image = pages.image(0, 0.5)
    assert (image.width, image.height) == pytest.approx((298, 421), abs=1)
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"


def test_papers_have_names_in_their_language() -> None:
    source = DOSSIERS["domestic"]
    names = [paper_file_name(kind, source, PaperLanguage.BOTH) for kind in papers_of(source)]
    assert names[:4] == [
        "B24-材料清单 checklist-陕西云语客服科技有限公司.pdf",
        "B24-依法经营电信业务承诺书（草稿） commitment letter (draft)-陕西云语客服科技有限公司.pdf",
        "B24-咨询事项 questions for the authority-陕西云语客服科技有限公司.pdf",
        "B24-骚扰电话禁呼承诺书（草稿） no-harassing-calls commitment (draft)-陕西云语客服科技有限公司.pdf",
    ]
    assert "B24-技术方案（草稿） technical plan (draft)-陕西云语客服科技有限公司.pdf" in names[4:]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", PaperLanguage)
def test_no_paper_is_called_by_half_of_its_name(language: PaperLanguage) -> None:
    source = DOSSIERS["domestic"]
    for kind in PaperKind:
        made = paper_file_name(kind, source, language).removesuffix(".pdf")
        whole = " ".join(load_wording().file_names[kind][spoken] for spoken in language.languages)
        about = source.rulebook.edition.version if kind is PaperKind.RULE_BOOK else source.company_name
        assert made == f"B24-{whole}-{about}"


@pytest.mark.parametrize("language", PaperLanguage)
def test_no_company_name_makes_a_file_name_that_a_system_refuses(language: PaperLanguage) -> None:
    for name in ('a<b>:"/\\|?*c', "云" * 300, "...", "CON", "名\u0000字\n", "x. . "):
        named = dossier(
            Project().model_copy(update={"answers": project({**DOMESTIC, "company.name": name}).answers})
        )
        for kind in PaperKind:
            made = paper_file_name(kind, named, language)
            assert len(made.encode()) <= 255
            assert not set('<>:"/\\|?*\x00\n') & set(made)
            assert made.startswith("B24-")
            assert not made.removesuffix(".pdf").endswith((" ", "."))


def test_a_name_that_is_all_marks_is_left_out() -> None:
    assert file_name("B24", "清单", "///", extension=".pdf") == "B24-清单.pdf"


def test_each_language_has_its_own_title() -> None:
    titles = {
        language: render(PaperKind.LETTER, DOSSIERS["blank"], language).title for language in PaperLanguage
    }
    assert titles[PaperLanguage.ZH] == titles[PaperLanguage.BOTH] == "依法经营电信业务承诺书"
    assert Language.EN in PaperLanguage.EN.languages
    assert titles[PaperLanguage.EN].startswith("Letter of commitment")
