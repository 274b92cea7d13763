"""What the sheet of questions for the authority says: one for each disagreement; no looks."""

from dataclasses import dataclass

from b24desk.domain.text import PaperLanguage
from b24desk.papers.applicant import matter
from b24desk.papers.dossier import Dossier
from b24desk.papers.overdue import is_rulebook_overdue
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.review import is_overdue
from b24desk.rules.schema.conflicts import Conflict


@dataclass(frozen=True, slots=True)
class AuthorityQuestion:
    number: int
    ask: Words
    why: Words
    is_overdue: bool
    """Whether what the rulebook says of it is past its review date."""


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    title: Words
    remarks: tuple[Words, ...]
    facts: tuple[tuple[Words, Words], ...]
    """Label and value: to whom, from whom, about what, as of when."""
    heads: tuple[Words, ...]
    """Number, question (once for each language), answer."""
    questions: tuple[AuthorityQuestion, ...]
    answer: Words
    day: Words
    officer: Words


def question_sheet(dossier: Dossier, language: PaperLanguage) -> QuestionSheet:
    """Every question that certainly touches the application; without a project, all that there are."""
    voice, wording = Voice(language), load_wording()
    say, words = voice.say, wording.questions
    asked = [
        AuthorityQuestion(number, say(conflict.ask), say(conflict.why), _is_overdue(conflict, dossier))
        for number, conflict in enumerate(_asked(dossier), 1)
    ]
    heads = [(said,) for said in say(words.question)]
    return QuestionSheet(
        title=say(words.title),
        remarks=(say(words.remark if asked else words.nothing),),
        facts=tuple(_facts(dossier, voice)),
        heads=(say(words.number), *heads, say(words.answer)),
        questions=tuple(asked),
        answer=say(words.answer),
        day=say(words.day),
        officer=say(words.officer),
    )


def _is_overdue(conflict: Conflict, dossier: Dossier) -> bool:
    as_of = dossier.assessment.as_of
    return is_rulebook_overdue(dossier) or is_overdue(conflict, dossier.rulebook, as_of)


def _asked(dossier: Dossier) -> list[Conflict]:
    if dossier.project is None:
        return list(dossier.rulebook.conflicts.values())
    return [found.conflict for found in dossier.assessment.conflicts if found.certain]


def _facts(dossier: Dossier, voice: Voice) -> list[tuple[Words, Words]]:
    wording = load_wording()
    blank, words, labels = voice.say(wording.page.blank), wording.questions, wording.checklist
    route = dossier.assessment.route
    addressee = voice.say(route.authority.name) if route.authority else blank
    if route.authority and route.window:
        window = voice.say(route.window.name)
        addressee = tuple(f"{a} · {w}" for a, w in zip(addressee, window, strict=True))
    company = tuple(dict.fromkeys(filter(None, map(dossier.company_name_in, voice.languages))))
    return [
        (voice.say(words.addressee), addressee),
        (voice.say(words.company), company or blank),
        (voice.say(labels.matter), matter(dossier, voice) or blank),
        (voice.say(labels.prepared), voice.date(dossier.assessment.as_of)),
    ]
