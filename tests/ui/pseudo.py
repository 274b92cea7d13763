"""A translation 40 % longer than the longer of the two, so that what has no room to spare is found out."""

from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QTranslator

from b24desk.app import Program
from b24desk.domain.language import Language
from tests.house.sources import ROOT

LONGER = 1.4
FILLING = "longer"


@cache
def sources() -> frozenset[str]:
    """Every sentence of the interface, as the translations list them."""
    messages = ET.parse(ROOT / "translations" / "b24desk_zh_CN.ts").iter("message")  # noqa: S314  # our own file
    return frozenset(message.findtext("source") or "" for message in messages)


class Longer(QTranslator):
    """Within its block, stands before the program's translators and makes each English word longer."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._language = program.language

    def __enter__(self) -> None:
        self._language.use(Language.ZH)
        self._language.use(Language.EN)
        QCoreApplication.installTranslator(self)
        self._language.changed.emit()

    def __exit__(self, *_: object) -> None:
        QCoreApplication.removeTranslator(self)

    def translate(
        self,
        context: str | bytes,
        source: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        del context, disambiguation
        text = source if isinstance(source, str) else source.decode()
        if text in sources():
            text = longer(text)
        # Qt's own words as they are: an empty answer would count as their translation.
        return text.replace("%n", str(n)) if n >= 0 else text

    def isEmpty(self) -> bool:  # noqa: N802  # asked by Qt
        return False


def longer(text: str) -> str:
    """Marks, keys and file filters stay as they are; what is added is words, which may wrap."""
    body, end = (text[:-1], text[-1]) if text[-1:] in ".…:?)" else (text, "")
    if "(*" in text:
        return text
    wanted = max(1, round(len(text) * (LONGER - 1)))
    return f"{body} {(f'{FILLING} words ' * wanted)[: wanted - 1].rstrip()}{end}"
