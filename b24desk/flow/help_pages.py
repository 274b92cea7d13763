"""The help pages as they come with the program: the same pages in each language, as Markdown.

They are the manual as well. A page's id is its file's name without the number that orders it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from b24desk.domain.language import Language
from b24desk.resources import resource

_ORDER = re.compile(r"^\d+-")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_NAME = re.compile(r"\*\*(.+?)\*\*")
_CODE = re.compile(r"`([^`]+)`")
_BULLET = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A heading and what stands under it; the first section has the title of its page."""

    title: str
    text: str
    """Plain words, one paragraph or list entry a line."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    id: str
    language: Language
    title: str
    markdown: str
    sections: tuple[HelpSection, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The title and every heading below it, in order."""
        return tuple(section.title for section in self.sections)

    @property
    def text(self) -> str:
        """All plain words of the page, headings included."""
        return "\n".join(line for section in self.sections for line in (section.title, section.text))

    @property
    def names(self) -> tuple[str, ...]:
        """What it quotes from the interface: menus, commands, buttons, states."""
        return tuple(_NAME.findall(self.markdown))

    @property
    def codes(self) -> tuple[str, ...]:
        """Keys to press, and places on the disk."""
        return tuple(_CODE.findall(self.markdown))

    @property
    def pictures(self) -> tuple[str, ...]:
        """The pictures, by their place beside the page."""
        return tuple(address for _said, address in _PICTURE.findall(self.markdown))

    @property
    def links(self) -> tuple[str, ...]:
        """The pages that it leads to, by id."""
        plain = _PICTURE.sub("", self.markdown)
        return tuple(page_id(address) for _said, address in _LINK.findall(plain))


def help_folder(language: Language) -> Path:
    return resource("help", language.value)


def page_id(name: str) -> str:
    """The id in a file's name: "staff" for "03-staff.md" and for "staff.md"."""
    return _ORDER.sub("", name).removesuffix(".md")


def help_pages(language: Language) -> tuple[HelpPage, ...]:
    """Every page in this language, in the order of reading."""
    return tuple(_read(path, language) for path in sorted(help_folder(language).glob("*.md")))


def _read(path: Path, language: Language) -> HelpPage:
    markdown = path.read_text("utf-8")
    sections = tuple(_sections(markdown))
    return HelpPage(page_id(path.name), language, sections[0].title, markdown, sections)


def _sections(markdown: str) -> Iterator[HelpSection]:
    for part in re.split(r"^#{1,2} ", markdown, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        lines = (_plain(block) for block in _paragraphs(body))
        yield HelpSection(title.strip(), "\n".join(line for line in lines if line))


def _paragraphs(body: str) -> Iterator[str]:
    """Paragraphs and list entries, each with its lines joined as Markdown joins them."""
    held: list[str] = []
    for line in body.splitlines():
        if (not line.strip() or _BULLET.match(line)) and held:
            yield " ".join(held)
            held = []
        if line.strip():
            held.append(line.strip())
    if held:
        yield " ".join(held)


def _plain(block: str) -> str:
    words = _BULLET.sub("", _PICTURE.sub("", block))
    words = _LINK.sub(r"\1", words)
    return _CODE.sub(r"\1", _NAME.sub(r"\1", words)).strip()
