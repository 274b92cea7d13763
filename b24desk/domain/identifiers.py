"""Chinese identifiers: their check digits, and what is odd about them; an oddity is no error."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_WEIGHTS = tuple(pow(3, power, 31) for power in range(17))
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_WEIGHTS = tuple(pow(2, 17 - place, 11) for place in range(17))
_RESIDENT_CHECKS = "10X98765432"
_PROVINCE_CODES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
    ]
)
_LICENCE_NUMBER = re.compile(
    r"^(?:合字|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新])?"
    r"[AB][12](?:\.[AB][12])*-(?:19|20)\d{2}\d{4,5}$"
)
_MOBILE = re.compile(r"^1[3-9]\d{9}$")
_ANY_NUMBER = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\+?(?:86)?1[3-9]\d{9})(?!\d)")
_LENGTH = 18
_YOUNGEST, _OLDEST = 16, 100
_SHORT = 8


class IdentifierProblem(StrEnum):
    """What is wrong or odd. The `odd_` ones are warnings: real identifiers exist that have them."""

    LENGTH = "length"
    CHARACTERS = "characters"
    BIRTH_DATE = "birth_date"
    CHECK_DIGIT = "check_digit"
    ODD_REGION = "odd_region"
    ODD_AGE = "odd_age"
    ODD_ORGANISATION_CODE = "odd_organisation_code"
    ODD_SHAPE = "odd_shape"


def fold(typed: str) -> str:
    """What a careful clerk would read: half-width, no spaces or hyphens, capital letters."""
    folded = re.sub(r"[\s\-‐–—·]", "", unicodedata.normalize("NFKC", typed)).upper()
    # Dropping a space can bring a letter and an accent together that then compose.
    return folded if folded == typed else fold(folded)


def credit_code_problems(typed: str) -> tuple[IdentifierProblem, ...]:
    """Problems of a unified social credit code (GB 32100-2015, 18 characters).

    Some genuine early codes fail their check digit, so callers warn and never refuse.
    """
    code = fold(typed)
    if len(code) != _LENGTH:
        return (IdentifierProblem.LENGTH,)
    if any(letter not in _CODE_LETTERS for letter in code):
        return (IdentifierProblem.CHARACTERS,)
    total = sum(
        _CODE_LETTERS.index(letter) * weight for letter, weight in zip(code, _CODE_WEIGHTS, strict=False)
    )
    if _CODE_LETTERS[(31 - total % 31) % 31] != code[17]:
        return (IdentifierProblem.CHECK_DIGIT,)
    problems = []
    if code[2:4] not in _PROVINCE_CODES and code[2:8] != "100000":
        problems.append(IdentifierProblem.ODD_REGION)
    if _organisation_check(code[8:16]) != code[16]:
        problems.append(IdentifierProblem.ODD_ORGANISATION_CODE)
    return tuple(problems)


def _organisation_check(body: str) -> str:
    """The check character of a GB 11714 organisation code's eight-character body."""
    total = sum(int(letter, 36) * weight for letter, weight in zip(body, _ORGANISATION_WEIGHTS, strict=True))
    return "0X987654321"[total % 11]


def resident_id_problems(typed: str, as_of: date) -> tuple[IdentifierProblem, ...]:
    """Problems of a resident identity number (GB 11643-1999, 18 characters)."""
    number = fold(typed)
    if len(number) != _LENGTH:
        return (IdentifierProblem.LENGTH,)
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        return (IdentifierProblem.CHARACTERS,)
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return (IdentifierProblem.BIRTH_DATE,)
    total = sum(int(digit) * weight for digit, weight in zip(number, _RESIDENT_WEIGHTS, strict=False))
    if _RESIDENT_CHECKS[total % 11] != number[17]:
        return (IdentifierProblem.CHECK_DIGIT,)
    problems = []
    if number[:2] not in _PROVINCE_CODES:
        problems.append(IdentifierProblem.ODD_REGION)
    if not _YOUNGEST <= (as_of - born).days / 365.25 <= _OLDEST:
        problems.append(IdentifierProblem.ODD_AGE)
    return tuple(problems)


def phone_problems(typed: str) -> tuple[IdentifierProblem, ...]:
    """Problems of a telephone number; overseas and landline shapes pass, nothing is refused."""
    digits = re.sub(r"[()（）]", "", fold(typed))
    digits = digits.removeprefix("+86")
    if _MOBILE.match(digits) or re.fullmatch(r"\+?0?[0-9]{7,15}", digits):
        return ()
    return (IdentifierProblem.ODD_SHAPE,)


def licence_number_problems(typed: str) -> tuple[IdentifierProblem, ...]:
    """Problems of a telecom licence number such as 粤B2-20230674 or 合字B2-20230401."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)).upper()
    return () if _LICENCE_NUMBER.match(folded) else (IdentifierProblem.ODD_SHAPE,)


def masked(number: str) -> str:
    """The first three and last two characters; the rest as dots. Short numbers are hidden whole."""
    shown = number.strip()
    if len(shown) < _SHORT:
        return "•" * len(shown)
    return shown[:3] + "•" * (len(shown) - 5) + shown[-2:]


def numbers_masked(text: str) -> str:
    """The text with every identity number and mobile number in it masked."""
    return _ANY_NUMBER.sub(lambda found: masked(found[0]), text)
