"""An edition's list of what has another id since an older one: following it, and what in it leads nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from b24desk.domain.project import AnswerValue
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.edition import Migration
from b24desk.rules.schema.questions import QuestionKind
from b24desk.rules.versions import version_order

YES_AND_NO: Mapping[str, bool] = {"yes": True, "no": False}
"""What an option becomes where its question is now one of yes or no."""


@dataclass(frozen=True, slots=True)
class Renames:
    """Ids before and now of what there is still one of; a question that was split is none of them."""

    questions: Mapping[str, str]
    documents: Mapping[str, str]
    roles: Mapping[str, str]


NO_RENAMES = Renames({}, {}, {})


@dataclass(frozen=True, slots=True)
class MigrationTable:
    """The steps since an older edition, oldest first."""

    steps: tuple[Migration, ...]

    @classmethod
    def since(cls, version: str, after: Rulebook) -> "MigrationTable":
        """Where the older version is not known, only what the rulebook has no place for has moved.

        An id that it holds may have been given away and taken again since.
        """
        known = version_order(version)
        steps = [step for step in after.edition.migrations if version_order(step.to) > known]
        if not known:
            steps = [step for step in steps if not _is_held(step, after)]
        return cls(tuple(sorted(steps, key=lambda step: version_order(step.to))))

    def question(self, name: str, value: AnswerValue | None = None) -> Mapping[str, AnswerValue | None]:
        """The questions that ask now what this one asked, each with the value that the answer is there."""
        places = {name: value}
        for step in self.steps:
            if step.question in places:
                places = _after_step(step, places)
        return places

    def document(self, name: str) -> str:
        for step in self.steps:
            name = step.places[0] if step.document == name else name
        return name

    def role(self, name: str) -> str:
        for step in self.steps:
            name = step.places[0] if step.role == name else name
        return name

    def renames(self, before: Rulebook) -> Renames:
        questions = {name: list(self.question(name)) for name in before.questions}
        return Renames(
            questions=_changed({name: now[0] for name, now in questions.items() if len(now) == 1}),
            documents=_changed({name: self.document(name) for name in before.documents}),
            roles=_changed({name: self.role(name) for name in before.roles}),
        )


def _after_step(step: Migration, places: Mapping[str, AnswerValue | None]) -> dict[str, AnswerValue | None]:
    found: dict[str, AnswerValue | None] = {}
    for name, value in places.items():
        if name != step.question:
            found[name] = value
        elif step.option is not None:
            found[name] = _with_option(value, step.option, step.places[0])
        else:
            for place in step.places:
                found.setdefault(place, value)
    return found


def _with_option(value: AnswerValue | None, option: str, becomes: str) -> AnswerValue | None:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(becomes if item == option else item for item in value))
    return becomes if value == option else value


def _is_held(step: Migration, after: Rulebook) -> bool:
    if step.option is not None and step.question is not None and step.question in after.questions:
        return step.option in _options(after, step.question)
    return step.question in after.questions or step.document in after.documents or step.role in after.roles


def _options(rulebook: Rulebook, question: str) -> set[str]:
    asked = rulebook.questions[question]
    return set(YES_AND_NO) if asked.kind is QuestionKind.YES_NO else {option.id for option in asked.options}


def _changed(names: Mapping[str, str]) -> dict[str, str]:
    return {old: now for old, now in names.items() if old != now}


def misleading_steps(rulebook: Rulebook) -> Iterator[str]:
    """Steps that lead neither to what there is now nor to what a further step takes up."""
    steps = rulebook.edition.migrations
    kinds = (
        ("question", rulebook.questions, {step.question for step in steps if step.option is None}),
        ("document", rulebook.documents, {step.document for step in steps}),
        ("role", rulebook.roles, {step.role for step in steps}),
    )
    for kind, held, moved in kinds:
        for step in steps:
            if getattr(step, kind) is not None and step.option is None:
                lost = [place for place in step.places if place not in held and place not in moved]
                yield from (f"no {kind} {place!r}" for place in lost)
    moved_questions = kinds[0][2]
    taken_up = {(step.question, step.option) for step in steps}
    for step in steps:
        if step.question is None or step.option is None or step.question in moved_questions:
            continue
        (option,) = step.places
        is_asked = step.question in rulebook.questions and option in _options(rulebook, step.question)
        if not is_asked and (step.question, option) not in taken_up:
            yield f"no option {option!r} of {step.question!r}"
