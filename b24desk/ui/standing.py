"""How an application stands in a few figures, which the recent list keeps of it."""

from datetime import date

from b24desk.flow.reading import Reading
from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.storage.library import Library
from b24desk.storage.recent import Summary
from b24desk.ui.last_place import LastPlace
from b24desk.ui.law.jumps import Place
from b24desk.ui.session import Session


def summary_of(reading: Reading, place: Place | None) -> Summary:
    """Of an open project, and where its user is."""
    progress, filing = reading.flow.progress, reading.context.facts.get(FILING_DATE_FACT)
    return Summary(
        document=reading.project.id,
        decided=progress.decided,
        applicable=progress.applicable,
        filing=filing if isinstance(filing, date) else None,
        page=place.page if place else "",
        item=place.item if place else "",
    )


def note_standing(library: Library, session: Session | None, places: LastPlace | None) -> None:
    """Let the start page say how far the open application is, without opening it."""
    if session is not None and places is not None:
        library.note_summary(session.workspace, summary_of(session.reading, places.place))
