"""The printed rule book: whole, numbered, inside its pages, and the same every time."""

import re
from functools import cache

import pytest

from b24desk.domain.text import Language, PaperLanguage, Text
from b24desk.papers import rule_book
from b24desk.papers.checklist import FRAME
from b24desk.papers.export import paper_file_name, render
from b24desk.papers.paper import Paper, PaperKind
from b24desk.papers.sheet import Sheet
from b24desk.papers.typesetting import Typesetter
from b24desk.rules.book.assembly import rule_book as content_of
from b24desk.rules.book.content import Branch, Density, Entry, Point, RuleBook, Section
from b24desk.rules.certificate import certificate
from b24desk.rules.phrasing import say_date
from tests.clock import TODAY
from tests.papers.dossiers import DOMESTIC, DOSSIERS, dossier, project, rulebook
from tests.papers.reading import fonts_of, joined, text_of, text_of_by_pypdf
from tests.papers.said import squeezed
from tests.papers.test_layout import outside, overlaps, text

LANGUAGES = pytest.mark.parametrize("language", PaperLanguage)
TABLES = (
    *("decisions", "rules", "parameters", "questions", "documents", "form_blocks", "roles", "milestones"),
    *("process_steps", "notices", "conflicts", "sources", "authorities", "overlays", "provinces", "holidays"),
)


@cache
def content() -> RuleBook:
    return content_of(rulebook(), TODAY)


@cache
def printed(language: PaperLanguage) -> Paper:
    return render(PaperKind.RULE_BOOK, DOSSIERS["blank"], language)


@cache
def pages(language: PaperLanguage) -> list[str]:
    return text_of(printed(language).pdf)


def small_book(*entries: Entry, density: Density = Density.LISTED) -> RuleBook:
    title = Text(zh="题", en="Title")
    return RuleBook(title, title, (), (Section("rules", title, entries, density),), is_overdue=False)


def long_text(length: int) -> Text:
    return Text.model_construct(zh="长" * length, en="long " * length)


@LANGUAGES
def test_every_id_of_the_rulebook_is_read_back(language: PaperLanguage) -> None:
    read = joined(pages(language))
    for table in TABLES:
        assert [name for name in getattr(rulebook(), table) if squeezed(name) not in read] == []
    claims = set(re.findall(r"(?m)^S\d+", "\n".join(pages(language))))
    assert claims >= {name.upper() for name in rulebook().claims}


@LANGUAGES
def test_everything_that_the_rule_book_says_is_read_back(language: PaperLanguage) -> None:
    read = joined(pages(language))
    # A running head or foot may stand between the two halves of a text that goes on over the page.
    parted = []
    for entry in (entry for section in content().sections for entry in section.entries):
        said = [entry.title, *entry.badges, *(text for point in entry.points for text in point.texts)]
        said += [t for branch in entry.branches for t in (*branch.when, branch.then, *branch.basis)]
        parted += [t for t in said for spoken in language.languages if squeezed(t[spoken]) not in read]
    assert len(parted) <= len(pages(language)) / 4
    for found in parted:
        for spoken in language.languages:
            words = squeezed(found[spoken])
            assert words[:6] in read
            assert words[-6:] in read


def test_a_second_reader_finds_every_rule_too() -> None:
    read = joined(text_of_by_pypdf(printed(PaperLanguage.EN).pdf))
    for rule in rulebook().rules.values():
        assert squeezed(rule.title.en) in read
        assert squeezed(rule.id) in read


@LANGUAGES
def test_only_embedded_fonts_are_used_and_no_character_is_missing(language: PaperLanguage) -> None:
    fonts = fonts_of(printed(language).pdf)
    assert fonts
    assert all(font.is_embedded and font.is_subset for font in fonts)
    assert printed(language).missing_characters == ()


@LANGUAGES
def test_no_line_leaves_the_page_or_lies_on_another(language: PaperLanguage) -> None:
    sheets = rule_book.lay_out(content(), Typesetter(language))
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.5, below=0.5) == []


@LANGUAGES
def test_no_page_is_empty(language: PaperLanguage) -> None:
    sheets = rule_book.lay_out(content(), Typesetter(language))
    assert all(len(sheet.lines) > 3 for sheet in sheets)


def page_of_heading(sheets: list[Sheet], title: str) -> list[int]:
    return [
        number for number, sheet in enumerate(sheets, 1) if title in {mark.title for mark in sheet.bookmarks}
    ]


@LANGUAGES
def test_the_contents_name_the_page_on_which_each_section_and_rule_begins(language: PaperLanguage) -> None:
    sheets = rule_book.lay_out(content(), Typesetter(language))
    first = language.languages[0]
    listed: dict[str, list[int]] = {}
    for sheet in sheets:
        if sheet.bookmarks:
            break
        lines = [placed.line.text for placed in sheet.lines]
        for place, line in enumerate(lines):
            number = next((words for words in lines[place + 1 : place + 3] if words.isdigit()), None)
            if number:
                listed.setdefault(line, []).append(int(number))
    for section in content().sections:
        entries = section.entries if section.density is Density.LISTED else ()
        for title in (section.title[first], *(entry.title[first] for entry in entries)):
            assert set(listed[title]) & set(page_of_heading(sheets, title)), title


def test_every_page_is_numbered_and_names_version_day_and_digest() -> None:
    read = pages(PaperLanguage.BOTH)
    for number, page in enumerate(read, 1):
        assert f"第 {number} 页，共 {len(read)} 页" in page
        assert f"Page {number} of {len(read)}" in page
        assert rulebook().edition.version in page
        assert say_date(TODAY, Language.ZH) in page
    assert rulebook().digest in joined(read[:1])
    assert all(rulebook().digest[:16] in page for page in read[1:])


def test_every_rule_has_a_box_to_sign() -> None:
    sheets = rule_book.lay_out(content(), Typesetter(PaperLanguage.ZH))
    signed = [placed.line.text for sheet in sheets for placed in sheet.lines]
    assert signed.count("律师复核") == len(rulebook().rules)
    boxes = sum(bool(frame.radius) for sheet in sheets for frame in sheet.frames)
    assert boxes == 2 * len(rulebook().rules)


def test_the_box_stands_right_under_its_rule_or_names_it() -> None:
    for sheet in rule_book.lay_out(content(), Typesetter(PaperLanguage.ZH)):
        lines = [placed.line.text for placed in sheet.lines]
        for place, words in enumerate(lines):
            if words == "律师复核":
                assert lines[place + 1] in rulebook().rules


@LANGUAGES
def test_a_decision_is_drawn_with_as_many_arrows_as_it_has_rows(language: PaperLanguage) -> None:
    sheets = rule_book.lay_out(content(), Typesetter(language))
    read = "\n".join(text(sheet) for sheet in sheets)
    rows = [len(decision.rows) for decision in rulebook().decisions.values()]
    otherwise = {
        PaperLanguage.ZH: "否则",
        PaperLanguage.EN: "otherwise",
        PaperLanguage.BOTH: "否则 otherwise",
    }
    lines = read.splitlines()
    assert lines.count(otherwise[language]) == sum(rows) - len(rows)


def test_every_rule_is_printed_with_its_line_of_the_certificate_and_the_scenarios_that_fail_it() -> None:
    read = joined(pages(PaperLanguage.EN)).replace(
        "\ufffe", "-"
    )  # what PDFium makes of a hyphen at a line's end
    assert read.count("Coveredbyscenarios") == len(rulebook().rules)
    proved = certificate()
    failing = {named.title.en for line in proved.rules.values() for _, named in proved.titles(line)}
    assert len(failing) > 60
    assert [title for title in failing if "".join(title.split()) not in read] == []
    for line in proved.rules.values():
        assert f"text{line.text[:16]},sources{line.sources[:16]}" in read


def test_the_rule_book_is_about_the_rules_and_no_company() -> None:
    of_company = render(PaperKind.RULE_BOOK, dossier(project(DOMESTIC)), PaperLanguage.ZH)
    assert of_company.pdf == printed(PaperLanguage.ZH).pdf
    name = paper_file_name(PaperKind.RULE_BOOK, DOSSIERS["domestic"], PaperLanguage.BOTH)
    assert name == f"B24-规则书 rule book-{rulebook().edition.version}.pdf"


@pytest.mark.parametrize("density", Density)
@pytest.mark.parametrize("length", [1, 700, 3000, 9000])
def test_a_text_longer_than_a_page_goes_on_over_the_next(length: int, density: Density) -> None:
    label = Text(zh="条件", en="Condition")
    entry = Entry("x", Text(zh="题", en="Title"), points=(Point(label, (long_text(length),) * 2),))
    sheets = rule_book.lay_out(small_book(entry, entry, density=density), Typesetter(PaperLanguage.ZH))
    assert sum(text(sheet).count("长") for sheet in sheets) == 4 * length
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.5, below=0.5) == []


@pytest.mark.parametrize("length", [300, 1500, 4000])
def test_a_condition_longer_than_a_page_is_drawn_whole(length: int) -> None:
    branch = Branch("yes", (long_text(length),), long_text(10), ())
    entry = Entry("x", Text(zh="题", en="Title"), branches=(branch, branch))
    sheets = rule_book.lay_out(small_book(entry), Typesetter(PaperLanguage.ZH))
    assert sum(text(sheet).count("长") for sheet in sheets) == 2 * (length + 10)
    for sheet in sheets:
        assert overlaps(sheet) == []
        assert outside(sheet, FRAME, above=0.5, below=0.5) == []


def test_the_first_language_names_the_paper() -> None:
    assert printed(PaperLanguage.BOTH).title == content().title[Language.ZH]
    assert printed(PaperLanguage.EN).title == content().title[Language.EN]
