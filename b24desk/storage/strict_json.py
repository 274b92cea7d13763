"""Reading JSON that may come from anywhere: bounded, no key twice, no NaN, and where it went wrong."""

import codecs
import json
from typing import NoReturn

_DIVIDERS = (b",", b"[", b"{")
_MOST_VALUES = 1_000_000
"""A few bytes of JSON can ask for a hundred times as many in memory. No value comes without one of these, and
the largest project that the models allow has half as many, with room for the commas of its prose."""


class JsonError(Exception):
    """This is no JSON that we read. `place` is a line and column, or the key in question."""

    def __init__(self, kind: str, place: str = "") -> None:
        super().__init__(kind, place)
        self.kind = kind
        self.place = place


def read_json(raw: bytes, largest: int) -> object:
    """The value that UTF-8 JSON spells; a byte order mark is passed over.

    Raises JsonError of kind too-large (in bytes or values), not-utf-8, too-deep, not-json, key-twice or
    not-a-number.
    """
    if len(raw) > largest:
        raise JsonError("too-large", str(largest))
    if sum(map(raw.count, _DIVIDERS)) > _MOST_VALUES:
        raise JsonError("too-large", str(_MOST_VALUES))
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise JsonError("not-utf-8", str(error.start)) from None
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise JsonError("not-json", f"{error.lineno}:{error.colno}") from None
    except RecursionError:
        raise JsonError("too-deep") from None
    except ValueError:  # an integer of more digits than Python reads
        raise JsonError("not-a-number") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise JsonError("key-twice", key[:200])
        found[key] = value
    return found


def _no_number(name: str) -> NoReturn:
    raise JsonError("not-a-number", name)


def _finite(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise JsonError("not-a-number", digits[:40])
    return value
