"""What holds of every scenario's firm whatever the day: looked at on the suite's day instead of its own."""

from functools import cache
from pathlib import Path

import pytest

from b24desk.domain.verdict import AuthorityLevel, Cause, Outcome, Verdict
from b24desk.flow.asking import Asking
from b24desk.flow.reading import Reading, read_project
from b24desk.rules.difference import difference
from tests.clock import TODAY
from tests.rules.standard import standard_rulebook
from tests.scenarios.scenario import read_scenario, sample, scenario_files

RULEBOOK = standard_rulebook()
STRONG = {AuthorityLevel.LAW, AuthorityLevel.MINISTRY_RULE, AuthorityLevel.MINISTRY_NOTICE}
SAMPLES = ("provincial-domestic", "cross-provincial", "foreign-offshore")
each_scenario = pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)
pytestmark = pytest.mark.any_day


@cache
def _today(path: Path) -> Reading:
    return read_project(read_scenario(path.read_text("utf-8")).project(), RULEBOOK, TODAY)


@each_scenario
def test_only_undisputed_law_that_covers_the_day_refuses(path: Path) -> None:
    for finding in _today(path).assessment.findings:
        covered = any(version.covers_day(TODAY) for version in RULEBOOK.rules[finding.id].versions)
        if finding.verdict is Verdict.UNMET:
            assert finding.level in STRONG, finding.id
            assert finding.conflict is None, finding.id
        if not covered:
            assert finding.verdict in (Verdict.UNKNOWN, Verdict.NOT_APPLICABLE), finding.id
            assert finding.cause in (Cause.NO_RULE_FOR_DATE, None), finding.id


@each_scenario
def test_what_is_missing_can_be_answered(path: Path) -> None:
    reading = _today(path)
    skipped = {name for name, state in reading.flow.questions.items() if state.asking is Asking.SKIPPED}
    found = reading.assessment
    waiting = [(part.id, part.missing) for part in found.route.parts]
    waiting += [(finding.id, finding.missing) for finding in found.findings]
    waiting += [(line.id, line.missing) for line in found.documents]
    assert [result for result, missing in waiting if skipped & set(missing)] == []


@each_scenario
def test_green_needs_every_rule_that_applies_and_a_blocker_offers_a_way_out(path: Path) -> None:
    found = _today(path).assessment
    verdicts = {finding.verdict for finding in found.findings} - {Verdict.NOT_APPLICABLE}
    needed = found.route.value("route.licence") == "needed"
    assert (found.standing is Outcome.MET) == (needed and verdicts == {Verdict.MET})
    assert all(finding.ways_out for finding in found.blockers())


@each_scenario
def test_read_again_it_is_the_same(path: Path) -> None:
    reading = _today(path)
    again = read_project(reading.project, RULEBOOK, TODAY)
    assert again.project is reading.project
    assert not difference(reading.assessment, again.assessment)


@each_scenario
def test_past_the_review_everything_that_speaks_says_so(path: Path) -> None:
    found = _today(path).assessment
    assert found.rulebook_stale == (RULEBOOK.edition.review_by < TODAY)
    if found.rulebook_stale:
        assert all(finding.stale for finding in found.findings if finding.citations)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_today_without_a_dead_end(name: str) -> None:
    reading = read_project(sample(name), RULEBOOK, TODAY)
    assert reading.flow.resume() in reading.flow.visible()
    assert reading.assessment.as_of == TODAY
