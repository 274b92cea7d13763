"""The help pages: the same in both languages, and read as they are written."""

import re

import pytest

from b24desk.domain.language import Language
from b24desk.flow.help_pages import HelpPage, help_folder, help_pages, page_id

PAGES = {language: help_pages(language) for language in Language}
PAIRS = list(zip(PAGES[Language.ZH], PAGES[Language.EN], strict=True))
EVERY_PAGE = [page for pages in PAGES.values() for page in pages]

each_pair = pytest.mark.parametrize(("zh", "en"), PAIRS, ids=[zh.id for zh, _ in PAIRS])
each_page = pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: f"{page.id}-{page.language}")


def _shape(page: HelpPage) -> list[str]:
    """What Markdown makes of each line, and which pictures stand where; not the words."""
    marks = re.findall(r"^(#+ |\d+\. |- |!\[.*\]\(.*\))", page.markdown, flags=re.MULTILINE)
    return [re.sub(r"\[.*\]", "", mark) for mark in marks]


@each_pair
def test_both_languages_have_the_same_pages_headings_lists_and_pictures(zh: HelpPage, en: HelpPage) -> None:
    assert zh.id == en.id
    assert _shape(zh) == _shape(en)
    assert zh.pictures == en.pictures
    assert zh.links == en.links


@each_pair
def test_both_languages_name_the_same_keys_and_places(zh: HelpPage, en: HelpPage) -> None:
    assert sorted(zh.codes) == sorted(en.codes)


@each_page
def test_a_page_says_something_under_each_of_its_headings(page: HelpPage) -> None:
    assert page.title == page.headings[0] != ""
    assert len(set(page.headings)) == len(page.headings)
    assert all(section.text for section in page.sections[1:])


@each_page
def test_the_plain_words_of_a_page_hold_no_mark_of_markdown(page: HelpPage) -> None:
    assert not re.search(r"\*\*|`|\]\(|^[-#] ", page.text, flags=re.MULTILINE)
    assert all(name in page.text for name in page.names)


@each_page
def test_each_link_leads_to_a_page_and_each_file_is_one(page: HelpPage) -> None:
    assert set(page.links) <= {other.id for other in PAGES[page.language]}
    assert len(page.markdown.splitlines()) < 60


def test_the_number_before_a_name_orders_the_pages_and_is_no_part_of_the_id() -> None:
    assert page_id("03-staff.md") == page_id("staff.md") == "staff"
    for language in Language:
        names = sorted(path.name for path in help_folder(language).glob("*.md"))
        assert [page.id for page in PAGES[language]] == [page_id(name) for name in names]


def test_the_topics_that_were_promised_are_there() -> None:
    ids = {page.id for page in PAGES[Language.EN]}
    assert ids >= {
        "first-steps",
        "questions",
        "staff",
        "documents",
        "result",
        "papers",
        "files",
        "password",
        "warnings",
        "places",
        "moving",
        "preferences",
        "keyboard",
        "licences",
    }


def test_chinese_pages_address_nobody() -> None:
    assert [page.id for page in PAGES[Language.ZH] if re.search("[你您]", page.markdown)] == []
