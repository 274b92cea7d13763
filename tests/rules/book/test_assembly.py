"""The whole rule book: nothing of the rulebook missing, nothing left unfilled, nothing in code."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from b24desk.domain.text import Text
from b24desk.rules.book.assembly import rule_book
from b24desk.rules.book.content import Entry, Point, RuleBook, Section
from b24desk.rules.rulebook import TABLES
from tests.clock import STANDARD_DAY, TODAY
from tests.rules.standard import standard_rulebook

BOOK = rule_book(standard_rulebook(), TODAY)
NOT_TABLES_OF_LAW = {"pages", "terms"}
"""The screens, which every question names, and the words for codes, which all entries use."""


def section(name: str, book: RuleBook = BOOK) -> Section:
    return next(found for found in book.sections if found.table == name)


def entry(table: str, name: str, book: RuleBook = BOOK) -> Entry:
    return next(found for found in section(table, book).entries if found.id == name)


def points(found: Entry, label: str) -> list[Point]:
    return [point for point in found.points if point.label.en == label]


def texts(found: Entry) -> list[Text]:
    said = [found.title, *found.badges]
    said += [text for point in found.points for text in (point.label, *point.texts)]
    return said + [text for branch in found.branches for text in (*branch.when, branch.then, *branch.basis)]


def joined(found: Entry) -> str:
    return "\n".join(f"{text.zh}\n{text.en}" for text in texts(found))


def test_every_table_of_the_rulebook_has_a_section() -> None:
    tables = {table.attribute for table in TABLES.values()} - NOT_TABLES_OF_LAW
    assert {found.table for found in BOOK.sections} == tables


@pytest.mark.parametrize("found", BOOK.sections, ids=lambda found: found.table)
def test_every_entry_of_a_table_stands_in_its_section_once(found: Section) -> None:
    ids = [item.id.lower() for item in found.entries]
    assert ids == list(getattr(standard_rulebook(), found.table))


def test_nothing_is_left_to_fill_in_and_no_fact_is_called_by_its_code() -> None:
    facts = re.compile(
        "|".join(
            re.escape(name) for name in (*standard_rulebook().questions, *standard_rulebook().parameters)
        )
    )
    for found in (item for part in BOOK.sections for item in part.entries):
        for text in texts(found):
            assert text.zh
            assert text.en
            assert not re.search(r"[{}@#]", text.zh + text.en), found.id
        if found.id[0] != "S" and not any(point.label.en == "Entries touched" for point in found.points):
            assert not facts.search(joined(found)), found.id


@pytest.mark.parametrize("rule", standard_rulebook().rules.values(), ids=lambda rule: rule.id)
def test_a_rule_says_all_that_a_lawyer_needs(rule: object) -> None:
    rulebook = standard_rulebook()
    checked = rulebook.rules[getattr(rule, "id", "")]
    found = entry("rules", checked.id)
    said = joined(found)
    assert found.is_signed_off
    for version in checked.versions:
        assert rulebook.term("level", version.level).en in said
        for cited in version.citations:
            assert rulebook.sources[cited.source].title.zh in said
            assert cited.at is None or (cited.at.zh in said and cited.at.en in said)
        for day in filter(None, (version.since, version.until, version.verified_on, version.review_by)):
            assert f"{day.year}年{day.month}月{day.day}日" in said
    assert len(points(found, "Way out")) == len(checked.ways_out)
    for way in checked.ways_out:
        assert rulebook.term("effort", way.effort).zh in said
        assert way.lead_time.en in said
    for label in ("Condition", "When met", "When not met", "When to confirm", "What to do"):
        assert points(found, label), label
    if checked.conflict:
        assert rulebook.conflicts[checked.conflict].title.en in said
    assert all(statement in said for statement in checked.covers)


def test_a_decision_is_told_row_by_row() -> None:
    for decision in standard_rulebook().decisions.values():
        found = entry("decisions", decision.id)
        assert [branch.code for branch in found.branches] == [row.value for row in decision.rows]
        assert [branch.then for branch in found.branches] == [row.text for row in decision.rows]


def test_a_disagreement_is_told_from_every_side_and_says_which_is_followed() -> None:
    for conflict in standard_rulebook().conflicts.values():
        found = entry("conflicts", conflict.id)
        said = joined(found)
        assert all(side.claim.zh.rstrip("。") in said for side in conflict.sides)
        assert conflict.ask.en in said
        assert conflict.why.zh in said
        followed = points(found, "Followed")[0].texts[0].zh
        if conflict.follows is None:
            assert followed == "不作取舍"
        else:
            chosen = next(side for side in conflict.sides if side.id == conflict.follows)
            assert followed.startswith(chosen.claim.zh.rstrip("。"))


def test_every_value_of_a_figure_is_told_with_its_dates() -> None:
    for parameter in standard_rulebook().parameters.values():
        found = entry("parameters", parameter.id)
        for label in ("Value", "Authority level", "Legal basis", "In force", "Checked"):
            assert len(points(found, label)) == len(parameter.values)


def test_every_statement_of_the_guides_is_listed_with_its_verdict_and_its_answers() -> None:
    found = section("claims").entries
    assert [item.id for item in found] == [f"S{number}" for number in range(1, 182)]
    assert all(points(item, "Answered in") for item in found)
    left_out = [item for item in found if item.id == "S154"]
    assert points(left_out[0], "Answered in")[0].texts[0].en == "S154"


def test_a_rule_past_its_review_date_is_marked_and_others_are_not() -> None:
    rulebook = standard_rulebook()
    rule = rulebook.rules["company-form"]
    soon = tuple(version.model_copy(update={"review_by": STANDARD_DAY}) for version in rule.versions)
    changed = {**rulebook.rules, rule.id: rule.model_copy(update={"versions": soon})}
    book = rule_book(replace(rulebook, rules=changed), STANDARD_DAY + timedelta(days=1))
    assert book.is_overdue
    assert [item.id for item in section("rules", book).entries if item.is_overdue] == [rule.id]


def test_in_time_nothing_is_marked_and_long_after_everything_is() -> None:
    in_time = rule_book(standard_rulebook(), STANDARD_DAY)
    assert not in_time.is_overdue
    late = rule_book(standard_rulebook(), date(2030, 1, 1))
    for table in ("rules", "parameters"):
        assert not any(item.is_overdue for item in section(table, in_time).entries)
        assert all(item.is_overdue for item in section(table, late).entries)


def test_the_title_page_tells_version_dates_and_digest() -> None:
    said = " ".join(text.en for point in BOOK.facts for text in point.texts)
    assert standard_rulebook().digest in said
    assert standard_rulebook().edition.version in said
    assert "22 November 2026" in said
    assert f"Rules {len(standard_rulebook().rules)}" in said
