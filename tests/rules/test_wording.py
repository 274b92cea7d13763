"""Conditions in words: every one of the rulebook, and every operator, in both languages."""

import re
from datetime import date

import pytest

from b24desk.domain.text import Language, Text
from b24desk.rules.assessment import title_of
from b24desk.rules.conditions import (
    ALWAYS,
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Not,
    Operator,
    ParameterRef,
    comparisons,
    facts_in,
)
from b24desk.rules.entries import conditions_of
from b24desk.rules.phrasing import filled
from b24desk.rules.wording import ConditionWriter
from tests.clock import TODAY
from tests.rules.standard import context_of, standard_rulebook

WRITER = ConditionWriter(standard_rulebook(), TODAY)
CODE = re.compile(r"@|\{|\}|[a-z]+_[a-z]+|[a-z]\.[a-z]")
CHINESE = re.compile("[\u4e00-\u9fff]")

USE = Compare("service.use", Operator.IS, "in_house")
USERS = Compare("service.users", Operator.HAS, "abroad")
CAPITAL = Compare("company.registered_capital", Operator.AT_LEAST, ParameterRef("capital.one_province"))


def every_condition() -> list[Condition]:
    entries = standard_rulebook().entries()
    return list(dict.fromkeys(condition for entry in entries for _, condition in conditions_of(entry)))


def plain_quotes(words: str) -> str:
    return words.replace("“", "‘").replace("”", "’")


@pytest.mark.parametrize("language", Language)
def test_every_condition_of_the_rulebook_names_each_of_its_facts_and_shows_no_code(
    language: Language,
) -> None:
    for condition in every_condition():
        said = WRITER.sentence(condition)[language]
        for fact in facts_in(condition):
            assert plain_quotes(title_of(standard_rulebook(), fact)[language]) in plain_quotes(said)
        assert not CODE.search(said), said
        assert said.count("（") == said.count("）")
        assert said.count("(") == said.count(")")
        assert said.count("“") == said.count("”")


def test_every_value_that_a_condition_compares_with_is_named() -> None:
    rulebook = standard_rulebook()
    for condition in every_condition():
        said = plain_quotes(WRITER.sentence(condition).zh)
        for comparison in comparisons(condition):
            question = rulebook.questions.get(comparison.fact)
            if (
                question is None
                or not question.options
                or isinstance(comparison.operand, ParameterRef | FactRef)
            ):
                continue
            wanted = comparison.operand if isinstance(comparison.operand, tuple) else (comparison.operand,)
            options = {option.id: option.text.zh for option in question.options}
            assert all(plain_quotes(options[str(value)]) in said for value in wanted)


def test_different_conditions_are_said_differently() -> None:
    for language in Language:
        said = [WRITER.sentence(condition)[language] for condition in every_condition()]
        assert len(set(said)) == len(said)


def test_clauses_say_what_the_sentence_says() -> None:
    for condition in every_condition():
        clauses = WRITER.clauses(condition)
        assert all(clause.zh and clause.en for clause in clauses)
        facts = [title_of(standard_rulebook(), fact).en for fact in facts_in(condition)]
        assert all(any(plain_quotes(fact) in plain_quotes(c.en) for c in clauses) for fact in facts)


OPERANDS: dict[Operator, Compare] = {
    Operator.IS: USE,
    Operator.IS_NOT: Compare("service.use", Operator.IS_NOT, "in_house"),
    Operator.IN: Compare("service.use", Operator.IN, ("in_house", "mixed")),
    Operator.NOT_IN: Compare("service.use", Operator.NOT_IN, ("in_house", "mixed")),
    Operator.HAS: USERS,
    Operator.HAS_ANY: Compare("service.users", Operator.HAS_ANY, ("abroad", "domestic")),
    Operator.AT_LEAST: CAPITAL,
    Operator.AT_MOST: Compare("staff.open_slots", Operator.AT_MOST, 0),
    Operator.MORE_THAN: Compare("plan.filing_date", Operator.MORE_THAN, date(2026, 1, 2)),
    Operator.LESS_THAN: Compare("company.registered_capital", Operator.LESS_THAN, 5_000_000),
    Operator.MENTIONS_ANY: Compare(
        "company.business_scope", Operator.MENTIONS_ANY, ParameterRef("business_scope.phrases")
    ),
    Operator.SAME_AS: Compare("service.province", Operator.SAME_AS, FactRef("company.province")),
}


def test_every_operator_and_its_denial_has_words_of_its_own() -> None:
    assert set(OPERANDS) == set(Operator)
    for language in Language:
        said = [WRITER.sentence(comparison)[language] for comparison in OPERANDS.values()]
        denied = [WRITER.sentence(Not(comparison))[language] for comparison in OPERANDS.values()]
        assert len({*said}) == len(Operator)
        assert len({*denied}) == len(Operator)
        assert not set(zip(said, said, strict=True)) & set(zip(said, denied, strict=True))


@pytest.mark.parametrize("operator", Operator)
def test_what_is_denied_twice_is_said_plainly(operator: Operator) -> None:
    comparison = OPERANDS[operator]
    assert WRITER.sentence(Not(Not(comparison))) == WRITER.sentence(comparison)


def test_the_denial_of_all_is_any_of_the_denials() -> None:
    denied = WRITER.sentence(Not(All((USE, USERS))))
    assert denied == WRITER.sentence(Any((Not(USE), Not(USERS))))
    assert WRITER.sentence(Not(Any((USE, USERS)))) == WRITER.sentence(All((Not(USE), Not(USERS))))


def test_an_or_inside_an_and_is_bracketed() -> None:
    said = WRITER.sentence(All((CAPITAL, Any((USE, USERS)))))
    assert "，并且（对“呼叫中心为谁提供服务？”的回答是" in said.zh
    assert said.en.endswith("includes “Users outside mainland China”)")


def test_conditions_that_hold_together_are_said_one_by_one() -> None:
    clauses = WRITER.clauses(All((CAPITAL, All((USE, Any((USERS, Not(USE))))))))
    assert [clause.zh[:3] for clause in clauses] == ["对“注", "并且对", "并且（"]
    assert clauses[1].en.startswith("and the answer to")


def test_what_always_holds_is_said_so() -> None:
    assert WRITER.sentence(ALWAYS).en == "Always"
    assert WRITER.clauses(ALWAYS)[0].zh == "任何情况"


def test_a_figure_is_named_with_its_value_on_the_day() -> None:
    assert WRITER.sentence(CAPITAL).zh.endswith("不低于“省内经营的最低注册资本”（100 万元）")
    before = ConditionWriter(standard_rulebook(), date(2010, 1, 1)).sentence(CAPITAL)
    assert before.en.endswith("(no figure for this date)")


def test_local_figures_are_named_with_their_provinces() -> None:
    months = Compare("staff.people", Operator.AT_LEAST, ParameterRef("staff.insured_months"))
    assert "浙江 1 个月" in WRITER.sentence(months).zh
    assert "; Zhejiang 1 month" in WRITER.sentence(months).en


def test_two_answers_compared_with_each_other_are_both_named() -> None:
    require = standard_rulebook().rules["coverage-home-province"].versions[0].require
    assert WRITER.sentence(require).zh.endswith("的回答与对“公司在哪里登记注册？”的回答相同")
    assert " differs from the answer to “" in WRITER.sentence(Not(require)).en


def test_a_combination_is_counted() -> None:
    notice = standard_rulebook().notices["specified-services"]
    assert "中的 3 项" in WRITER.sentence(notice.applies).zh
    assert "includes fewer than 3 of" in WRITER.sentence(Not(notice.applies)).en


def test_an_answer_of_any_length_fits_into_a_text() -> None:
    scope = "增值电信业务；" * 1000
    text = Text(zh="经营范围：{company.business_scope}", en="Scope: {company.business_scope}")
    assert filled(text, context_of({"company.business_scope": scope})).en == f"Scope: {scope}"
