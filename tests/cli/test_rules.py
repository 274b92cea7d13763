"""`b24desk rules` and `b24desk schema`: the whole rulebook, for a program and for a person."""

import json

import pytest

from tests.cli.typed import Typist

TABLES = ("questions", "rules", "documents", "roles", "milestones", "sources", "conflicts")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_listed_with_ids(typed: Typist, table: str) -> None:
    entries = json.loads(typed("rules", "--json").output)[table]
    assert entries
    assert all(entry["id"] for entry in entries)


def test_a_rule_says_from_when_on_whose_authority_and_when_it_was_checked(typed: Typist) -> None:
    rules = json.loads(typed("rules", "--json").output)["rules"]
    wanted = {"since", "until", "level", "citations", "verified_on"}
    assert all(set(version) >= wanted for rule in rules for version in rule["versions"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_for_a_person_names_every_entry(typed: Typist, language: str) -> None:
    report = json.loads(typed("rules", "--json").output)
    printed = typed("rules", "--language", language).output
    for table in TABLES:
        for entry in report[table]:
            assert f"  {entry['id']} " in printed
            assert entry["text" if table == "questions" else "title"][language] in printed


def test_the_schema_describes_every_question(typed: Typist) -> None:
    schema = json.loads(typed("schema").output)
    questions = {question["id"] for question in json.loads(typed("rules", "--json").output)["questions"]}
    assert set(schema["properties"]["answers"]["properties"]) == questions
    assert "company.name" in questions
