"""The sample applications of the start page."""

import json

from b24desk.domain.language import Language
from b24desk.resources import resource
from b24desk.ui.home_entry import Example

_BETWEEN_TITLES = " / "


def examples() -> list[Example]:
    """Of each sample only the title is looked at, so that the start page need not wait for the models."""
    samples = ((path, json.loads(path.read_bytes())) for path in sorted(resource("samples").glob("*.json")))
    return [Example(path, sample_titles(sample["title"])) for path, sample in samples]


def sample_titles(title: str) -> dict[Language, str]:
    """A sample's title holds both languages, Chinese first."""
    zh, _, en = title.partition(_BETWEEN_TITLES)
    return {Language.ZH: zh, Language.EN: en or zh}
