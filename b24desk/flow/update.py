"""What another rulebook would change for a project: worked out whole before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from b24desk.domain.project import Project
from b24desk.flow.parking import parked
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.difference import Difference, difference
from b24desk.rules.migration import Moves, migrated
from b24desk.rules.migration_table import NO_RENAMES, MigrationTable
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.entry import Entry


@dataclass(frozen=True, slots=True)
class Entries:
    """Ids of one table that are new, gone, or say something else; what has another id is neither."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """`after.project` is what applying gives, as one step; the project before is left as it was.

    `parked` are answers set aside because the other rulebook does not ask their questions of this firm.
    """

    before: Reading
    after: Reading
    rules: Entries
    parameters: Entries
    questions: Entries
    documents: Entries
    results: Difference
    answers: Moves
    progress: Moves
    evidence: Moves
    roles: Moves
    parked: tuple[str, ...]

    @property
    def project(self) -> Project:
        return self.after.project


def update_of(project: Project, before: Rulebook | None, after: Rulebook, as_of: date) -> Update:
    """The project under the other rulebook, beside what it is now, both on the same day.

    None is a rulebook that is not at hand: then the same one reads the project as it is and as it would be,
    and what has happened since is told by the version that the project names.
    """
    version = before.edition.version if before else project.rulebook_version
    moved = migrated(project, version, after)
    reader = before or after
    then, now = read_project(project, reader, as_of), read_project(moved.project, after, as_of)
    renames = MigrationTable.since(version, after).renames(reader) if before else NO_RENAMES
    slept = set(parked(then.project))
    old_news = {*moved.answers.set_aside, *(name for old, name in moved.answers.mapped if old in slept)}
    return Update(
        before=then,
        after=now,
        rules=_entries(reader.rules, after.rules, {}),
        parameters=_entries(reader.parameters, after.parameters, {}),
        questions=_entries(reader.questions, after.questions, renames.questions),
        documents=_entries(reader.documents, after.documents, renames.documents),
        results=difference(then.assessment, now.assessment, renames),
        answers=moved.answers,
        progress=moved.documents,
        evidence=moved.evidence,
        roles=moved.roles,
        parked=tuple(name for name in parked(now.project) if name not in old_news),
    )


def _entries(before: Mapping[str, Entry], after: Mapping[str, Entry], renames: Mapping[str, str]) -> Entries:
    held = {
        now: entry.model_copy(update={"id": now})
        for name, entry in before.items()
        for now in [renames.get(name, name)]
    }
    return Entries(
        added=tuple(name for name in after if name not in held),
        removed=tuple(name for name in before if renames.get(name, name) not in after),
        changed=tuple(name for name in after if name in held and after[name] != held[name]),
    )
