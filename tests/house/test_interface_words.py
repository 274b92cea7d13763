"""The interface's Chinese is there, is Chinese, and is a translation of its English and of nothing else."""

import re
from collections import defaultdict
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tests.house.sources import ROOT

HAN = re.compile("[\u4e00-\u9fff]")
PLACE = re.compile(r"\{\w*\}|%n|%\d")
KEY = re.compile(r"&(?=\w)")
LATIN = re.compile(r"[A-Za-z]{2,}")
ALIKE = {"材料", "更换密码", "已在名单中的人"}
"""Chinese has no plural and no article: these stand for English words that differ in those alone."""
NAMES = {"PDF", "CSV", "Word", "WPS", "Excel", "ICP", "IVR", "MIIT", "English", "Qt", "PySide6"}
"""Latin words that are the same in Chinese."""


class Message(NamedTuple):
    context: str
    source: str
    translations: tuple[str, ...]
    state: str


def messages() -> list[Message]:
    root = ET.parse(ROOT / "translations" / "b24desk_zh_CN.ts").getroot()  # noqa: S314  # our own file
    found = []
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            said = tuple("".join(form.itertext()) for form in forms)
            found.append(
                Message(
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    said,
                    translation.get("type", "finished"),
                )
            )
    return found


def test_every_entry_is_finished_and_filled() -> None:
    assert len(messages()) > 1000
    assert [
        one for one in messages() if one.state != "finished" or not all(map(str.strip, one.translations))
    ] == []


def test_what_has_words_is_said_in_chinese() -> None:
    """English left standing is no translation; marks, numbers and names may be the same."""
    left = [
        one
        for one in messages()
        for said in one.translations
        if (set(LATIN.findall(PLACE.sub("", one.source))) - NAMES) and not HAN.search(said)
    ]
    assert left == []


def test_a_translation_holds_the_same_places_and_a_key_where_there_is_one() -> None:
    wrong = []
    for one in messages():
        for said in one.translations:
            places = sorted(PLACE.findall(one.source))
            # One form stands for all numbers in Chinese, so its number may not be left out.
            if sorted(PLACE.findall(said)) != places or bool(KEY.search(said)) != bool(
                KEY.search(one.source)
            ):
                wrong.append(one)
    assert wrong == []


def test_different_words_of_one_part_have_different_translations() -> None:
    """Two choices beside each other that read the same could not be told apart."""
    by_words: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in messages():
        for said in one.translations:
            by_words[one.context, KEY.sub("", said)].add(KEY.sub("", one.source).lower().rstrip(".…:"))
    same = {said for (_, said), sources in by_words.items() if len(sources) > 1}
    assert same == ALIKE
