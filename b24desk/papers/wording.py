"""What papers say of themselves, in both languages: the typed reading of resources/letters/wording.toml."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, TypeVar

import tomli
from pydantic import AfterValidator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.papers.paper import FileKind, PaperKind
from b24desk.resources import resource
from b24desk.rules.schema.documents import Form, Seal, Signer

Code = TypeVar("Code", bound=StrEnum)


def _complete(words: Mapping[Code, Text]) -> Mapping[Code, Text]:
    """A closed set has a word for each of its members; "none" is said by the dash."""
    kind = type(next(iter(words)))
    missing = {member for member in kind if member.value != "none"} - set(words)
    if missing:
        raise ValueError(f"no words for {', '.join(sorted(missing))}")
    return words


WordsOf = Annotated[dict[Code, Text], AfterValidator(_complete)]


class FactNames(Frozen):
    """The questions whose answers are printed."""

    company_name: str
    company_name_en: str
    credit_code: str
    scope: str
    company_province: str
    province: str
    provinces: str


class PageWords(Frozen):
    number: Text
    rulebook: Text
    disclaimer: Text
    overdue: Text
    overdue_marked: Text
    overdue_some: Text
    overdue_points: Text
    about_the_book: Text
    digest: Text
    blank: Text
    none: Text


class HeadWords(Frozen):
    number: Text
    tick: Text
    document: Text
    form: Text
    seal: Text
    person: Text
    due: Text
    source: Text


class GroupWords(Frozen):
    company: Text
    personnel: Text
    business: Text
    infrastructure: Text
    compliance: Text
    online_form: Text
    letters: Text
    to_confirm: Text
    nobody: Text
    numbered: Text
    counted: Text
    continued: Text


class RowWords(Frozen):
    block: Text
    applies: Text
    decides: Text
    undated: Text
    questions: Text
    estimated: Text


class NoteWords(Frozen):
    overdue: Text
    overdue_line: Text
    not_needed: Text
    not_needed_line: Text
    marked_not_applicable: Text
    conflicts: Text
    conflicts_blank: Text
    maybe: Text
    followed: Text
    other: Text
    ask: Text
    remarks: Text
    sources: Text
    source: Text
    source_plain: Text
    source_overdue: Text


class ChecklistWords(Frozen):
    title: Text
    blank_title: Text
    blank_note: Text
    partial_note: Text
    final_note: Text
    box: Text
    box_pair: Text
    applicant: Text
    matter: Text
    authority: Text
    prepared: Text
    rulebook: Text
    totals: Text
    counted: Text
    counted_blank: Text
    signature: Text
    signature_date: Text
    heads: HeadWords
    groups: GroupWords
    row: RowWords
    notes: NoteWords


class StateWords(Frozen):
    collecting: Text
    awaiting_seal: Text
    final: Text


class ServiceWords(Frozen):
    domestic: Text
    offshore: Text
    nationwide: Text
    matter: Text
    joined: Text


class QuestionWords(Frozen):
    title: Text
    remark: Text
    nothing: Text
    addressee: Text
    company: Text
    number: Text
    question: Text
    answer: Text
    day: Text
    officer: Text


class PreparationWords(Frozen):
    heading: Text
    page: Text
    roles: Text
    continued: Text
    number: Text
    question: Text
    asked: Text
    reference: Text
    referred: Text


class CalendarWords(Frozen):
    name: Text
    certain: Text
    estimated: Text
    level: Text
    papers: Text
    answer: Text
    noted: Text
    evidence: Text


class WorkbookWords(Frozen):
    checklist: Text
    people: Text
    dates: Text
    sources: Text
    needed: Text
    undecided: Text
    yes: Text
    no: Text
    checklist_heads: tuple[Text, ...]
    people_heads: tuple[Text, ...]
    dates_heads: tuple[Text, ...]
    sources_heads: tuple[Text, ...]


class Wording(Frozen):
    facts: FactNames
    page: PageWords
    checklist: ChecklistWords
    forms: WordsOf[Form]
    signers: WordsOf[Signer]
    seals: WordsOf[Seal]
    states: StateWords
    levels: WordsOf[AuthorityLevel]
    services: ServiceWords
    questions: QuestionWords
    preparation: PreparationWords
    calendar: CalendarWords
    workbook: WorkbookWords
    file_names: WordsOf[PaperKind]
    data_names: WordsOf[FileKind]


@cache
def load_wording() -> Wording:
    """The wording that comes with the program; it never changes while it runs."""
    return Wording.model_validate(tomli.loads(resource("letters", "wording.toml").read_text("utf-8")))
