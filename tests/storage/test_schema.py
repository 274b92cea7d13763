"""The JSON Schema of the exchange JSON."""

import json

from b24desk.domain.project import Answer, Attachment, DocumentProgress, Person, Project, Shareholder
from b24desk.resources import resource
from b24desk.storage.schema import exchange_schema, project_schema
from tests.flow.small_rulebook import small_rulebook

SCHEMA = exchange_schema(small_rulebook())


def test_the_schema_is_plain_json() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_the_published_schema_is_that_of_the_models() -> None:
    """`packaging/make_schema.py` writes it anew; what older programs cannot read is a new format."""
    assert json.loads(resource("project.schema.json").read_text("utf-8")) == project_schema()


def test_the_published_schema_speaks_of_every_field_of_every_model() -> None:
    published = json.loads(resource("project.schema.json").read_text("utf-8"))
    described = {**published["$defs"], "Project": published}
    models = (Project, Answer, Person, Shareholder, DocumentProgress, Attachment)
    for model in models:
        assert set(described[model.__name__]["properties"]) == set(model.model_fields)
        assert described[model.__name__]["additionalProperties"] is False
    assert {name for name, item in described.items() if item["type"] == "object"} == {
        model.__name__ for model in models
    }


def test_every_field_of_the_models_is_described_and_no_other_is_allowed() -> None:
    described = {**SCHEMA["$defs"], "Project": SCHEMA}
    for model in (Project, Answer, Person, Shareholder, DocumentProgress, Attachment):
        schema = described[model.__name__]
        assert set(schema["properties"]) == set(model.model_fields)
        assert schema["additionalProperties"] is False


def test_every_question_and_document_of_the_rulebook_is_described_in_both_languages() -> None:
    rulebook = small_rulebook()
    answers = SCHEMA["properties"]["answers"]["properties"]
    assert list(answers) == list(rulebook.questions)
    assert answers["use"]["description"] == "问题 / Question"
    assert list(SCHEMA["properties"]["documents"]["properties"]) == list(rulebook.documents)


def test_an_answer_is_its_bare_value_or_the_full_form_with_the_same_value() -> None:
    bare, full, nothing = SCHEMA["properties"]["answers"]["properties"]["use"]["anyOf"]
    assert [option["const"] for option in bare["oneOf"]] == ["entrusted", "in_house"]
    assert full["$ref"] == "#/$defs/Answer"
    assert full["properties"]["value"]["anyOf"][0] == bare
    assert nothing == {"type": "null"}


def test_every_reference_leads_somewhere() -> None:
    references = {
        line.split('"')[3] for line in json.dumps(SCHEMA, indent=1).splitlines() if '"$ref"' in line
    }
    assert references
    assert references <= {f"#/$defs/{name}" for name in SCHEMA["$defs"]}


def test_what_a_project_dumps_has_every_field_that_the_schema_requires() -> None:
    dumped = Project().model_dump(mode="json")
    assert set(SCHEMA.get("required", [])) <= set(dumped)
