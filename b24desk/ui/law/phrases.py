"""How short pieces are put together in each language."""

from b24desk.domain.language import Language


def pair(name: str, value: str, language: Language) -> str:
    """A name and what is said of it, with the colon of the language."""
    return f"{name}：{value}" if language is Language.ZH else f"{name}: {value}"


def bracketed(words: str, language: Language) -> str:
    return f"（{words}）" if language is Language.ZH else f" ({words})"
