"""What the timeline drawing says: one bar for each milestone with a day, in order, and who has none."""

from dataclasses import dataclass
from datetime import date

from b24desk.papers.dossier import Dossier
from b24desk.papers.drawing_words import drawing_words
from b24desk.papers.voice import Voice, Words
from b24desk.rules.checklist import FILING_DATE_FACT
from b24desk.rules.timeline import TimelineEntry

_FILING, _DECISION = "filing", "decision"


@dataclass(frozen=True, slots=True)
class Bar:
    """A milestone between its first and its last possible day."""

    id: str
    title: Words
    days: Words
    first: date
    last: date
    is_estimated: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    bars: tuple[Bar, ...]
    as_of: date
    review: tuple[date, date] | None
    """From filing to the latest day of the decision; None while no filing date is planned."""
    notes: tuple[Words, ...]


def timeline_content(dossier: Dossier, voice: Voice) -> Timeline:
    words, found = drawing_words().timeline, dossier.assessment.milestones
    bars = tuple(bar for entry in found if (bar := _bar(entry, voice)))
    notes: list[Words] = []
    if dossier.context.facts.get(FILING_DATE_FACT) is None:
        notes.append(voice.say(words.no_filing_date))
    open_titles = [entry.title for entry in found if entry.earliest is None]
    if open_titles:
        titles = voice.list(open_titles, words.listed)
        pairs = zip(voice.languages, titles, strict=True)
        notes.append(tuple(words.on_event[spoken].format(titles=said) for spoken, said in pairs))
    by_id = {bar.id: bar for bar in bars}
    is_planned = _FILING in by_id and _DECISION in by_id
    return Timeline(
        bars=tuple(sorted(bars, key=lambda bar: (bar.first, bar.last))),
        as_of=dossier.assessment.as_of,
        review=(by_id[_FILING].first, by_id[_DECISION].last) if is_planned else None,
        notes=tuple(notes),
    )


def _bar(entry: TimelineEntry, voice: Voice) -> Bar | None:
    if entry.earliest is None:
        return None
    words, last = drawing_words().timeline, entry.latest or entry.earliest
    days = voice.date(entry.earliest)
    if last != entry.earliest:
        pairs = zip(voice.languages, days, voice.date(last), strict=True)
        days = tuple(words.span[spoken].format(first=one, last=other) for spoken, one, other in pairs)
    if entry.estimated:
        days = voice.around(words.estimated, days)
    return Bar(entry.id, voice.say(entry.title), days, entry.earliest, last, entry.estimated)
