"""Filling the marks of the rulebook's texts: {fact} and {@parameter} become words in each language."""

from datetime import date
from decimal import Decimal

from b24desk.domain.facts import FactValue
from b24desk.domain.money import money
from b24desk.domain.text import Language, Text
from b24desk.rules.consistency import MARK
from b24desk.rules.context import Context
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.parameters import Unit
from b24desk.rules.schema.questions import QuestionKind

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_MEGABYTE = 1024 * 1024


def filled(text: Text, context: Context) -> Text:
    """The text with every mark replaced; what is not known reads "(not given)"."""
    if "{" not in text.zh:
        return text
    # Put together from checked texts, and with an answer in it longer than any single one may be.
    return Text.model_construct(
        zh=_fill(text.zh, Language.ZH, context), en=_fill(text.en, Language.EN, context)
    )


def _fill(words: str, language: Language, context: Context) -> str:
    return MARK.sub(lambda match: _mark(match[1], language, context), words)


def _mark(mark: str, language: Language, context: Context) -> str:
    rulebook = context.rulebook
    if mark.startswith("@"):
        found = context.parameter_value(mark[1:])
        unit = rulebook.parameters[mark[1:]].unit
        return (
            _missing(rulebook, language)
            if found is None
            else say_quantity(rulebook, found.value, unit, language)
        )
    value = context.fact(mark)
    return _missing(rulebook, language) if value is None else say_fact(rulebook, mark, value, language)


def _missing(rulebook: Rulebook, language: Language) -> str:
    return rulebook.term("value", "not_given")[language]


def say_fact(rulebook: Rulebook, name: str, value: FactValue, language: Language) -> str:
    """An answer (or decided or derived fact) in words, e.g. an option's text or a sum of money."""
    decision = rulebook.decisions.get(name)
    if decision is not None:
        return next(row.text[language] for row in decision.rows if row.value == value)
    question = rulebook.questions.get(name)
    if question is None:
        return say_value(rulebook, value, language)
    match question.kind:
        case QuestionKind.MONEY if isinstance(value, int):
            return money(value, language)
        case QuestionKind.CHOICE | QuestionKind.CHOICES:
            words = {option.id: option.text[language] for option in question.options}
            return _join([words.get(str(item), str(item)) for item in _many(value)], language)
        case QuestionKind.PROVINCE | QuestionKind.PROVINCES:
            names = {code: province.name[language] for code, province in rulebook.provinces.items()}
            return _join([names.get(str(item), str(item)) for item in _many(value)], language)
        case _:
            return say_value(rulebook, value, language)


def say_value(rulebook: Rulebook, value: FactValue, language: Language) -> str:
    """A bare value in words."""
    if isinstance(value, bool):
        return rulebook.term("value", "yes" if value else "no")[language]
    if isinstance(value, date):
        return say_date(value, language)
    if isinstance(value, int | Decimal):
        return f"{value:,}"
    return _join([str(item) for item in _many(value)], language)


def say_quantity(rulebook: Rulebook, value: FactValue, unit: Unit, language: Language) -> str:
    """A parameter's value with its unit: "CNY 1,000,000", "60 个工作日", "5 MB"."""
    if unit is Unit.CNY and isinstance(value, int):
        return money(value, language)
    if unit is Unit.PHRASES:
        quoted = ("“{}”" if language is Language.ZH else '"{}"').format
        return _join([quoted(item) for item in _many(value)], language)
    if unit is Unit.BYTES and isinstance(value, int) and value % _MEGABYTE == 0:
        return f"{value // _MEGABYTE:,} MB"
    if not isinstance(value, int) or unit is Unit.COUNT:
        return say_value(rulebook, value, language)
    code = unit.value if value == 1 else f"{unit.value}.many"
    return rulebook.term("unit", code)[language].replace("#", f"{value:,}")


def say_date(day: date, language: Language) -> str:
    """2026年11月22日 / 22 November 2026."""
    if language is Language.ZH:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _many(value: FactValue) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _join(words: list[str], language: Language) -> str:
    return ("、" if language is Language.ZH else ", ").join(words)
