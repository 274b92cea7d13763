"""The words of the rehearsed correction notice: the typed reading of resources/correction_notice.toml."""

from functools import cache

import tomli

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.papers.wording import WordsOf
from b24desk.resources import resource
from b24desk.rules.preflight.defect import DefectKind, Weight


class WeightWords(Frozen):
    required: Text
    guide: Text
    advice: Text
    continued: Text
    counted: Text

    def __getitem__(self, weight: Weight) -> Text:
        return {
            Weight.REQUIRED: self.required,
            Weight.GUIDE: self.guide,
            Weight.ADVICE: self.advice,
        }[weight]


class NoticeHeads(Frozen):
    number: Text
    item: Text
    defect: Text
    basis: Text
    remedy: Text


class CorrectionWords(Frozen):
    title: Text
    mark: Text
    addressed: Text
    found: Text
    nothing: Text
    once: Text
    undecided: Text
    unseen: Text
    again: Text
    own_check: Text
    basis: Text
    disputed: Text
    sources: Text
    file_name: Text
    person: Text
    weights: WeightWords
    heads: NoticeHeads
    defects: WordsOf[DefectKind]
    remedies: WordsOf[DefectKind]


@cache
def correction_words() -> CorrectionWords:
    """They come with the program and never change while it runs."""
    return CorrectionWords.model_validate(tomli.loads(resource("correction_notice.toml").read_text("utf-8")))
