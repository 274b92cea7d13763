"""The route of an application in one line: services, area, authority."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from b24desk.domain.text import Language
from b24desk.flow.reading import Reading

_SERVICES = {"route.domestic": "B24-1", "route.offshore": "B24-2"}


def route_line(reading: Reading, language: Language) -> str:
    """What is settled so far; says so when nothing is."""
    parts = list(_parts(reading, language))
    return " · ".join(parts) if parts else QCoreApplication.translate("Route", "Route still open")


def _parts(reading: Reading, language: Language) -> Iterator[str]:
    route = reading.assessment.route
    for part in route.parts:
        if part.id == "route.licence" and part.value != "needed" and part.text:
            yield part.text[language]
    services = [name for decision, name in _SERVICES.items() if route.value(decision) == "yes"]
    if services:
        yield " + ".join(services)
    scope = next((part.text for part in route.parts if part.id == "route.scope"), None)
    if scope is not None:
        yield scope[language]
    authority = route.window or route.authority
    if authority is not None:
        yield authority.name[language]
