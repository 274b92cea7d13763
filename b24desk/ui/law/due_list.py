"""The days that were noted beside questions: what is due next, each line a way to its question."""

from datetime import date
from functools import partial

from b24desk.rules.due_answers import DueAnswer, due_answers
from b24desk.ui.colours import Tone
from b24desk.ui.law.jumps import Place
from b24desk.ui.law.open_points import Points
from b24desk.ui.page_needs import PageNeeds
from b24desk.ui.words import Words

_MOST = 8


class DueList(Points):
    """The nearest days; what is due after them comes up as these are seen to."""

    def __init__(self, needs: PageNeeds, words: Words) -> None:
        super().__init__(needs, words)
        reading = needs.session.reading
        self._today = needs.today()
        found = due_answers(reading.project, reading.context)
        if found:
            self.add_title(lambda: self.tr("Due next"))
        for due in found[:_MOST]:
            self.add_row(
                f"due {due.question}",
                partial(self._title, due),
                Place(needs.rulebook.questions[due.question].page, due.question),
                partial(self._days, due.day),
                Tone.CARE if due.day < self._today else Tone.PLAIN,
                beneath=partial(self._beneath, due),
            )
        if len(found) > _MOST:
            self.add_note(lambda: self.tr("and %n more on later days", "", len(found) - _MOST))

    def _title(self, due: DueAnswer) -> str:
        return self._needs.language.say(self._needs.rulebook.questions[due.question].text)

    def _beneath(self, due: DueAnswer) -> str:
        """What is left to do, by when, and whose it is."""
        day = due.day.isoformat()
        said = self.tr("See to it by {day}") if due.replied else self.tr("Answer by {day}")
        parts = [said.format(day=day)]
        if due.owner.strip():
            parts.append(self.tr("Owner: {owner}").format(owner=due.owner))
        return " · ".join(parts)

    def _days(self, day: date) -> str:
        left = (day - self._today).days
        if left < 0:
            return self.tr("Past due")
        return self.tr("in %n day(s)", "", left) if left else self.tr("Today")
