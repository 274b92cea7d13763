"""One condition of the licence as this firm meets it: verdict, what to do, why, and where it is written."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from b24desk.domain.verdict import Severity, Verdict
from b24desk.rules.judgement import Finding
from b24desk.rules.phrasing import say_fact
from b24desk.rules.schema.rules import WayOut
from b24desk.ui.beneath import Beneath
from b24desk.ui.colours import Tone
from b24desk.ui.law.conflict_card import ConflictSides
from b24desk.ui.law.jumps import Place, fact_title, place_of
from b24desk.ui.law.overdue import overdue_tags
from b24desk.ui.law.sources import LevelTag, SourceList, cited
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.column import beside, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Hint, Label, Tag
from b24desk.ui.widgets.row_button import LinkRow
from b24desk.ui.words import Words


def verdict_tone(finding: Finding) -> Tone:
    if finding.verdict is Verdict.MET:
        return Tone.GOOD
    if finding.verdict is Verdict.UNMET:
        return Tone.BAD if finding.severity is Severity.BLOCKER else Tone.CARE
    return Tone.CARE if finding.cause not in (None, "unanswered") else Tone.PLAIN


class FindingCard(QFrame):
    """A met condition is one quiet block; what is open or unmet says what to do about it."""

    go = Signal(Place)

    def __init__(self, finding: Finding, needs: PageNeeds, words: Words) -> None:
        super().__init__()
        self._finding = finding
        self._needs = needs
        self._words = words
        self.setObjectName("card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        self._add_head(layout)
        text = Label()
        words.law(text.setText, finding.text)
        layout.addWidget(text)
        layout.addWidget(Beneath(words, finding.text))
        if finding.verdict is not Verdict.MET:
            self._add_what_to_do(layout)
        self._add_source(layout)
        say = needs.language.say
        self._more = Disclosure(
            words,
            lambda: self.tr("Why, and all sources"),
            self._make_details,
            lambda: self.tr("Why, and all sources: {title}").format(title=say(finding.title)),
        )
        self._more.link.setObjectName(finding.id)
        layout.addWidget(self._more)

    def _add_head(self, layout: QVBoxLayout) -> None:
        finding, rulebook = self._finding, self._needs.rulebook
        title, tag, cause = Heading(3), Tag(verdict_tone(finding)), Hint()
        self._words.law(title.setText, finding.title)
        self._words.law(tag.setText, rulebook.term("verdict", finding.verdict))
        across = QHBoxLayout()
        across.addWidget(title, 1)
        across.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(across)
        layout.addWidget(Beneath(self._words, finding.title))
        if finding.verdict is Verdict.UNMET:
            self._words.law(cause.setText, rulebook.term("severity", finding.severity))
        elif finding.cause is not None:
            self._words.law(cause.setText, rulebook.term("cause", finding.cause))
        if cause.text():
            layout.addWidget(cause)

    def _add_what_to_do(self, layout: QVBoxLayout) -> None:
        finding = self._finding
        if finding.missing:
            for fact in finding.missing[:4]:
                layout.addWidget(self._fact_link(fact, answer=True))
            return
        advice = Label()
        self._words.law(advice.setText, finding.advice)
        layout.addWidget(advice)
        layout.addWidget(Beneath(self._words, finding.advice))
        if finding.ways_out:
            title = Heading(3)
            self._words.bind(title.setText, lambda: self.tr("Ways out"))
            layout.addWidget(title)
        for way in finding.ways_out:
            layout.addWidget(self._way_out(way))
            layout.addWidget(Beneath(self._words, way.text))

    def _way_out(self, way: WayOut) -> QWidget:
        line, rulebook, say = Label(), self._needs.rulebook, self._needs.language.say
        effort = rulebook.term("effort", way.effort)
        self._words.bind(line.setText, lambda: f"• {say(way.text)} — {say(effort)} · {say(way.lead_time)}")
        return line

    def _add_source(self, layout: QVBoxLayout) -> None:
        """The strongest source in sight; the rest behind the line below."""
        citations = self._finding.citations
        if not citations or self._finding.level is None:
            return
        where, checked = Hint(), Hint()
        language, rulebook = self._needs.language, self._needs.rulebook
        self._words.bind(where.setText, lambda: cited(citations[0], rulebook, language.current))
        day = self._verified_on()
        if day is not None:
            said = day.isoformat()
            self._words.bind(checked.setText, lambda: self.tr("Checked on {day}").format(day=said))
        checked.setWordWrap(False)
        layout.addWidget(where)
        overdue = overdue_tags(self._words, stale=self._finding.stale)
        layout.addLayout(beside(LevelTag(self._finding.level, rulebook, self._words), *overdue, checked))

    def _verified_on(self) -> date | None:
        as_of = self._needs.session.reading.assessment.as_of
        versions = self._needs.rulebook.rules[self._finding.id].versions
        return next((version.verified_on for version in versions if version.covers_day(as_of)), None)

    def _make_details(self) -> QWidget:
        details = QWidget()
        words = Words(details, self._needs.language)
        layout = stack(details, 8)
        finding = self._finding
        if finding.facts:
            title = Heading(3)
            words.bind(title.setText, lambda: self.tr("The answers that decide this"))
            layout.addWidget(title)
            for fact in finding.facts:
                layout.addWidget(self._fact_link(fact, answer=False))
        title = Heading(3)
        words.bind(title.setText, lambda: self.tr("Sources"))
        layout.addWidget(title)
        as_of = self._needs.session.reading.assessment.as_of
        layout.addWidget(SourceList(finding.citations, self._needs.rulebook, words, as_of))
        if finding.conflict is not None:
            title = Heading(3)
            words.bind(title.setText, lambda: self.tr("Both sides"))
            layout.addWidget(title)
            conflict = self._needs.rulebook.conflicts[finding.conflict]
            layout.addWidget(ConflictSides(conflict, self._needs.rulebook, words))
        return details

    def _fact_link(self, fact: str, *, answer: bool) -> LinkRow:
        """Leads to where the fact is changed."""
        rulebook, language = self._needs.rulebook, self._needs.language
        title, value = fact_title(rulebook, fact), self._needs.session.reading.context.fact(fact)
        link = LinkRow()

        def words() -> str:
            said = language.say(title)
            if answer or value is None:
                return self.tr("Answer: {question}").format(question=said)
            return f"{said} {say_fact(rulebook, fact, value, language.current)}"

        link.setObjectName(f"{self._finding.id} {fact}")
        self._words.button(link, words)
        place = place_of(rulebook, fact)
        link.setEnabled(place is not None)
        link.clicked.connect(lambda: self.go.emit(place))
        return link
