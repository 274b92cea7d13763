"""A piece of text in both languages; the only shape in which user-visible law travels."""

from enum import StrEnum
from typing import Annotated, assert_never

from pydantic import StringConstraints

from b24desk.domain.frozen import Frozen
from b24desk.domain.language import Language

__all__ = ("Language", "PaperLanguage", "Text")


class PaperLanguage(StrEnum):
    """The language of a paper; independent of the interface language."""

    ZH = "zh"
    EN = "en"
    BOTH = "both"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages printed, Chinese first."""
        match self:
            case PaperLanguage.ZH:
                return (Language.ZH,)
            case PaperLanguage.EN:
                return (Language.EN,)
            case PaperLanguage.BOTH:
                return (Language.ZH, Language.EN)
            case _:
                assert_never(self)


_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class Text(Frozen):
    """One statement in Chinese and English; neither may be missing."""

    zh: _Words
    en: _Words

    def __getitem__(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en
