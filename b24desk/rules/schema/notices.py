"""What is to be known and is no condition."""

from typing import Annotated

from pydantic import Field

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Severity
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import Checked, ConditionField, Entry, Id
from b24desk.rules.schema.rules import Topic
from b24desk.rules.schema.sources import Citation


class Notice(Entry, Checked):
    """Something to know that is no condition: a penalty, a later duty, a warning."""

    title: Text
    topic: Topic
    severity: Severity
    applies: ConditionField = ALWAYS
    text: Text
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    conflict: Id | None = None
