"""What the rule book says around the law: the typed reading of resources/rule_book.toml."""

from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeVar

import tomli
from pydantic import AfterValidator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.resources import resource
from b24desk.rules.schema.claims import ClaimVerdict
from b24desk.rules.schema.sources import Confidence

Code = TypeVar("Code", bound=StrEnum)


def _complete(words: dict[Code, Text]) -> dict[Code, Text]:
    kind = type(next(iter(words)))
    missing = set(kind) - set(words)
    if missing:
        raise ValueError(f"no words for {', '.join(sorted(missing))}")
    return words


class Phrase(StrEnum):
    """How a condition is put; beside the operators, what denies those that have no opposite."""

    ALWAYS = "always"
    ANSWER = "answer"
    RESULT = "result"
    QUOTED = "quoted"
    LISTED = "listed"
    IS = "is"
    IS_NOT = "is_not"
    IN = "in"
    NOT_IN = "not_in"
    HAS = "has"
    HAS_NOT = "has_not"
    HAS_ANY = "has_any"
    HAS_NONE = "has_none"
    HAS_ALL = "has_all"
    HAS_NOT_ALL = "has_not_all"
    HAS_SEVERAL = "has_several"
    HAS_FEWER = "has_fewer"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    MENTIONS_ANY = "mentions_any"
    MENTIONS_NONE = "mentions_none"
    SAME_AS = "same_as"
    NOT_SAME_AS = "not_same_as"
    AND = "and"
    ALSO = "also"
    OR = "or"
    GROUP = "group"
    FIGURE = "figure"
    LOCAL_FIGURE = "local_figure"
    FIGURES = "figures"
    NO_FIGURE = "no_figure"


class PageWords(Frozen):
    title: Text
    edition: Text
    published: Text
    as_of: Text
    review_by: Text
    digest: Text
    counts: Text
    counted: Text
    scenarios: Text
    contents: Text
    labelled: Text
    overdue_mark: Text


class SignOffWords(Frozen):
    reviewed: Text
    right: Text
    change: Text
    remarks: Text
    signature: Text
    day: Text


class BookWords(Frozen):
    """`sections` by the name of the rulebook's table, `labels` and `phrases` by what they stand before."""

    condition: Annotated[dict[Phrase, Text], AfterValidator(_complete)]
    page: PageWords
    sections: dict[str, Text]
    labels: dict[str, Text]
    phrases: dict[str, Text]
    confidences: Annotated[dict[Confidence, Text], AfterValidator(_complete)]
    verdicts: Annotated[dict[ClaimVerdict, Text], AfterValidator(_complete)]
    standings: dict[str, Text]
    sign_off: SignOffWords

    def phrase(self, name: str, /, **marks: Any) -> Text:
        """A phrase with its marks filled; a mark that is a Text follows the language."""
        return fill(self.phrases[name], **marks)


def fill(text: Text, /, **marks: Any) -> Text:
    zh = {name: mark.zh if isinstance(mark, Text) else mark for name, mark in marks.items()}
    en = {name: mark.en if isinstance(mark, Text) else mark for name, mark in marks.items()}
    return Text(zh=text.zh.format(**zh), en=text.en.format(**en))


@cache
def book_words() -> BookWords:
    """The words that come with the program; they never change while it runs."""
    return BookWords.model_validate(tomli.loads(resource("rule_book.toml").read_text("utf-8")))
