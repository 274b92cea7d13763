"""Letters as Word files, read back with Word's own format in hand."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.export import render_word
from b24desk.papers.letter_content import letter_content
from b24desk.papers.office_file import writable
from b24desk.papers.paper import LETTERS, PaperKind
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project


def opened(raw: bytes) -> Docx:
    return Document(BytesIO(raw))


def written(raw: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in opened(raw).paragraphs)


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize("language", PaperLanguage)
def test_a_word_letter_says_what_the_printed_one_says(kind: PaperKind, language: PaperLanguage) -> None:
    raw = render_word(kind, DOSSIERS["domestic"], language)
    said = written(raw)
    for spoken in language.languages:
        content = letter_content(kind, DOSSIERS["domestic"], spoken)
        texts = (content.title, content.addressee, content.opening, *content.undertakings, *content.closing)
        places = [said.index(text) for text in texts]
        assert places == sorted(places)
        assert content.signature.company in said
    assert ("Only the Chinese text" in said) == (Language.EN in language.languages)


def test_the_same_dossier_gives_the_same_bytes() -> None:
    first, second = (
        render_word(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.BOTH) for _ in range(2)
    )
    assert first == second
    with ZipFile(BytesIO(first)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


def test_every_page_says_that_it_is_a_draft_and_counts_itself() -> None:
    section = opened(render_word(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.ZH)).sections[0]
    assert "草稿，供自查，不构成法律意见" in section.header.paragraphs[0].text
    field = section.footer.paragraphs[0]._p.find(qn("w:fldSimple"))  # python-docx reads no fields
    assert field is not None
    assert field.get(qn("w:instr")) == "PAGE"


def test_chinese_text_has_a_chinese_font_and_says_its_language() -> None:
    styles = opened(render_word(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.BOTH)).styles
    for name, chinese in (("Letter body", "仿宋"), ("Letter title", "宋体")):
        properties = styles[name].element.rPr
        assert properties.rFonts.get(qn("w:eastAsia")) == chinese
        assert properties.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"


def test_the_file_carries_its_title_and_the_day_of_the_assessment() -> None:
    core = opened(render_word(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.ZH)).core_properties
    assert core.title == "依法经营电信业务承诺书"
    assert core.author == DOMESTIC["company.name"]
    assert core.created is not None
    assert core.created.date() == DOSSIERS["domestic"].assessment.as_of


def test_the_words_before_the_signatures_stay_with_them() -> None:
    document = opened(render_word(PaperKind.LETTER, DOSSIERS["domestic"], PaperLanguage.ZH))
    place = next(n for n, paragraph in enumerate(document.paragraphs) if paragraph.text == "特此承诺。")
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in document.paragraphs[place - 1 : -1])


@pytest.mark.parametrize(
    "name", ['<b>&<img src="file:///etc/passwd"/>', "云" * 1900, "𠮷㍙·䶮", "a\x00b\x1fc", "]]>{0} %s"]
)
def test_what_users_type_is_written_as_typed(name: str) -> None:
    source = dossier(project({**DOMESTIC, "company.name": name}))
    assert writable(name) in written(render_word(PaperKind.LETTER, source, PaperLanguage.ZH))


def test_what_a_word_file_cannot_hold_leaves_a_visible_mark() -> None:
    assert writable("甲\x00乙\x9f\ud800\uffff") == "甲\ufffd乙\ufffd\ufffd\ufffd"
    assert writable("甲\t乙\n") == "甲\t乙\n"
