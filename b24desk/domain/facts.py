"""Facts: what the rules may look at, known or not. An absent fact is unknown, never false."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from b24desk.domain.project import Person

FactValue = bool | int | Decimal | str | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a firm told us, in the rules' vocabulary: known values by name, and its people."""

    values: Mapping[str, FactValue] = field(default_factory=lambda: MappingProxyType({}))
    people: tuple[Person, ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, FactValue], people: tuple[Person, ...] = ()) -> "Facts":
        return cls(MappingProxyType(dict(values)), people)

    def get(self, name: str) -> FactValue | None:
        return self.values.get(name)

    def __contains__(self, name: object) -> bool:
        return name in self.values

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def with_(self, more: Mapping[str, FactValue]) -> "Facts":
        return Facts(MappingProxyType({**self.values, **more}), self.people)

    def only(self, *names: str) -> "Facts":
        return Facts(MappingProxyType({name: self.values[name] for name in names}), self.people)

    def without(self, *names: str) -> "Facts":
        kept = dict(self.values)
        for name in names:
            kept.pop(name, None)
        return Facts(MappingProxyType(kept), self.people)
