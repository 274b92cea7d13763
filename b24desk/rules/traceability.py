"""Every statement of the guide articles has a home in the rulebook that says what checking it gave."""

from collections.abc import Iterator

from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.claims import Claim, ClaimVerdict, Overlooked
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.entry import Entry

_SOFT = frozenset(level for level in AuthorityLevel if not level.may_refuse)
_DISPUTED = frozenset(
    {
        ClaimVerdict.WRONG,
        ClaimVerdict.CONTESTED,
        ClaimVerdict.OUTDATED,
        ClaimVerdict.GARBLED,
        ClaimVerdict.LEGAL_RISK,
    }
)


def homes(rulebook: Rulebook) -> dict[str, list[Entry]]:
    """The entries that answer each statement, by the statement's id in small letters."""
    found: dict[str, list[Entry]] = {name: [] for name in rulebook.claims}
    for entry in rulebook.entries():
        for covered in entry.covers:
            found.setdefault(covered.lower(), []).append(entry)
    return found


def untraced(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """(statement, what is wrong) for every statement without a home, or with one that says otherwise."""
    for name, entries in homes(rulebook).items():
        claim = rulebook.claims.get(name)
        if claim is None:
            yield name, "is covered but is no statement of the guides"
        elif not entries:
            yield name, "is answered nowhere"
        else:
            yield from ((name, problem) for problem in _disagreements(claim, entries))


def _disagreements(claim: Claim, entries: list[Entry]) -> Iterator[str]:
    """A disputed statement shows both sides; opinion, practice and the unverified pass for no law."""
    in_conflict = any(isinstance(entry, Conflict) for entry in entries)
    left_out = any(isinstance(entry, Overlooked) for entry in entries)
    soft = any(level in _SOFT for entry in entries for level in _levels(entry))
    for verdict in claim.verdicts:
        if verdict in _DISPUTED:
            if not in_conflict:
                yield f"was found {verdict} but stands in no conflict"
        elif verdict in (ClaimVerdict.SUPPORTED, ClaimVerdict.SUPPORTED_IN_SUBSTANCE):
            if all(isinstance(entry, Overlooked | Conflict) for entry in entries):
                yield "was found supported but is used nowhere"
        elif not (in_conflict or left_out or soft):
            yield f"was found {verdict} but is badged as law"


def _levels(entry: Entry) -> Iterator[AuthorityLevel]:
    level = getattr(entry, "level", None)
    if level is not None:
        yield level
    for key in ("versions", "values", "sides"):
        yield from (part.level for part in getattr(entry, key, ()))
