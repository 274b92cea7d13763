"""What the commitment letter says, in one language; nothing of how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from b24desk.domain.text import Language, Text
from b24desk.papers.dossier import Dossier
from b24desk.papers.letter_template import LetterTemplate, commitment_template
from b24desk.papers.numerals import chinese_numeral


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


def commitment_letter(dossier: Dossier, language: Language) -> Letter:
    template = commitment_template()
    slots = _slots(dossier, template, language)
    signature = template.signature
    undertakings = [point.text[language] for point in template.undertaking]
    return Letter(
        language=language,
        title=template.title[language],
        note="" if language is Language.ZH else template.reference_note[language],
        addressee=template.addressee[language].format(**slots),
        opening=template.opening[language].format(**slots),
        undertakings=tuple(_numbered(undertakings, language)),
        closing=(template.penalty[language], template.close[language]),
        signature=SignatureBlock(
            company_label=signature.company[language],
            company=dossier.company_name_in(language),
            person_label=signature.person[language],
            day=signature.day[language],
            seal=signature.seal[language],
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
    }
    words = template.slots
    return {
        name: answer or _blank(words.blank, getattr(words, name), language)
        for name, answer in answers.items()
    }


def _blank(blank: Text, what: Text, language: Language) -> str:
    return blank[language].format(what=what[language])


def _numbered(points: Sequence[str], language: Language) -> list[str]:
    if language is Language.ZH:
        return [f"{chinese_numeral(number)}、{point}" for number, point in enumerate(points, 1)]
    return [f"{number}. {point}" for number, point in enumerate(points, 1)]
