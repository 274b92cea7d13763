"""One edit on its way to the disk: what the project is after it, and how the history names it."""

from dataclasses import dataclass

from b24desk.storage.snapshot import Snapshot
from b24desk.storage.working.steps import Step


@dataclass(frozen=True, slots=True)
class Edit:
    snapshot: Snapshot
    step: Step
