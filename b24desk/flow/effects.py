"""What answers change in what applies: items that came and went, each with the question that turned it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from b24desk.domain.project import Project
from b24desk.flow.reading import Reading
from b24desk.rules.checklist import Need
from b24desk.rules.schema.pages import PageKind


class ItemKind(StrEnum):
    QUESTION = "question"
    DOCUMENT = "document"
    POST = "post"
    SHAREHOLDING = "shareholding"


class Item(NamedTuple):
    """One thing that has to be decided; a post counts once for each person that it takes."""

    kind: ItemKind
    id: str
    number: int = 1


def items(reading: Reading) -> frozenset[Item]:
    """Everything that applies: as many items as the progress counts."""
    return frozenset(_items(reading))


def _items(reading: Reading) -> Iterator[Item]:
    for state in reading.flow.questions.values():
        if state.counts:
            yield Item(ItemKind.QUESTION, state.id)
    for stop in reading.flow.pages:
        if stop.page.kind is PageKind.SHAREHOLDERS:
            yield Item(ItemKind.SHAREHOLDING, stop.id)
    for line in reading.assessment.documents:
        if line.need is Need.NEEDED:
            yield Item(ItemKind.DOCUMENT, line.id)
    for role in reading.assessment.staffing:
        if role.needed:
            yield from (Item(ItemKind.POST, role.id, number) for number in range(1, role.count + 1))


@dataclass(frozen=True, slots=True)
class Effects:
    """The net change since some reading: item by item, the question that last turned it.

    Empty in the place of a question stands for a change that no answer made, such as another day.
    """

    came: Mapping[Item, str] = field(default_factory=dict)
    went: Mapping[Item, str] = field(default_factory=dict)

    def after(self, before: Reading, now: Reading) -> "Effects":
        """With one more step; what comes back after it went was never gone, and the other way round."""
        had, has = items(before), items(now)
        came, went = dict(self.came), dict(self.went)
        changed = _changed_answers(before.project, now.project)
        for item in sorted(has - had):
            if went.pop(item, None) is None:
                came[item] = _cause(item, changed, now)
        for item in sorted(had - has):
            if came.pop(item, None) is None:
                went[item] = _cause(item, changed, now)
        return Effects(came, went)

    @property
    def causes(self) -> tuple[str, ...]:
        """The questions, the one that turned something last at the end."""
        return tuple(dict.fromkeys((*self.came.values(), *self.went.values())))


def _changed_answers(before: Project, now: Project) -> tuple[str, ...]:
    names = dict.fromkeys((*before.answers, *now.answers))
    return tuple(name for name in names if before.answers.get(name) != now.answers.get(name))


def _cause(item: Item, changed: tuple[str, ...], now: Reading) -> str:
    """Of several answers in one step, one that the item depends on."""
    facts: tuple[str, ...] = ()
    rulebook = now.context.rulebook
    if item.kind is ItemKind.DOCUMENT:
        facts = now.context.base_facts(rulebook.documents[item.id].needed)
    elif item.kind is ItemKind.POST:
        facts = now.context.base_facts(rulebook.roles[item.id].needed)
    elif item.kind is ItemKind.QUESTION:
        facts = now.context.base_facts(rulebook.questions[item.id].asked_when)
    deciding = [name for name in changed if name in facts]
    return (*deciding, *changed, "")[0]
