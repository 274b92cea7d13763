"""`b24desk rules` and `b24desk schema`: the whole rulebook, for a program and for a person."""

import json
from datetime import date
from pathlib import Path

import pytest

from b24desk.cli.rulebook_text import rulebook_lines
from b24desk.cli.words import words_in
from b24desk.domain.text import Language
from b24desk.resources import resource
from b24desk.rules.book.assembly import rule_book
from b24desk.storage.rulebook_text import RulebookText
from tests.cli.typed import Typist
from tests.clock import STANDARD_DAY, TODAY
from tests.rules.standard import standard_rulebook

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


@pytest.mark.parametrize("language", Language)
def test_the_terminal_says_all_that_the_printed_rule_book_says(language: Language) -> None:
    book = rule_book(standard_rulebook(), TODAY)
    lines = list(rulebook_lines(book, words_in(language)))
    printed = "\n".join(lines)
    for found in (entry for section in book.sections for entry in section.entries):
        said = [text for point in found.points for text in point.texts]
        said += [text for branch in found.branches for text in (*branch.when, branch.then, *branch.basis)]
        assert all(text[language] in printed for text in (found.title, *found.badges, *said)), found.id
    assert book.note[language] in printed
    assert standard_rulebook().digest in printed
    assert not any("\n" in line for line in lines)


def test_the_terminal_marks_what_is_past_its_review_date() -> None:
    late = rule_book(standard_rulebook(), date(2030, 1, 1))
    said = list(rulebook_lines(late, words_in(Language.ZH)))
    rules = [line for line in said if line.startswith("  company-form ")]
    assert rules[0].endswith("已超过复核日期]")
    in_time = list(rulebook_lines(rule_book(standard_rulebook(), STANDARD_DAY), words_in(Language.ZH)))
    assert len(said) == len(in_time) + 1
    assert "复核日期" not in in_time[1]


def test_the_schema_describes_every_question(typed: Typist) -> None:
    schema = json.loads(typed("schema").output)
    questions = {question["id"] for question in json.loads(typed("rules", "--json").output)["questions"]}
    assert set(schema["properties"]["answers"]["properties"]) == questions
    assert "company.name" in questions


def test_a_rulebook_goes_into_a_file_and_is_not_taken_in_twice(typed: Typist, tmp_path: Path) -> None:
    path = tmp_path / "规则.b24rules"
    assert typed("rules", "--export", path).code == 0
    seen = typed("rules", "--import", path, "--language", "en")
    assert seen.code == 2
    assert seen.error.endswith("it is the rule pack in use. The rule pack in use is unchanged")


def test_a_newer_rulebook_serves_new_projects_and_leaves_old_ones_alone(
    typed: Typist, project: Path, tmp_path: Path
) -> None:
    files = RulebookText.of_folder(resource("rulebook")).files
    title_page = files["rulebook.toml"].replace(b'version = "', b'version = "2030.01.01"\n# "', 1)
    path = tmp_path / "newer.b24rules"
    path.write_bytes(RulebookText({**files, "rulebook.toml": title_page}).packed)
    before = json.loads(typed("assess", project, "--json").output)
    seen = typed("rules", "--import", path, "--language", "zh")
    assert (seen.code, seen.errors) == (0, "")
    assert "2030.01.01" in seen.output
    assert json.loads(typed("assess", project, "--json").output) == before
    assert typed("new", tmp_path / "b.b24").code == 0
    after = json.loads(typed("assess", tmp_path / "b.b24", "--json").output)
    assert after["rulebook"]["version"] == "2030.01.01"
