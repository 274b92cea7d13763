"""What every entry of the rulebook has: a stable id, the statements it answers, the day it was checked."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from b24desk.domain.frozen import Frozen
from b24desk.rules.condition_reading import read_condition
from b24desk.rules.conditions import Condition
from b24desk.rules.versions import PATTERN

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,99}$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^S([1-9]|[1-9]\d|1[0-7]\d|18[01])$")]
"""A numbered statement of the two seed guides, S1-S181."""
Version = Annotated[str, StringConstraints(pattern=PATTERN, max_length=20)]
ConditionField = Annotated[
    Condition, BeforeValidator(lambda raw: read_condition(raw) if isinstance(raw, dict) else raw)
]
LONGEST_SERIES = 200
"""Dated versions, options or rows of one entry: each is compared with the others."""
FactOperand = bool | int | Id | str


class Entry(Frozen):
    """Anything that has a stable id. `covers` names the guides' statements that it answers."""

    model_config = Frozen.model_config | {"arbitrary_types_allowed": True}

    id: Id
    covers: tuple[ClaimId, ...] = ()


class Reviewed(Frozen):
    """Something read from its sources on a day. `review_by` names the day for the next time; see `review`."""

    verified_on: date | None = None
    review_by: date | None = None


class Checked(Reviewed):
    verified_on: date
