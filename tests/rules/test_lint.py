"""The shipped rulebook has nothing to mend, and everything that can be mended is noticed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest

from b24desk.domain.text import Text
from b24desk.rules.conditions import Compare, Condition, Operator
from b24desk.rules.lint import Lint, LintKind, lint
from b24desk.rules.rulebook import TABLES, Rulebook
from b24desk.rules.schema.entry import Entry
from tests.rules.standard import standard_rulebook

SHIPPED = standard_rulebook()


def test_the_shipped_rulebook_has_nothing_to_mend() -> None:
    assert list(map(str, lint(SHIPPED))) == []


def changed(table: str, name: str, **changes: object) -> Rulebook:
    """The shipped rulebook with one entry otherwise, or with a like one of another name beside it."""
    attribute = TABLES[table].attribute
    entries: Mapping[str, Entry] = getattr(SHIPPED, attribute)
    entry = entries[name].model_copy(update=changes)
    return replace(SHIPPED, **{attribute: {**entries, entry.id: entry}})  # type: ignore[arg-type]  # TABLES pairs attribute and entry


def _is(fact: str, value: str) -> Condition:
    return Compare(fact, Operator.IS, value)


def _first_row(decision: str, when: Condition) -> Rulebook:
    rows = SHIPPED.decisions[decision].rows
    return changed("decision", decision, rows=(rows[0].model_copy(update={"when": when}), *rows[1:]))


def _version(rule: str, **changes: object) -> Rulebook:
    versions = SHIPPED.rules[rule].versions
    return changed("rule", rule, versions=(versions[0].model_copy(update=changes), *versions[1:]))


class Case(NamedTuple):
    rulebook: Rulebook
    found: Lint


CASES = [
    Case(
        changed("question", "company.name", id="spare", printed=False),
        Lint(LintKind.UNUSED_QUESTION, "question", "spare"),
    ),
    Case(
        changed("parameter", "capital.one_province", id="spare"),
        Lint(LintKind.UNUSED_PARAMETER, "parameter", "spare"),
    ),
    Case(
        changed("source", "guide-gz", id="spare", note=None), Lint(LintKind.UNUSED_SOURCE, "source", "spare")
    ),
    Case(changed("decision", "route.scope", id="spare"), Lint(LintKind.UNREAD_DECISION, "decision", "spare")),
    Case(
        changed("question", "service.scope", asked_when=_is("service.province", "11")),
        Lint(LintKind.CYCLE, "question", "service.scope", "asked_when"),
    ),
    Case(
        _first_row("route.numbers", _is("service.numbers_wanted", "all")),
        Lint(LintKind.UNREACHABLE_ROW, "decision", "route.numbers", "rows.0"),
    ),
    Case(
        changed("document", "good-faith-letter", needed=_is("service.scope", "nowhere")),
        Lint(LintKind.ALWAYS_THE_SAME, "document", "good-faith-letter", "needed"),
    ),
    Case(
        _version("company-form", review_by=None),
        Lint(LintKind.MISSING_REVIEW, "rule", "company-form", "from 2016-02-06"),
    ),
    Case(
        changed("conflict", "in-house-use", verified_on=None),
        Lint(LintKind.MISSING_REVIEW, "conflict", "in-house-use", "verified_on"),
    ),
    Case(
        changed("rule", "company-form", ways_out=()),
        Lint(LintKind.MISSING_WAY_OUT, "rule", "company-form", "ways_out"),
    ),
    Case(
        changed("rule", "company-form", advice=Text(zh="B24 公司", en="B24 公司")),
        Lint(LintKind.IDENTICAL_TEXT, "rule", "company-form", "advice"),
    ),
    Case(
        changed("rule", "company-form", advice=Text(zh="Apply as a company", en="Apply in a company's name")),
        Lint(LintKind.UNTRANSLATED, "rule", "company-form", "advice"),
    ),
    Case(
        changed("rule", "company-form", advice=Text(zh="以公司名义申请", en="由公司申请")),
        Lint(LintKind.UNTRANSLATED, "rule", "company-form", "advice"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.found.kind))
def test_one_thing_to_mend_is_found_and_nothing_else(case: Case) -> None:
    assert set(lint(case.rulebook)) == {case.found} | _follows(case)


def _follows(case: Case) -> set[Lint]:
    """A question in a circle with another is reported with it, a milestone with the row that it hangs on."""
    match case.found.kind:
        case LintKind.CYCLE:
            return {replace(case.found, id="service.province")}
        case LintKind.UNREACHABLE_ROW:
            return {Lint(LintKind.ALWAYS_THE_SAME, "milestone", "number-contact", "applies")}
        case _:
            return set()


def test_every_kind_is_tried_above() -> None:
    assert {case.found.kind for case in CASES} == set(LintKind)
