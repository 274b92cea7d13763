"""Where sources disagree: every side, and which one is followed."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import ConditionField, Entry, Id, Reviewed
from b24desk.rules.schema.sources import Citation


class Side(Frozen):
    """One side of a disagreement."""

    id: Id
    claim: Text
    level: AuthorityLevel
    dated: date | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Conflict(Entry, Reviewed):
    """Where sources disagree: every side, the side followed and why, and what to ask the authority.

    `parameters` are the figures of the side that is followed.
    """

    title: Text
    parameters: tuple[Id, ...] = ()
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    follows: Id | None = None
    why: Text
    ask: Text
    applies: ConditionField = ALWAYS

    @model_validator(mode="after")
    def _follows_one_of_its_sides(self) -> "Conflict":
        if self.follows is not None and self.follows not in {side.id for side in self.sides}:
            raise ValueError("follows names no side of this conflict")
        return self
