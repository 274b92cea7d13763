"""The outcome report: everything that one assessment says, with what decides it and where that is written.

Every rule stands in it exactly once. It is laid out as the rule book is.
"""

from collections.abc import Iterable, Iterator

from b24desk.domain.facts import FactValue
from b24desk.domain.identifiers import masked
from b24desk.domain.text import Language, Text
from b24desk.domain.verdict import Verdict
from b24desk.rules.assessment import Assessment, OpenConflict, OpenQuestion, title_of
from b24desk.rules.book.content import Density, Entry, Point, RuleBook, Section
from b24desk.rules.book.entry_writer import EntryWriter, plain
from b24desk.rules.book.words import book_words
from b24desk.rules.checklist import DocumentLine, Need
from b24desk.rules.context import Context
from b24desk.rules.judgement import Finding
from b24desk.rules.paths import LawfulPath, lawful_paths
from b24desk.rules.phrasing import say_fact
from b24desk.rules.route import RoutePart
from b24desk.rules.schema.questions import QuestionKind
from b24desk.rules.schema.rules import WayOut
from b24desk.rules.staffing import StaffRole
from b24desk.rules.timeline import TimelineEntry

_VERDICTS = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET, Verdict.NOT_APPLICABLE)
_PRIVATE = (QuestionKind.PHONE, QuestionKind.IDENTITY)


def outcome_report(assessment: Assessment, context: Context, applicant: str) -> RuleBook:
    """The report on one applicant; `applicant` is empty while there is no name."""
    writer = EntryWriter(context.rulebook, assessment.as_of)
    report = _Report(assessment, context, writer)
    words, edition = book_words(), context.rulebook.edition
    facts = (
        *writer.point("applicant", plain(applicant) if applicant else None),
        Point(words.labels["standing"], (writer.term("outcome", assessment.standing),)),
        Point(words.page.as_of, (writer.day(assessment.as_of),)),
        Point(words.page.edition, (edition.title, plain(edition.version))),
        Point(words.page.review_by, (writer.day(edition.review_by),)),
        Point(words.page.digest, (plain(context.rulebook.digest),)),
    )
    sections = tuple(section for section in report.sections() if section.entries)
    title, note = words.phrases["report_title"], words.phrases["report_note"]
    return RuleBook(title, note, facts, sections, assessment.rulebook_stale)


class _Report:
    def __init__(self, assessment: Assessment, context: Context, writer: EntryWriter) -> None:
        self._assessment = assessment
        self._context = context
        self._rulebook = context.rulebook
        self._writer = writer

    def sections(self) -> Iterator[Section]:
        found = self._assessment
        yield self._section("decisions", map(self._route_part, found.route.parts))
        for verdict in _VERDICTS:
            findings = (finding for finding in found.findings if finding.verdict is verdict)
            yield self._section(f"report_{verdict}", map(self._finding, findings), Density.LISTED)
        yield self._section("report_paths", self._paths())
        for need in (Need.NEEDED, Need.UNDECIDED):
            lines = (line for line in found.documents if line.need is need)
            yield self._section(f"report_{need}", map(self._document, lines))
        roles = (role for role in found.staffing if role.needed is not False)
        yield self._section("roles", map(self._role, roles))
        yield self._section("milestones", map(self._milestone, found.milestones))
        yield self._section("conflicts", map(self._conflict, found.conflicts))
        yield self._section("report_open", map(self._open_question, found.open_questions), Density.COMPACT)

    def _section(self, name: str, entries: Iterable[Entry], density: Density = Density.FULL) -> Section:
        return Section(name, self._writer.words.sections[name], tuple(entries), density)

    def _route_part(self, part: RoutePart) -> Entry:
        writer = self._writer
        rows = self._rulebook.decisions[part.id].rows
        possible = [next(row.text for row in rows if row.value == value) for value in part.candidates]
        said = part.text or writer.joined(possible)
        points = (
            *writer.point("result" if part.text else "possible", said),
            *writer.point("missing", *self._titles(part.missing)),
            *writer.basis(part.citations),
            *writer.conflict(part.conflict),
        )
        return Entry(part.id, part.title, points=points)

    def _finding(self, finding: Finding) -> Entry:
        writer = self._writer
        badges = [writer.term("severity", finding.severity)]
        badges += [writer.level(finding.level)] if finding.level else []
        badges += [writer.term("cause", finding.cause)] if finding.cause else []
        is_settled = finding.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE)
        said = None if finding.verdict is Verdict.NOT_APPLICABLE else finding.text
        points = (
            *writer.point("result", said),
            *writer.point("advice", None if is_settled else finding.advice),
            *writer.point("decides", *self._answers(finding.facts)),
            *writer.point("missing", *self._titles(finding.missing)),
            *writer.point("way_out", *map(self._way_out, finding.ways_out)),
            *writer.basis(finding.citations),
            *writer.conflict(finding.conflict),
        )
        return Entry(finding.id, finding.title, tuple(badges), points, is_overdue=finding.stale)

    def _way_out(self, way: WayOut) -> Text:
        effort = self._writer.term("effort", way.effort)
        return self._writer.phrase("way_out", text=way.text, effort=effort, lead=way.lead_time)

    def _paths(self) -> Iterator[Entry]:
        for number, path in enumerate(lawful_paths(self._context), 1):
            yield self._path(number, path)

    def _path(self, number: int, path: LawfulPath) -> Entry:
        steps = (
            self._writer.phrase(
                "step", rule=self._rulebook.rules[step.rule].title, text=self._way_out(step.way)
            )
            for step in path.steps
        )
        title = self._writer.phrase("path", number=number)
        return Entry("", title, points=tuple(self._writer.point("steps", *steps)))

    def _document(self, line: DocumentLine) -> Entry:
        writer, document = self._writer, line.document
        is_open = line.need is Need.UNDECIDED
        points = (
            *writer.point(
                "trigger" if is_open else "reason", document.trigger if is_open else document.reason
            ),
            *writer.point("decides", *self._answers(line.facts)),
            *writer.point("missing", *self._titles(line.missing)),
            *writer.basis(document.citations),
        )
        return Entry(line.id, document.title, (writer.level(document.level),), points, is_overdue=line.stale)

    def _role(self, role: StaffRole) -> Entry:
        """Posts by what is missing in them: the names of people are left to the papers that need them."""
        writer = self._writer
        gaps = dict.fromkeys(writer.term("gap", gap.kind) for gap in role.gaps)
        filled = writer.phrase("filled", named=len(role.people), count=role.count)
        points = (
            *writer.point("duty", role.duty),
            *writer.point("held", filled),
            *writer.point("gaps", *gaps),
            *writer.basis(role.citations),
        )
        return Entry(role.id, role.title, (writer.level(role.level),), points, is_overdue=role.stale)

    def _milestone(self, entry: TimelineEntry) -> Entry:
        writer = self._writer
        days = [writer.day(day) for day in dict.fromkeys((entry.earliest, entry.latest)) if day]
        span = (
            writer.phrase("span", earliest=days[0], latest=days[1])
            if len(days) > 1
            else next(iter(days), None)
        )
        points = (
            *writer.point("dates", span, writer.phrase("estimated") if span and entry.estimated else None),
            *writer.point("text", entry.text),
            *writer.basis(entry.citations),
            *writer.conflict(entry.conflict),
        )
        return Entry(entry.id, entry.title, (writer.level(entry.level),), points, is_overdue=entry.stale)

    def _conflict(self, item: OpenConflict) -> Entry:
        writer, conflict = self._writer, item.conflict
        followed = next((side.claim for side in conflict.sides if side.id == conflict.follows), None)
        sides = (
            writer.phrase("side", claim=side.claim, level=writer.level(side.level)) for side in conflict.sides
        )
        badge = () if item.certain else (writer.phrase("maybe"),)
        points = (
            *writer.point("side", *sides),
            *writer.point("followed", followed or writer.phrase("nobody")),
            *writer.point("reasoning", conflict.why),
            *writer.point("ask", conflict.ask),
        )
        return Entry(conflict.id, conflict.title, badge, points, is_overdue=item.stale)

    def _open_question(self, item: OpenQuestion) -> Entry:
        return Entry(item.id, item.question.text)

    def _titles(self, facts: Iterable[str]) -> list[Text]:
        return [title_of(self._rulebook, fact) for fact in facts]

    def _answers(self, facts: Iterable[str]) -> list[Text]:
        """Each deciding fact with its value, numbers of people masked."""
        return [
            self._writer.phrase(
                "answered", title=title_of(self._rulebook, fact), value=self._value(fact, value)
            )
            for fact in facts
            if (value := self._context.fact(fact)) is not None
        ]

    def _value(self, fact: str, value: FactValue) -> Text:
        question = self._rulebook.questions.get(fact)
        if question and question.kind in _PRIVATE and isinstance(value, str):
            return plain(masked(value))
        zh, en = (say_fact(self._rulebook, fact, value, spoken) for spoken in Language)
        return Text(zh=zh, en=en)
