"""What is in the way: conditions not met, gaps in the posts, odd replies, and points on which sources differ.

Each line leads there.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from b24desk.domain.text import Text
from b24desk.domain.verdict import Severity, Verdict
from b24desk.flow.flaws import Flaw, reply_flaws
from b24desk.flow.path import PageStop
from b24desk.flow.post_gaps import PostGap, post_gaps
from b24desk.rules.assessment import Assessment
from b24desk.rules.judgement import Finding
from b24desk.rules.schema.pages import PageKind
from b24desk.ui.beneath import Beneath
from b24desk.ui.colours import Tone
from b24desk.ui.flaw_sentences import flaw_sentence
from b24desk.ui.law.gap_text import gap_text
from b24desk.ui.law.jumps import Place, page_of_kind, place_of
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import rule, stack
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.widgets.row_button import RowButton
from b24desk.ui.words import Say, Words

_MOST_GAPS = 6
"""A whole staff may have been given a post by mistake; the table names them all."""
_WEIGHT = (Severity.BLOCKER, Severity.ACTION, Severity.WARNING, Severity.INFO)


def problems(assessment: Assessment) -> list[Finding]:
    """Conditions not met, the weightiest first."""
    unmet = [finding for finding in assessment.findings if finding.verdict is Verdict.UNMET]
    return sorted(unmet, key=lambda finding: _WEIGHT.index(finding.severity))


class Points(QWidget):
    """Rows under a title; empty, and without a height, while there is nothing to say."""

    go = Signal(Place)

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._needs = needs
        self._words = words
        self._layout = stack(self, 0)

    def add_title(self, say: Say) -> None:
        title = Heading(2)
        self._words.bind(title.setText, say)
        self._layout.addSpacing(20)
        self._layout.addWidget(title)
        self._layout.addSpacing(6)
        self._layout.addWidget(rule())

    def add_row(
        self,
        name: str,
        say: Say,
        place: Place,
        say_tag: Say,
        tone: Tone,
        text: Text | None = None,
        beneath: Say | None = None,
    ) -> None:
        """`text` is what is said, where it is the rulebook's; `beneath` stands below it, quieter."""
        row, label, shown = RowButton(), Label(), Tag(tone)
        row.setObjectName(name)
        self._words.bind(label.setText, say)
        self._words.bind(shown.setText, say_tag)
        self._words.name(row, lambda: self._words.language.paired(say_tag(), say()))
        row.add_text(label)
        if beneath is not None:
            quiet = Hint()
            self._words.bind(quiet.setText, beneath)
            self._words.bind(row.setAccessibleDescription, beneath)
            row.add_text(quiet)
        if text is not None:
            row.add_text(Beneath(self._words, text))
        row.add_status(shown)
        row.clicked.connect(lambda: self.go.emit(place))
        self._layout.addWidget(row)
        self._layout.addWidget(rule())

    def add_note(self, say: Say) -> None:
        """A quiet line after the rows."""
        note = Hint()
        self._words.bind(note.setText, say)
        self._layout.addSpacing(4)
        self._layout.addWidget(note)


class Problems(Points):
    """Conditions that are not met, and then what is missing in the posts, person by person."""

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__(needs, words)
        reading = needs.session.reading
        found, gaps = problems(reading.assessment), post_gaps(reading)
        if found or gaps:
            self.add_title(lambda: self.tr("To be dealt with"))
        for finding in found:
            tag = needs.rulebook.term("severity", finding.severity)
            tone = Tone.BAD if finding.severity is Severity.BLOCKER else Tone.CARE
            said, tagged = partial(needs.language.say, finding.text), partial(needs.language.say, tag)
            self.add_row(f"problem {finding.id}", said, self._place(finding), tagged, tone, finding.text)
        self._add_gaps(gaps)

    def _add_gaps(self, gaps: Sequence[PostGap]) -> None:
        page = page_of_kind(self._needs.rulebook, PageKind.PEOPLE).id
        for found in gaps[:_MOST_GAPS]:
            place = Place(page, found.gap.person or found.posts[0])
            name = f"gap {found.gap.kind} {place.item}"
            self.add_row(name, partial(self._gap_words, found), place, self._gap_tag, Tone.CARE)
        more = len(gaps) - _MOST_GAPS
        if more > 0:
            self.add_row(
                "gaps",
                lambda: self.tr("and %n more gap(s) in the posts", "", more),
                Place(page),
                self._gap_tag,
                Tone.CARE,
            )

    def _gap_words(self, found: PostGap) -> str:
        rulebook, language = self._needs.rulebook, self._needs.language
        whose = [language.say(rulebook.roles[post].title) for post in found.posts]
        whose += [
            person.name or person.name_en or self.tr("(no name)")
            for person in self._needs.session.project.people
            if person.id == found.gap.person
        ]
        return language.paired(" · ".join(whose), gap_text(found.gap, {}, rulebook, language.current))

    def _gap_tag(self) -> str:
        return self.tr("Gap in a post")

    def _place(self, finding: Finding) -> Place:
        """The question that decides it, or its line on the result page."""
        rulebook = self._needs.rulebook
        places = [place for fact in finding.facts if (place := place_of(rulebook, fact)) is not None]
        return places[-1] if places else Place(page_of_kind(rulebook, PageKind.RESULT).id, finding.id)


class OddEntries(Points):
    """Replies in which something is wrong or odd; what has no reply yet is no problem, only still to do."""

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__(needs, words)
        found = [(stop.id, flaw) for stop in needs.session.reading.flow.pages for flaw in self._flaws(stop)]
        if found:
            self.add_title(lambda: self.tr("Entries to look at again"))
        for page, flaw in found:
            self.add_row(
                f"flaw {flaw.question}",
                partial(self._said, flaw),
                Place(page, flaw.question),
                partial(self._tag, flaw),
                Tone.CARE,
            )

    def _flaws(self, stop: PageStop) -> Iterator[Flaw]:
        today = self._needs.today()
        for state in stop.asked:
            if state.answer is not None and (state.answer.value is not None or state.answer.typed):
                yield from reply_flaws(state, today)

    def _said(self, flaw: Flaw) -> str:
        title = self._needs.language.say(self._needs.rulebook.questions[flaw.question].text)
        return self.tr("{question} {problem}").format(question=title, problem=flaw_sentence(flaw))

    def _tag(self, flaw: Flaw) -> str:
        return self.tr("Check it") if flaw.is_doubt else self.tr("Cannot be read")


class Disagreements(Points):
    """One line: there are many, and few of them decide anything."""

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__(needs, words)
        count = sum(item.certain for item in needs.session.reading.assessment.conflicts)
        if not count:
            return
        self.add_title(lambda: self.tr("Where sources differ"))
        row, label = RowButton(), Label()
        row.setObjectName("conflicts")

        def say() -> str:
            return self.tr("%n point(s) that touch this application, each with both sides", "", count)

        words.bind(label.setText, say)
        words.name(row, say)
        row.add_text(label)
        place = Place(page_of_kind(needs.rulebook, PageKind.RESULT).id, "conflicts")
        row.clicked.connect(lambda: self.go.emit(place))
        self._layout.addWidget(row)
        self._layout.addWidget(rule())
