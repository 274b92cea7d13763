"""Cells as a careful clerk would read them: full width made half, stray blanks and signs of Excel gone."""

import re
import unicodedata
from datetime import date

from b24desk.domain.sheet import Value

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_WIDE = {**{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}, 0x3000: 0x20, 0xA0: 0x20}
_FORCED_TEXT = re.compile(r'^="(.*)"$', re.DOTALL)
"""How some programs keep a number as text in CSV."""
_BETWEEN_IDEOGRAPHS = re.compile("(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
_CLOSING = re.compile(r"[（(【\[].*?[）)】\]]")
_NO_LETTER = re.compile(r"[\W_]+")


def text_of(value: Value) -> str:
    """The cell as text, on one line."""
    return " ".join(lines_of(value).split())


def lines_of(value: Value) -> str:
    """The cell as text, its lines kept. A number is written out as Excel shows it in a wide column."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case _:
            text = value.strip()
            if not text.isprintable():  # most cells are, and there may be a hundred thousand
                whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
                text = _INVISIBLE.sub("", whole).strip()
            if text.startswith(("=", "'")):
                text = _FORCED_TEXT.sub(r"\1", text).removeprefix("'")
            return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_WIDE).strip()


def name_of(value: Value) -> str:
    """A name: "张　三" is 张三, and what stands between foreign names stays."""
    return _BETWEEN_IDEOGRAPHS.sub("", text_of(value))


def heading_of(text: str) -> str:
    """What is compared of a heading or a word: letters and digits, without brackets, width or case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NO_LETTER.sub("", _CLOSING.sub("", folded)) or _NO_LETTER.sub("", folded)


def word_of(text: str) -> str:
    """What is compared of a word that stands for a value; a sign such as √ is one, too."""
    return heading_of(text) or "".join(unicodedata.normalize("NFKC", text).split())
