"""What the shareholding chart says: every holder at its place, what its share comes to, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto

from b24desk.domain.holding import attached, rings, shares_of_applicant, unattached
from b24desk.domain.project import Shareholder
from b24desk.papers.dossier import Dossier
from b24desk.papers.drawing_words import drawing_words
from b24desk.papers.voice import Voice, Words, joined
from b24desk.rules.derivation import is_whole_tier, must_be_traced

_WHOLE = Decimal(100)
_FINEST = Decimal("0.000001")
_MULTIPLIED = Decimal("0.0001")
"""Shares multiplied through: the places of every tier would come together in them."""


class Look(Enum):
    """How a box is drawn; each is told by its frame and its words, never by colour alone."""

    APPLICANT = auto()
    BETWEEN = auto()
    END = auto()
    FOREIGN = auto()
    GAP = auto()
    """Nobody yet: what the tier lacks."""


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """One holder, or the applicant. `holders` hold in it; `share` is its own share in what it holds in."""

    look: Look
    name: Words
    notes: tuple[Words, ...] = ()
    share: Words = ()
    holders: "tuple[Box, ...]" = ()


@dataclass(frozen=True, slots=True)
class Chart:
    root: Box
    statements: tuple[Words, ...]
    """What the chart comes to: foreign capital, whether it is complete, who is not in it."""


def shareholding_chart(dossier: Dossier, voice: Voice) -> Chart:
    """The chart of an application; without holders, a box that asks for them."""
    writer = _Writer(dossier, voice)
    return Chart(writer.root(), tuple(writer.statements()))


def percent(share: Decimal, finest: Decimal = _FINEST) -> str:
    """As short as it goes, to six places unless told otherwise: 70, 33.333333."""
    return f"{share.quantize(finest, ROUND_HALF_UP).normalize():f}"


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self._dossier = dossier
        self._voice = voice
        self._words = drawing_words().shareholding
        self._holders = dossier.project.shareholders if dossier.project else ()
        self._attached = attached(self._holders)
        self._shares = shares_of_applicant(self._holders)
        self._tiers: dict[str | None, list[Shareholder]] = {}
        for holder in self._attached:
            self._tiers.setdefault(holder.holds_in, []).append(holder)

    def root(self) -> Box:
        """Built from the ends: a chain of holders may be longer than a recursion goes."""
        boxes: dict[str, Box] = {}
        for holder in reversed(self._attached):
            boxes[holder.id] = self._box(holder, self._above(holder, boxes))
        names = (self._dossier.company_name_in(spoken) for spoken in self._voice.languages)
        name = tuple(dict.fromkeys(filter(None, names))) or self._voice.say(self._words.blank_name)
        notes = (self._voice.say(self._words.applicant),)
        return Box(Look.APPLICANT, name, notes, holders=self._above(None, boxes))

    def statements(self) -> Iterator[Words]:
        say, words = self._voice.say, self._words
        is_complete = self._is_complete()
        foreign = [self._shares[holder.id] for holder in self._first_foreign()]
        total = percent(sum((share for share in foreign if share is not None), Decimal(0)), _MULTIPLIED)
        if foreign:
            said = words.foreign_total if None not in foreign and is_complete else words.foreign_at_least
            yield say(said, percent=total)
        elif self._holders:
            yield say(words.no_foreign if is_complete else words.none_so_far)
        yield say(words.complete if is_complete else words.incomplete)
        found = rings(self._holders)
        for ring in found:
            names = (self._plain_name(holder) for holder in (*ring, ring[0]))
            yield say(words.ring, names=joined(names, words.arrow.zh))
        in_ring = {holder.id for ring in found for holder in ring}
        loose = [holder for holder in unattached(self._holders) if holder.id not in in_ring]
        if loose:
            listed = joined((self._plain_name(holder) for holder in loose), "{first} · {second}")
            yield say(words.loose, names=listed)

    def _box(self, holder: Shareholder, above: tuple[Box, ...]) -> Box:
        say, words = self._voice.say, self._words
        look = Look.BETWEEN if must_be_traced(holder) else Look.END
        notes: list[Words] = []
        if holder.kind is None:
            notes.append(say(words.blank_kind))
        elif holder.kind.is_foreign:
            look = Look.FOREIGN
            notes.append(say(words.foreign))
        if holder.kind is not None:
            notes.append(say(self._dossier.rulebook.term("holder_kind", holder.kind)))
        if holder.country.strip():
            notes.append((holder.country.strip(),))
        through = self._shares[holder.id]
        if holder.holds_in is not None and through is not None:
            notes.append(say(words.through, percent=percent(through, _MULTIPLIED)))
        own = holder.percent
        share = say(words.blank_share) if own is None else (percent(own) + "%",)
        name = (holder.name.strip(),) if holder.name.strip() else say(words.blank_name)
        return Box(look, name, tuple(notes), share, above)

    def _above(self, owned: Shareholder | None, boxes: dict[str, Box]) -> tuple[Box, ...]:
        """The boxes of those who hold in one, and one for what its tier lacks."""
        tier = self._tiers.get(owned.id if owned else None, [])
        found = tuple(boxes[holder.id] for holder in tier)
        if owned is not None and not must_be_traced(owned):
            return found
        gap = self._gap(tuple(tier))
        return (*found, Box(Look.GAP, gap)) if gap else found

    def _gap(self, tier: tuple[Shareholder, ...]) -> Words:
        """What one tier lacks; nothing is said where a share in it is still to be filled in."""
        say, words = self._voice.say, self._words
        if not tier:
            return say(words.untraced)
        shares = [holder.percent for holder in tier if holder.percent is not None]
        total = sum(shares, Decimal(0))
        if len(shares) < len(tier) or is_whole_tier(tier):
            return ()
        if total > _WHOLE:
            return say(words.excess, total=percent(total))
        return say(words.rest, total=percent(total), rest=percent(_WHOLE - total))

    def _is_complete(self) -> bool:
        """Traced to the ends, and nobody entered stands outside the chart."""
        owners = (None, *(holder.id for holder in self._attached if must_be_traced(holder)))
        is_traced = all(is_whole_tier(self._tiers.get(owner, [])) for owner in owners)
        return is_traced and len(self._attached) == len(self._holders)

    def _first_foreign(self) -> Iterator[Shareholder]:
        """Foreign holders with no foreign holder between them and the applicant."""
        behind: set[str] = set()
        for holder in self._attached:
            if holder.holds_in in behind:
                behind.add(holder.id)
            elif holder.kind is not None and holder.kind.is_foreign:
                behind.add(holder.id)
                yield holder

    def _plain_name(self, holder: Shareholder) -> str:
        return holder.name.strip() or self._words.blank_name[self._voice.languages[0]]
