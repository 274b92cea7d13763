"""What the commitment letter says, and on what it rests."""

import pytest

from b24desk.domain.text import Language
from b24desk.papers.letter_content import commitment_letter
from b24desk.papers.letter_template import commitment_template
from b24desk.papers.numerals import chinese_numeral, letter
from tests.papers.dossiers import DOMESTIC, DOSSIERS, rulebook


def test_the_letter_is_addressed_to_the_authority_of_the_route() -> None:
    assert commitment_letter(DOSSIERS["domestic"], Language.ZH).addressee == "陕西省通信管理局："
    assert commitment_letter(DOSSIERS["nationwide"], Language.ZH).addressee.startswith("工业和信息化部")


def test_the_opening_names_company_code_service_and_area() -> None:
    opening = commitment_letter(DOSSIERS["domestic"], Language.ZH).opening
    for told in ("company.name", "company.credit_code"):
        assert str(DOMESTIC[told]) in opening
    assert "国内呼叫中心业务（B24-1）" in opening
    assert "业务覆盖范围为陕西" in opening


def test_what_is_missing_is_marked_where_it_belongs() -> None:
    empty = commitment_letter(DOSSIERS["unanswered"], Language.ZH)
    assert empty.addressee == "【待填：受理机关】："
    for slot in ("企业名称", "统一社会信用代码", "业务种类", "业务覆盖范围"):
        assert f"【待填：{slot}】" in empty.opening
    assert "[to be filled in: company name]" in commitment_letter(DOSSIERS["blank"], Language.EN).opening


def test_a_letter_with_all_answers_has_no_blank() -> None:
    for language in Language:
        content = commitment_letter(DOSSIERS["domestic"], language)
        assert "待填" not in content.opening + content.addressee
        assert "to be filled in" not in content.opening + content.addressee


def test_the_reference_says_that_the_chinese_text_is_the_letter() -> None:
    assert commitment_letter(DOSSIERS["domestic"], Language.ZH).note == ""
    assert "Only the Chinese text" in commitment_letter(DOSSIERS["domestic"], Language.EN).note


def test_points_are_numbered_in_each_language() -> None:
    chinese = commitment_letter(DOSSIERS["domestic"], Language.ZH).undertakings
    english = commitment_letter(DOSSIERS["domestic"], Language.EN).undertakings
    assert len(chinese) == len(english)
    assert chinese[10].startswith("十一、")
    assert english[10].startswith("11. ")


def test_every_point_cites_a_source_of_the_rulebook() -> None:
    for point in commitment_template().undertaking:
        assert {citation.source for citation in point.citations} <= set(rulebook().sources), point.id


def test_points_without_law_behind_them_are_only_those_of_the_circulating_forms() -> None:
    sources = rulebook().sources
    weak = [
        point.id
        for point in commitment_template().undertaking
        if not any(sources[citation.source].level.may_refuse for citation in point.citations)
    ]
    assert weak == ["opening", "advertising"]


def test_the_figures_in_the_letter_are_those_of_the_rulebook() -> None:
    in_words = {30: "thirty days", 90: "ninety days"}
    stated = [(point, figure) for point in commitment_template().undertaking for figure in point.figures]
    assert len(stated) == 3
    for point, figure in stated:
        for value in rulebook().parameters[figure].values:
            assert isinstance(value.value, int)
            assert f"{chinese_numeral(value.value)}日" in point.text.zh
            assert in_words[value.value] in point.text.en


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一"), (99, "九十九")],
)
def test_chinese_numerals(number: int, written: str) -> None:
    assert chinese_numeral(number) == written


def test_letters_before_headings() -> None:
    assert "".join(map(letter, range(1, 27))) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
