"""Posts that a named person must fill."""

from typing import Annotated

from pydantic import Field

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import Checked, ConditionField, Entry, Id
from b24desk.rules.schema.sources import Citation


class Role(Entry, Checked):
    """A slot that a named person must fill. `insured_months` names the parameter with the months asked."""

    title: Text
    duty: Text
    needed: ConditionField = ALWAYS
    count: Annotated[int, Field(ge=1, le=100)] = 1
    exclusive: bool = True
    legal_representative_may: bool = True
    insured: bool = True
    insured_months: Id
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    note: Text | None = None
