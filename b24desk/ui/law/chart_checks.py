"""What the shareholding says so far: does each tier add up, does it end, is a foreign holder in it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from b24desk.domain.holding import unattached
from b24desk.domain.project import Shareholder
from b24desk.domain.text import Language
from b24desk.flow.chart import Tier, foreign, tiers
from b24desk.ui.colours import Tone
from b24desk.ui.widgets.label import Hint, Label, Tag
from b24desk.ui.words import Say, Words


class ChartChecks(QFrame):
    """Three lines, each with its result as a word; made anew with each reading that has holders."""

    def __init__(self, holders: tuple[Shareholder, ...], words: Words) -> None:
        super().__init__()
        self.setObjectName("card")
        self._words = words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        found = tiers(holders)
        self._add_sums([tier for tier in found if tier.holders and not tier.is_whole])
        self._add_ends([tier.owner for tier in found if tier.owner and not tier.holders], unattached(holders))
        self._add_foreign(foreign(holders))

    def _add_sums(self, uneven: Sequence[Tier]) -> None:
        if uneven:
            self._add(Tone.CARE, self._to_settle, [partial(self._sum_text, tier) for tier in uneven])
        else:
            self._add(Tone.GOOD, self._agrees, [lambda: self.tr("Each tier adds up to 100 %.")])

    def _add_ends(self, open_ends: Sequence[Shareholder], loose: tuple[Shareholder, ...]) -> None:
        lines: list[Say] = [partial(self._end_text, holder) for holder in open_ends]
        if loose:
            lines.append(partial(self._loose_text, loose))
        if lines:
            self._add(Tone.CARE, self._to_settle, lines)
        else:
            self._add(
                Tone.GOOD,
                self._agrees,
                [lambda: self.tr("Each line is traced to a holder where it may end.")],
            )

    def _add_foreign(self, found: tuple[Shareholder, ...]) -> None:
        if found:
            self._add(
                Tone.NOTE,
                lambda: self.tr("Foreign holder found"),
                [
                    lambda: self._names(found),
                    lambda: self.tr(
                        "Any tier counts. The route, the authority and the papers follow from it."
                    ),
                ],
            )
        else:
            self._add(
                Tone.PLAIN, lambda: self.tr("None found"), [lambda: self.tr("No foreign holder entered.")]
            )
        counts = Hint()
        self._words.bind(
            counts.setText,
            lambda: self.tr("Holders from Hong Kong, Macao and Taiwan count as foreign for this licence."),
        )
        self._grid.addWidget(counts, self._grid.rowCount(), 0, 1, 2)

    def _add(self, tone: Tone, result: Say, lines: Sequence[Say]) -> None:
        label, tag, row = Label(), Tag(tone), self._grid.rowCount()
        self._words.bind(label.setText, lambda: "\n".join(line() for line in lines))
        self._words.bind(tag.setText, result)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(tag, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

    def _agrees(self) -> str:
        return self.tr("Agrees")

    def _to_settle(self) -> str:
        return self.tr("To settle")

    def _sum_text(self, tier: Tier) -> str:
        owner = self._name(tier.owner) if tier.owner else self.tr("the applicant")
        if tier.total is None:
            return self.tr("Some shares in {owner} are not filled in.").format(owner=owner)
        total = f"{tier.total.normalize():f}"
        return self.tr("The shares in {owner} add up to {total} %, not 100 %.").format(
            owner=owner, total=total
        )

    def _end_text(self, holder: Shareholder) -> str:
        if holder.kind is None:
            return self.tr("What kind of holder is {name}?").format(name=self._name(holder))
        return self.tr("Who holds in {owner}? Add its holders.").format(owner=self._name(holder))

    def _loose_text(self, loose: tuple[Shareholder, ...]) -> str:
        return self.tr("Not joined to the applicant: {names}").format(names=self._names(loose))

    def _names(self, holders: tuple[Shareholder, ...]) -> str:
        between = "、" if self._words.language.current is Language.ZH else ", "
        return between.join(self._name(holder) for holder in holders)

    def _name(self, holder: Shareholder) -> str:
        return holder.name or self.tr("(no name)")
