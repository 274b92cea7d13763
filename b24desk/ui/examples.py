"""The sample applications of the start page."""

from b24desk.domain.language import Language
from b24desk.domain.project import Project
from b24desk.resources import resource
from b24desk.storage.exchange import read_exchange
from b24desk.ui.home_entry import Example

_BETWEEN_TITLES = " / "


def examples() -> list[Example]:
    return [
        Example(path, sample_titles(read_exchange(path)))
        for path in sorted(resource("samples").glob("*.json"))
    ]


def sample_titles(project: Project) -> dict[Language, str]:
    """A sample's title holds both languages, Chinese first."""
    zh, _, en = project.title.partition(_BETWEEN_TITLES)
    return {Language.ZH: zh, Language.EN: en or zh}
