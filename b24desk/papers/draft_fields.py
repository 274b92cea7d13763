"""What the marks in a draft's texts may name."""

import re
from collections.abc import Mapping
from enum import StrEnum

MARK = re.compile(r"\{([@?]?[a-z0-9_.-]+)\}")
CASE = "case"
SAID = frozenset(
    {"company", "services", "area", "authority", "legal.identity_number", "legal.phone", "legal.email"}
)
"""What is put together from several answers, or read off the person who is the legal representative."""


class Records(StrEnum):
    """What a row of a table is repeated for."""

    PEOPLE = "people"
    POSTS = "posts"
    HOLDERS = "holders"
    PROVINCES = "provinces"
    DATES = "dates"
    DOCUMENTS = "documents"


FIELDS: Mapping[Records, frozenset[str]] = {
    Records.PEOPLE: frozenset(
        {
            "number",
            "person.name",
            "person.position",
            "person.posts",
            "person.identity_kind",
            "person.identity_number",
            "person.phone",
            "person.email",
            "person.education",
            "person.insured",
        }
    ),
    Records.POSTS: frozenset(
        {
            "number",
            "post.title",
            "post.duty",
            "person.name",
            "person.position",
            "person.identity_kind",
            "person.identity_number",
            "person.phone",
            "person.email",
            "person.education",
            "person.insured",
        }
    ),
    Records.HOLDERS: frozenset(
        {"number", "holder.tier", "holder.name", "holder.kind", "holder.percent", "holder.of", "holder.end"}
    ),
    Records.PROVINCES: frozenset({"number", "province.name"}),
    Records.DOCUMENTS: frozenset(
        {"number", "document.block", "document.title", "document.form", "document.signed"}
    ),
    Records.DATES: frozenset({"number", "date.title", "date.day", "date.basis"}),
}
