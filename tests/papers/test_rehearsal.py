"""The rehearsal of an on-site check: every answer on one card, shown and grounded by the rulebook."""

import pytest

from b24desk.domain.project import Person
from b24desk.domain.text import PaperLanguage
from b24desk.papers.card_words import card_words
from b24desk.papers.checklist import FRAME
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.rehearsal import lay_out
from b24desk.papers.rehearsal_content import LEGAL_REPRESENTATIVE, Drill, rehearsal
from b24desk.papers.tags import Element
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project, rulebook
from tests.papers.reading import fonts_of, joined, text_of, text_of_by_pypdf
from tests.papers.test_layout import outside, overlaps
from tests.papers.test_shareholding_chart import WHOLE

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
HOSTILE = '<b>&<img src="file:///etc/passwd"/>'
SECURITY = Person(
    id="li",
    name="李䶮𬱖",
    roles=("security-officer",),
    insured_by_applicant=True,
    identity_number="110101199001011234",
)
MANNED = dossier(
    project(
        {
            **DOMESTIC,
            "technical.seats": 30,
            "technical.premises": "lease",
            "contact.phone": "13912345678",
            "company.address": HOSTILE + "长" * 3000,
        }
    )
    .with_people((SECURITY,))
    .with_shareholders(WHOLE)
)
SOURCES = {**DOSSIERS, "manned": MANNED}


def drills(source: Dossier, language: PaperLanguage = PaperLanguage.EN) -> dict[str, list[Drill]]:
    return {card.role: list(card.drills) for card in rehearsal(source, Voice(language)).cards}


def test_each_page_of_questions_is_one_role_s() -> None:
    listed = [page for pages in card_words().rehearsal.pages.values() for page in pages]
    asked = [page for page in rulebook().pages if rulebook().page_questions(page)]
    assert sorted(listed) == sorted(asked)
    assert set(card_words().rehearsal.pages) == {LEGAL_REPRESENTATIVE, *rulebook().roles}


def test_only_documents_and_questions_of_the_rulebook_are_named() -> None:
    words = card_words().rehearsal
    assert set(words.shown_by) <= set(rulebook().questions)
    assert {name for names in words.shown_by.values() for name in names} <= set(rulebook().documents)
    assert set(words.notices) <= set(rulebook().notices)


@pytest.mark.parametrize("name", SOURCES)
def test_every_answer_stands_on_exactly_one_card(name: str) -> None:
    source = SOURCES[name]
    stated = [drill.id for card in drills(source).values() for drill in card]
    answered = set(source.context.facts.values) & set(rulebook().questions)
    extra = {"staff.security-officer", "shareholders"} if name == "manned" else set()
    assert len(stated) == len(set(stated))
    assert set(stated) == answered | extra


def test_people_and_shareholders_are_asked_about_by_role() -> None:
    found = drills(MANNED)
    by_id = {drill.id: drill for drill in (*found["security-officer"], *found[LEGAL_REPRESENTATIVE])}
    assert by_id["staff.security-officer"].answer == ("Stated: 李䶮𬱖, insured by the firm",)
    assert "40%" in by_id["shareholders"].answer[0]
    assert "29.4" not in by_id["shareholders"].answer[0]


def test_a_document_is_shown_only_where_the_application_needs_it() -> None:
    needed = {line.document.title.en for line in MANNED.assessment.documents if line.need == "needed"}
    shown = {words[0] for card in drills(MANNED).values() for drill in card for words in drill.shown}
    assert "Business licence (duplicate)" in shown
    assert shown <= needed


def test_numbers_that_identify_people_are_masked() -> None:
    read = joined(text_of(render(PaperKind.REHEARSAL, MANNED, PaperLanguage.ZH).pdf))
    assert "13912345678" not in read
    assert "110101199001011234" not in read
    assert "139••••••78" in read


def test_such_checks_are_cited_with_their_authority_level() -> None:
    said = rehearsal(MANNED, Voice(PaperLanguage.EN)).grounds
    assert "this does not happen in every case" in said[0][0]
    assert all("(Ministry rule)" in words[0] for words in said)


def test_without_answers_the_paper_says_so() -> None:
    empty = rehearsal(DOSSIERS["unanswered"], Voice(PaperLanguage.EN))
    assert empty.cards == ()
    assert empty.remarks == (("There is no answer to rehearse yet.",),)


@pytest.mark.parametrize("name", SOURCES)
@LANGUAGES
def test_it_is_printed_whole_inside_its_frame(name: str, language: PaperLanguage) -> None:
    source = SOURCES[name]
    content = rehearsal(source, Voice(language))
    for sheet in lay_out(content, Typesetter(language), Element("Document")):
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.1, below=0.1) == []
    paper = render(PaperKind.REHEARSAL, source, language)
    assert paper.pdf == render(PaperKind.REHEARSAL, source, language).pdf
    assert paper.missing_characters == ()
    assert all(font.is_embedded for font in fonts_of(paper.pdf))
    for read in (joined(text_of(paper.pdf)), joined(text_of_by_pypdf(paper.pdf))):
        for card in content.cards:
            assert all("".join(words.split()) in read for words in card.title)
            questions = [words for drill in card.drills for words in drill.question]
            assert [words for words in questions if "".join(words.split()) not in read] == []
        assert ("".join(HOSTILE.split()) in read) == (name == "manned")
        assert "\ufffd" not in read
