"""The shareholding as tiers: who holds in whom, what each tier adds up to, where it must go on."""

from dataclasses import dataclass
from decimal import Decimal

from b24desk.domain.project import Shareholder
from b24desk.rules.derivation import must_be_traced

_WHOLE = Decimal(100)
_TOLERANCE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Tier:
    """The holders of one owner (None for the applicant). `total` is None while a share is not given."""

    owner: Shareholder | None
    holders: tuple[Shareholder, ...]

    @property
    def total(self) -> Decimal | None:
        shares = [holder.percent for holder in self.holders]
        known = [share for share in shares if share is not None]
        return sum(known, Decimal(0)) if len(known) == len(shares) else None

    @property
    def is_whole(self) -> bool:
        total = self.total
        return bool(self.holders) and total is not None and abs(total - _WHOLE) <= _TOLERANCE


def tiers(holders: tuple[Shareholder, ...]) -> tuple[Tier, ...]:
    """The applicant's own tier, and one for each holder that must be traced further or has been."""
    owners = [None, *(h for h in holders if must_be_traced(h) or _of(holders, h.id))]
    return tuple(Tier(owner, _of(holders, owner.id if owner else None)) for owner in owners)


def _of(holders: tuple[Shareholder, ...], owner: str | None) -> tuple[Shareholder, ...]:
    return tuple(holder for holder in holders if holder.holds_in == owner)


def below(holders: tuple[Shareholder, ...], holder: str) -> frozenset[str]:
    """A holder and everyone who holds in it, at any tier."""
    found = {holder}
    size = 0
    while len(found) != size:
        size = len(found)
        found |= {other.id for other in holders if other.holds_in in found}
    return frozenset(found)


def foreign(holders: tuple[Shareholder, ...]) -> tuple[Shareholder, ...]:
    """Holders at any tier who count as foreign."""
    return tuple(holder for holder in holders if holder.kind is not None and holder.kind.is_foreign)


def neighbour(holders: tuple[Shareholder, ...], holder: str, step: int) -> str:
    """The holder before (-1) or after (1) this one in its tier; empty where there is none."""
    owned = next((other.holds_in for other in holders if other.id == holder), None)
    tier = [other.id for other in holders if other.holds_in == owned]
    place = tier.index(holder) + step if holder in tier else -1
    return tier[place] if 0 <= place < len(tier) else ""
