"""The rows of the table of routes: what each route comes to, point by point, in the words of the rulebook."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from b24desk.domain.money import money
from b24desk.domain.text import Language, Text
from b24desk.rules.assessment import title_of
from b24desk.rules.book.entry_writer import EntryWriter
from b24desk.rules.checklist import Need
from b24desk.rules.comparison import RouteOutcome
from b24desk.rules.judgement import Finding
from b24desk.rules.phrasing import say_fact
from b24desk.rules.route import RoutePart
from b24desk.rules.schema.milestones import Anchor
from b24desk.rules.timeline import TimelineEntry

_AUTHORITY = "route.authority"
Lines = tuple[Text, ...]


class RouteCell(NamedTuple):
    """What one route comes to in one point; never without a line."""

    lines: Lines
    today: Lines
    """What the route of today comes to."""

    @property
    def differs(self) -> bool:
        return self.lines != self.today

    def stands_out(self, line: Text) -> bool:
        """Whether today's route does not say this; of a cell that only says less, every line stands out."""
        return self.differs and (line not in self.today or set(self.lines) <= set(self.today))


class RouteRow(NamedTuple):
    id: str
    label: Text
    cells: tuple[RouteCell, ...]


class RouteSection(NamedTuple):
    id: str
    title: Text
    rows: tuple[RouteRow, ...]


class RouteRows:
    """Of these routes, that of today first."""

    def __init__(self, outcomes: tuple[RouteOutcome, ...], writer: EntryWriter) -> None:
        self._outcomes = outcomes
        self._writer = writer
        self._rulebook = outcomes[0].context.rulebook
        self._words = writer.words

    def sections(self) -> Iterator[RouteSection]:
        yield self._section("answers", self._answers())
        yield self._section("decisions", self._decisions())
        yield self._section("capital", self._capital())
        yield self._section("conditions", self._conditions())
        yield self._section("documents", self._documents())
        yield self._section("roles", self._posts())
        yield self._section("milestones", self._milestones())

    def _section(self, name: str, rows: Iterable[RouteRow]) -> RouteSection:
        title = self._words.sections.get(f"routes_{name}") or self._words.sections[name]
        return RouteSection(name, title, tuple(rows))

    def _row(self, name: str, say: Callable[[RouteOutcome], Iterable[Text]], label: Text) -> RouteRow:
        said = [tuple(say(outcome)) or (self._phrase("none"),) for outcome in self._outcomes]
        return RouteRow(name, label, tuple(RouteCell(lines, said[0]) for lines in said))

    def _labelled(self, name: str, say: Callable[[RouteOutcome], Iterable[Text]]) -> RouteRow:
        return self._row(name, say, self._words.labels[f"routes_{name}"])

    def _phrase(self, name: str, **marks: object) -> Text:
        return self._words.phrase(f"routes_{name}", **marks)

    def _answers(self) -> Iterator[RouteRow]:
        yield self._labelled("changes", self._changed)
        yield self._labelled("open", self._open)

    def _changed(self, outcome: RouteOutcome) -> Iterator[Text]:
        for fact, value in outcome.alternative.changes.items():
            zh, en = (say_fact(self._rulebook, fact, value, spoken) for spoken in Language)
            title = title_of(self._rulebook, fact)
            yield self._writer.phrase("answered", title=title, value=Text(zh=zh, en=en))
        if any(name in self._outcomes[0].context.facts for name in outcome.alternative.forgets):
            yield self._phrase("chart")

    def _open(self, outcome: RouteOutcome) -> Iterator[Text]:
        yield self._count(len(outcome.assessment.open_questions))
        for name in outcome.difference.questions_opened:
            yield self._phrase("added", title=title_of(self._rulebook, name))

    def _decisions(self) -> Iterator[RouteRow]:
        def standing(outcome: RouteOutcome) -> Iterator[Text]:
            yield self._writer.term("outcome", outcome.assessment.standing)

        yield self._row("standing", standing, self._words.labels["standing"])
        for decision in self._rulebook.decisions.values():
            yield self._row(decision.id, self._decided(decision.id), decision.title)

    def _decided(self, decision: str) -> Callable[[RouteOutcome], Iterable[Text]]:
        def say(outcome: RouteOutcome) -> Iterator[Text]:
            route = outcome.assessment.route
            part = next(part for part in route.parts if part.id == decision)
            names = [found.name for found in (route.authority, route.window) if found is not None]
            said = part.text or self._possible(part)
            if decision != _AUTHORITY:
                yield said
            elif not (names and _begins(names[0], said)):
                yield from (said, *names)
            else:
                yield from names

        return say

    def _possible(self, part: RoutePart) -> Text:
        missing = [title_of(self._rulebook, fact) for fact in part.missing]
        title = self._writer.joined(missing)
        return self._phrase("waits", title=title) if title else self._writer.term("verdict", "unknown")

    def _capital(self) -> Iterator[RouteRow]:
        yield self._labelled("asked", lambda one: self._money(one.capital.asked))
        yield self._labelled("present", lambda one: self._money(one.capital.present))
        yield self._labelled("gap", lambda one: self._money(one.capital.gap))

    def _money(self, amount: int | None) -> Iterator[Text]:
        if amount is None:
            yield self._writer.term("verdict", "unknown")
        else:
            zh, en = (money(amount, spoken) for spoken in Language)
            yield Text(zh=zh, en=en) if amount else self._phrase("none")

    def _conditions(self) -> Iterator[RouteRow]:
        yield self._labelled("blockers", lambda one: self._titled(one.assessment.blockers()))
        yield self._labelled("duties", lambda one: self._titled(one.duties))
        yield self._labelled("to_confirm", lambda one: self._titled(one.to_confirm))
        yield self._labelled("unanswered", self._unanswered)

    def _titled(self, findings: tuple[Finding, ...]) -> Iterator[Text]:
        yield self._count(len(findings))
        yield from (finding.title for finding in findings)

    def _unanswered(self, outcome: RouteOutcome) -> Iterator[Text]:
        """There may be dozens at the start: only what today's route does not wait for is named."""
        yield self._count(len(outcome.unanswered))
        today = {finding.id for finding in self._outcomes[0].unanswered}
        for finding in outcome.unanswered:
            if finding.id not in today:
                yield self._phrase("added", title=finding.title)

    def _documents(self) -> Iterator[RouteRow]:
        yield self._labelled("needed", self._needed)
        yield self._labelled("undecided", self._undecided)

    def _needed(self, outcome: RouteOutcome) -> Iterator[Text]:
        yield self._count(len(outcome.documents(Need.NEEDED)))
        for change in outcome.difference.documents:
            title = self._rulebook.documents[change.id].title
            if change.after is Need.NEEDED:
                yield self._phrase("added", title=title)
            elif change.before is Need.NEEDED:
                dropped = change.after is not Need.UNDECIDED
                yield self._phrase("dropped" if dropped else "doubted", title=title)

    def _undecided(self, outcome: RouteOutcome) -> Iterator[Text]:
        """Those that today's route is certain to need are named above."""
        yield self._count(len(outcome.documents(Need.UNDECIDED)))
        for change in outcome.difference.documents:
            if change.after is Need.UNDECIDED and change.before is not Need.NEEDED:
                yield self._phrase("added", title=self._rulebook.documents[change.id].title)

    def _posts(self) -> Iterator[RouteRow]:
        yield self._labelled("posts", self._asked)
        yield self._labelled("post_gaps", self._gaps)

    def _asked(self, outcome: RouteOutcome) -> Iterator[Text]:
        for role in outcome.posts:
            filled = self._writer.phrase("filled", named=len(role.people), count=role.count)
            yield self._phrase("of", title=role.title, text=filled)

    def _gaps(self, outcome: RouteOutcome) -> Iterator[Text]:
        for role in outcome.posts:
            for gap in dict.fromkeys(self._writer.term("gap", gap.kind) for gap in role.gaps):
                yield self._phrase("of", title=role.title, text=gap)

    def _milestones(self) -> Iterator[RouteRow]:
        shown = {entry.id for outcome in self._outcomes for entry in outcome.assessment.milestones}
        for milestone in self._rulebook.milestones.values():
            if milestone.id in shown and milestone.anchor is not Anchor.EVENT:
                yield self._row(milestone.id, self._dated(milestone.id), milestone.title)

    def _dated(self, milestone: str) -> Callable[[RouteOutcome], Iterable[Text]]:
        def say(outcome: RouteOutcome) -> Iterator[Text]:
            found = [entry for entry in outcome.assessment.milestones if entry.id == milestone]
            if not found:
                yield self._writer.term("verdict", "not_applicable")
            for entry in found:
                yield self._span(entry)

        return say

    def _span(self, entry: TimelineEntry) -> Text:
        """The days, or how they are counted while there is no day to count from."""
        if entry.earliest is None or entry.latest is None:
            return entry.text
        said = self._writer.day(entry.earliest)
        if entry.latest != entry.earliest:
            said = self._writer.phrase("span", earliest=said, latest=self._writer.day(entry.latest))
        return self._phrase("estimated", text=said) if entry.estimated else said

    def _count(self, number: int) -> Text:
        return self._phrase("count", count=number) if number else self._phrase("none")


def _begins(name: Text, said: Text) -> bool:
    """Whether the name says it already, in both languages."""
    return all(name[spoken].startswith(said[spoken]) for spoken in Language)
