"""The result: met, not met, to confirm, each with its source and what to do. It never promises approval."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from b24desk.domain.verdict import Outcome, Severity, Verdict
from b24desk.rules.judgement import Finding
from b24desk.ui.beneath import Beneath
from b24desk.ui.colours import Tone
from b24desk.ui.law.conflict_card import ConflictCard
from b24desk.ui.law.finding_card import FindingCard
from b24desk.ui.law.jumps import ROUTES
from b24desk.ui.law.path_cards import PathCards
from b24desk.ui.law.phrases import bracketed
from b24desk.ui.law.route_table import RouteTable
from b24desk.ui.page import Page, page_head
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.widgets.button import Button
from b24desk.ui.widgets.column import Column, beside, stack
from b24desk.ui.widgets.disclosure import Disclosure
from b24desk.ui.widgets.label import Heading, Label
from b24desk.ui.widgets.rebuilt import Rebuilt
from b24desk.ui.words import Words

_TONES = {Outcome.MET: Tone.GOOD, Outcome.UNMET: Tone.BAD, Outcome.UNKNOWN: Tone.NOTE}
_ORDER = (Severity.BLOCKER, Severity.ACTION, Severity.WARNING, Severity.INFO)


class ResultPage(Page):
    def __init__(self, needs: PageNeeds, page: str) -> None:
        super().__init__(needs, page)
        self._column = Column()
        self._column.body.addLayout(page_head(needs, page, self.words))
        self._part = Rebuilt(needs.language, self._column, spacing=10)
        self._column.body.addWidget(self._part)
        self._footer = footer = self.make_footer()
        self._conflicts: Disclosure | None = None
        layout = stack(self, 0)
        layout.addWidget(self._column)
        layout.addWidget(footer)

    def refresh(self) -> None:
        self._part.rebuild(self._make)

    def open_at(self, item: str) -> None:
        if item == "conflicts" and self._conflicts is not None:
            self._conflicts.open()
        if not (item and self._part.focus(item)):
            self._footer.onward.setFocus()

    def _make(self, layout: QVBoxLayout, words: Words) -> None:
        assessment = self.needs.session.reading.assessment
        by_verdict = {
            verdict: [finding for finding in assessment.findings if finding.verdict is verdict]
            for verdict in Verdict
        }
        layout.addWidget(self._standing(by_verdict, words))
        table = RouteTable(self.needs, words)
        table.go.connect(self.go)
        layout.addWidget(table)
        compare = Button()
        compare.setObjectName("compare routes")
        words.button(compare, lambda: self.tr("Compare &routes…"))
        compare.clicked.connect(lambda: self.go.emit(ROUTES))
        layout.addLayout(beside(compare))
        unmet = sorted(by_verdict[Verdict.UNMET], key=lambda finding: _ORDER.index(finding.severity))
        self._add_section(layout, words, lambda: self.tr("Not met"), unmet)
        ways = PathCards(self.needs, words)
        ways.go.connect(self.go)
        layout.addWidget(ways)
        said = [finding for finding in by_verdict[Verdict.UNKNOWN] if not finding.missing]
        unanswered = [finding for finding in by_verdict[Verdict.UNKNOWN] if finding.missing]
        self._add_section(layout, words, lambda: self.tr("To confirm"), said)
        self._add_section(layout, words, lambda: self.tr("To confirm: answers are missing"), unanswered)
        self._add_section(layout, words, lambda: self.tr("Met"), by_verdict[Verdict.MET])
        self._add_conflicts(layout, words)

    def _standing(self, by_verdict: dict[Verdict, list[Finding]], words: Words) -> QWidget:
        assessment = self.needs.session.reading.assessment
        frame = QFrame()
        frame.setProperty("surface", _TONES[assessment.standing].value)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(18, 14, 18, 14)
        title, counts, note = Heading(2), Label(), Label()
        words.law(title.setText, self.needs.rulebook.term("outcome", assessment.standing))
        words.bind(counts.setText, lambda: self._counts(by_verdict))
        words.bind(
            note.setText,
            lambda: self.tr(
                "Judged on {day} by the rule pack of {edition}. The authority decides; this is no promise"
                " of approval and no legal advice."
            ).format(day=assessment.as_of.isoformat(), edition=assessment.rulebook_version),
        )
        beneath = Beneath(words, self.needs.rulebook.term("outcome", assessment.standing))
        for widget in (title, beneath, counts, note):
            layout.addWidget(widget)
        return frame

    def _counts(self, by_verdict: dict[Verdict, list[Finding]]) -> str:
        shown = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET)
        say, rulebook = self.needs.language.say, self.needs.rulebook
        return " · ".join(f"{say(rulebook.term('verdict', v))} {len(by_verdict[v])}" for v in shown)

    def _add_section(
        self, layout: QVBoxLayout, words: Words, say: Callable[[], str], findings: Sequence[Finding]
    ) -> None:
        if not findings:
            return
        title = Heading(2)
        words.bind(title.setText, lambda: say() + bracketed(str(len(findings)), words.language.current))
        layout.addSpacing(10)
        layout.addWidget(title)
        for finding in findings:
            card = FindingCard(finding, self.needs, words)
            card.go.connect(self.go)
            layout.addWidget(card)

    def _add_conflicts(self, layout: QVBoxLayout, words: Words) -> None:
        conflicts = self.needs.session.reading.assessment.conflicts
        self._conflicts = None
        if not conflicts:
            return
        count = len(conflicts)
        self._conflicts = Disclosure(
            words, lambda: self.tr("%n point(s) on which sources differ", "", count), self._make_conflicts
        )
        self._conflicts.link.setObjectName("conflicts")
        layout.addSpacing(10)
        layout.addWidget(self._conflicts)

    def _make_conflicts(self) -> QWidget:
        part = QWidget()
        words = Words(part, self.needs.language)
        layout = stack(part, 10)
        for item in self.needs.session.reading.assessment.conflicts:
            card = ConflictCard(item.conflict, self.needs.rulebook, words, stale=item.stale)
            layout.addWidget(card)
        return part
