"""What papers say when the rules they are drawn from are past their review date."""

from b24desk.domain.text import Language
from b24desk.papers.dossier import Dossier
from b24desk.papers.letter_template import commitment_template
from b24desk.papers.numerals import chinese_numeral
from b24desk.papers.paper import PaperKind
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.review import is_any_overdue, overdue_parameters

MARK = "※"
"""Stands at the lines that want checking, and before the notice that says why."""


def is_rulebook_overdue(dossier: Dossier) -> bool:
    """Whether the rulebook as a whole is: documents and disagreements have no review date of their own."""
    return dossier.assessment.rulebook_stale


def overdue_notice(kind: PaperKind, dossier: Dossier, voice: Voice) -> Words:
    """What every page says; empty while nothing is overdue. The letter names the points with old figures."""
    words, as_of = load_wording().page, dossier.assessment.as_of
    if not is_any_overdue(dossier.rulebook, as_of):
        return ()
    notice = voice.say(words.overdue)
    points = overdue_points(dossier) if kind is PaperKind.LETTER else ()
    if not points:
        marked = voice.around(words.overdue_marked, notice)
        return (marked[0], *notice[1:])
    numbered = {
        Language.ZH: "、".join(map(chinese_numeral, points)),
        Language.EN: ", ".join(map(str, points)),
    }
    pairs = zip(voice.languages, notice, strict=True)
    return tuple(
        words.overdue_points[spoken].format(words=said, points=numbered[spoken]) for spoken, said in pairs
    )


def overdue_points(dossier: Dossier) -> tuple[int, ...]:
    """The points of the commitment letter that spell out a figure past its review date."""
    overdue = overdue_parameters(dossier.rulebook, dossier.assessment.as_of)
    points = enumerate(commitment_template().undertaking, 1)
    return tuple(number for number, point in points if not overdue.isdisjoint(point.figures))
