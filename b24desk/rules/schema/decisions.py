"""Tables in which the first row that holds decides."""

from typing import Annotated

from pydantic import Field

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import LONGEST_SERIES, ConditionField, Entry, Id
from b24desk.rules.schema.sources import Citation


class DecisionRow(Frozen):
    model_config = Frozen.model_config | {"arbitrary_types_allowed": True}

    when: ConditionField = ALWAYS
    value: Id
    text: Text
    citations: tuple[Citation, ...] = ()
    conflict: Id | None = None


class Decision(Entry):
    """A decision table: the first row that holds decides. Its id becomes a fact for all that follows."""

    title: Text
    rows: Annotated[tuple[DecisionRow, ...], Field(min_length=1, max_length=LONGEST_SERIES)]
