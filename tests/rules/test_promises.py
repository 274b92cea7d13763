"""What is promised of every rule and of every result, read off the shipped rulebook and all scenarios."""

import re
from functools import cache
from pathlib import Path

import pytest

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Severity, Verdict
from b24desk.flow.reading import Reading
from b24desk.resources import resource
from b24desk.rules.loader import RulebookError, read_rulebook
from b24desk.rules.schema.rules import Rule
from tests.clock import STANDARD_DAY
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import read_scenario, scenario_files

MAY_REFUSE = {AuthorityLevel.LAW, AuthorityLevel.MINISTRY_RULE, AuthorityLevel.MINISTRY_NOTICE}
CHINESE = re.compile("[\u4e00-\u9fff]")
RULES = standard_rulebook().rules
each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
each_scenario = pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)


@cache
def _reading(path: Path) -> Reading:
    return read_scenario(path.read_text("utf-8")).read()


@each_scenario
def test_nothing_below_a_ministry_notice_and_nothing_in_dispute_refuses(path: Path) -> None:
    for finding in _reading(path).assessment.findings:
        if finding.verdict is Verdict.UNMET:
            assert finding.level in MAY_REFUSE, finding.id
            assert finding.conflict is None, finding.id
            sources = [standard_rulebook().sources[cited.source] for cited in finding.citations]
            assert {source.level for source in sources} & MAY_REFUSE, finding.id


def test_some_scenario_is_refused_at_each_level_that_may() -> None:
    found = {
        finding.level
        for path in scenario_files()
        for finding in _reading(path).assessment.findings
        if finding.verdict is Verdict.UNMET
    }
    assert found == MAY_REFUSE


@each_scenario
def test_every_result_that_is_settled_names_who_says_so(path: Path) -> None:
    for finding in _reading(path).assessment.findings:
        if finding.verdict in (Verdict.MET, Verdict.UNMET):
            assert finding.citations, finding.id
            assert finding.level is not None, finding.id


@each_rule
def test_no_rule_is_without_a_date_and_a_citation(rule: Rule) -> None:
    for version in rule.versions:
        assert version.verified_on <= STANDARD_DAY < (version.review_by or STANDARD_DAY)
        assert version.since <= STANDARD_DAY
        assert version.citations
        assert {cited.source for cited in version.citations} <= standard_rulebook().sources.keys()


@each_rule
def test_no_rule_is_without_both_languages(rule: Rule) -> None:
    texts = [rule.title, rule.met, rule.unmet, rule.unknown, rule.advice]
    texts += [text for way in rule.ways_out for text in (way.text, way.lead_time)]
    for text in texts:
        assert isinstance(text, Text)
        assert CHINESE.search(text.zh), text
        assert re.search("[A-Za-z]{2}", text.en), text
        assert text.zh != text.en


@each_rule
def test_no_blocker_is_without_a_lawful_way_on(rule: Rule) -> None:
    if rule.severity is Severity.BLOCKER:
        assert rule.ways_out
        assert {version.level for version in rule.versions} <= MAY_REFUSE


@pytest.mark.parametrize(
    ("line", "instead", "missing"),
    [
        ("from = 2017-09-01\n", "", "from"),
        ('level = "ministry_rule"\n', "", "level"),
        ('level = "ministry_rule"\n', 'level = "hearsay"\n', "level"),
        ("verified_on = 2026-11-22\n", "", "verified_on"),
        ("title.en", "title.fr", "title"),
        ("unmet.zh", "unmet.fr", "unmet"),
    ],
)
def test_a_rule_that_lacks_one_of_these_is_not_even_read(line: str, instead: str, missing: str) -> None:
    files = {path.name: path.read_text("utf-8") for path in resource("rulebook").glob("*.toml")}
    text = files["rules_2_company.toml"]
    place = text.index('id = "capital-one-province"')
    files["rules_2_company.toml"] = text[:place] + text[place:].replace(line, instead, 1)
    with pytest.raises(RulebookError, match=f"capital-one-province.*{missing}"):
        read_rulebook({name: words.encode() for name, words in files.items()})


def test_a_rule_without_a_citation_is_not_even_read() -> None:
    files = {path.name: path.read_text("utf-8") for path in resource("rulebook").glob("*.toml")}
    text = files["rules_2_company.toml"]
    place = text.index("citations = [", text.index('id = "capital-one-province"'))
    end = text.index("\n", place)
    files["rules_2_company.toml"] = text[:place] + "citations = []" + text[end:]
    with pytest.raises(RulebookError, match=r"capital-one-province.*citations"):
        read_rulebook({name: words.encode() for name, words in files.items()})
