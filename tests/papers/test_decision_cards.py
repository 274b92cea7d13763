"""Decision cards: one settled decision a page, both languages, bound to the state they were signed in."""

from dataclasses import replace

import pytest

from b24desk.domain.project import AnswerValue
from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.checklist import FRAME
from b24desk.papers.decision_cards import CARD_LANGUAGE, lay_out
from b24desk.papers.decision_content import decision_cards
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.papers.tags import Element
from b24desk.papers.typesetting import Typesetter
from tests.papers.dossiers import DOMESTIC, DOSSIERS, NATIONWIDE, dossier, project
from tests.papers.reading import fonts_of, joined, text_of, text_of_by_pypdf
from tests.papers.test_layout import outside, overlaps

LONG = dossier(project({**DOMESTIC, "company.name": '<b>&<img src="file:///etc/passwd"/>' + "云" * 1500}))
LAW, NOTICE = "Law or State Council regulation", "Ministry notice"
SOURCES = {**DOSSIERS, "long": LONG}


def codes(source: Dossier) -> dict[str, str]:
    return {card.id: card.code for card in decision_cards(source)}


def changed(**answers: AnswerValue) -> Dossier:
    return dossier(
        project({**DOMESTIC, **{name.replace("__", "."): value for name, value in answers.items()}})
    )


def test_every_settled_decision_has_a_card_and_no_open_one() -> None:
    for source in SOURCES.values():
        parts = source.assessment.route.parts
        assert list(codes(source)) == [part.id for part in parts if part.text is not None]
    assert codes(DOSSIERS["unanswered"]) == {}


def test_the_code_changes_with_an_answer_behind_the_decision_and_with_no_other() -> None:
    before = codes(DOSSIERS["domestic"])
    assert codes(changed(company__name="另一家公司")) == before
    after = codes(dossier(project(NATIONWIDE)))
    assert after["route.scope"] != before["route.scope"]
    assert after["route.licence"] == before["route.licence"]


def test_a_signed_card_is_superseded_when_a_fact_has_changed() -> None:
    signed = codes(DOSSIERS["domestic"])["route.scope"]
    same = replace(DOSSIERS["domestic"], signed_cards=(signed,))
    other = replace(DOSSIERS["nationwide"], signed_cards=(signed,))
    read = joined(text_of(render(PaperKind.DECISION_CARDS, same, PaperLanguage.ZH).pdf))
    assert f"与已签署的卡（{signed}）一致" in read
    assert "已取代" not in read
    read = joined(text_of(render(PaperKind.DECISION_CARDS, other, PaperLanguage.ZH).pdf))
    assert f"已取代：签署的卡（{signed}）" in read
    assert "Superseded:" in read
    assert "一致" not in read


def test_every_source_is_cited_with_its_authority_level() -> None:
    [card] = [card for card in decision_cards(DOSSIERS["domestic"]) if card.id == "route.licence"]
    [basis] = [point for point in card.points if point.label.en.startswith("Legal basis")]
    assert [text.en for text in basis.texts] == [
        f"{title} ({level})"
        for title, level in (
            ("Telecommunications Regulations of the People's Republic of China, Article 7", LAW),
            ("Classification Catalogue of Telecommunications Services (2015 edition), entry B24", NOTICE),
        )
    ]


@pytest.mark.parametrize("name", SOURCES)
def test_each_card_says_all_in_both_languages_on_its_own_page(name: str) -> None:
    source = SOURCES[name]
    cards = decision_cards(source)
    sheets = lay_out(cards, Typesetter(CARD_LANGUAGE), Element("Document"))
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.1, below=0.1) == []
    assert sum(len(sheet.bookmarks) for sheet in sheets) == len(cards)
    assert all(len(sheet.bookmarks) <= 1 for sheet in sheets)
    pdf = render(PaperKind.DECISION_CARDS, source, PaperLanguage.EN).pdf
    assert pdf == render(PaperKind.DECISION_CARDS, source, PaperLanguage.EN).pdf
    assert all(font.is_embedded for font in fonts_of(pdf))
    for read in (joined(text_of(pdf)), joined(text_of_by_pypdf(pdf))):
        assert "\ufffd" not in read
        for card in cards:
            assert card.code in read
            for spoken in Language:
                texts = [card.title, *(point.label for point in card.points)]
                assert [text[spoken] for text in texts if "".join(text[spoken].split()) not in read] == []


def test_two_people_sign_each_card() -> None:
    cards = decision_cards(DOSSIERS["domestic"])
    sheets = lay_out(cards, Typesetter(CARD_LANGUAGE), Element("Document"))
    assert sum(len(sheet.frames) for sheet in sheets) == 2 * len(cards)
