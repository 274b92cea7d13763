"""What papers say when the rules they are drawn from are past their review date."""

from collections.abc import Iterator

from b24desk.domain.text import Language
from b24desk.papers.dossier import Dossier
from b24desk.papers.letter_template import letter_template
from b24desk.papers.numerals import chinese_numeral
from b24desk.papers.paper import LETTERS, PaperKind
from b24desk.papers.voice import Voice, Words
from b24desk.papers.wording import load_wording
from b24desk.rules.assessment import Assessment
from b24desk.rules.checklist import Need
from b24desk.rules.review import ReviewedEntry, overdue_entries
from b24desk.rules.schema.parameters import Parameter
from b24desk.rules.schema.places import Overlay
from b24desk.rules.schema.rules import Rule

MARK = "※"
"""Stands at the lines that want checking, and before the notice that says why."""


def is_rulebook_overdue(dossier: Dossier) -> bool:
    """Whether the rulebook as a whole is; then every line of a paper is marked, whatever its own date."""
    return dossier.assessment.rulebook_stale


def overdue_here(kind: PaperKind, dossier: Dossier) -> tuple[ReviewedEntry, ...]:
    """What to verify of the application, where the company is registered; on the rule book, of anything."""
    is_of_a_firm = kind is not PaperKind.RULE_BOOK
    province = dossier.province if is_of_a_firm else None
    found = overdue_entries(dossier.rulebook, dossier.assessment.as_of, province)
    if not is_of_a_firm or dossier.project is None:
        return found
    shown = frozenset(_shown(dossier.assessment))
    return tuple(entry for entry in found if isinstance(entry, _FOR_EVERY_FIRM) or entry.id in shown)


_FOR_EVERY_FIRM = (Rule, Parameter, Overlay)


def _shown(assessment: Assessment) -> Iterator[str]:
    """What an application has to do with of all that may pass some firms by."""
    yield from (line.id for line in assessment.documents if line.need is not Need.NOT_NEEDED)
    yield from (role.id for role in assessment.staffing if role.needed is not False)
    yield from (entry.id for entry in assessment.milestones)
    yield from (notice.id for notice in assessment.notices)
    yield from (found.id for found in assessment.conflicts if found.certain)


def overdue_notice(kind: PaperKind, dossier: Dossier, voice: Voice) -> Words:
    """What every page says; empty while nothing is overdue. The letter names the points with old figures."""
    words, entries = load_wording().page, overdue_here(kind, dossier)
    notice = voice.say(words.overdue)
    points = overdue_points(kind, dossier) if kind in LETTERS else ()
    if points:
        return _with_points(notice, points, voice)
    if is_rulebook_overdue(dossier) or (entries and kind is PaperKind.RULE_BOOK):
        marked = voice.around(words.overdue_marked, notice)
        return (marked[0], *notice[1:])
    return voice.around(words.overdue_some, notice, count=len(entries)) if entries else ()


def _with_points(notice: Words, points: tuple[int, ...], voice: Voice) -> Words:
    words = load_wording().page.overdue_points
    numbered = {
        Language.ZH: "、".join(map(chinese_numeral, points)),
        Language.EN: ", ".join(map(str, points)),
    }
    pairs = zip(voice.languages, notice, strict=True)
    return tuple(words[spoken].format(words=said, points=numbered[spoken]) for spoken, said in pairs)


def overdue_points(kind: PaperKind, dossier: Dossier) -> tuple[int, ...]:
    """The points of a letter that spell out a figure past its review date."""
    overdue = {entry.id for entry in overdue_here(kind, dossier)}
    points = enumerate(letter_template(kind).undertaking, 1)
    return tuple(number for number, point in points if not overdue.isdisjoint(point.figures))
