"""The key dates as a calendar file: what to file by when, what goes stale, what falls due after the licence.

Days in the file are whole days, as the law counts them. Importing a newer file changes the entries of an
older one instead of doubling them.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from icalendar import Alarm, Calendar, Event, vRecur

from b24desk.domain.project import DocumentState
from b24desk.domain.text import PaperLanguage, Text
from b24desk.papers.dossier import Dossier
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.checklist import Need
from b24desk.rules.due_answers import due_answers
from b24desk.rules.schema.milestones import Anchor
from b24desk.rules.timeline import TimelineEntry

_DAY = timedelta(days=1)
_REMINDERS = (7, 1)
"""Days ahead."""
_LONG_REMINDERS = (90, 30, 7)
"""Days ahead of a day that lies years away."""
_FAR = timedelta(days=365)
_ENDED = (DocumentState.FINAL, DocumentState.NOT_APPLICABLE)


def calendar_file(dossier: Dossier, language: PaperLanguage) -> bytes:
    """The same dossier gives the same bytes. Without a project or a filing date it holds what is known."""
    writer = _Writer(dossier, Voice(language))
    calendar = Calendar()
    calendar.add("prodid", "-//b24desk//B24//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", writer.name())
    for event in chain(writer.milestones(), writer.papers(), writer.answers(), writer.evidence()):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self._dossier = dossier
        self._voice = voice
        self._words = load_wording().calendar
        self._as_of = dossier.assessment.as_of

    def name(self) -> str:
        company = self._dossier.company_name
        return _line((*self._voice.say(self._words.name), *((company,) if company else ())))

    def milestones(self) -> Iterator[Event]:
        """The milestones that have a day; a yearly duty comes back until the licence ends."""
        found = self._dossier.assessment.milestones
        last = next((entry.latest for entry in found if entry.id == "licence-expiry"), None)
        for entry in found:
            if entry.earliest is None or entry.latest is None:
                continue
            title = self._words.estimated if entry.estimated else self._words.certain
            event = self._event(entry.id, self._titled(title, entry.title), entry.earliest, entry.latest)
            event.add("description", self._explained(entry))
            if self._dossier.rulebook.milestones[entry.id].anchor is Anchor.YEAR and last:
                event.add("rrule", vRecur({"freq": "yearly", "until": last}))
            yield event

    def papers(self) -> Iterator[Event]:
        """One entry a day for the documents that are due on it and not yet there."""
        due: dict[date, list[Text]] = defaultdict(list)
        for line in self._dossier.assessment.documents:
            progress = self._dossier.progress(line.id)
            day = progress.due or line.due
            if day and line.need is Need.NEEDED and progress.state not in _ENDED:
                due[day].append(line.document.title)
        for day, titles in sorted(due.items()):
            event = self._event(f"papers-{day}", self._voice.say(self._words.papers, count=len(titles)), day)
            event.add("description", "\n".join(_line(self._voice.say(title)) for title in titles))
            yield event

    def answers(self) -> Iterator[Event]:
        """Questions with a day beside them: to be answered, or what is noted there to be seen to."""
        project = self._dossier.project
        for due in due_answers(project, self._dossier.context) if project else ():
            words = self._words.noted if due.replied else self._words.answer
            title = self._dossier.rulebook.questions[due.question].text
            yield self._event(f"answer-{due.question}", self._titled(words, title), due.day)

    def evidence(self) -> Iterator[Event]:
        """Attachments on the last day that they are good for."""
        for attachment in self._dossier.project.attachments if self._dossier.project else ():
            if attachment.valid_until:
                title = self._voice.say(self._words.evidence, name=attachment.name)
                yield self._event(f"evidence-{attachment.id}", title, attachment.valid_until)

    def _event(self, name: str, title: Words, first: date, last: date | None = None) -> Event:
        """`last` is the last day that belongs to the entry."""
        event = Event()
        project = self._dossier.project
        event.add("uid", f"{name}.{project.id if project else 'blank'}@b24desk")
        event.add("dtstamp", datetime.combine(self._as_of, time(), UTC))
        event.add("summary", _line(title))
        event.add("dtstart", first)
        event.add("dtend", (last or first) + _DAY)
        event.add("transp", "TRANSPARENT")
        for days in _LONG_REMINDERS if first - self._as_of > _FAR else _REMINDERS:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", _line(title))
            alarm.add("trigger", timedelta(days=-days))
            event.add_component(alarm)
        return event

    def _titled(self, words: Text, title: Text) -> Words:
        return self._voice.say(words, title=title)

    def _explained(self, entry: TimelineEntry) -> str:
        """What the day is, on whose word, and that this is a plan."""
        level = load_wording().levels[entry.level]
        sources = (self._dossier.rulebook.sources[citation.source].title for citation in entry.citations)
        said = [
            self._voice.say(entry.text),
            self._voice.say(self._words.level, level=level),
            *(self._voice.say(title) for title in dict.fromkeys(sources)),
            self._voice.say(load_wording().page.disclaimer),
        ]
        return "\n".join(chain.from_iterable(said))


def _line(words: Words) -> str:
    return " / ".join(words)
