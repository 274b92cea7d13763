"""What drafts say: the facts of the project, a visible gap for everything else, and who asks for it."""

import pytest

from b24desk.domain.project import Answer, AnswerState, AnswerValue, Person
from b24desk.domain.text import Language
from b24desk.papers.draft_content import Draft, Grid, Passage, draft_content
from b24desk.papers.draft_template import draft_template
from b24desk.papers.export import papers_of
from b24desk.papers.paper import APPLICATION_PAPERS, DRAFTS, PaperKind
from b24desk.rules.checklist import Need
from tests.clock import EVERY_SOURCE_SPEAKS, TODAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project

EACH = pytest.mark.parametrize("kind", DRAFTS)
DAY = max(TODAY, EVERY_SOURCE_SPEAKS)


def texts(draft: Draft) -> list[str]:
    """Everything that a draft says before its annexes."""
    found = [draft.title, *draft.notes, *(part for line in draft.head for part in line)]
    for section in draft.sections:
        found.append(section.heading)
        for block in section.blocks:
            found += [block.text] if isinstance(block, Passage) else [block.caption]
            if isinstance(block, Grid):
                found += [*block.heads, *(cell for row in block.rows for cell in row)]
    return found


def said(kind: PaperKind, answers: dict[str, AnswerValue], language: Language = Language.ZH) -> str:
    return "\n".join(texts(draft_content(kind, dossier(project({**DOMESTIC, **answers}), DAY), language)))


@EACH
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", DOSSIERS)
def test_no_mark_is_left_unfilled(kind: PaperKind, language: Language, name: str) -> None:
    draft = draft_content(kind, DOSSIERS[name], language)
    everything = "\n".join(texts(draft))
    assert "{" not in everything
    assert draft.sections
    assert all(section.blocks for section in draft.sections)


@EACH
def test_every_gap_is_listed_once_and_nothing_is_listed_that_is_no_gap(kind: PaperKind) -> None:
    draft = draft_content(kind, dossier(project(DOMESTIC), DAY), Language.ZH)
    everything = "\n".join(texts(draft))
    listed = [block.text for block in draft.gaps.blocks if isinstance(block, Passage)][1:]
    assert len(set(listed)) == len(listed)
    for gap in draft_template(kind).gaps.values():
        is_said = f"【待填：{gap.zh}】" in everything
        assert is_said == any(gap.zh in line for line in listed), gap.zh


@EACH
def test_every_source_listed_is_cited_and_says_how_strong_it_is(kind: PaperKind) -> None:
    draft = draft_content(kind, dossier(project(DOMESTIC), DAY), Language.ZH)
    everything = "\n".join(texts(draft))
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
    assert "保存 90 天，不少于规定的 30 天" in consented
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
    text = "\n".join(texts(draft_content(PaperKind.TECHNICAL_PLAN, dossier(filed, DAY), Language.ZH)))
    assert "不适用（全部由委托单位提供）" in text


def test_a_post_names_its_people() -> None:
    people = (Person(id="zhao", name="赵𠮷", name_en="Zhao Ji", roles=("security-officer",)),)
    filed = project(DOMESTIC).with_people(people)
    source = dossier(filed, DAY)
    assert "安全负责人：赵𠮷" in "\n".join(
        texts(draft_content(PaperKind.SECURITY_MEASURES, source, Language.ZH))
    )
    assert "Security officer: Zhao Ji" in "\n".join(
        texts(draft_content(PaperKind.SECURITY_MEASURES, source, Language.EN))
    )


def test_what_speaks_only_later_is_not_said_yet() -> None:
    early = dossier(project(DOMESTIC), EVERY_SOURCE_SPEAKS.replace(year=2019))
    text = "\n".join(texts(draft_content(PaperKind.TECHNICAL_PLAN, early, Language.ZH)))
    late = said(PaperKind.TECHNICAL_PLAN, {})
    assert len(text) < len(late)
    assert "数据保护" not in text
