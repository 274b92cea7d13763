"""The rulebook's own title page, and what its ids were called before."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.rules.schema.entry import LONGEST_SERIES, Id, Version


class Migration(Frozen):
    """A question, one of its options, a document or a post has another id since the version `to`.

    A question that becomes several has been split: each of them takes the answer if it can read it. Where
    an option leads to a question of yes or no, it becomes "yes" or "no".
    """

    to: Version
    question: Id | None = None
    option: Id | None = None
    document: Id | None = None
    role: Id | None = None
    becomes: Id | Annotated[tuple[Id, ...], Field(min_length=2, max_length=LONGEST_SERIES)]

    @property
    def places(self) -> tuple[str, ...]:
        return (self.becomes,) if isinstance(self.becomes, str) else self.becomes

    @model_validator(mode="after")
    def _moves_one_thing(self) -> "Migration":
        named = [name for name in (self.question, self.document, self.role) if name is not None]
        if len(named) != 1:
            raise ValueError("name one question, document or role")
        if self.option is not None and self.question is None:
            raise ValueError("an option is one of a question")
        if len(self.places) > 1 and (self.question is None or self.option is not None):
            raise ValueError("only a question can become several")
        return self


class Edition(Frozen):
    """The rulebook's own title page (rulebook.toml). `change` says what is new since the version before.

    Only editions of the same `id` follow on each other. `review_months` is the term of what names no review
    day of its own, counted from when it was checked.
    """

    id: Id = "cn-b24"
    version: Version
    published: date
    title: Text
    note: Text
    change: Text | None = None
    migrations: Annotated[tuple[Migration, ...], Field(max_length=LONGEST_SERIES)] = ()
    review_by: date
    review_months: Annotated[int, Field(ge=1, le=120)] | None = None
