"""What is noted beside an answer: a note, whether the papers print it, who sees to it, by when."""

from datetime import date
from typing import NamedTuple

from b24desk.domain.project import Answer, AnswerState


class Remark(NamedTuple):
    note: str = ""
    printed: bool = False
    owner: str = ""
    due: date | None = None


def remark_of(answer: Answer | None) -> Remark:
    """What is noted so far; an empty remark where nothing is."""
    return Remark() if answer is None else Remark(answer.note, answer.note_printed, answer.owner, answer.due)


def remarked(answer: Answer | None, remark: Remark) -> Answer | None:
    """The answer with this remark in place of its old one; None when neither a reply nor a remark is left."""
    fields = {"note": remark.note, "note_printed": remark.printed, "owner": remark.owner, "due": remark.due}
    made = Answer.model_validate({**(answer or Answer()).model_dump(), **fields})
    return None if made == Answer() else made


def put_off(answer: Answer | None) -> Answer:
    """A question that nobody has replied to, left for later with all that is noted beside it."""
    return (answer or Answer()).model_copy(update={"state": AnswerState.LATER})


def has_reply(answer: Answer | None) -> bool:
    """Whether there is more than a remark."""
    return answer is not None and remarked(answer, Remark()) is not None
