"""The route of an application: licence, service types, scope, ownership, authority, number series."""

from dataclasses import dataclass

from b24desk.domain.text import Text
from b24desk.rules.context import PROVINCE_FACT, Context
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.places import Authority
from b24desk.rules.schema.sources import Citation

WINDOW_FACT = "company.window"
NO_WINDOW = "none"
MINISTRY = "miit"


@dataclass(frozen=True, slots=True)
class RoutePart:
    """One decision of the route: settled, or the values still possible and the facts that would settle it."""

    id: str
    title: Text
    value: str | None
    text: Text | None
    candidates: tuple[str, ...]
    missing: tuple[str, ...]
    citations: tuple[Citation, ...]
    conflict: str | None


@dataclass(frozen=True, slots=True)
class Route:
    """All decisions by id, and the authority they lead to (with the window that takes the papers, if any)."""

    parts: tuple[RoutePart, ...]
    authority: Authority | None
    window: Authority | None

    def value(self, decision: str) -> str | None:
        return next((part.value for part in self.parts if part.id == decision), None)


def route_of(context: Context) -> Route:
    """The route that the facts lead to, as far as they go."""
    parts = tuple(_part(decision, context) for decision in context.rulebook.decisions.values())
    authority = _authority(context)
    return Route(parts, authority, _window(context, authority))


def _part(decision: Decision, context: Context) -> RoutePart:
    decided = context.decision(decision.id)
    row = decided.row
    return RoutePart(
        id=decision.id,
        title=decision.title,
        value=decided.value,
        text=row.text if row else None,
        candidates=decided.candidates,
        missing=context.open_decision(decision.id),
        citations=row.citations if row else (),
        conflict=row.conflict if row else None,
    )


def _authority(context: Context) -> Authority | None:
    """The licensing authority: the ministry, or the administration of the province of registration."""
    level = context.decision("route.authority").value
    if level == MINISTRY:
        return context.rulebook.authorities[MINISTRY]
    province = context.facts.get(PROVINCE_FACT)
    if level is None or not isinstance(province, str) or province not in context.rulebook.provinces:
        return None
    return context.rulebook.authorities[context.rulebook.provinces[province].authority]


def _window(context: Context, authority: Authority | None) -> Authority | None:
    """The sub-provincial window that the user chose, if it belongs to the authority."""
    name = context.facts.get(WINDOW_FACT)
    window = context.rulebook.authorities.get(name) if isinstance(name, str) else None
    return window if window and authority and window.window_of == authority.id else None
