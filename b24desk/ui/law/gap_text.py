"""A gap in a post, in words: what is missing, and with whom."""

from collections.abc import Mapping
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from b24desk.domain.text import Language
from b24desk.rules.phrasing import say_quantity
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.staffing import Gap, GapKind
from b24desk.ui.law.phrases import bracketed, pair


def gap_text(gap: Gap, names: Mapping[str, str], rulebook: Rulebook, language: Language) -> str:
    """`names` are people's names by id."""
    said = rulebook.term("gap", gap.kind)[language]
    if gap.kind is GapKind.INSURED_TOO_SHORT and gap.months_asked is not None:
        found = gap.months_found or 0
        asked = say_quantity(rulebook, gap.months_asked, Unit.MONTHS, language)
        said += bracketed(f"{found} / {asked}", language)
    name = names.get(gap.person, "")
    return pair(name, said, language) if name else said


def gap_advice(kind: GapKind) -> str:
    """What can be done about a gap, in the current language."""
    match kind:
        case GapKind.NOBODY:
            return QCoreApplication.translate("Gap", "Tick this post for someone below, or add a person")
        case GapKind.TOO_FEW:
            return QCoreApplication.translate("Gap", "Name one more person for this post")
        case GapKind.IN_TWO_SLOTS:
            return QCoreApplication.translate("Gap", "Give one of the two posts to someone else")
        case GapKind.LEGAL_REPRESENTATIVE:
            return QCoreApplication.translate("Gap", "Name someone else for this post")
        case GapKind.INSURED_ELSEWHERE:
            return QCoreApplication.translate(
                "Gap",
                "Name someone whom the applicant insures, or have the applicant take over the insurance",
            )
        case GapKind.INSURED_TOO_SHORT:
            return QCoreApplication.translate(
                "Gap", "File when the months are complete, or name someone with a longer record"
            )
        case GapKind.INSURANCE_UNKNOWN:
            return QCoreApplication.translate(
                "Gap", "Fill in whether the applicant pays the insurance, and for how many months"
            )
        case _:
            assert_never(kind)
