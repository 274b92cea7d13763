"""Each page of each sample, in both languages: complete words, spoken names, keys of its own."""

import pytest

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.ui.desk import Desk
from tests.ui.looking import (
    CHINESE,
    LATIN,
    SAMPLES,
    alt_keys,
    every_page,
    focusable,
    open_sample,
    spoken,
    texts,
)

LATIN_IN_CHINESE = {"English", "b24desk", "PDF", "B24", "ICP", "IVR", "SMS", "CNY", "Word", "MIIT"}
"""Words that stay Latin in Chinese text."""

each_sample = pytest.mark.parametrize("sample", SAMPLES)
each_language = pytest.mark.parametrize("language", list(Language))


def users_own(desk: Desk) -> str:
    """Everything the user typed, in one text."""
    session = desk.session
    assert session is not None
    return session.project.model_dump_json() + str(session.workspace.path)


def is_foreign(text: str, language: Language, own: str) -> bool:
    if any(part and part in own for part in (text, *text.split("\n"))):
        return False
    if language is Language.EN:
        return bool(CHINESE.search(text)) and text not in {"简体中文", "语言 &Language"}
    return bool(LATIN.search(text)) and not CHINESE.search(text) and text not in LATIN_IN_CHINESE


@each_sample
def test_every_page_opens_in_both_languages_and_speaks_one_of_them(
    program: Program, desk: Desk, sample: str
) -> None:
    open_sample(desk, sample)
    own = users_own(desk)
    foreign = []
    for language in Language:
        program.language.use(language)
        for page in every_page(desk):
            found = {text for text in texts(program.window) if is_foreign(text, language, own)}
            foreign += [f"{page} {language}: {text}" for text in found if not quotes_chinese(page, text)]
    assert foreign == []


def quotes_chinese(page: str, text: str) -> bool:
    """English that quotes the Chinese original on purpose, such as the business scope or a list's name."""
    return bool(LATIN.search(text)) and bool(CHINESE.search(text)) and page != "home"


@each_language
def test_everything_that_takes_the_focus_has_a_name_in_the_language(
    program: Program, desk: Desk, language: Language
) -> None:
    open_sample(desk, "cross-provincial")
    program.language.use(language)
    own = users_own(desk)
    nameless, foreign = [], []
    for page in every_page(desk):
        for widget in focusable(program.window):
            name = spoken(widget)
            if not name:
                nameless.append(f"{page}: {widget!r}")
            elif is_foreign(name, language, own) and not quotes_chinese(page, name):
                foreign.append(f"{page}: {name}")
    assert nameless == []
    assert foreign == []


@each_language
def test_no_alt_key_is_used_twice_on_a_page(program: Program, desk: Desk, language: Language) -> None:
    open_sample(desk, "cross-provincial")
    program.language.use(language)
    menus = list("FEVLH")
    for page in every_page(desk):
        keys = alt_keys(program.window)
        assert sorted({*keys, *menus}) == sorted([*keys, *menus]), page


def test_the_start_page_speaks_one_language(program: Program) -> None:
    for language in Language:
        program.language.use(language)
        found = [text for text in texts(program.window) if is_foreign(text, language, "")]
        assert found == []
