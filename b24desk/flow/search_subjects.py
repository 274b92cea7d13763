"""What can be searched for: questions, documents, people, posts, dates, pages, help and sources.

Of people only the name and the position are taken up; what identifies or reaches a person never is, even
where somebody has typed it into the name.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from b24desk.domain.language import Language
from b24desk.domain.project import Person
from b24desk.domain.text import Text
from b24desk.flow.help_pages import help_pages
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.documents import Document
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.sources import Source

_NUMBER = re.compile(r"[A-Za-z]{0,3}\+?\d(?:[ -]?\d){5,}[Xx]?")
"""Numbers of identity documents and telephones; no name or position holds as many digits."""
_SHORTEST_SECRET = 4


class Kind(StrEnum):
    """In the order in which results stand."""

    QUESTION = "question"
    DOCUMENT = "document"
    PERSON = "person"
    POST = "post"
    DATE = "date"
    PAGE = "page"
    HELP = "help"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to find, by its title in either language or by what stands `beside` it."""

    kind: Kind
    id: str
    zh: str
    en: str
    beside: tuple[str, ...] = ()

    def title(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en


def rulebook_subjects(rulebook: Rulebook) -> Iterator[Subject]:
    """Whatever of a rulebook has a place in the window, in the rulebook's order."""
    for question in rulebook.questions.values():
        yield _subject(Kind.QUESTION, question.id, question.text, _said_of_question(question))
    for document in rulebook.documents.values():
        yield _subject(Kind.DOCUMENT, document.id, document.title, _said_of_document(document))
    for role in rulebook.roles.values():
        yield _subject(Kind.POST, role.id, role.title, (role.duty,))
    for milestone in rulebook.milestones.values():
        yield _subject(Kind.DATE, milestone.id, milestone.title, (milestone.text,))
    for page in rulebook.pages.values():
        yield _subject(Kind.PAGE, page.id, page.title, (page.intro,))
    for source in rulebook.sources.values():
        yield _subject(Kind.SOURCE, source.id, source.title, _said_of_source(source))


def help_subjects() -> Iterator[Subject]:
    """The help pages, by their titles and by everything they say. Reads their files."""
    english = {page.id: page for page in help_pages(Language.EN)}
    for page in help_pages(Language.ZH):
        twin = english[page.id]
        yield Subject(Kind.HELP, page.id, page.title, twin.title, (page.text, twin.text))


def people_subjects(people: Iterable[Person]) -> Iterator[Subject]:
    """Those who have a name or a position."""
    for person in people:
        name, name_en, position = (
            _public(person, text) for text in (person.name, person.name_en, person.position)
        )
        title = name or name_en or position
        if title:
            yield Subject(Kind.PERSON, person.id, title, name_en or title, (name, position))


def _subject(kind: Kind, name: str, title: Text, beside: Iterable[Text | None]) -> Subject:
    said = tuple(words for text in beside if text is not None for words in (text.zh, text.en))
    return Subject(kind, name, title.zh, title.en, said)


def _said_of_question(question: Question) -> Iterator[Text | None]:
    yield question.hint
    yield question.example
    for option in question.options:
        yield option.text
        yield option.hint


def _said_of_document(document: Document) -> Iterator[Text | None]:
    yield document.obtain
    yield from document.content


def _said_of_source(source: Source) -> Iterator[Text | None]:
    yield source.number
    yield source.issuer
    yield source.note


def _public(person: Person, text: str) -> str:
    """The text without this person's numbers, and without any other."""
    said = unicodedata.normalize("NFKC", text)
    for secret in (person.identity_number, person.phone, person.email):
        folded = unicodedata.normalize("NFKC", secret).strip()
        if len(folded) >= _SHORTEST_SECRET:
            said = re.sub(re.escape(folded), " ", said, flags=re.IGNORECASE)
    return " ".join(_NUMBER.sub(" ", said).split())
