"""The exchange JSON: what is read, what is refused, and that nothing is lost on the way."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.project import Answer, Project
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.exchange import ExchangeError, dump, load, read_exchange
from tests.strategies import projects


def problems(raw: str | bytes) -> list[str]:
    with pytest.raises(ExchangeError) as caught:
        load(raw.encode() if isinstance(raw, str) else raw)
    assert caught.value.code is ErrorCode.BAD_EXCHANGE
    return [str(problem) for problem in caught.value.problems]


@settings(max_examples=60)
@given(projects)
def test_a_project_survives_being_dumped_and_read(project: Project) -> None:
    assert load(dump(project)) == project


@settings(max_examples=30)
@given(projects)
def test_a_dump_of_what_was_read_is_the_same_bytes(project: Project) -> None:
    assert dump(load(dump(project))) == dump(project)


def test_a_dump_names_the_format_and_writes_chinese_as_it_is() -> None:
    spelt = dump(Project(title="云鹭")).decode()
    assert spelt.startswith('{\n  "format": "b24desk-project",\n  "format_version": 1,\n')
    assert '"title": "云鹭"' in spelt
    assert spelt.endswith("}\n")


def test_an_answer_may_be_its_bare_value() -> None:
    project = load('{"answers": {"company.name": "云鹭", "a": true, "b": ["x", "y"], "c": 5}}'.encode())
    assert project.answers == {
        "company.name": Answer(value="云鹭"),
        "a": Answer(value=True),
        "b": Answer(value=("x", "y")),
        "c": Answer(value=5),
    }


def test_bare_and_full_answers_mix_and_null_is_no_answer() -> None:
    raw = b'{"answers": {"a": {"state": "later", "owner": "li"}, "b": 1, "c": null}}'
    assert set(load(raw).answers) == {"a", "b"}


def test_people_and_shareholders_may_come_without_ids() -> None:
    raw = (
        b'{"people": [{"name": "a"}, {"id": "person-1"}, {"name": "b"}], "shareholders": [{"percent": 60.5}]}'
    )
    project = load(raw)
    assert [person.id for person in project.people] == ["person-2", "person-1", "person-3"]
    assert str(project.shareholders[0].percent) == "60.5"


def test_a_byte_order_mark_is_passed_over() -> None:
    assert load(b'\xef\xbb\xbf{"title": "x"}').title == "x"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("nope", ["1:1: not-json"]),
        ('{"title": "x", y}', ["1:16: not-json"]),
        ('{"title": "x", "title": "y"}', ["title: key-twice"]),
        ('{"answers": {"a": NaN}}', ["NaN: not-a-number"]),
        ('{"answers": {"a": -Infinity}}', ["-Infinity: not-a-number"]),
        ('{"answers": {"a": 1e999}}', ["1e999: not-a-number"]),
        (b"\xff\xfe", ["0: not-utf-8"]),
        ("[]", ["model_type"]),
        ('{"nme": 1}', ["nme: extra_forbidden"]),
        ('{"format": "other"}', ["format: literal_error: b24desk-project"]),
        ('{"format_version": "1"}', ["format_version: int_type"]),
        ('{"people": [{"id": "a", "phone": 5}]}', ["people[0].phone: string_type"]),
        ('{"people": [{"id": "a", "insured_months": "3"}]}', ["people[0].insured_months: int_type"]),
        ('{"created": 5}', ["created: date_type"]),
        ('{"answers": {"company.name": 1.5}}', ['answers["company.name"].value: answer_value']),
        ('{"people": [{"id": "a"}, {"id": "a"}]}', ["value_error: id_used_twice"]),
        ('{"documents": {"a": {"state": "not_applicable"}}}', ["documents.a: value_error: reason_missing"]),
    ],
)
def test_what_is_wrong_is_named_with_its_place(raw: str | bytes, expected: list[str]) -> None:
    assert problems(raw) == expected


def test_every_problem_is_named_at_once_up_to_a_bound() -> None:
    assert problems('{"a": 1, "title": 2, "notes": 3}') == [
        "title: string_type",
        "notes: string_type",
        "a: extra_forbidden",
    ]
    many = json.dumps({f"field-{number}": 1 for number in range(500)})
    assert len(problems(many)) == 50


@pytest.mark.parametrize(
    "raw", ["[" * 200_000, '{"a":' * 100_000, '{"answers":{"a":' + "[" * 900 + "]" * 900 + "}}"]
)
def test_a_file_that_nests_without_end_is_refused(raw: str) -> None:
    assert len(problems(raw)) == 1


def test_a_number_without_end_is_refused() -> None:
    assert problems('{"answers": {"a": ' + "9" * 5_000 + "}}") == ["not-a-number"]
    assert problems('{"answers": {"a": ' + "9" * 50 + "}}") == ["answers.a.value: answer_value"]


def test_half_a_character_is_refused() -> None:
    assert len(problems('{"title": "\\ud800"}')) == 1


def test_texts_and_lists_have_bounds() -> None:
    assert problems(json.dumps({"title": "x" * 2_001})) == ["title: string_too_long: 2000"]
    crowd = json.dumps({"people": [{"id": f"p{number}"} for number in range(20_001)]})
    assert problems(crowd) == ["people: too_long: 20000"]


def test_a_newer_format_is_told_from_a_broken_one() -> None:
    with pytest.raises(B24Error) as caught:
        load(b'{"format_version": 2, "something": "new"}')
    assert caught.value.code is ErrorCode.FILE_NEWER
    assert caught.value.facts["version"] == 2


def test_an_error_in_a_file_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "事实.json"
    path.write_bytes(b"{")
    with pytest.raises(ExchangeError) as caught:
        read_exchange(path)
    assert caught.value.facts["path"] == path


@given(st.binary(max_size=200))
def test_any_bytes_give_a_project_or_one_of_our_errors(raw: bytes) -> None:
    code = None
    try:
        load(raw)
    except B24Error as error:
        code = error.code
    assert code in (None, ErrorCode.BAD_EXCHANGE, ErrorCode.FILE_NEWER)
