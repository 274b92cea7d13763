"""The JSON Schema of the exchange JSON, made from the models and from the questions of the rulebook.

In the dialect of 2020-12, which pydantic writes.
"""

from typing import Any, TypeAlias, assert_never

from b24desk.domain.project import FORMAT_VERSION, Project
from b24desk.domain.text import Text
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question, QuestionKind

Schema: TypeAlias = dict[str, Any]
"""Nested plain data; its shape is JSON Schema's."""

_ANSWER = {"$ref": "#/$defs/Answer"}


def project_schema() -> Schema:
    """A project as its file holds it, in full. Published as `resources/project.schema.json`."""
    return Project.model_json_schema(mode="serialization") | {
        "title": f"b24desk project, format {FORMAT_VERSION}",
    }


def exchange_schema(rulebook: Rulebook) -> Schema:
    """What `b24desk new --from` reads: the full form of a project, and the short forms of its answers.

    Answers to questions that this rulebook does not have are allowed: another edition may have them.
    """
    schema = Project.model_json_schema() | {"title": "b24desk exchange JSON"}
    schema["properties"]["answers"] |= {
        "properties": {name: _answer(question, rulebook) for name, question in rulebook.questions.items()},
        "additionalProperties": {"anyOf": [_ANSWER, schema["$defs"]["Answer"]["properties"]["value"]]},
    }
    schema["properties"]["documents"] |= {
        "properties": {
            name: {"$ref": "#/$defs/DocumentProgress", "description": _both(document.title)}
            for name, document in rulebook.documents.items()
        },
    }
    for name in ("Person", "Shareholder", "Attachment"):
        schema["$defs"][name]["required"].remove("id")
    return schema


def _answer(question: Question, rulebook: Rulebook) -> Schema:
    """An answer in full, or its bare value."""
    value = _value(question, rulebook)
    full = {**_ANSWER, "properties": {"value": {"anyOf": [value, {"type": "null"}]}}}
    return {"description": _both(question.text), "anyOf": [value, full, {"type": "null"}]}


def _value(question: Question, rulebook: Rulebook) -> Schema:
    match question.kind:
        case QuestionKind.YES_NO:
            return {"type": "boolean"}
        case QuestionKind.MONEY:
            return {"type": "integer", "minimum": 0, "description": "CNY"}
        case QuestionKind.NUMBER:
            return {"type": "integer"}
        case QuestionKind.DATE:
            return {"type": "string", "format": "date"}
        case QuestionKind.EMAIL:
            return {"type": "string", "format": "email"}
        case QuestionKind.CHOICE:
            return _one_of(_options(question))
        case QuestionKind.CHOICES:
            return _some_of(_options(question))
        case QuestionKind.PROVINCE:
            return _one_of(_provinces(rulebook))
        case QuestionKind.PROVINCES:
            return _some_of(_provinces(rulebook))
        case (
            QuestionKind.TEXT
            | QuestionKind.LONG_TEXT
            | QuestionKind.CREDIT_CODE
            | QuestionKind.IDENTITY
            | QuestionKind.PHONE
            | QuestionKind.LICENCE_NUMBER
        ):
            return {"type": "string", "maxLength": 20_000}
        case _:
            assert_never(question.kind)


def _options(question: Question) -> dict[str, Text]:
    return {option.id: option.text for option in question.options}


def _provinces(rulebook: Rulebook) -> dict[str, Text]:
    return {code: province.name for code, province in rulebook.provinces.items()}


def _one_of(texts: dict[str, Text]) -> Schema:
    return {"oneOf": [{"const": name, "description": _both(text)} for name, text in texts.items()]}


def _some_of(texts: dict[str, Text]) -> Schema:
    return {"type": "array", "uniqueItems": True, "items": _one_of(texts)}


def _both(text: Text) -> str:
    return f"{text.zh} / {text.en}"
