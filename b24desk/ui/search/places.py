"""Where in the window a thing that was found is, and the quiet words that tell where that is."""

from PySide6.QtCore import QCoreApplication

from b24desk.flow.asking import Asking
from b24desk.flow.search_subjects import Kind, Subject
from b24desk.rules.schema.pages import PageKind
from b24desk.rules.timeline import TimelineEntry
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.jumps import HUB, Place, page_of_kind
from b24desk.ui.session import Session


def place_of_subject(subject: Subject, session: Session) -> Place | None:
    """The page and what on it; None for help and sources, which have windows of their own."""
    rulebook = session.rulebook
    match subject.kind:
        case Kind.QUESTION:
            return Place(rulebook.questions[subject.id].page, subject.id)
        case Kind.DOCUMENT:
            return Place(page_of_kind(rulebook, PageKind.DOCUMENTS).id, subject.id)
        case Kind.PERSON | Kind.POST:
            return Place(page_of_kind(rulebook, PageKind.PEOPLE).id, subject.id)
        case Kind.DATE:
            return Place(HUB.page, f"milestone {subject.id}")
        case Kind.PAGE:
            return Place(subject.id)
        case Kind.HELP | Kind.SOURCE:
            return None


def where(subject: Subject, session: Session, language: LanguageSwitch) -> str:
    """A few words in the current language; empty where the title says it all."""
    rulebook, say, reading = session.rulebook, language.say, session.reading
    match subject.kind:
        case Kind.QUESTION:
            page = say(rulebook.pages[rulebook.questions[subject.id].page].title)
            if reading.flow.questions[subject.id].asking is Asking.SKIPPED:
                return QCoreApplication.translate("Search", "{page} · not asked now").format(page=page)
            return page
        case Kind.DOCUMENT:
            lines = {line.id: line for line in reading.assessment.documents}
            need = say(rulebook.term("need", lines[subject.id].need)) if subject.id in lines else ""
            category = say(rulebook.term("category", rulebook.documents[subject.id].category))
            return " · ".join(filter(None, (category, need)))
        case Kind.PERSON:
            return next((person.position for person in session.project.people if person.id == subject.id), "")
        case Kind.POST:
            return say(page_of_kind(rulebook, PageKind.PEOPLE).title)
        case Kind.DATE:
            dated = {entry.id: entry for entry in reading.assessment.milestones}
            return _span(dated[subject.id]) if subject.id in dated else ""
        case Kind.PAGE:
            return say(rulebook.term("step", rulebook.pages[subject.id].step))
        case Kind.HELP:
            return ""
        case Kind.SOURCE:
            source = rulebook.sources[subject.id]
            level = say(rulebook.term("level", source.level))
            return " · ".join(filter(None, (say(source.number) if source.number else "", level)))


def _span(entry: TimelineEntry) -> str:
    days = [day.isoformat() for day in (entry.earliest, entry.latest) if day is not None]
    span = " – ".join(dict.fromkeys(days))
    if not span or not entry.estimated:
        return span
    return QCoreApplication.translate("Search", "{day} (estimated)").format(day=span)


def kind_title(kind: Kind) -> str:
    titles = {
        Kind.QUESTION: QCoreApplication.translate("Search", "Questions"),
        Kind.DOCUMENT: QCoreApplication.translate("Search", "Documents"),
        Kind.PERSON: QCoreApplication.translate("Search", "People"),
        Kind.POST: QCoreApplication.translate("Search", "Posts"),
        Kind.DATE: QCoreApplication.translate("Search", "Key dates"),
        Kind.PAGE: QCoreApplication.translate("Search", "Pages"),
        Kind.HELP: QCoreApplication.translate("Search", "Help"),
        Kind.SOURCE: QCoreApplication.translate("Search", "Sources"),
    }
    return titles[kind]
