"""Bringing answers from an older rulebook to a newer one: every answer is mapped or set aside whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from b24desk.domain.project import Answer, Project
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema import Migration
from b24desk.rules.versions import version_order


@dataclass(frozen=True, slots=True)
class MigratedAnswers:
    """`mapped` pairs the question before with the one now; `set_aside` stay under their old names.

    What is set aside gives no fact and comes back when a rulebook asks for it again.
    """

    project: Project
    mapped: tuple[tuple[str, str], ...]
    set_aside: tuple[str, ...]


def migrated_answers(project: Project, before: Rulebook, after: Rulebook) -> MigratedAnswers:
    """The project as the other rulebook has it; nothing of an answer but its name and option changes."""
    mapped: dict[str, str] = {}
    answers: dict[str, Answer] = {}
    moves = [(name, *_moved(name, answer, before, after)) for name, answer in project.answers.items()]
    taken = {name for name, now, _ in moves if name == now}
    for name, now, answer in moves:
        free = name == now or (now not in taken and now not in answers)
        if now in after.questions and free:
            mapped[name] = now
            answers[now] = answer
        else:
            answers[name] = project.answers[name]
    changes = {"answers": answers, "rulebook_version": after.edition.version}
    set_aside = tuple(name for name in project.answers if name not in mapped)
    return MigratedAnswers(project.model_copy(update=changes), tuple(mapped.items()), set_aside)


def misleading_steps(rulebook: Rulebook) -> Iterator[str]:
    """Steps that lead neither to what there is now nor to what a further step takes up."""
    steps = rulebook.edition.migrations
    renamed = {step.question for step in steps if step.option is None}
    taken_up = {(step.question, step.option) for step in steps}
    for step in steps:
        if step.option is None:
            if step.becomes not in rulebook.questions and step.becomes not in renamed:
                yield f"no question {step.becomes!r}"
        elif step.question not in renamed and (step.question, step.becomes) not in taken_up:
            asked = rulebook.questions.get(step.question)
            if asked is None or step.becomes not in {option.id for option in asked.options}:
                yield f"no option {step.becomes!r} of {step.question!r}"


def _moved(name: str, answer: Answer, before: Rulebook, after: Rulebook) -> tuple[str, Answer]:
    for step in _steps(before, after):
        if step.question != name:
            continue
        if step.option is None:
            name = step.becomes
        else:
            answer = _with_option(answer, step.option, step.becomes)
    return name, answer


def _steps(before: Rulebook, after: Rulebook) -> Iterator[Migration]:
    """What has happened since the older rulebook, oldest first."""
    since = version_order(before.edition.version)
    steps = [step for step in after.edition.migrations if version_order(step.to) > since]
    yield from sorted(steps, key=lambda step: version_order(step.to))


def _with_option(answer: Answer, option: str, becomes: str) -> Answer:
    if answer.value == option:
        return answer.model_copy(update={"value": becomes})
    if isinstance(answer.value, tuple):
        chosen = tuple(becomes if item == option else item for item in answer.value)
        return answer.model_copy(update={"value": chosen})
    return answer
