"""The wording of the drafts: complete in both languages, cited, and about things that the rulebook knows."""

import copy
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from b24desk.papers.draft_fields import CASE, FIELDS, SAID
from b24desk.papers.draft_template import DraftTemplate, draft_template, draft_words
from b24desk.papers.paper import DRAFTS, PaperKind
from b24desk.resources import resource
from b24desk.rules.conditions import facts_in
from tests.papers.dossiers import rulebook

EACH = pytest.mark.parametrize("kind", DRAFTS)
GOOD: dict[str, Any] = {
    "id": "technical-plan",
    "verified_on": "2026-11-22",
    "title": {"zh": "方案", "en": "Plan"},
    "gaps": {"queue": {"zh": "排队", "en": "queue"}},
    "section": [
        {
            "title": {"zh": "一节", "en": "A section"},
            "part": [
                {
                    "text": {"zh": "{?queue}。", "en": "{?queue}."},
                    "citations": [{"source": "permit-measures"}],
                }
            ],
        }
    ],
}


def test_a_whole_template_is_read() -> None:
    assert DraftTemplate.model_validate(GOOD).marks == {"?queue"}


def _without_english(raw: Any) -> None:
    del raw["section"][0]["part"][0]["text"]["en"]


def _uncited(raw: Any) -> None:
    raw["section"][0]["part"][0]["citations"] = []


def _citations_forgotten(raw: Any) -> None:
    del raw["section"][0]["part"][0]["citations"]


def _mark_in_one_language(raw: Any) -> None:
    raw["section"][0]["part"][0]["text"]["en"] = "Queue."


def _gap_not_described(raw: Any) -> None:
    raw["gaps"] = {}


def _gap_described_in_vain(raw: Any) -> None:
    raw["gaps"]["other"] = {"zh": "其他", "en": "other"}


def _field_outside_its_table(raw: Any) -> None:
    raw["section"][0]["part"][0]["text"] = {"zh": "{?queue}{person.name}", "en": "{?queue}{person.name}"}


def _stray_brace(raw: Any) -> None:
    raw["section"][0]["part"][0]["text"] = {"zh": "{?queue}{", "en": "{?queue}{"}


def _case_never_said(raw: Any) -> None:
    case = {"when": {"fact": "service.outbound", "is": "none"}, "text": {"zh": "不", "en": "No"}}
    raw["section"][0]["part"][0]["case"] = [case]


def _case_without_cases(raw: Any) -> None:
    raw["section"][0]["part"][0]["text"] = {"zh": "{?queue}{case}", "en": "{?queue}{case}"}


def _short_row(raw: Any) -> None:
    column = {"head": {"zh": "列", "en": "Column"}, "width": 1}
    raw["section"][0]["part"][0]["table"] = {
        "columns": [column, column],
        "row": [{"cells": [{"zh": "格", "en": "Cell"}]}],
    }


@pytest.mark.parametrize(
    "spoil",
    [
        _without_english,
        _uncited,
        _citations_forgotten,
        _mark_in_one_language,
        _gap_not_described,
        _gap_described_in_vain,
        _field_outside_its_table,
        _stray_brace,
        _case_never_said,
        _case_without_cases,
        _short_row,
    ],
)
def test_what_is_not_whole_is_refused(spoil: Callable[[Any], None]) -> None:
    raw = copy.deepcopy(GOOD)
    spoil(raw)
    with pytest.raises(ValidationError):
        DraftTemplate.model_validate(raw)


def test_every_draft_has_its_file_and_every_file_its_draft() -> None:
    files = {path.stem for path in resource("drafts").glob("*.toml")} - {"draft_words"}
    assert files == {kind.value for kind in DRAFTS}


@EACH
def test_a_draft_is_that_of_a_line_of_the_checklist(kind: PaperKind) -> None:
    assert kind.document == draft_template(kind).id
    assert kind.document in rulebook().documents


@EACH
def test_every_paragraph_cites_sources_of_the_rulebook(kind: PaperKind) -> None:
    for part in draft_template(kind).parts:
        assert {citation.source for citation in part.citations} <= set(rulebook().sources), part.text.zh


@EACH
def test_every_mark_is_something_that_the_program_knows(kind: PaperKind) -> None:
    book = rulebook()
    known = {CASE, *SAID, *book.questions, *book.decisions}.union(*FIELDS.values())
    known |= {name.removeprefix("fact.") for name in book.terms if name.startswith("fact.")}
    for mark in draft_template(kind).marks:
        if mark.startswith("@"):
            assert mark[1:] in book.parameters
        elif mark.startswith("post.") and mark not in known:
            assert mark.removeprefix("post.") in book.roles
        else:
            assert mark.startswith("?") or mark in known, mark


@EACH
def test_every_condition_asks_about_facts_of_the_rulebook(kind: PaperKind) -> None:
    book = rulebook()
    known = {*book.questions, *book.decisions}
    known |= {name.removeprefix("fact.") for name in book.terms if name.startswith("fact.")}
    template = draft_template(kind)
    conditions = [section.when for section in template.section]
    for part in template.parts:
        conditions += [part.when, *(case.when for case in part.case)]
        conditions += [row.when for row in part.table.row] if part.table else []
    assert {fact for condition in conditions for fact in facts_in(condition)} <= known


@EACH
def test_the_sources_of_a_draft_are_law_or_those_of_its_line(kind: PaperKind) -> None:
    """Guides, forms and articles are cited only where this document or a related one rests on them."""
    book = rulebook()
    related = {"development-plan", "technical-plan", "service-quality-measures", "operating-procedures"}
    related |= {"system-architecture", "equipment-list", "security-measures", "premises-proof"}
    related |= {"company-personnel-form", "responsible-persons-id", "social-insurance-proof", kind.value}
    own = {citation.source for name in related for citation in book.documents[name].citations}
    own |= {citation.source for role in book.roles.values() for citation in role.citations}
    for part in draft_template(kind).parts:
        for citation in part.citations:
            is_law = book.sources[citation.source].level.may_refuse
            assert is_law or citation.source in own, (kind, citation)


def test_every_answer_that_a_draft_fills_in_has_a_short_name() -> None:
    questions = rulebook().questions
    used = {mark for kind in DRAFTS for mark in draft_template(kind).marks if mark in questions}
    assert used <= set(draft_words().labels)
    assert set(draft_words().labels) <= set(questions)


def test_every_field_of_a_record_has_a_name() -> None:
    assert frozenset[str]().union(*FIELDS.values()) <= set(draft_words().fields)


@pytest.mark.parametrize("path", sorted(resource("drafts").glob("*.toml")), ids=lambda path: path.stem)
def test_no_draft_promises_a_licence_or_addresses_its_reader(path: Any) -> None:
    said = path.read_text("utf-8")
    for words in ("你", "您", "保证获批", "一定批准", "包过", "guarantee", "will be approved"):
        assert words not in said
    assert tomllib.loads(said)
