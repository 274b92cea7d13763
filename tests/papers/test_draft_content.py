"""What drafts say: the facts of the project, a visible gap for everything else, and who asks for it."""

from decimal import Decimal

import pytest

from b24desk.domain.project import Answer, AnswerState, AnswerValue, HolderKind, Person, Shareholder
from b24desk.domain.text import Language
from b24desk.papers.draft_content import Grid, Passage, draft_content
from b24desk.papers.draft_template import draft_template
from b24desk.papers.export import papers_of
from b24desk.papers.paper import APPLICATION_PAPERS, DRAFTS, PaperKind
from b24desk.rules.checklist import Need
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project
from tests.papers.drafts import texts_of

EACH = pytest.mark.parametrize("kind", DRAFTS)
DAY = max(TODAY, EVERY_SOURCE_SPEAKS)


def said(kind: PaperKind, answers: dict[str, AnswerValue], language: Language = Language.ZH) -> str:
    return "\n".join(texts_of(draft_content(kind, dossier(project({**DOMESTIC, **answers}), DAY), language)))


@EACH
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", DOSSIERS)
def test_no_mark_is_left_unfilled(kind: PaperKind, language: Language, name: str) -> None:
    draft = draft_content(kind, DOSSIERS[name], language)
    everything = "\n".join(texts_of(draft))
    assert "{" not in everything
    assert draft.sections
    assert all(section.blocks for section in draft.sections)


@EACH
def test_every_gap_is_listed_once_and_nothing_is_listed_that_is_no_gap(kind: PaperKind) -> None:
    draft = draft_content(kind, dossier(project(DOMESTIC), DAY), Language.ZH)
    everything = "\n".join(texts_of(draft))
    listed = [block.text for block in draft.gaps.blocks if isinstance(block, Passage)][1:]
    assert len(set(listed)) == len(listed)
    for gap in draft_template(kind).gaps.values():
        is_said = f"【待填：{gap.zh}】" in everything
        assert is_said == any(gap.zh in line for line in listed), gap.zh


@EACH
def test_every_source_listed_is_cited_and_says_how_strong_it_is(kind: PaperKind) -> None:
    draft = draft_content(kind, dossier(project(DOMESTIC), DAY), Language.ZH)
    everything = "\n".join(texts_of(draft))
    assert draft.sources.blocks
    for place, block in enumerate(draft.sources.blocks, 1):
        assert isinstance(block, Passage)
        assert f"〔{place}〕" in everything
        assert block.text.removeprefix("※ ").startswith(f"〔{place}〕")
        assert "；" in block.text


@EACH
def test_both_languages_have_the_same_sections_gaps_and_sources(kind: PaperKind) -> None:
    source = dossier(project(DOMESTIC), DAY)
    zh, en = (draft_content(kind, source, language) for language in Language)
    assert [len(section.blocks) for section in zh.sections] == [
        len(section.blocks) for section in en.sections
    ]
    assert len(zh.gaps.blocks) == len(en.gaps.blocks)
    assert len(zh.sources.blocks) == len(en.sources.blocks)


@EACH
def test_a_draft_is_offered_exactly_where_the_checklist_asks_for_it(kind: PaperKind) -> None:
    for answers in (
        {},
        {"plan.application": "renewal"},
        {"company.province": "44", "service.province": "44"},
    ):
        source = dossier(project({**DOMESTIC, **answers}), DAY)
        needed = {line.id for line in source.assessment.documents if line.need is Need.NEEDED}
        assert (kind in papers_of(source)) == (kind.document in needed)
    assert kind not in papers_of(DOSSIERS["blank"])
    assert papers_of(DOSSIERS["unanswered"]) == APPLICATION_PAPERS


def test_an_answer_stands_in_the_text_and_its_gap_is_gone() -> None:
    without = said(PaperKind.TECHNICAL_PLAN, {})
    assert "【待填：坐席数量】" in without
    given = said(PaperKind.TECHNICAL_PLAN, {"technical.seats": 24})
    assert "设坐席 24 个" in given
    assert "【待填：坐席数量】" not in given


def test_a_gap_that_an_answer_would_fill_names_the_question() -> None:
    draft = draft_content(PaperKind.TECHNICAL_PLAN, DOSSIERS["domestic"], Language.EN)
    gaps = [block.text for block in draft.gaps.blocks if isinstance(block, Passage)]
    assert any("How many agent seats are there?" in gap for gap in gaps)


@pytest.mark.parametrize(
    ("answer", "words", "never"),
    [
        ("own", "使用自有的呼叫中心系统", "云呼叫中心服务"),
        ("leased", "租用呼叫中心系统", "使用自有"),
        ("cloud", "使用云呼叫中心服务", "使用自有"),
        ("none", "系统尚未落实", "使用自有"),
    ],
)
def test_each_answer_has_words_of_its_own(answer: str, words: str, never: str) -> None:
    text = said(PaperKind.TECHNICAL_PLAN, {"technical.system": answer})
    assert words in text
    assert never not in text


def test_outbound_calls_are_described_only_where_there_are_any() -> None:
    assert "本系统不外呼" in said(PaperKind.TECHNICAL_PLAN, {"service.outbound": "none"})
    consented = said(
        PaperKind.TECHNICAL_PLAN, {"service.outbound": "consented", "technical.recording_days": 90}
    )
    assert "保存 90 天（规定的最短期限为 30 天）" in consented
    assert "本系统不外呼" not in consented


def test_what_is_not_in_place_is_never_claimed() -> None:
    text = said(
        PaperKind.SECURITY_MEASURES,
        {"security.department": False, "security.rules": ("none",), "security.impact_assessment": False},
    )
    assert "安全主管部门：尚未设立" in text
    assert "个人信息保护影响评估尚未完成" in text
    assert "已制定" not in text
    assert said(PaperKind.SECURITY_MEASURES, {"security.rules": ("policy",)}).count("已制定") == 1


def test_a_question_that_does_not_apply_gives_its_reason() -> None:
    reason = Answer(state=AnswerState.NOT_APPLICABLE, reason="全部由委托单位提供")
    filed = project(DOMESTIC).with_answer("technical.seats", reason)
    text = "\n".join(texts_of(draft_content(PaperKind.TECHNICAL_PLAN, dossier(filed, DAY), Language.ZH)))
    assert "不适用（全部由委托单位提供）" in text


def test_a_post_names_its_people() -> None:
    people = (Person(id="zhao", name="赵𠮷", name_en="Zhao Ji", roles=("security-officer",)),)
    filed = project(DOMESTIC).with_people(people)
    source = dossier(filed, DAY)
    assert "安全负责人：赵𠮷" in "\n".join(
        texts_of(draft_content(PaperKind.SECURITY_MEASURES, source, Language.ZH))
    )
    assert "Security officer: Zhao Ji" in "\n".join(
        texts_of(draft_content(PaperKind.SECURITY_MEASURES, source, Language.EN))
    )


def test_what_speaks_only_later_is_not_said_yet() -> None:
    early = dossier(project(DOMESTIC), EVERY_SOURCE_SPEAKS.replace(year=2019))
    text = "\n".join(texts_of(draft_content(PaperKind.TECHNICAL_PLAN, early, Language.ZH)))
    late = said(PaperKind.TECHNICAL_PLAN, {})
    assert len(text) < len(late)
    assert "数据保护" not in text


OWNERS = (
    Shareholder(id="a", name="甲公司", kind=HolderKind.COMPANY, percent=Decimal(60)),
    Shareholder(id="b", name="乙", kind=HolderKind.NATURAL_PERSON, percent=Decimal(40)),
    Shareholder(id="c", name="丙", kind=HolderKind.NATURAL_PERSON, percent=Decimal(100), holds_in="a"),
)


def test_holders_are_listed_tier_by_tier_each_under_what_it_holds() -> None:
    source = dossier(project(DOMESTIC).with_shareholders(OWNERS), DAY)
    draft = draft_content(PaperKind.SHAREHOLDING, source, Language.ZH)
    (grid,) = (block for section in draft.sections for block in section.blocks if isinstance(block, Grid))
    assert [row[1] for row in grid.rows] == ["甲公司", "丙", "乙"]
    assert [row[0] for row in grid.rows] == ["第 1 级", "第 2 级", "第 1 级"]
    assert [row[5] for row in grid.rows] == ["已追溯", "已到终点", "已到终点"]
    assert "都不含外资成分" in "\n".join(texts_of(draft))


@pytest.mark.parametrize("kind", [HolderKind.FOREIGN_COMPANY, HolderKind.FOREIGN_PERSON])
def test_a_chart_with_foreign_capital_never_says_that_there_is_none(kind: HolderKind) -> None:
    foreign = (OWNERS[0], OWNERS[1], OWNERS[2].model_copy(update={"kind": kind}))
    source = dossier(project(DOMESTIC).with_shareholders(foreign), DAY)
    text = "\n".join(texts_of(draft_content(PaperKind.SHAREHOLDING, source, Language.ZH)))
    assert "都不含外资成分" not in text
    assert "股权中含有外资" in text


def test_a_chart_that_is_not_traced_says_nothing_of_foreign_capital_yet() -> None:
    source = dossier(project(DOMESTIC).with_shareholders(OWNERS[:2]), DAY)
    text = "\n".join(texts_of(draft_content(PaperKind.SHAREHOLDING, source, Language.ZH)))
    assert "都不含外资成分" not in text
    assert "须继续追溯" in text
    assert "尚未全部追溯到终点，须先补充【待填：尚未追溯的股东及其持股比例】" in text


def test_holders_that_hold_in_each_other_end_the_list() -> None:
    ring = (
        *OWNERS,
        Shareholder(id="x", name="环一", kind=HolderKind.COMPANY, percent=Decimal(100), holds_in="y"),
        Shareholder(id="y", name="环二", kind=HolderKind.COMPANY, percent=Decimal(100), holds_in="x"),
    )
    deep = tuple(
        Shareholder(id=f"n{n}", name=f"第{n}家", kind=HolderKind.COMPANY, holds_in=f"n{n - 1}" if n else None)
        for n in range(2_000)
    )
    for holders, count in ((ring, 3), (deep, 2_000)):
        source = dossier(project(DOMESTIC).with_shareholders(holders), DAY)
        draft = draft_content(PaperKind.SHAREHOLDING, source, Language.ZH)
        (grid,) = (one for section in draft.sections for one in section.blocks if isinstance(one, Grid))
        assert len(grid.rows) == count


def test_numbers_by_which_somebody_can_be_impersonated_are_masked() -> None:
    person = Person(
        id="li",
        name="李示例",
        identity_number="440306199106070005",
        phone="13800000002",
        roles=("licence-officer",),
    )
    source = dossier(project(DOMESTIC).with_people((person,)), DAY)
    for kind in DRAFTS:
        for language in Language:
            text = "\n".join(texts_of(draft_content(kind, source, language)))
            assert person.identity_number not in text
            assert person.phone not in text
    form = "\n".join(texts_of(draft_content(PaperKind.PERSONNEL, source, Language.ZH)))
    assert "440****05" in form
    assert "138****02" in form


def test_an_answer_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    text = said(PaperKind.DEVELOPMENT_PLAN, {"company.business_scope": "呼叫中心；软件开发。"})
    assert "呼叫中心；软件开发。〔" in text


def test_only_dates_that_law_rule_or_notice_sets_stand_in_the_plan() -> None:
    source = dossier(project(DOMESTIC), DAY)
    draft = draft_content(PaperKind.DEVELOPMENT_PLAN, source, Language.ZH)
    grids = [block for section in draft.sections for block in section.blocks if isinstance(block, Grid)]
    titles = {row[0] for grid in grids if grid.heads[0] == "时间节点" for row in grid.rows}
    binding = {entry.title.zh for entry in source.assessment.milestones if entry.level.may_refuse}
    assert titles
    assert titles <= binding


def test_the_form_data_lists_every_document_needed_in_the_order_of_the_portal() -> None:
    source = dossier(project(DOMESTIC), DAY)
    draft = draft_content(PaperKind.APPLICATION_FORM, source, Language.ZH)
    grid = draft.sections[-1].blocks[0]
    assert isinstance(grid, Grid)
    needed = {line.document.title.zh for line in source.assessment.documents if line.need is Need.NEEDED}
    assert {row[2] for row in grid.rows} == needed
    blocks = [block.title.zh for block in source.rulebook.form_blocks.values()]
    places = [blocks.index(row[1]) for row in grid.rows if row[1] in blocks]
    assert places == sorted(places)


def test_the_legal_representative_is_read_off_the_people() -> None:
    person = Person(
        id="zhang", name="张", phone="13800000001", email="zhang@example.com", legal_representative=True
    )
    source = dossier(project(DOMESTIC).with_people((person,)), DAY)
    text = "\n".join(texts_of(draft_content(PaperKind.APPLICATION_FORM, source, Language.ZH)))
    assert "138****01；zhang@example.com" in text
    assert "【待填：法定代表人证件号码】" in text


def test_lines_abroad_and_rented_seats_are_described_only_where_there_are_any() -> None:
    abroad: dict[str, AnswerValue] = {"service.clients": ("foreign",), "service.users": ("abroad",)}
    assert "国际线路" in said(PaperKind.TECHNICAL_PLAN, abroad)
    assert "国际线路" not in said(PaperKind.TECHNICAL_PLAN, {})
    assert "承租单位" in said(PaperKind.TECHNICAL_PLAN, {"service.products": ("seat_rental",)})
    assert "承租单位" not in said(PaperKind.TECHNICAL_PLAN, {"service.products": ("outsourcing",)})
