"""An assessment as lines of text for a person, in one language."""

from collections.abc import Iterable, Iterator

from b24desk.cli.words import Words
from b24desk.domain.project import Project
from b24desk.domain.text import Language
from b24desk.domain.verdict import Verdict
from b24desk.flow.parking import parked
from b24desk.flow.reading import Reading
from b24desk.flow.unread import unread_answers
from b24desk.rules.assessment import title_of
from b24desk.rules.checklist import Need
from b24desk.rules.judgement import Finding
from b24desk.rules.paths import lawful_paths
from b24desk.rules.phrasing import say_date
from b24desk.rules.route import RoutePart
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.sources import Citation
from b24desk.rules.staffing import Gap, StaffRole
from b24desk.rules.timeline import TimelineEntry

_MOST_PATHS = 3
_GROUPS = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET)


def assessment_lines(given: Project, reading: Reading, words: Words) -> Iterator[str]:
    """The whole assessment: result, route, findings by verdict, documents, staffing, dates, what is open."""
    return _Report(given, reading, words).lines()


class _Report:
    def __init__(self, given: Project, reading: Reading, words: Words) -> None:
        self._given = given
        self._reading = reading
        self._assessment = reading.assessment
        self._rulebook: Rulebook = reading.context.rulebook
        self._words = words
        self._language: Language = words.language

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._route()
        for verdict in _GROUPS:
            yield from self._findings(verdict)
            if verdict is Verdict.UNMET:
                yield from self._paths()
        yield from self._notices()
        yield from self._documents()
        yield from self._staffing()
        yield from self._milestones()
        yield from self._conflicts()
        yield from self._open_questions()
        yield from self._answers_left_out()
        yield ""
        yield self._label("disclaimer")

    def _head(self) -> Iterator[str]:
        assessment = self._assessment
        day = say_date(assessment.as_of, self._language)
        yield self._given.title or self._label("untitled")
        yield self._label("assessed", day=day, version=assessment.rulebook_version)
        if assessment.rulebook_stale:
            yield self._label("stale")
        yield self._pair(self._label("standing"), self._term("outcome", assessment.standing))

    def _route(self) -> Iterator[str]:
        route = self._assessment.route
        yield from self._heading(self._label("route"))
        for part in route.parts:
            yield "  " + self._pair(part.title[self._language], self._decision(part))
        for label, authority in (("authority", route.authority), ("window", route.window)):
            if authority is not None:
                yield "  " + self._pair(self._label(label), authority.name[self._language])

    def _decision(self, part: RoutePart) -> str:
        """What was decided, or the outcomes still possible."""
        if part.text is not None:
            return part.text[self._language]
        rows = self._rulebook.decisions[part.id].rows
        texts = [next(row.text for row in rows if row.value == value) for value in part.candidates]
        return self._noted(self._label("open"), " / ".join(text[self._language] for text in texts))

    def _findings(self, verdict: Verdict) -> Iterator[str]:
        findings = [finding for finding in self._assessment.findings if finding.verdict is verdict]
        yield from self._heading(self._noted(self._term("verdict", verdict), str(len(findings))))
        for finding in findings:
            yield from self._finding(finding)

    def _finding(self, finding: Finding) -> Iterator[str]:
        notes = []
        if finding.verdict is Verdict.UNMET:
            notes.append(self._term("severity", finding.severity))
        if finding.cause is not None:
            notes.append(self._term("cause", finding.cause))
        notes += self._overdue(stale=finding.stale)
        yield "  - " + self._noted(finding.title[self._language], *notes)
        yield "    " + finding.text[self._language]
        if finding.verdict is not Verdict.MET:
            yield "    " + self._pair(self._label("do"), finding.advice[self._language])
        if finding.missing:
            yield "    " + self._pair(self._label("missing"), self._titles(finding.missing))
        for way in finding.ways_out:
            yield "    " + self._pair(self._label("way_out"), way.text[self._language])
        yield from self._sources(finding.citations)

    def _paths(self) -> Iterator[str]:
        """The lightest lawful ways on; the JSON report has them all."""
        paths = lawful_paths(self._reading.context)
        if paths:
            yield from self._heading(self._noted(self._label("paths"), str(len(paths))))
        for number, path in enumerate(paths[:_MOST_PATHS], 1):
            yield "  " + self._label("path", number=number, count=len(path.steps))
            for step in path.steps:
                effort = self._term("effort", step.way.effort)
                lead = step.way.lead_time[self._language]
                yield "    - " + self._noted(step.way.text[self._language], effort, lead)
        if len(paths) > _MOST_PATHS:
            yield "  " + self._label("more_paths", count=len(paths) - _MOST_PATHS)

    def _notices(self) -> Iterator[str]:
        if self._assessment.notices:
            yield from self._heading(self._label("notices"))
        for notice in self._assessment.notices:
            yield f"  - {notice.title[self._language]}"
            yield "    " + notice.text[self._language]
            yield from self._sources(notice.citations)

    def _documents(self) -> Iterator[str]:
        yield from self._heading(self._label("documents"))
        for need in (Need.NEEDED, Need.UNDECIDED):
            lines = [line for line in self._assessment.documents if line.need is need]
            yield "  " + self._noted(self._term("need", need), str(len(lines)))
            for line in lines:
                document = line.document
                category = self._term("category", document.category)
                overdue = self._overdue(stale=line.stale)
                yield "    - " + self._noted(document.title[self._language], category, *overdue)

    def _staffing(self) -> Iterator[str]:
        yield from self._heading(self._label("staffing"))
        names = {person.id: person.name or person.name_en or person.id for person in self._given.people}
        for role in self._assessment.staffing:
            if role.needed is not False:
                yield "  " + self._pair(role.title[self._language], self._role(role, names))

    def _role(self, role: StaffRole, names: dict[str, str]) -> str:
        who = self._joined(names.get(person, person) for person in role.people)
        gaps = (self._gap(gap, names) for gap in role.gaps)
        return self._noted(who or self._label("open"), *gaps, *self._overdue(stale=role.stale))

    def _gap(self, gap: Gap, names: dict[str, str]) -> str:
        said = self._term("gap", gap.kind)
        return self._pair(names.get(gap.person, gap.person), said) if gap.person else said

    def _milestones(self) -> Iterator[str]:
        dated = [entry for entry in self._assessment.milestones if entry.earliest is not None]
        if dated:
            yield from self._heading(self._label("milestones"))
        for entry in dated:
            yield "  " + self._pair(entry.title[self._language], self._span(entry))

    def _span(self, entry: TimelineEntry) -> str:
        days = dict.fromkeys(day for day in (entry.earliest, entry.latest) if day is not None)
        span = " – ".join(say_date(day, self._language) for day in days)
        estimated = [self._label("estimated")] if entry.estimated else []
        return self._noted(span, *estimated, *self._overdue(stale=entry.stale))

    def _conflicts(self) -> Iterator[str]:
        certain = [item for item in self._assessment.conflicts if item.certain]
        if certain:
            yield from self._heading(self._label("conflicts"))
        for item in certain:
            conflict = item.conflict
            yield "  - " + self._noted(conflict.title[self._language], *self._overdue(stale=item.stale))
            for side in conflict.sides:
                followed = "followed" if side.id == conflict.follows else "not_followed"
                level = self._term("level", side.level)
                yield "    " + self._pair(
                    self._label(followed), self._noted(side.claim[self._language], level)
                )
            yield "    " + self._pair(self._label("why"), conflict.why[self._language])
            yield "    " + self._pair(self._label("ask"), conflict.ask[self._language])

    def _open_questions(self) -> Iterator[str]:
        questions = self._assessment.open_questions
        yield from self._heading(self._noted(self._label("open_questions"), str(len(questions))))
        for item in questions:
            decides = [self._label("decides", count=len(item.waiting))] if item.waiting else []
            yield "  - " + self._noted(item.question.text[self._language], *decides)
        if not questions:
            yield "  " + self._label("none_open")

    def _answers_left_out(self) -> Iterator[str]:
        """A mistyped id, or an answer to a question that is not asked, would otherwise pass unseen."""
        unread = unread_answers(self._given, self._rulebook, self._assessment.as_of)
        if unread:
            yield from self._heading(self._label("unread"))
        for item in unread:
            yield "  - " + self._pair(item.id, self._label(item.reason))
        aside = [name for name in parked(self._reading.project) if name in self._rulebook.questions]
        if aside:
            yield from self._heading(self._label("parked"))
            yield "  " + self._titles(aside)

    def _sources(self, citations: Iterable[Citation]) -> Iterator[str]:
        for cited in citations:
            source = self._rulebook.sources[cited.source]
            named = [source.title, source.number, cited.at]
            title = " ".join(part[self._language] for part in named if part)
            said = self._noted(title, self._term("level", source.level))
            yield "    " + self._pair(self._label("source"), said)

    def _overdue(self, *, stale: bool) -> list[str]:
        return [self._label("overdue")] if stale else []

    def _heading(self, words: str) -> Iterator[str]:
        yield ""
        yield words

    def _titles(self, facts: Iterable[str]) -> str:
        return self._joined(title_of(self._rulebook, fact)[self._language] for fact in facts)

    def _label(self, code: str, **marks: object) -> str:
        return self._words.label(code, **marks)

    def _term(self, group: str, code: str) -> str:
        return self._rulebook.term(group, code)[self._language]

    def _joined(self, words: Iterable[str]) -> str:
        return ("；" if self._language is Language.ZH else "; ").join(words)

    def _pair(self, name: str, value: str) -> str:
        if name.endswith(("?", "？")):
            return f"{name} {value}"
        return f"{name}：{value}" if self._language is Language.ZH else f"{name}: {value}"

    def _noted(self, words: str, *notes: str) -> str:
        """Words with notes in brackets, if there are any."""
        said = self._joined(note for note in notes if note)
        if not said:
            return words
        return f"{words}（{said}）" if self._language is Language.ZH else f"{words} ({said})"
