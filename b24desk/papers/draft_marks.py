"""Fills the marks of a draft in one language, and remembers every gap that it had to leave."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from b24desk.domain.identifiers import masked
from b24desk.domain.project import AnswerState, Person
from b24desk.domain.text import Language, Text
from b24desk.domain.verdict import Outcome
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_fields import CASE, MARK
from b24desk.papers.draft_template import DraftTemplate, Part, draft_words
from b24desk.papers.letter_template import letter_words
from b24desk.papers.voice import joined
from b24desk.papers.wording import load_wording
from b24desk.rules.assessment import title_of
from b24desk.rules.conditions import Condition
from b24desk.rules.context import Context
from b24desk.rules.phrasing import say_fact, say_quantity

_STOPS = ("。", ".", "；", ";")
_AROUND_GAP = re.compile(" ?(【待填：[^】]*】) ?")
"""The spaces that a figure would have on either side."""
_QUESTION_MARKS = "？?"
_POST = "post."

Record = Mapping[str, str]
"""The fields of one record by mark, in the language of the draft; empty where the project does not say."""


@dataclass(slots=True)
class Filler:
    """Of one draft in one language."""

    dossier: Dossier
    context: Context
    template: DraftTemplate
    language: Language
    gaps: dict[str, str] = field(default_factory=dict)
    """What is to be filled in, in the order of the draft, each with how to."""

    def say(self, text: Text, record: Record | None = None, case: str = "") -> str:
        """The text with its marks filled; what nobody has said yet is a visible gap."""
        known = {**(record or {}), CASE: case}

        def filled(found: re.Match[str]) -> str:
            mark, rest = found[1], found.string[found.end() :]
            if mark in known:
                said = known[mark] or self._blank(draft_words().fields[mark], draft_words().gap_own)
            else:
                said = self._mark(mark)
            is_stopped_twice = said.endswith(_STOPS) and rest.startswith(_STOPS)
            return said[:-1] if is_stopped_twice else said

        said = MARK.sub(filled, text[self.language])
        return _AROUND_GAP.sub(r"\1", said) if self.language is Language.ZH else said

    def part(self, part: Part) -> str:
        """What a part says; empty where no case of it holds and nothing is said otherwise."""
        if not part.case:
            return self.say(part.text)
        open_facts: list[str] = []
        for case in part.case:
            match self.context.outcome(case.when):
                case Outcome.MET:
                    return self.say(part.text, case=self.say(case.text))
                case Outcome.UNKNOWN:
                    open_facts += self.context.open_facts(case.when)
                case Outcome.UNMET:
                    pass
        if open_facts:
            return self.say(part.text, case=self._ask(open_facts[0]))
        return self.say(part.text, case=self.say(part.otherwise)) if part.otherwise else ""

    def holds(self, condition: Condition) -> bool:
        """Whether it holds; while that is open, the answer it waits for is listed as missing."""
        outcome = self.context.outcome(condition)
        if outcome is Outcome.UNKNOWN:
            for fact in self.context.open_facts(condition)[:1]:
                self._ask(fact)
        return outcome is Outcome.MET

    def _mark(self, mark: str) -> str:
        if mark.startswith("?"):
            return self._blank(self.template.gaps[mark[1:]], draft_words().gap_own)
        if mark.startswith("@"):
            return self._figure(mark[1:])
        if mark.startswith(_POST):
            return self._post(mark.removeprefix(_POST))
        said = self._said(mark)
        if said is not None:
            return said or self._blank(_asked(mark), draft_words().gap_own)
        return self._fact(mark)

    def _said(self, mark: str) -> str | None:
        """What other papers say as well; None for anything else."""
        dossier, language = self.dossier, self.language
        match mark:
            case "company":
                return dossier.company_name_in(language)
            case "services":
                return dossier.services(language)
            case "area":
                return dossier.area(language)
            case "authority":
                authority = dossier.assessment.route.authority
                return authority.name[language] if authority else ""
            case "legal.identity_number":
                return short_mask(self._legal_representative.identity_number)
            case "legal.phone":
                return short_mask(self._legal_representative.phone)
            case "legal.email":
                return self._legal_representative.email
            case _:
                return None

    @property
    def _legal_representative(self) -> Person:
        """Nobody's fields while nobody is named as such."""
        people = self.context.facts.people
        return next((person for person in people if person.legal_representative), Person(id="nobody"))

    def _figure(self, name: str) -> str:
        parameter = self.context.rulebook.parameters[name]
        found = self.context.parameter_value(name)
        if found is None:
            return self._blank(parameter.title, draft_words().gap_own)
        return say_quantity(self.context.rulebook, found.value, parameter.unit, self.language)

    def _post(self, role: str) -> str:
        people = [person for person in self.context.facts.people if role in person.roles]
        names = [self.name_of(person.name, person.name_en) for person in people]
        pair = load_wording().services.joined[self.language]
        title = self.context.rulebook.roles[role].title
        return joined(filter(None, names), pair) or self._blank(title, draft_words().gap_own)

    def name_of(self, chinese: str, english: str) -> str:
        return (english if self.language is Language.EN else "") or chinese

    def _fact(self, name: str) -> str:
        value = self.context.fact(name)
        if value is not None:
            return say_fact(self.context.rulebook, name, value, self.language)
        answer = self.dossier.project.answers.get(name) if self.dossier.project else None
        if answer is not None and answer.state is AnswerState.NOT_APPLICABLE:
            return draft_words().not_applicable[self.language].format(reason=answer.reason)
        return self._ask(name)

    def _ask(self, fact: str) -> str:
        """The gap that an answer would fill, with the question that the program asks for it."""
        rulebook = self.context.rulebook
        question = rulebook.questions.get(fact)
        label = draft_words().labels.get(fact) or title_of(rulebook, fact)
        if question is None:
            return self._blank(label, draft_words().gap_own)
        page = rulebook.pages[question.page].title[self.language]
        asked = question.text[self.language]
        return self._blank(label, draft_words().gap_answer, page=page, question=asked)

    def _blank(self, what: Text, how: Text, **facts: str) -> str:
        said = what[self.language].rstrip(_QUESTION_MARKS)
        self.gaps.setdefault(said, how[self.language].format(what=said, **facts))
        return letter_words().slots.blank[self.language].format(what=said)


def _asked(mark: str) -> Text:
    """What a mark of SAID asks for."""
    slots, fields = letter_words().slots, draft_words().fields
    return {
        "legal.identity_number": fields["legal.identity_number"],
        "legal.phone": fields["legal.phone"],
        "legal.email": fields["legal.email"],
        "company": slots.company,
        "services": slots.services,
        "area": slots.area,
        "authority": slots.authority,
    }[mark]


def short_mask(number: str) -> str:
    """Masked, and short enough for a narrow column: 420****07."""
    return re.sub("•+", "****", masked(number))
