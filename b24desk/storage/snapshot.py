"""What is saved as one: a project with the rulebook that it is made with."""

from dataclasses import dataclass

from b24desk.domain.project import Project
from b24desk.storage.rulebook_text import RulebookText


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A project at one moment, with the text of the rulebook that it is made with."""

    project: Project
    rulebook: RulebookText | None
