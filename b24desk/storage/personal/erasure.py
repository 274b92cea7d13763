"""Taking one person out of a project for good: the row, and every text in which the name or a number stands.

What is erased here still has to be written: to the file, to the history, to the backups.
"""

from collections.abc import Collection
from dataclasses import dataclass

from b24desk.domain.project import Answer, Attachment, Person, Project
from b24desk.storage.personal.spelling import name_pattern, number_pattern
from b24desk.storage.personal.texts import (
    ANSWER,
    DOCUMENT,
    HOLDER,
    PERSON,
    PROJECT,
    rewritten,
    texts_of,
)

MARK = "**"
"""Stands where something was erased. As short as the shortest name that is looked for: no text grows."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Where else than in the row of the person the project speaks of them: ids, and texts of its own."""

    answers: tuple[str, ...]
    people: tuple[str, ...]
    holders: tuple[str, ...]
    documents: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    """Those whose file is called by the name or a number."""
    attachment_notes: tuple[str, ...]
    in_title_or_notes: bool
    namesake: bool
    """Somebody else has the same name; so it stays, as nobody can say whose it is."""


class Eraser:
    """Erases one person, and the attachments that prove that person alone, from anything of the project.

    `states` are other states of the person's row, such as with an earlier telephone number.
    """

    def __init__(
        self,
        project: Project,
        person: Person,
        attachments: Collection[str] = (),
        states: Collection[Person] = (),
    ) -> None:
        self.person_id = person.id
        self._project = project
        self._states = (person, *states)
        self._attachments = frozenset(attachments)
        names = {name for state in self._states for name in _names(state) if name.strip()}
        others = {name for other in project.people if other.id != person.id for name in _names(other)}
        self.namesake = bool(names & others)
        patterns = (
            number_pattern(number for state in self._states for number in _numbers(state)),
            name_pattern(names - others),
        )
        self._patterns = tuple(pattern for pattern in patterns if pattern is not None)

    def knowing(self, states: Collection[Person]) -> "Eraser":
        """One that knows these states of the person's row, too."""
        row, *earlier = self._states
        return Eraser(self._project, row, self._attachments, (*earlier, *states))

    def project(self, project: Project) -> Project:
        """The project without the person. Of what does not change, the same objects."""
        kept = project.model_copy(
            update={
                "people": tuple(person for person in project.people if not self._is_erased(person)),
                "attachments": tuple(
                    item for item in project.attachments if item.sha256 not in self._attachments
                ),
                "answers": {
                    key: answer
                    for key, answer in project.answers.items()
                    if not self._is_nothing_else(answer)
                },
            }
        )
        return rewritten(kept, self.text)

    def text(self, text: str) -> str:
        for pattern in self._patterns:
            text = pattern.sub(MARK, text)
        return text

    def speaks_of(self, texts: Collection[str]) -> bool:
        return any(pattern.search(text) for pattern in self._patterns for text in texts)

    def traces(self, project: Project) -> Traces:
        """What there is besides the person's row."""
        return Traces(
            answers=tuple(
                k for k, answer in project.answers.items() if self.speaks_of(texts_of(answer, ANSWER))
            ),
            people=tuple(
                other.id
                for other in project.people
                if not self._is_erased(other) and self.speaks_of(texts_of(other, PERSON))
            ),
            holders=tuple(h.id for h in project.shareholders if self.speaks_of(texts_of(h, HOLDER))),
            documents=tuple(
                k for k, entry in project.documents.items() if self.speaks_of(texts_of(entry, DOCUMENT))
            ),
            attachments=tuple(item for item in project.attachments if self.speaks_of((item.name,))),
            attachment_notes=tuple(item.id for item in project.attachments if self.speaks_of((item.note,))),
            in_title_or_notes=self.speaks_of(texts_of(project, PROJECT)),
            namesake=self.namesake,
        )

    def _is_erased(self, person: Person) -> bool:
        """The row itself, also where an older state of it had another identity number."""
        return person.id == self.person_id

    def _is_nothing_else(self, answer: Answer) -> bool:
        """An answer that is this name or number goes whole, and is open again."""
        value = answer.value
        return isinstance(value, str) and self.speaks_of((value,)) and self.text(value.strip()) == MARK


def _names(person: Person) -> tuple[str, ...]:
    return (person.name, person.name_en)


def _numbers(person: Person) -> tuple[str, ...]:
    return (person.identity_number, person.phone, person.email)
