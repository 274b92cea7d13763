"""Older formats made newer, one version at a time: pure functions from plain data to plain data.

No model is used here, because a model describes the newest format only. A step, once released, never
changes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from b24desk.domain.project import FORMAT_VERSION

Plain: TypeAlias = dict[str, Any]
"""A project as JSON spells it, in whichever version."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step, from `version` to the next."""

    version: int
    step: Callable[[Plain], Plain]


MIGRATIONS: tuple[Migration, ...] = ()
"""Every step since format version 1; the format has had one version so far."""


def check_chain(migrations: Sequence[Migration], newest: int) -> None:
    """Raise ValueError unless the steps lead from version 1 to the newest without a gap."""
    versions = [migration.version for migration in migrations]
    if versions != list(range(1, newest)):
        raise ValueError(f"steps from {versions} do not lead from 1 to {newest}")


def migrated(
    data: Plain, version: int, migrations: Sequence[Migration] = MIGRATIONS, newest: int = FORMAT_VERSION
) -> Plain:
    """The data in the newest format; what came in is left as it was."""
    check_chain(migrations, newest)
    for migration in migrations[version - 1 :]:
        data = {**migration.step(data), "format_version": migration.version + 1}
    return data
