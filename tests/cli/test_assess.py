"""`b24desk assess`: for a program, and for a person in either language."""

import json
from pathlib import Path
from typing import Any

import pytest

from b24desk.resources import resource
from tests.cli.typed import Typist


def assessed(typed: Typist, *words: object) -> dict[str, Any]:
    seen = typed("assess", *words, "--json")
    assert (seen.code, seen.errors) == (0, "")
    report = json.loads(seen.output)
    assert isinstance(report, dict)
    return report


def verdicts(report: dict[str, Any]) -> dict[str, str]:
    return {finding["id"]: finding["verdict"] for finding in report["findings"]}


def changed(facts: Path, answers: dict[str, object]) -> Path:
    data = json.loads(facts.read_text("utf-8"))
    data["answers"] |= answers
    path = facts.with_name("changed.json")
    path.write_text(json.dumps(data), "utf-8")
    return path


PROMISED = {
    "route": {"licence_needed", "service_types", "scope", "authority", "ownership_class", "number_series"},
    "findings": {
        "id",
        "verdict",
        "severity",
        "authority_level",
        "text",
        "deciding_facts",
        "ways_out",
        "sources",
    },
    "documents": {
        "id",
        "category",
        "title",
        "need",
        "reason",
        "signer",
        "seal",
        "original",
        "language",
        "format",
    },
    "staffing": {"role", "who", "gaps"},
    "milestones": {"id", "earliest", "latest", "basis", "estimated"},
    "open_questions": {"id", "page", "text"},
    "conflicts": {"id", "title", "sides", "follows", "why"},
    "rulebook": {"version", "as_of"},
}


@pytest.mark.parametrize("part", PROMISED)
def test_an_assessment_holds_what_the_contract_promises(typed: Typist, facts: Path, part: str) -> None:
    found = assessed(typed, facts, "--as-of", "2026-11-22")[part]
    first = found[0] if isinstance(found, list) else found
    assert set(first) >= PROMISED[part]


def test_the_day_and_both_languages_are_in_it(typed: Typist, facts: Path) -> None:
    report = assessed(typed, facts, "--as-of", "2026-11-22")
    assert report["rulebook"]["as_of"] == "2026-11-22"
    assert all(set(finding["text"]) == {"zh", "en"} for finding in report["findings"])


def test_a_project_and_the_exchange_json_it_came_from_are_assessed_alike(
    typed: Typist, facts: Path, project: Path
) -> None:
    from_facts, from_project = assessed(typed, facts), assessed(typed, project)
    del from_facts["project"], from_project["project"]
    assert from_facts == from_project


def test_an_empty_project_has_nothing_unmet_and_nothing_promised(typed: Typist, tmp_path: Path) -> None:
    typed("new", tmp_path / "a.b24")
    report = assessed(typed, tmp_path / "a.b24")
    assert report["standing"] == report["eligible"] == "unknown"
    assert "unmet" not in verdicts(report).values()
    assert report["route"]["licence_needed"] is None
    assert "service.use" in [question["id"] for question in report["open_questions"]]


def test_one_yuan_short_differs_in_that_finding_only(typed: Typist, facts: Path) -> None:
    short = verdicts(assessed(typed, facts))
    enough = verdicts(assessed(typed, changed(facts, {"company.registered_capital": 1_000_000})))
    (capital,) = [name for name, verdict in short.items() if verdict != enough[name]]
    assert (short[capital], enough[capital]) == ("unmet", "met")


def test_on_a_day_before_all_rules_nothing_is_decided(typed: Typist, facts: Path) -> None:
    report = assessed(typed, facts, "--as-of", "1990-01-01")
    assert set(verdicts(report).values()) <= {"unknown", "not_applicable"}


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "20261122", "2026-W47-7", "2026-1-1", ""])
def test_a_day_that_is_none_is_refused(typed: Typist, facts: Path, day: str) -> None:
    seen = typed("assess", facts, "--as-of", day, "--language", "en")
    assert seen.code == 2
    assert seen.error == f'"{day}" is not a date. Write it as 2026-11-22'


def test_answers_that_cannot_be_read_or_are_not_asked_are_named(typed: Typist, facts: Path) -> None:
    odd = changed(facts, {"company.nmae": "x", "company.kind": 5, "service.provinces": ["44", "31"]})
    report = assessed(typed, odd)
    assert report["unread_answers"] == [
        {"id": "company.nmae", "reason": "unknown_question"},
        {"id": "company.kind", "reason": "not_readable"},
    ]
    assert report["parked_answers"] == ["service.provinces"]
    printed = typed("assess", odd, "--language", "en").output
    assert "company.nmae: no such question in the rule pack" in printed
    assert "Answers set aside" in printed


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_person_reads_the_result_its_reasons_and_what_to_do(
    typed: Typist, facts: Path, language: str
) -> None:
    report = assessed(typed, facts)
    printed = typed("assess", facts, "--language", language).output
    for finding in report["findings"]:
        if finding["verdict"] == "not_applicable":
            continue
        assert finding["text"][language] in printed
        assert all(source["title"][language] in printed for source in finding["sources"])
        if finding["verdict"] == "unmet":
            assert finding["advice"][language] in printed
            assert all(way["text"][language] in printed for way in finding["ways_out"])
    for question in report["open_questions"]:
        assert question["text"][language] in printed
    assert report["route"]["authority"]["name"][language] in printed


PEOPLE: list[dict[str, object]] = [
    {"name": "李娜", "roles": ["licence-officer"], "insured_by_applicant": False},
    {"name": "王强", "roles": ["security-officer"], "insured_by_applicant": True, "insured_months": 12},
]


def test_staff_dates_and_an_old_rulebook_are_told(typed: Typist, facts: Path) -> None:
    filed = changed(facts, {"plan.filing_date": "2031-06-02"})
    data = json.loads(filed.read_text("utf-8")) | {"people": PEOPLE}
    filed.write_text(json.dumps(data), "utf-8")
    report = assessed(typed, filed, "--as-of", "2031-05-01")
    printed = typed("assess", filed, "--as-of", "2031-05-01", "--language", "en").output
    assert report["rulebook"]["stale"]
    assert "past its review date" in printed
    (line,) = [line for line in printed.splitlines() if "李娜" in line]
    assert line.endswith(")")
    assert "王强" in printed
    dated = [entry for entry in report["milestones"] if entry["earliest"]]
    assert dated
    assert all(entry["title"]["en"] in printed for entry in dated)
    assert "(estimated; past its review date: please verify)" in printed
    for item in report["conflicts"]:
        assert (item["ask"]["en"] in printed) == item["certain"]


def test_the_groups_come_worst_first(typed: Typist, facts: Path) -> None:
    printed = typed("assess", facts, "--language", "en").output
    places = [printed.index(f"\n{heading} (") for heading in ("Not met", "To confirm", "Met")]
    assert places == sorted(places)


def test_each_language_has_the_same_lines(typed: Typist, facts: Path) -> None:
    chinese, english = (typed("assess", facts, "--language", language).output for language in ("zh", "en"))
    indents = [[len(line) - len(line.lstrip()) for line in text.splitlines()] for text in (chinese, english)]
    assert indents[0] == indents[1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_person_reads_the_lightest_lawful_ways_with_effort_and_time(
    typed: Typist, facts: Path, language: str
) -> None:
    blocked = changed(
        facts,
        {
            "company.registered_capital": 5_000,
            "service.scope": "cross_province",
            "service.licence_lending": True,
        },
    )
    paths = assessed(typed, blocked)["paths"]
    shown, others = paths[:3], paths[3:]
    assert others
    printed = typed("assess", blocked, "--language", language).output
    place = printed.index({"zh": "合法可行的办法", "en": "Lawful ways on"}[language])
    for path in shown:
        for step in path["steps"]:
            said = step["text"][language]
            place = printed.index(said, place)
            assert step["lead_time"][language] in printed[place:].splitlines()[0]
    more = {"zh": f"另有 {len(others)} 种办法", "en": f"Further ways: {len(others)}"}
    assert more[language] in printed[place:]
    clear = typed("assess", resource("samples", "provincial-domestic.json"), "--language", "en").output
    assert "Lawful ways on" not in clear
