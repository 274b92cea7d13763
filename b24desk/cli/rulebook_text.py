"""The rule book for the terminal, in one language: what the printed one says, entry by entry."""

from collections.abc import Iterator

from b24desk.cli.words import Words
from b24desk.domain.text import Language
from b24desk.rules.book.content import Branch, Entry, Point, RuleBook
from b24desk.rules.book.words import book_words, fill

_ID_WIDTH = 36
_INDENT = " " * 6


def rulebook_lines(book: RuleBook, words: Words) -> Iterator[str]:
    """Every section with every entry, each with its id; one line for each thing said."""
    language = words.language
    yield book.title[language]
    if book.is_overdue:
        yield words.label("stale")
    yield book.note[language]
    yield ""
    for fact in book.facts:
        yield from _point(fact, language, indent="")
    for section in book.sections:
        yield ""
        yield f"== {section.title[language]} =="
        for entry in section.entries:
            yield from _entry(entry, language)


def _entry(entry: Entry, language: Language) -> Iterator[str]:
    badges = [badge[language] for badge in entry.badges]
    if entry.is_overdue:
        badges.append(book_words().page.overdue_mark[language])
    noted = f"  [{' · '.join(badges)}]" if badges else ""
    yield ""
    yield f"  {entry.id:<{_ID_WIDTH}} {entry.title[language]}{noted}"
    for branch in entry.branches:
        yield from _branch(branch, language)
    for point in entry.points:
        yield from _point(point, language, _INDENT)


def _branch(branch: Branch, language: Language) -> Iterator[str]:
    """The conditions, then what they decide and on what grounds."""
    yield from (f"{_INDENT}? {clause[language]}" for clause in branch.when)
    yield f"{_INDENT}→ {branch.then[language]}"
    yield from (f"{_INDENT}  {ground[language]}" for ground in branch.basis)


def _point(point: Point, language: Language, indent: str) -> Iterator[str]:
    """The label before the first text; the others stand under it."""
    first, *others = point.texts
    pattern = book_words().page.labelled
    yield indent + fill(pattern, label=point.label, text=first)[language]
    yield from (f"{indent}  · {text[language]}" for text in others)
