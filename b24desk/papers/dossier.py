"""Everything that a paper is drawn from, and the few answers that papers print."""

from dataclasses import dataclass

from b24desk.domain.project import AnswerValue, DocumentProgress, Project
from b24desk.domain.text import Language
from b24desk.domain.verdict import Outcome
from b24desk.papers.voice import joined
from b24desk.papers.wording import load_wording
from b24desk.rules.assessment import Assessment
from b24desk.rules.conditions import Condition
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.rulebook import Rulebook

_DOMESTIC, _OFFSHORE = "route.domestic", "route.offshore"
_ONE_PROVINCE = "one_province"


@dataclass(frozen=True, slots=True)
class ChecklistForm:
    """How the checklist is wanted: in which order, and whether its boxes are ticked in the PDF."""

    by_person: bool = False
    is_fillable: bool = False


@dataclass(frozen=True, slots=True)
class Dossier:
    """A project with its assessment; without a project, papers print blank.

    `routes` names the alternatives to compare; the first that there are, where it names none.
    """

    project: Project | None
    assessment: Assessment
    rulebook: Rulebook
    routes: tuple[str, ...] = ()
    checklist: ChecklistForm = ChecklistForm()
    signed_cards: tuple[str, ...] = ()
    """State codes of decision cards that were signed before."""

    @property
    def company_name(self) -> str:
        """As on the business licence; empty while not answered."""
        return self._text(load_wording().facts.company_name)

    def company_name_in(self, language: Language) -> str:
        """The English name where one is given, for papers that are read and not filed."""
        in_english = self._text(load_wording().facts.company_name_en) if language is Language.EN else ""
        return in_english or self.company_name

    @property
    def credit_code(self) -> str:
        return self._text(load_wording().facts.credit_code)

    @property
    def province(self) -> str | None:
        """The code of the province of registration; None while not answered."""
        return self._text(load_wording().facts.company_province) or None

    def progress(self, document: str) -> DocumentProgress:
        """How far the project has come with a document; not started where it says nothing."""
        noted = self.project.documents.get(document) if self.project else None
        return noted or DocumentProgress()

    def holds(self, condition: Condition) -> bool:
        """Whether a condition holds by the answers; not while it is open."""
        return self.project is not None and self.context.outcome(condition) is Outcome.MET

    @property
    def context(self) -> Context:
        """The facts as the assessment saw them; a blank form has none."""
        as_of = self.assessment.as_of
        return Context(facts_of(self.project or Project(), self.rulebook, as_of), self.rulebook, as_of)

    def services(self, language: Language) -> str:
        """The services applied for, empty while none is certain."""
        route, words = self.assessment.route, load_wording().services
        chosen = []
        if route.value(_DOMESTIC) == "yes":
            chosen.append(words.domestic[language])
        if route.value(_OFFSHORE) == "yes":
            chosen.append(words.offshore[language])
        return joined(chosen, words.joined[language])

    def area(self, language: Language) -> str:
        """The provinces that the service covers, empty while not answered."""
        facts, words, known = load_wording().facts, load_wording().services, self.rulebook.provinces
        if self._text(facts.scope) == _ONE_PROVINCE:
            codes: tuple[str, ...] = (self._text(facts.province) or self._text(facts.company_province),)
        else:
            chosen = self._answer(facts.provinces)
            codes = chosen if isinstance(chosen, tuple) else ()
        named = [code for code in known if code in codes]
        if known and len(named) == len(known):
            return words.nationwide[language]
        return joined((known[code].name[language] for code in named), words.joined[language])

    def _text(self, question: str) -> str:
        """The text of an answer; empty when there is none to print."""
        known = self._answer(question)
        return known.strip() if isinstance(known, str) else ""

    def _answer(self, question: str) -> AnswerValue | None:
        answer = self.project.answers.get(question) if self.project else None
        return answer.known if answer else None
