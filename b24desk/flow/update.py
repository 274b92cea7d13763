"""What another rulebook would change for a project: worked out whole before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from b24desk.domain.project import Project
from b24desk.flow.reading import read_project
from b24desk.rules.difference import Difference, difference
from b24desk.rules.migration import migrated_answers
from b24desk.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Entries:
    """Ids of one table that are new, gone, or say something else."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """`project` is what applying gives, as one step; the project before is left as it was."""

    project: Project
    rules: Entries
    parameters: Entries
    questions: Entries
    documents: Entries
    results: Difference
    mapped: tuple[tuple[str, str], ...]
    set_aside: tuple[str, ...]


def update_of(project: Project, before: Rulebook, after: Rulebook, as_of: date) -> Update:
    """The project under the other rulebook, beside what it is now, both on the same day."""
    migrated = migrated_answers(project, before, after)
    then, now = read_project(project, before, as_of), read_project(migrated.project, after, as_of)
    return Update(
        project=now.project,
        rules=_entries(before.rules, after.rules),
        parameters=_entries(before.parameters, after.parameters),
        questions=_entries(before.questions, after.questions),
        documents=_entries(before.documents, after.documents),
        results=difference(then.assessment, now.assessment),
        mapped=migrated.mapped,
        set_aside=migrated.set_aside,
    )


def _entries(before: Mapping[str, object], after: Mapping[str, object]) -> Entries:
    return Entries(
        added=tuple(name for name in after if name not in before),
        removed=tuple(name for name in before if name not in after),
        changed=tuple(name for name in after if name in before and after[name] != before[name]),
    )
