"""What papers say of the application in a line: the services applied for, and where."""

from b24desk.papers.dossier import Dossier
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording


def matter(dossier: Dossier, voice: Voice) -> Words:
    """The services and their area, as far as they are decided; empty while no service is."""
    languages, together = voice.languages, load_wording().services.matter
    services = tuple(dossier.services(language) for language in languages)
    areas = tuple(dossier.area(language) for language in languages)
    if not all(services):
        return ()
    if not all(areas):
        return services
    return tuple(
        together[language].format(services=service, area=area)
        for language, service, area in zip(languages, services, areas, strict=True)
    )
