"""The field for each kind of question."""

from collections.abc import Callable
from datetime import date
from typing import assert_never

from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.questions import Question, QuestionKind
from b24desk.ui.fields.choice_field import Choice, ChoiceField
from b24desk.ui.fields.choices_field import ChoicesField
from b24desk.ui.fields.date_field import DateField
from b24desk.ui.fields.field import Field
from b24desk.ui.fields.line_field import LineField
from b24desk.ui.fields.prose_field import ProseField
from b24desk.ui.fields.province_field import ProvinceField
from b24desk.ui.fields.provinces_field import ProvincesField
from b24desk.ui.words import Words


def make_field(question: Question, rulebook: Rulebook, words: Words, today: Callable[[], date]) -> Field:
    match question.kind:
        case QuestionKind.YES_NO:
            choices = [
                Choice(True, rulebook.term("value", "yes")),
                Choice(False, rulebook.term("value", "no")),
            ]
            return ChoiceField(choices, words, across=True)
        case QuestionKind.CHOICE:
            return ChoiceField([Choice(o.id, o.text, o.hint) for o in question.options], words)
        case QuestionKind.CHOICES:
            return ChoicesField(question.options, words)
        case QuestionKind.PROVINCE:
            return ProvinceField(rulebook.provinces, words)
        case QuestionKind.PROVINCES:
            return ProvincesField(rulebook.provinces, words)
        case QuestionKind.LONG_TEXT:
            return ProseField(words)
        case QuestionKind.DATE:
            return DateField(today, words)
        case (
            QuestionKind.TEXT
            | QuestionKind.MONEY
            | QuestionKind.NUMBER
            | QuestionKind.CREDIT_CODE
            | QuestionKind.IDENTITY
            | QuestionKind.PHONE
            | QuestionKind.EMAIL
            | QuestionKind.LICENCE_NUMBER
        ):
            return LineField(question.kind, words)
        case _:
            assert_never(question.kind)
