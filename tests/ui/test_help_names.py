"""What the help quotes is there: commands and buttons by name in its language, keys, pages, pictures."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QKeySequence

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.flow.help_pages import HelpPage, help_folder, help_pages
from b24desk.ui.shortcut_list import plain, shortcut_groups
from tests.house.sources import ROOT

PAIRS = list(zip(help_pages(Language.EN), help_pages(Language.ZH), strict=True))
KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+\S+|F\d+|Esc|Tab|Space)")
KEYS_OF_EVERY_WINDOW = {"Tab", "Shift+Tab", "Space"}

each_pair = pytest.mark.parametrize(("en", "zh"), PAIRS, ids=[en.id for en, _ in PAIRS])


def _words_of_the_interface() -> Iterator[tuple[str, str]]:
    """English and Chinese of every text of the window."""
    document = ET.parse(ROOT / "translations" / "b24desk_zh_CN.ts")  # noqa: S314 - our own file
    for message in document.iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def _words_of_the_rulebook(data: Any) -> Iterator[tuple[str, str]]:
    """English and Chinese of everything that the rulebook says."""
    if isinstance(data, dict):
        if isinstance(data.get("en"), str) and isinstance(data.get("zh"), str):
            yield data["en"], data["zh"]
        for value in data.values():
            yield from _words_of_the_rulebook(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words_of_the_rulebook(value)


def _names() -> dict[str, set[str]]:
    """The Chinese names of what has an English one."""
    found: dict[str, set[str]] = defaultdict(set)
    for en, zh in _words_of_the_interface():
        found[plain(en)].add(plain(zh))
    for file in sorted(ROOT.joinpath("resources", "rulebook").glob("*.toml")):
        for en, zh in _words_of_the_rulebook(tomllib.loads(file.read_text("utf-8"))):
            found[en].add(zh)
    return found


NAMES = _names()


@each_pair
def test_every_name_that_the_help_quotes_is_one_of_the_program_in_that_language(
    en: HelpPage, zh: HelpPage
) -> None:
    assert [name for name in en.names if name not in NAMES] == []
    chinese = set().union(*NAMES.values())
    assert [name for name in zh.names if name not in chinese] == []


@each_pair
def test_both_languages_quote_the_same_things(en: HelpPage, zh: HelpPage) -> None:
    unmatched_en = [name for name in en.names if not NAMES[name] & set(zh.names)]
    unmatched_zh = [name for name in zh.names if not any(name in NAMES[quoted] for quoted in en.names)]
    assert (unmatched_en, unmatched_zh) == ([], [])


def test_every_key_that_the_help_names_is_that_of_a_command(program: Program) -> None:
    program.language.use(Language.EN)
    known = {key for group in shortcut_groups(program.window) for one in group.shortcuts for key in one.keys}
    for page, _ in PAIRS:
        keys = {code for code in page.codes if KEY.fullmatch(code)} - KEYS_OF_EVERY_WINDOW
        portable = {QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys}
        assert portable - known == set(), page.id


@each_pair
def test_every_picture_of_the_help_is_there(en: HelpPage, zh: HelpPage) -> None:
    for page in (en, zh):
        for picture in page.pictures:
            assert help_folder(page.language).joinpath(picture).stat().st_size > 1_000


def test_no_picture_lies_there_unused() -> None:
    for language in Language:
        used = {picture for page in help_pages(language) for picture in page.pictures}
        there = {f"pictures/{path.name}" for path in help_folder(language).joinpath("pictures").iterdir()}
        assert there == used
