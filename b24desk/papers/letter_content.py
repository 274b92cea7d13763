"""What a letter says, in one language; nothing of how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from b24desk.domain.text import Language, Text
from b24desk.papers.dossier import Dossier
from b24desk.papers.letter_template import LetterTemplate, letter_template, letter_words
from b24desk.papers.numerals import chinese_numeral
from b24desk.papers.paper import PaperKind
from b24desk.papers.voice import joined
from b24desk.papers.wording import load_wording


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    company_label: str
    company: str
    """Empty when not known: a line is drawn to write on."""
    person_label: str
    day: str
    seal: str


@dataclass(frozen=True, slots=True)
class Letter:
    language: Language
    title: str
    note: str
    """Above a reference text; empty on the letter itself."""
    addressee: str
    opening: str
    undertakings: tuple[str, ...]
    """Numbered."""
    closing: tuple[str, ...]
    signature: SignatureBlock


def letter_content(kind: PaperKind, dossier: Dossier, language: Language) -> Letter:
    """One of the LETTERS."""
    template, words = letter_template(kind), letter_words()
    slots = _slots(dossier, template, language)
    addressee = template.addressee or words.addressee
    undertakings = [point.text[language].format(**slots) for point in template.undertaking]
    return Letter(
        language=language,
        title=template.title[language],
        note="" if language is Language.ZH else words.reference_note[language],
        addressee=addressee[language].format(**slots),
        opening=template.opening[language].format(**slots),
        undertakings=tuple(_numbered(undertakings, language)),
        closing=(words.penalty[language], words.close[language]),
        signature=SignatureBlock(
            company_label=words.signature.company[language],
            company=dossier.company_name_in(language),
            person_label=words.signature.person[language],
            day=words.signature.day[language],
            seal=words.signature.seal[language],
        ),
    )


def _slots(dossier: Dossier, template: LetterTemplate, language: Language) -> dict[str, str]:
    """Each slot with its answer, or with a visible blank that says what to fill in."""
    authority = dossier.assessment.route.authority
    answers = {
        "authority": authority.name[language] if authority else "",
        "company": dossier.company_name_in(language),
        "credit_code": dossier.credit_code,
        "services": dossier.services(language),
        "area": dossier.area(language),
        "cases": _cases(dossier, template, language),
    }
    words = letter_words().slots
    asked = {name: text for name, text in words if name != "blank"} | dict(template.slots)
    return {name: answers.get(name) or _blank(words.blank, what, language) for name, what in asked.items()}


def _cases(dossier: Dossier, template: LetterTemplate, language: Language) -> str:
    """The cases of a letter that the answers say hold; empty while none is certain."""
    held = (case.text[language] for case in template.case if dossier.holds(case.when))
    return joined(held, load_wording().services.joined[language])


def _blank(blank: Text, what: Text, language: Language) -> str:
    return blank[language].format(what=what[language])


def _numbered(points: Sequence[str], language: Language) -> list[str]:
    if language is Language.ZH:
        return [f"{chinese_numeral(number)}、{point}" for number, point in enumerate(points, 1)]
    return [f"{number}. {point}" for number, point in enumerate(points, 1)]
