"""Rulebook entries as plain data: the object of `rules --json`."""

from datetime import date
from typing import Any

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.rules.rulebook import TABLES, Rulebook

Json = dict[str, Any]
"""Nested plain data; its shape is the headless contract's, not Python's to check."""


def rulebook_report(rulebook: Rulebook) -> Json:
    """The `rules --json` object: every table, entry by entry."""
    report: Json = {"rulebook": {**rulebook.edition.model_dump(mode="json"), "digest": rulebook.digest}}
    for described in TABLES.values():
        report[described.attribute] = [
            plain(entry) for entry in getattr(rulebook, described.attribute).values()
        ]
    return report


def plain(value: Any) -> Any:
    """Plain data for any value of a rulebook entry; conditions as their parts."""
    if isinstance(value, Text):
        return _text(value)
    if isinstance(value, Frozen):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "__dataclass_fields__"):
        return {
            "kind": type(value).__name__.lower(),
            **{n: plain(getattr(value, n)) for n in value.__dataclass_fields__},
        }
    return value


def _text(text: Text) -> Json:
    return {"zh": text.zh, "en": text.en}
