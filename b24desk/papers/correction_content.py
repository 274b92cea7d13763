"""What the rehearsed correction notice says, line by line, in one language or both; nothing of its looks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from b24desk.domain.text import Language, Text
from b24desk.papers.correction_words import correction_words
from b24desk.papers.dossier import Dossier
from b24desk.papers.sources import SourceIndex
from b24desk.papers.voice import Voice, Words, joined
from b24desk.papers.wording import load_wording
from b24desk.rules.checklist import Need
from b24desk.rules.phrasing import say_date, say_quantity
from b24desk.rules.preflight.defect import Defect, Weight
from b24desk.rules.schema.documents import Document, Seal, Signer

ONCE = "time.correction_notice"
_MEGABYTE = 1024 * 1024
_SPELT_OUT = 8
"""Page numbers that are listed one by one."""
_SEPARATORS = {Language.ZH: "、", Language.EN: ", "}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    number: int
    item: Words
    file: str
    defect: Words
    basis: Words
    remedy: Words
    cause: Defect


@dataclass(frozen=True, slots=True)
class NoticeGroup:
    weight: Weight
    heading: Words
    continued: Words
    lines: tuple[NoticeLine, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    title: Words
    mark: Words
    addressed: Words
    opening: Words
    remarks: tuple[Words, ...]
    heads: tuple[Words, ...]
    groups: tuple[NoticeGroup, ...]
    closing: tuple[Words, ...]
    sources_heading: Words
    sources: tuple[Words, ...]

    @property
    def lines(self) -> tuple[NoticeLine, ...]:
        return tuple(line for group in self.groups for line in group.lines)


def correction_notice(dossier: Dossier, defects: Iterable[Defect], voice: Voice) -> Notice:
    """The notice over these defects: what the law asks first, what is only worth checking last."""
    return _Writer(dossier, voice).notice(tuple(defects))


class _Writer:
    def __init__(self, dossier: Dossier, voice: Voice) -> None:
        self._dossier = dossier
        self._voice = voice
        self._words = correction_words()
        self._sources = SourceIndex(dossier.rulebook, voice, dossier.assessment.as_of)

    def notice(self, defects: tuple[Defect, ...]) -> Notice:
        say, words = self._voice.say, self._words
        opening = say(words.found, count=len(defects)) if defects else say(words.nothing)
        remarks = tuple(self._remarks())
        groups = tuple(self._groups(defects))
        heads = words.heads
        blank = load_wording().page.blank
        companies = [
            self._dossier.company_name_in(spoken) or blank[spoken] for spoken in self._voice.languages
        ]
        return Notice(
            title=say(words.title),
            mark=say(words.mark),
            addressed=tuple(
                words.addressed[spoken].format(company=company)
                for spoken, company in zip(self._voice.languages, companies, strict=True)
            ),
            opening=opening,
            remarks=remarks,
            heads=tuple(say(getattr(heads, name)) for name in type(heads).model_fields),
            groups=groups,
            closing=(say(words.unseen), say(words.again)) if defects else (say(words.unseen),),
            sources_heading=say(words.sources),
            sources=self._sources.listed(),
        )

    def _remarks(self) -> Iterator[Words]:
        context, words = self._dossier.context, self._words
        figure = context.parameter_value(ONCE)
        if figure is not None:
            unit = context.rulebook.parameters[ONCE].unit
            said = [
                words.once[spoken].format(days=say_quantity(context.rulebook, figure.value, unit, spoken))
                for spoken in self._voice.languages
            ]
            cited = self._sources.cite(figure.citations)
            yield tuple(f"{one} {place}" for one, place in zip(said, (*cited, cited[0]), strict=False))
        lines = self._dossier.assessment.documents
        undecided = sum(line.need is Need.UNDECIDED for line in lines)
        if undecided:
            yield self._voice.say(words.undecided, count=undecided)

    def _groups(self, defects: tuple[Defect, ...]) -> Iterator[NoticeGroup]:
        number, words, voice = 0, self._words.weights, self._voice
        for weight in Weight:
            chosen = [defect for defect in defects if defect.weight is weight]
            if not chosen:
                continue
            heading = voice.say(words[weight])
            lines = tuple(self._line(place, defect) for place, defect in enumerate(chosen, number + 1))
            number += len(lines)
            yield NoticeGroup(
                weight,
                voice.around(words.counted, heading, count=len(lines)),
                voice.around(words.continued, heading),
                lines,
            )

    def _line(self, number: int, defect: Defect) -> NoticeLine:
        words = self._words
        item = self._voice.say(defect.title)
        if defect.person:
            item = self._voice.say(words.person, title=defect.title, person=defect.person)
        return NoticeLine(
            number,
            item,
            defect.file,
            self._filled(words.defects[defect.kind], defect),
            self._basis(defect),
            self._filled(words.remedies[defect.kind], defect),
            defect,
        )

    def _basis(self, defect: Defect) -> Words:
        words = self._words
        if defect.level is None or not defect.citations:
            return self._voice.say(words.own_check)
        cited = self._sources.cite(defect.citations)
        first, *_ = self._voice.languages
        level = load_wording().levels[defect.level]
        said = words.basis[first].format(words=cited[0], level=level[first])
        return (self._with_other_sides(said, defect.conflict), *cited[1:])

    def _with_other_sides(self, said: str, conflict: str) -> str:
        """The side that the rulebook does not follow is told beside the one that it does."""
        point = self._dossier.rulebook.conflicts.get(conflict)
        if point is None:
            return said
        first, *_ = self._voice.languages
        for side in point.sides:
            if side.id != point.follows:
                said = self._words.disputed[first].format(
                    words=said,
                    claim=side.claim[first].rstrip("。."),
                    level=load_wording().levels[side.level][first],
                    places=self._sources.cite(side.citations)[0],
                )
        return said

    def _filled(self, text: Text, defect: Defect) -> Words:
        return tuple(text[spoken].format(**self._facts(defect, spoken)) for spoken in self._voice.languages)

    def _facts(self, defect: Defect, spoken: Language) -> dict[str, str]:
        document = self._dossier.rulebook.documents.get(defect.document)
        facts = {
            "pages": _pages(defect.pages, spoken),
            "size": _counted(defect.size),
            "limit": _counted(defect.limit),
            "types": _SEPARATORS[spoken].join(defect.types),
            "day": say_date(defect.day, spoken) if defect.day else "",
            "said": defect.said[spoken] if defect.said else "",
            "advice": defect.advice[spoken] if defect.advice else "",
        }
        if document is not None:
            facts |= {
                "form": load_wording().forms[document.form][spoken],
                "format": document.file_format[spoken],
                "obtain": document.obtain[spoken],
                "signature": _signature(document, spoken),
            }
        return facts


def _signature(document: Document, spoken: Language) -> str:
    """Who signs and which seal; the words for neither where the rulebook names neither."""
    wording = load_wording()
    asked = []
    if document.signer is not Signer.NONE:
        asked.append(wording.signers[document.signer][spoken])
    if document.seal is not Seal.NONE:
        asked.append(wording.seals[document.seal][spoken])
    return joined(asked, wording.services.joined[spoken]) or wording.page.none[spoken]


def _pages(pages: tuple[int, ...], spoken: Language) -> str:
    listed = [str(page) for page in pages[:_SPELT_OUT]] + ["…"] * (len(pages) > _SPELT_OUT)
    return _SEPARATORS[spoken].join(listed)


def _counted(count: int) -> str:
    """Bytes of a file in megabytes, anything else as it is."""
    if count < _MEGABYTE:
        return str(count)
    return f"{count / _MEGABYTE:.1f} MB".replace(".0 MB", " MB")
