"""The outcome report: every rule once, with its facts, its sources and nobody's numbers."""

from collections import Counter
from dataclasses import replace

import pytest

from b24desk.domain.project import Project
from b24desk.domain.text import Language
from b24desk.domain.verdict import Verdict
from b24desk.papers.dossier import Dossier
from b24desk.rules.book.content import Entry, RuleBook
from b24desk.rules.book.outcome import outcome_report
from b24desk.rules.checklist import Need
from b24desk.rules.paths import lawful_paths
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project, rulebook

BLOCKED = dossier(
    project({**DOMESTIC, "company.registered_capital": 500_000, "service.outbound": "marketing"})
)
SOURCES = {**DOSSIERS, "blocked": BLOCKED}


def report(source: Dossier) -> RuleBook:
    return outcome_report(source.assessment, source.context, source.company_name)


def entries(book: RuleBook) -> dict[str, tuple[Entry, ...]]:
    return {section.table: section.entries for section in book.sections}


def labelled(entry: Entry) -> dict[str, tuple[str, ...]]:
    return {point.label.en: tuple(text.en for text in point.texts) for point in entry.points}


@pytest.mark.parametrize("name", SOURCES)
def test_every_rule_stands_in_it_once_under_its_verdict(name: str) -> None:
    book = entries(report(SOURCES[name]))
    found = [(entry.id, verdict) for verdict in Verdict for entry in book.get(f"report_{verdict}", ())]
    assert Counter(found) == Counter((one.id, one.verdict) for one in SOURCES[name].assessment.findings)


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_not_settled_says_what_to_do_and_every_claim_says_on_whose_word(name: str) -> None:
    source = SOURCES[name]
    book = entries(report(source))
    for finding in source.assessment.findings:
        entry = next(entry for entry in book[f"report_{finding.verdict}"] if entry.id == finding.id)
        said = labelled(entry)
        assert len(said.get("Legal basis", ())) == len(finding.citations)
        assert len(said.get("Way out", ())) == len(finding.ways_out)
        assert len(said.get("Still to answer", ())) == len(finding.missing)
        assert len(said.get("Facts that decide", ())) == len(finding.facts)
        is_open = finding.verdict in (Verdict.UNMET, Verdict.UNKNOWN)
        assert ("What to do" in said) == is_open
        assert ("Result" in said) == (finding.verdict is not Verdict.NOT_APPLICABLE)


def test_documents_posts_dates_and_disagreements_are_all_there() -> None:
    source = DOSSIERS["domestic"]
    book = entries(report(source))
    for need in (Need.NEEDED, Need.UNDECIDED):
        wanted = [line.id for line in source.assessment.documents if line.need is need]
        assert [entry.id for entry in book[f"report_{need}"]] == wanted
    assert [entry.id for entry in book["milestones"]] == [one.id for one in source.assessment.milestones]
    assert [entry.id for entry in book["conflicts"]] == [one.id for one in source.assessment.conflicts]
    assert [entry.id for entry in book["report_open"]] == [one.id for one in source.assessment.open_questions]


def test_the_ways_out_of_a_blocked_application_are_laid_out_step_by_step() -> None:
    paths = lawful_paths(BLOCKED.context)
    shown = entries(report(BLOCKED))["report_paths"]
    assert len(shown) == len(paths) > 1
    assert [len(entry.points[0].texts) for entry in shown] == [len(path.steps) for path in paths]
    assert "report_paths" not in entries(report(DOSSIERS["domestic"]))


def test_the_head_names_the_pack_its_digest_and_the_day() -> None:
    said = {point.label.en: [text.en for text in point.texts] for point in report(BLOCKED).facts}
    assert said["Applicant"] == [DOMESTIC["company.name"]]
    assert said["Digest (SHA-256)"] == [rulebook().digest]
    assert rulebook().edition.version in said["Rule pack"]
    assert said["Assessed as of"] == ["22 November 2026"]


def test_no_approval_is_promised() -> None:
    note = report(DOSSIERS["domestic"]).note
    assert "不表示许可会获得批准" in note.zh
    assert "no statement that a licence will be granted" in note.en


def test_nobody_s_number_is_printed() -> None:
    private = {"contact.phone": "13800001234", "company.legal_representative_id": "11010519491231002X"}
    source = dossier(project({**DOMESTIC, **private}))
    loose = replace(
        source.assessment,
        findings=tuple(replace(finding, facts=tuple(private)) for finding in source.assessment.findings[:1]),
    )
    said = repr(outcome_report(loose, source.context, ""))
    assert "13800001234" not in said
    assert "11010519491231002X" not in said
    assert "•" in said


def test_what_users_type_is_not_read_as_a_pattern() -> None:
    source = dossier(project({**DOMESTIC, "company.name": "{title} {0} %s"}))
    book = report(source)
    assert book.facts[0].texts[0].zh == "{title} {0} %s"


@pytest.mark.parametrize("language", Language)
def test_both_languages_say_something_everywhere(language: Language) -> None:
    for source in SOURCES.values():
        for section in report(source).sections:
            for entry in section.entries:
                said = [entry.title, *entry.badges, *(text for point in entry.points for text in point.texts)]
                assert all(text[language].strip() for text in said), (section.table, entry.id)


def test_an_empty_project_is_told_what_is_open_and_nothing_unmet() -> None:
    book = entries(report(dossier(Project())))
    assert "report_unmet" not in book
    assert len(book["report_open"]) > 20
