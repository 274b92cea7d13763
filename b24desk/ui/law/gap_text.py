"""A gap in a post, in words: what is missing, and with whom."""

from collections.abc import Mapping

from b24desk.domain.text import Language
from b24desk.rules.phrasing import say_quantity
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema import Unit
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
