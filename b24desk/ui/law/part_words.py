"""The parts of an application in words, two versions beside each other: what differs, field by field."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple, assert_never

from PySide6.QtCore import QObject

from b24desk.domain.identifiers import masked
from b24desk.domain.project import Answer, Attachment, DocumentProgress, Person, Shareholder
from b24desk.domain.text import PaperLanguage
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.merging.parts import Key, Kind, MadeWith, Part, Row
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.law.answer_text import answer_text
from b24desk.ui.law.field_labels import field_label

_PRIVATE = ("identity_number", "phone")
_SHORT_DIGEST = 8


class Line(NamedTuple):
    """One field with what either side has; `label` is empty where the part is one field only."""

    label: str
    one: str
    other: str


class PartWords(QObject):
    """In the current language; `private` shows identity and telephone numbers whole."""

    def __init__(self, rulebook: Rulebook, language: LanguageSwitch, *, private: bool) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._language = language
        self._private = private

    def kind(self, kind: Kind) -> str:
        """What a group of parts is called."""
        match kind:
            case Kind.HEAD:
                return self.tr("The application")
            case Kind.ANSWER:
                return self.tr("Answers")
            case Kind.PERSON:
                return self.tr("Staff")
            case Kind.HOLDER:
                return self.tr("Shareholders")
            case Kind.DOCUMENT:
                return self.tr("Documents")
            case Kind.ATTACHMENT:
                return self.tr("Attachments")
            case Kind.RULEBOOK:
                return self.tr("Rule pack")
            case _:
                assert_never(kind)

    def title(self, key: Key, *sides: Part | None) -> str:
        """What this part is called, going by whichever side has it."""
        rows = [side.name for side in sides if isinstance(side, Person | Shareholder | Attachment)]
        if key.kind is Kind.ANSWER and key.id in self._rulebook.questions:
            return self._language.say(self._rulebook.questions[key.id].text)
        if key.kind is Kind.DOCUMENT and key.id in self._rulebook.documents:
            return self._language.say(self._rulebook.documents[key.id].title)
        if key.kind is Kind.HEAD:
            return self._head(key.id)
        if key.kind is Kind.RULEBOOK:
            return self.kind(Kind.RULEBOOK)
        return next(filter(None, rows), key.id)

    def lines(self, key: Key, one: Part | None, other: Part | None) -> list[Line]:
        """The fields in which the sides differ; a side that is not there says so."""
        if isinstance(one, Answer) or isinstance(other, Answer):
            return list(self._answers(key.id, one, other))
        if type(one) is type(other) and isinstance(one, Person | Shareholder | Attachment | DocumentProgress):
            return list(self._fields(one, other))
        return [Line("", self._whole(one), self._whole(other))]

    def _head(self, field: str) -> str:
        match field:
            case "title":
                return self.tr("Name of the application")
            case "created":
                return self.tr("Begun on")
            case "paper_language":
                return self.tr("Language of the papers")
            case "notes":
                return self.tr("Notes")
            case _:
                return field

    def _answers(self, question: str, one: Part | None, other: Part | None) -> Iterator[Line]:
        left, right = (side if isinstance(side, Answer) else None for side in (one, other))
        said, said_other = (self._answer(question, side) for side in (left, right))
        if said != said_other or (left is None) is not (right is None):
            yield Line("", said, said_other)
        if left is not None and right is not None:
            yield from (
                line
                for line in self._fields(left, right)
                if line.label in (field_label("owner"), field_label("due"), field_label("note"))
            )

    def _answer(self, question: str, answer: Answer | None) -> str:
        asked = self._rulebook.questions.get(question)
        if asked is not None:
            return answer_text(asked, answer, self._rulebook, self._language.current, private=self._private)
        return self._value("value", answer.value if answer else None)

    def _fields(self, one: Row | Answer | DocumentProgress, other: Part | None) -> Iterator[Line]:
        for field in type(one).model_fields:
            left, right = getattr(one, field), getattr(other, field)
            if left != right and field != "id":
                yield Line(field_label(field), self._value(field, left), self._value(field, right))

    def _whole(self, part: Part | None) -> str:
        """A part in one line, for where the other side has none of it, or it is one value."""
        if part is None:
            return self.tr("Not there")
        if isinstance(part, Person | Shareholder | Attachment):
            return part.name or part.id
        if isinstance(part, DocumentProgress):
            return self._value("state", part.state)
        if isinstance(part, MadeWith):
            return part.version or self.tr("Not provided")
        return self._value("", part)

    def _value(self, field: str, value: object) -> str:
        if value in (None, "", ()):
            return self.tr("Not provided")
        if isinstance(value, bool):
            return self._language.say(self._rulebook.term("value", "yes" if value else "no"))
        if isinstance(value, PaperLanguage):
            return self._papers(value)
        if isinstance(value, Enum):
            return self._term(field, value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, tuple):
            return self.tr(", ").join(self._named(field, str(entry)) for entry in value)
        if field in _PRIVATE and not self._private:
            return masked(str(value))
        return str(value)[:_SHORT_DIGEST] if field == "sha256" else str(value)

    def _papers(self, language: PaperLanguage) -> str:
        match language:
            case PaperLanguage.ZH:
                return self.tr("Chinese")
            case PaperLanguage.EN:
                return self.tr("English")
            case PaperLanguage.BOTH:
                return self.tr("Chinese and English")
            case _:
                assert_never(language)

    def _term(self, field: str, value: Enum) -> str:
        groups = {"kind": "holder_kind", "state": "document_state", "identity_kind": "identity_kind"}
        name = f"{groups.get(field, field)}.{value.value}"
        term = self._rulebook.terms.get(name)
        return self._language.say(term.text) if term else str(value.value)

    def _named(self, field: str, entry: str) -> str:
        """An entry of a list by its title: a post, a document."""
        if field == "roles" and entry in self._rulebook.roles:
            return self._language.say(self._rulebook.roles[entry].title)
        if field == "documents" and entry in self._rulebook.documents:
            return self._language.say(self._rulebook.documents[entry].title)
        return entry
