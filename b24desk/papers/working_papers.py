"""Lays the working papers out, those in the firm's own form: their pages with running heads and feet.

Letters and drafts of documents have looks of their own.
"""

from typing import NamedTuple

from b24desk.domain.text import Text
from b24desk.papers import checklist, decision_cards, outcome_report, questions, rehearsal, routes, rule_book
from b24desk.papers.card_words import card_words
from b24desk.papers.checklist_content import checklist as checklist_content
from b24desk.papers.decision_content import decision_cards as decision_cards_content
from b24desk.papers.dossier import Dossier
from b24desk.papers.furniture import Running, add_furniture, rulebook_and_day, running
from b24desk.papers.questions_content import question_sheet
from b24desk.papers.rehearsal_content import rehearsal as rehearsal_content
from b24desk.papers.sheet import Sheet
from b24desk.papers.tags import Element
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from b24desk.papers.wording import load_wording
from b24desk.rules.alternatives import chosen_routes
from b24desk.rules.book.assembly import rule_book as rule_book_content
from b24desk.rules.book.routes import route_table
from b24desk.rules.comparison import compare_routes

_SHORT_DIGEST = 16
"""Enough to tell two rulebooks apart on paper; the title page prints the whole."""


class Pages(NamedTuple):
    sheets: list[Sheet]
    missing: set[str]
    structure: Element
    """For screen readers."""


def checklist_pages(dossier: Dossier, typesetter: Typesetter) -> Pages:
    content = checklist_content(dossier, typesetter.language)
    structure = Element("Document")
    sheets = checklist.lay_out(content, typesetter, structure)
    repeated = running(dossier, content.title, Voice(typesetter.language))
    add_furniture(sheets, checklist.FRAME, repeated, typesetter)
    return Pages(sheets, typesetter.missing, structure)


def questions_pages(dossier: Dossier, typesetter: Typesetter) -> Pages:
    content = question_sheet(dossier, typesetter.language)
    structure = Element("Document")
    sheets = questions.lay_out(content, typesetter, structure)
    repeated = running(dossier, content.title, Voice(typesetter.language))
    add_furniture(sheets, checklist.FRAME, repeated, typesetter)
    return Pages(sheets, typesetter.missing, structure)


def report_pages(dossier: Dossier, typesetter: Typesetter) -> Pages:
    structure = Element("Document")
    sheets, title = outcome_report.lay_out(dossier, typesetter, structure)
    return furnished(Pages(sheets, typesetter.missing, structure), title, dossier, typesetter)


def comparison_pages(dossier: Dossier, typesetter: Typesetter) -> Pages:
    context = dossier.context
    outcomes = compare_routes(context, chosen_routes(context, dossier.routes))
    content = route_table(outcomes, dossier.company_name)
    structure = Element("Document")
    sheets = routes.lay_out(content, typesetter, structure)
    return furnished(Pages(sheets, typesetter.missing, structure), content.title, dossier, typesetter)


def rehearsal_pages(dossier: Dossier, typesetter: Typesetter) -> Pages:
    structure = Element("Document")
    sheets = rehearsal.lay_out(rehearsal_content(dossier, Voice(typesetter.language)), typesetter, structure)
    pages = Pages(sheets, typesetter.missing, structure)
    return furnished(pages, card_words().rehearsal.title, dossier, typesetter)


def decision_cards_pages(dossier: Dossier) -> Pages:
    structure, typesetter = Element("Document"), Typesetter(decision_cards.CARD_LANGUAGE)
    sheets = decision_cards.lay_out(decision_cards_content(dossier), typesetter, structure)
    pages = Pages(sheets, typesetter.missing, structure)
    return furnished(pages, card_words().decision.title, dossier, typesetter)


def rule_book_pages(dossier: Dossier, typesetter: Typesetter) -> Pages:
    content = rule_book_content(dossier.rulebook, dossier.assessment.as_of)
    structure = Element("Document")
    sheets = rule_book.lay_out(content, typesetter, structure)
    voice, words = Voice(typesetter.language), load_wording().page
    digest = words.digest[voice.languages[0]].format(digest=dossier.rulebook.digest[:_SHORT_DIGEST])
    title, foot = voice.say(content.title), rulebook_and_day(dossier, voice)
    repeated = Running(title, digest, foot, voice.say(words.about_the_book))
    add_furniture(sheets, checklist.FRAME, repeated, typesetter)
    return Pages(sheets, typesetter.missing, structure)


def furnished(pages: Pages, title: Text, dossier: Dossier, typesetter: Typesetter) -> Pages:
    """With the running heads and feet of a paper about an application."""
    voice = Voice(typesetter.language)
    add_furniture(pages.sheets, checklist.FRAME, running(dossier, voice.say(title), voice), typesetter)
    return pages
